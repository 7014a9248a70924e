"""Shapes, placeholders and list styles as XML."""

from xml.sax.saxutils import escape, quoteattr

from builder.theme import Theme
from deck_template.design import FOOTER_HEIGHT, FOOTER_TOP, MARGIN, Box, Drawn, Level, Spot

LANGUAGE = 'lang="ko-KR" altLang="en-US"'
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
# Roles that have no slot among a theme's twelve colours.
_ROLES = {"muted", "cover_text", "cover_muted", "cover_accent"}


_DATE_LEFT, _DATE_WIDTH, _NUMBER_LEFT = 720, 120, 852
# Between footer and number stand the date, which slides don't show, and a wordmark, which they may.
_FOOTER_END = (648, 692)


def emu(points: float) -> int:
    return round(points * 12_700)


def colour(name: str, theme: Theme, light: int = 100, lift: int = 0) -> str:
    """Return a colour of the theme's slots (`tx2`, `accent1`) or roles (`muted`)."""
    if name in _ROLES:
        return f'<a:srgbClr val="{getattr(theme.colours, name)}"/>'
    tone = f'<a:lumMod val="{light * 1000}"/>' if light != 100 else ""
    tone += f'<a:lumOff val="{lift * 1000}"/>' if lift else ""
    return f'<a:schemeClr val="{name}">{tone}</a:schemeClr>' if tone else f'<a:schemeClr val="{name}"/>'


def fill(name: str, theme: Theme, light: int = 100, lift: int = 0) -> str:
    return f"<a:solidFill>{colour(name, theme, light, lift)}</a:solidFill>"


def tree(shapes: str) -> str:
    """Return the shape tree of a slide, layout or master."""
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:spTree>"
    )


def shape(drawn: Drawn, number: int, theme: Theme) -> str:
    """Return a decorative shape."""
    decorative = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
        ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    guides = "".join(f'<a:gd name="adj{n}" fmla="val {v}"/>' for n, v in enumerate(drawn.adjust, start=1))
    values = f"<a:avLst>{guides}</a:avLst>" if len(drawn.adjust) != 1 else guides.replace("adj1", "adj")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{drawn.name} {number}" descr="">{decorative}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_transform(drawn.box)}'
        f'<a:prstGeom prst="{drawn.preset}">{values}</a:prstGeom>{fill(drawn.fill, theme, drawn.light, drawn.lift)}'
        "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"
        f"<a:p><a:endParaRPr {LANGUAGE}/></a:p></p:txBody></p:sp>"
    )


def placeholder(spot: Spot, number: int, theme: Theme, *, on_master: bool = False) -> str:
    """Return a title, text, content or picture placeholder; a master's has its own geometry."""
    kind = "" if spot.kind == "obj" else f' type="{spot.kind}"'
    idx = f' idx="{spot.idx}"' if spot.idx else ""
    ground = fill(spot.fill, theme) if spot.fill else ""
    geometry = RECTANGLE if ground or on_master else ""
    is_title = spot.kind in {"title", "ctrTitle"}
    styles = (
        list_levels(spot.levels, theme, count=1 if is_title else 9, major=is_title) if spot.levels else ""
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(spot.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph{kind}{idx}/></p:nvPr></p:nvSpPr><p:spPr>{_transform(spot.box)}{geometry}{ground}"
        f"</p:spPr><p:txBody>{_body_properties(spot.anchor, spot.insets)}<a:lstStyle>{styles}</a:lstStyle>"
        f'<a:p><a:pPr lvl="0"/><a:r><a:rPr {LANGUAGE}/><a:t>{escape(spot.prompt)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def edges(
    left: float, first: int, role: str, theme: Theme, *, on_master: bool = False, date_role: str = ""
) -> str:
    """Return footer, date and slide number, numbered from `first`; the footer begins at `left`.

    The date stands beside the number, or before the footer, in `date_role`, where that begins farther right.
    """
    indexes = (3, 2, 4) if on_master else (11, 10, 12)
    beside = left == MARGIN
    footer = (left, FOOTER_TOP, (_FOOTER_END[0] if beside else _FOOTER_END[1]) - left, FOOTER_HEIGHT)
    date = (_DATE_LEFT if beside else MARGIN, FOOTER_TOP, _DATE_WIDTH, FOOTER_HEIGHT)
    number = (_NUMBER_LEFT, FOOTER_TOP, 60, FOOTER_HEIGHT)
    field = f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum"><a:rPr {LANGUAGE}/>'
    # LibreOffice centres the footer of every slide whose layout has no text in it.
    blank = f"<a:r><a:rPr {LANGUAGE}/><a:t> </a:t></a:r>"
    rows = (
        ("ftr", "Footer", "l", "", footer, blank, role),
        ("dt", "Date", "r" if beside else "l", ' sz="half"', date, blank, date_role or role),
        ("sldNum", "Slide number", "r", ' sz="quarter"', number, f"{field}<a:t>‹#›</a:t></a:fld>", role),
    )
    return "".join(
        f'<p:sp><p:nvSpPr><p:cNvPr id="{first + n}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{size} idx="{indexes[n]}"/></p:nvPr></p:nvSpPr><p:spPr>{_transform(box)}'
        f"{RECTANGLE if on_master else ''}</p:spPr><p:txBody>{_body_properties('ctr', (0, 0, 0, 0))}<a:lstStyle>"
        f'<a:lvl1pPr algn="{align}"><a:defRPr sz="1200">{fill(ink, theme)}</a:defRPr></a:lvl1pPr></a:lstStyle>'
        f"<a:p>{content}<a:endParaRPr {LANGUAGE}/></a:p></p:txBody></p:sp>"
        for n, (kind, name, align, size, box, content, ink) in enumerate(rows)
    )


def list_levels(levels: tuple[Level, ...], theme: Theme, *, count: int, major: bool = False) -> str:
    """Return `a:lvl1pPr` to `a:lvl{count}pPr`; the last level serves the rest."""
    return "".join(_level(n + 1, levels[min(n, len(levels) - 1)], theme, major) for n in range(count))


def _level(number: int, level: Level, theme: Theme, major: bool) -> str:
    hanging = min(level.indent, 20) if level.bullet else 0
    bullet = (
        f'<a:buClr>{colour(level.bullet_colour, theme)}</a:buClr><a:buSzPct val="100000"/><a:buFont typeface="Arial"'
        f' panose="020B0604020202020204" pitchFamily="34" charset="0"/><a:buChar char="{level.bullet}"/>'
        if level.bullet
        else "<a:buNone/>"
    )
    latin, korean, complex_script = (f"+{'mj' if major else 'mn'}-{script}" for script in ("lt", "ea", "cs"))
    if level.mono:
        latin, korean, complex_script = (
            theme.fonts.mono_latin,
            theme.fonts.mono_korean,
            theme.fonts.mono_latin,
        )
    return (
        f'<a:lvl{number}pPr marL="{emu(level.indent)}" indent="{emu(-hanging)}" algn="l" defTabSz="914400" rtl="0"'
        f' eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="{level.spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(level.before * 100)}"/></a:spcBef><a:spcAft><a:spcPts val="0"/></a:spcAft>'
        f'{bullet}<a:defRPr sz="{round(level.size * 100)}" b="{int(level.bold)}" kern="1200">'
        f"{fill(level.colour, theme)}<a:latin typeface={quoteattr(latin)}/><a:ea typeface={quoteattr(korean)}/>"
        f"<a:cs typeface={quoteattr(complex_script)}/></a:defRPr></a:lvl{number}pPr>"
    )


def _transform(box: Box) -> str:
    x, y, width, height = (emu(length) for length in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _body_properties(anchor: str, insets: Box | None) -> str:
    sides = zip(("lIns", "tIns", "rIns", "bIns"), insets or (), strict=False)
    inset = "".join(f' {side}="{emu(length)}"' for side, length in sides)
    anchored = f' anchor="{anchor}"' if anchor else ""
    return f'<a:bodyPr vert="horz"{inset}{anchored}><a:noAutofit/></a:bodyPr>'
