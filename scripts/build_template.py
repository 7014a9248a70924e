"""Write `templates/default/deck.pptx` from the colours and faces in its `template.toml`.

The same input gives the same bytes: `python scripts/build_template.py [--out FILE]`.
Lengths are points on a slide of 960 × 540; the XML follows ECMA-376 Part 1, 19 (PresentationML) and 20 (DrawingML).
"""

import argparse
import io
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from builder.theme import Theme, load_theme, search_folders

WIDTH, HEIGHT = 960, 540
MARGIN = 48
EPOCH = (1980, 1, 1, 0, 0, 0)

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main"
SLIDES = "http://schemas.openxmlformats.org/presentationml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TYPE = "application/vnd.openxmlformats-officedocument"
NAMESPACES = f'xmlns:a="{MAIN}" xmlns:r="{OFFICE}" xmlns:p="{SLIDES}"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
LANGUAGE = 'lang="ko-KR" altLang="en-US"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Level:
    """A list level: sizes and lengths in points, spacing in percent of a line."""

    size: float
    indent: float = 0
    bullet: str = ""
    bullet_colour: str = "accent1"
    before: float = 0
    spacing: int = 112
    bold: bool = False
    colour: str = "tx1"
    mono: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A placeholder of a layout: `kind` as in `p:ph/@type`, `obj` standing for any content."""

    kind: str
    box: tuple[float, float, float, float]
    idx: int = 0
    name: str
    prompt: str
    levels: tuple[Level, ...] = ()
    """Only where they differ from the master's."""
    anchor: str = ""
    insets: tuple[float, float, float, float] | None = None
    fill: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """A layout: `kind` as in `p:sldLayout/@type`, empty where none of PowerPoint's fits."""

    name: str
    kind: str = ""
    spots: tuple[Spot, ...]
    ground: str = ""
    """A theme colour behind everything, where it isn't the master's."""
    drawn: tuple[str, ...] = ()
    """Shapes behind the placeholders, each with `{id}` to fill in."""
    footer_left: float = MARGIN
    footer_colour: str = "accent6"


# What stands at every edge: the rail's strip above, footer and number below.
TITLE_BOX = (MARGIN, 30, 864, 76)
BODY_BOX = (MARGIN, 114, 864, 384)
FOOTER_TOP, FOOTER_HEIGHT = 508, 20

PALE = "cover-muted"
PROMPT_TITLE = "제목 · Title"
PROMPT_BODY = "내용 · Content"

TITLE_LEVEL = Level(size=30, bold=True, spacing=95, colour="tx2")
BODY_LEVELS = (
    Level(size=22, indent=20, bullet="•", before=10),
    Level(size=18, indent=40, bullet="–", before=6),
    Level(size=16, indent=58, bullet="•", before=4, bullet_colour="accent6"),
    Level(size=16, indent=76, bullet="–", before=4, bullet_colour="accent6"),
    Level(size=16, indent=94, bullet="•", before=4, bullet_colour="accent6"),
)
COVER_TITLE = Level(size=40, bold=True, spacing=100, colour="bg1")
COVER_TEXT = (
    Level(size=22, before=6, colour=PALE),
    Level(size=18, indent=18, bullet="•", before=6, colour="bg1", bullet_colour=PALE),
    Level(size=16, indent=36, bullet="–", before=4, colour="bg1", bullet_colour=PALE),
    Level(size=16, indent=54, bullet="•", before=4, colour="bg1", bullet_colour=PALE),
    Level(size=16, indent=72, bullet="–", before=4, colour="bg1", bullet_colour=PALE),
)
QUESTION = tuple(Level(size=size, bold=size > 20, before=8, spacing=115) for size in (24, 20, 18, 16, 16))
CAPTION = tuple(Level(size=16, before=4, colour="accent6") for _ in range(5))
CODE = tuple(Level(size=16, mono=True, spacing=105) for _ in range(5))


def layouts() -> tuple[Layout, ...]:
    """Return the ten layouts in the order PowerPoint lists them."""
    title = Spot(kind="title", box=TITLE_BOX, name="Title", prompt=PROMPT_TITLE)
    return (
        _cover(),
        _agenda(),
        _phase_opener(),
        Layout(name="Title and content", kind="obj", spots=(title, _content(1, BODY_BOX))),
        Layout(
            name="Two content",
            kind="twoObj",
            spots=(title, _content(1, (MARGIN, 114, 418, 384)), _content(2, (494, 114, 418, 384))),
        ),
        Layout(
            name="Code",
            spots=(
                title,
                _text(1, BODY_BOX, "Code", "코드 · Code", CODE, fill="bg2", insets=(14, 12, 14, 12)),
            ),
        ),
        Layout(
            name="Picture",
            kind="picTx",
            spots=(
                title,
                Spot(
                    kind="pic", idx=13, box=(MARGIN, 114, 864, 344), name="Picture", prompt="그림 · Picture"
                ),
                _text(1, (MARGIN, 466, 864, 32), "Caption", "설명 · Caption", CAPTION, anchor="ctr"),
            ),
        ),
        Layout(name="Table", kind="", spots=(title, _content(1, BODY_BOX, "Table", "표 · Table"))),
        Layout(
            name="Discussion",
            spots=(
                title,
                _text(
                    1,
                    (MARGIN, 114, 360, 384),
                    "Question",
                    "질문 · Question",
                    QUESTION,
                    fill="bg2",
                    insets=(22, 20, 22, 20),
                ),
                _text(13, (436, 114, 476, 384), "Steps", "단계 · Steps", ()),
            ),
        ),
        _closing(),
    )


def _cover() -> Layout:
    return Layout(
        name="Title",
        kind="title",
        ground="tx2",
        footer_colour=PALE,
        drawn=tuple(_dial(786, 276, 128, 30)),
        spots=(
            Spot(
                kind="ctrTitle",
                box=(64, 120, 560, 176),
                name="Title",
                prompt=PROMPT_TITLE,
                levels=(COVER_TITLE,),
                anchor="b",
            ),
            Spot(
                kind="subTitle",
                idx=1,
                box=(64, 314, 560, 120),
                name="Subtitle",
                prompt="부제 · Subtitle",
                levels=tuple(Level(size=size, before=6, colour=PALE) for size in (22, 18, 16, 16, 16)),
                anchor="t",
            ),
        ),
    )


def _agenda() -> Layout:
    panel = _shape("rect", "Panel", (0, 0, 304, HEIGHT), "tx2")
    white = Level(size=34, bold=True, spacing=100, colour="bg1")
    return Layout(
        name="Agenda",
        footer_left=348,
        drawn=(panel,),
        spots=(
            Spot(
                kind="title",
                box=(MARGIN, 72, 224, 200),
                name="Title",
                prompt=PROMPT_TITLE,
                levels=(white,),
                anchor="t",
            ),
            _content(1, (348, 60, 564, 436)),
        ),
    )


def _phase_opener() -> Layout:
    return Layout(
        name="Phase opener",
        kind="secHead",
        ground="tx2",
        footer_colour=PALE,
        drawn=tuple(_dial(826, 420, 84, 20)),
        spots=(
            Spot(
                kind="title",
                box=(64, 72, 832, 112),
                name="Title",
                prompt=PROMPT_TITLE,
                levels=(COVER_TITLE,),
                anchor="b",
            ),
            _text(1, (64, 202, 640, 290), "Text", "설명 · Text", COVER_TEXT, anchor="t"),
        ),
    )


def _closing() -> Layout:
    band = _shape("rect", "Band", (0, 0, WIDTH, 150), "tx2")
    white = Level(size=34, bold=True, spacing=95, colour="bg1")
    return Layout(
        name="Closing",
        drawn=(band,),
        spots=(
            Spot(
                kind="title",
                box=(MARGIN, 40, 864, 92),
                name="Title",
                prompt=PROMPT_TITLE,
                levels=(white,),
                anchor="b",
            ),
            _content(1, (MARGIN, 174, 864, 324)),
        ),
    )


def _content(
    idx: int, box: tuple[float, float, float, float], name: str = "Content", prompt: str = PROMPT_BODY
) -> Spot:
    return Spot(kind="obj", idx=idx, box=box, name=f"{name} {idx}", prompt=prompt)


def _text(
    idx: int,
    box: tuple[float, float, float, float],
    name: str,
    prompt: str,
    levels: tuple[Level, ...],
    *,
    anchor: str = "",
    fill: str = "",
    insets: tuple[float, float, float, float] | None = None,
) -> Spot:
    return Spot(
        kind="body",
        idx=idx,
        box=box,
        name=name,
        prompt=prompt,
        levels=levels,
        anchor=anchor,
        fill=fill,
        insets=insets,
    )


def _dial(x: float, y: float, radius: float, thickness: float) -> Iterator[str]:
    """Yield the ring of five arcs, a session's pacing as a clock face, drawn quietly on a cover."""
    gap, start = 5.0, -90.0
    for minutes, (light, off) in zip(
        (5, 12, 10, 15, 8), ((75, 0), (100, 0), (60, 40), (40, 60), (75, 0)), strict=True
    ):
        sweep = minutes / 50 * 360
        first, last = start + gap / 2, start + sweep - gap / 2
        start += sweep
        adjust = "".join(
            f'<a:gd name="adj{n}" fmla="val {value}"/>'
            for n, value in (
                (1, round(first % 360 * 60000)),
                (2, round(last % 360 * 60000)),
                (3, round(thickness / (2 * radius) * 100000)),
            )
        )
        tone = f'<a:lumMod val="{light * 1000}"/>' + (f'<a:lumOff val="{off * 1000}"/>' if off else "")
        box = (x - radius, y - radius, 2 * radius, 2 * radius)
        yield _shape("blockArc", "Dial", box, "accent1", adjust=adjust, tone=tone)


# ---- shapes and text ----


def emu(points: float) -> int:
    return round(points * 12700)


def _transform(box: tuple[float, float, float, float]) -> str:
    x, y, width, height = (emu(length) for length in box)
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def _colour(name: str, tone: str = "") -> str:
    if name == PALE:
        name, tone = "accent1", '<a:lumMod val="40000"/><a:lumOff val="60000"/>'
    return f'<a:solidFill><a:schemeClr val="{name}">{tone}</a:schemeClr></a:solidFill>'


def _shape(
    preset: str,
    name: str,
    box: tuple[float, float, float, float],
    fill: str,
    *,
    adjust: str = "",
    tone: str = "",
) -> str:
    decorative = (
        '<a:extLst><a:ext uri="{{C183D7F6-B498-43B3-948B-1728B52AA6E4}}"><adec:decorative'
        ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{{id}}" name="{name} {{id}}" descr="">{decorative}</p:cNvPr>'
        f'<p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{_transform(box)}'
        f'<a:prstGeom prst="{preset}"><a:avLst>{adjust}</a:avLst></a:prstGeom>{_colour(fill, tone)}'
        "<a:ln><a:noFill/></a:ln></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>"
        f"<a:p><a:endParaRPr {LANGUAGE}/></a:p></p:txBody></p:sp>"
    )


def _level(tag: str, level: Level) -> str:
    hanging = f' indent="{emu(-18 if level.size < 20 else -20)}"' if level.bullet else ' indent="0"'
    bullet = (
        f'<a:buClr>{_colour(level.bullet_colour)[13:-14]}</a:buClr><a:buSzPct val="100000"/>'
        f'<a:buFont typeface="Arial" panose="020B0604020202020204" pitchFamily="34" charset="0"/>'
        f"<a:buChar char={quoteattr(level.bullet)}/>"
        if level.bullet
        else "<a:buNone/>"
    )
    face = (
        '<a:latin typeface="{mono_latin}"/><a:ea typeface="{mono_korean}"/><a:cs typeface="{mono_latin}"/>'
        if level.mono
        else '<a:latin typeface="{face}-lt"/><a:ea typeface="{face}-ea"/><a:cs typeface="{face}-cs"/>'
    )
    return (
        f'<a:{tag} marL="{emu(level.indent)}"{hanging} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1"'
        f' latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="{level.spacing * 1000}"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="{round(level.before * 100)}"/></a:spcBef>'
        f'<a:spcAft><a:spcPts val="0"/></a:spcAft>{bullet}'
        f'<a:defRPr sz="{round(level.size * 100)}" b="{int(level.bold)}" kern="1200">{_colour(level.colour)}'
        f"{face}</a:defRPr></a:{tag}>"
    )


def _levels(levels: tuple[Level, ...], face: str, fonts: Mapping[str, str], count: int) -> str:
    """Return `a:lvl1pPr` to `a:lvl{count}pPr`; the last level serves the rest."""
    made = (_level(f"lvl{n + 1}pPr", levels[min(n, len(levels) - 1)]) for n in range(count))
    return "".join(made).replace("{face}", face).format(**fonts)


def _body_properties(anchor: str, insets: tuple[float, float, float, float] | None) -> str:
    sides = zip(("lIns", "tIns", "rIns", "bIns"), insets or (), strict=False)
    inset = "".join(f' {side}="{emu(length)}"' for side, length in sides)
    return f'<a:bodyPr vert="horz"{inset}{f" anchor={anchor!r}".replace(chr(39), chr(34)) if anchor else ""}><a:noAutofit/></a:bodyPr>'


def _placeholder(spot: Spot, number: int, fonts: Mapping[str, str]) -> str:
    kind = "" if spot.kind == "obj" else f' type="{spot.kind}"'
    idx = f' idx="{spot.idx}"' if spot.idx else ""
    fill = _colour(spot.fill) if spot.fill else ""
    geometry = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>' if fill else ""
    is_title = spot.kind in {"title", "ctrTitle"}
    styles = (
        _levels(spot.levels, "+mj" if is_title else "+mn", fonts, 1 if is_title else 9) if spot.levels else ""
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{escape(spot.name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f"</p:cNvSpPr><p:nvPr><p:ph{kind}{idx}/></p:nvPr></p:nvSpPr><p:spPr>{_transform(spot.box)}{geometry}{fill}"
        f"</p:spPr><p:txBody>{_body_properties(spot.anchor, spot.insets)}<a:lstStyle>{styles}</a:lstStyle>"
        f'<a:p><a:pPr lvl="0"/><a:r><a:rPr {LANGUAGE}/><a:t>{escape(spot.prompt)}</a:t></a:r></a:p></p:txBody></p:sp>'
    )


def _small_print(
    kind: str, idx: int, box: tuple[float, float, float, float], number: int, colour: str, *, on_master: bool
) -> str:
    """Return the footer, date or slide number placeholder."""
    align = {"ftr": "l", "dt": "r", "sldNum": "r"}[kind]
    name = {"ftr": "Footer", "dt": "Date", "sldNum": "Slide number"}[kind]
    run = f"<a:rPr {LANGUAGE}/>"
    text = {
        "ftr": "",
        "dt": "",
        "sldNum": f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">{run}<a:t>‹#›</a:t></a:fld>',
    }[kind]
    size = "" if kind == "ftr" else ' sz="quarter"' if kind == "sldNum" else ' sz="half"'
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f'<p:nvPr><p:ph type="{kind}"{size} idx="{idx}"/></p:nvPr></p:nvSpPr><p:spPr>{_transform(box)}'
        f"{'<a:prstGeom prst=' + chr(34) + 'rect' + chr(34) + '><a:avLst/></a:prstGeom>' if on_master else ''}</p:spPr>"
        f'<p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="ctr"><a:noAutofit/>'
        f'</a:bodyPr><a:lstStyle><a:lvl1pPr algn="{align}"><a:defRPr sz="1200">{_colour(colour)}</a:defRPr></a:lvl1pPr>'
        f"</a:lstStyle><a:p>{text}<a:endParaRPr {LANGUAGE}/></a:p></p:txBody></p:sp>"
    )


def _edge(left: float, first: int, colour: str, *, on_master: bool = False) -> str:
    boxes = {
        "ftr": (left, FOOTER_TOP, 560 if left == MARGIN else 300, FOOTER_HEIGHT),
        "dt": (700, FOOTER_TOP, 130, FOOTER_HEIGHT),
        "sldNum": (852, FOOTER_TOP, 60, FOOTER_HEIGHT),
    }
    indexes = {"dt": 10, "ftr": 11, "sldNum": 12} if not on_master else {"dt": 2, "ftr": 3, "sldNum": 4}
    return "".join(
        _small_print(kind, indexes[kind], box, first + n, colour, on_master=on_master)
        for n, (kind, box) in enumerate(boxes.items())
    )


def _tree(shapes: str) -> str:
    return (
        '<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        '<a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:spTree>"
    )


def _ground(colour: str) -> str:
    return f"<p:bg><p:bgPr>{_colour(colour)}<a:effectLst/></p:bgPr></p:bg>"


# ---- parts ----


def _layout_part(layout: Layout, fonts: Mapping[str, str]) -> str:
    shapes = [drawn.format(id=number) for number, drawn in enumerate(layout.drawn, start=2)]
    first = 2 + len(shapes)
    shapes += [_placeholder(spot, first + n, fonts) for n, spot in enumerate(layout.spots)]
    shapes.append(_edge(layout.footer_left, 2 + len(shapes), layout.footer_colour))
    kind = f' type="{layout.kind}"' if layout.kind else ' userDrawn="1"'
    return (
        f'{HEAD}<p:sldLayout {NAMESPACES}{kind} preserve="1"><p:cSld name="{layout.name}">'
        f"{_ground(layout.ground) if layout.ground else ''}{_tree(''.join(shapes))}</p:cSld>"
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _master_part(count: int, fonts: Mapping[str, str]) -> str:
    title = Spot(
        kind="title", box=TITLE_BOX, name="Title", prompt=PROMPT_TITLE, anchor="b", insets=(0, 0, 0, 0)
    )
    body = Spot(
        kind="body", idx=1, box=BODY_BOX, name="Text", prompt=PROMPT_BODY, anchor="t", insets=(0, 0, 0, 0)
    )
    rectangle = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>'
    boxes = "".join(_placeholder(spot, n, fonts) for n, spot in ((2, title), (3, body)))
    shapes = boxes.replace("</p:spPr>", rectangle) + _edge(MARGIN, 4, "accent6", on_master=True)
    ids = "".join(f'<p:sldLayoutId id="{2147483649 + n}" r:id="rId{n + 1}"/>' for n in range(count))
    other = tuple(Level(size=18, indent=36 * n, spacing=100) for n in range(9))
    return (
        f'{HEAD}<p:sldMaster {NAMESPACES} preserve="1"><p:cSld>{_ground("bg1")}{_tree(shapes)}</p:cSld>'
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
        ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f'<p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/>'
        f"<p:txStyles><p:titleStyle>{_levels((TITLE_LEVEL,), '+mj', fonts, 1)}</p:titleStyle>"
        f"<p:bodyStyle>{_levels(BODY_LEVELS, '+mn', fonts, 9)}</p:bodyStyle>"
        f"<p:otherStyle>{_levels(other, '+mn', fonts, 9)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _notes_master_part(fonts: Mapping[str, str]) -> str:
    """Return the notes page, 540 × 720 points: the slide above, room for notes below."""
    image = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1"'
        ' noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr>'
        f'{_transform((54, 54, 432, 243))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        '<a:ln w="9525"><a:solidFill><a:schemeClr val="accent6"/></a:solidFill></a:ln></p:spPr></p:sp>'
    )
    notes = _placeholder(
        Spot(
            kind="body",
            idx=3,
            box=(54, 320, 432, 340),
            name="Notes",
            prompt="발표자 노트 · Notes",
            insets=(0, 0, 0, 0),
        ),
        3,
        fonts,
    ).replace("</p:spPr>", '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>')
    number = _small_print("sldNum", 5, (426, 676, 60, 20), 4, "accent6", on_master=True)
    levels = tuple(Level(size=12, indent=16 * n, before=3, spacing=115) for n in range(9))
    return (
        f"{HEAD}<p:notesMaster {NAMESPACES}><p:cSld>{_ground('bg1')}{_tree(image + notes + number)}</p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" accent3="accent3"'
        ' accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" folHlink="folHlink"/>'
        f"<p:notesStyle>{_levels(levels, '+mn', fonts, 9)}</p:notesStyle></p:notesMaster>"
    )


def _theme_part(theme: Theme) -> str:
    colours = theme.colours
    slots = {
        "dk1": colours.text,
        "lt1": colours.background,
        "dk2": colours.cover,
        "lt2": colours.surface,
        **{f"accent{n + 1}": colour for n, colour in enumerate(colours.accents[:6])},
        "hlink": colours.link,
        "folHlink": colours.visited,
    }
    scheme = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in slots.items())
    face = (
        f"<a:latin typeface={quoteattr(theme.fonts.latin)}/><a:ea typeface={quoteattr(theme.fonts.korean)}/>"
        f'<a:cs typeface=""/><a:font script="Hang" typeface={quoteattr(theme.fonts.korean)}/>'
    )
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="{{}}" cap="flat" cmpd="sng" algn="ctr">{fill}<a:prstDash val="solid"/><a:miter lim="800000"/></a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'{HEAD}<a:theme xmlns:a="{MAIN}" name={quoteattr(theme.title)}><a:themeElements>'
        f"<a:clrScheme name={quoteattr(theme.title)}>{scheme}</a:clrScheme>"
        f"<a:fontScheme name={quoteattr(theme.title)}><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont>"
        f"</a:fontScheme><a:fmtScheme name={quoteattr(theme.title)}><a:fillStyleLst>{fill * 3}</a:fillStyleLst>"
        f"<a:lnStyleLst>{line.format(9525)}{line.format(12700)}{line.format(19050)}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/></a:theme>"
    )


def _presentation_part(fonts: Mapping[str, str]) -> str:
    levels = tuple(Level(size=18, indent=36 * n, spacing=100) for n in range(9))
    return (
        f'{HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/>'
        f'</p:notesMasterIdLst><p:sldSz cx="{emu(WIDTH)}" cy="{emu(HEIGHT)}"/><p:notesSz cx="6858000" cy="9144000"/>'
        f"<p:defaultTextStyle>{_levels(levels, '+mn', fonts, 9)}</p:defaultTextStyle></p:presentation>"
    )


TABLE_STYLE = "{3C6E0B52-5B0C-5F0A-9D51-6B7C1F2A9E41}"


def _table_styles_part() -> str:
    """Return the set's own table style: a quiet head over a line, hairlines between rows, pale bands."""

    def line(side: str, width: float, colour: str, tone: str = "") -> str:
        inner = _colour(colour, tone) if width else "<a:noFill/>"
        return f"<a:{side}><a:ln{f' w={chr(34)}{emu(width)}{chr(34)}' if width else ''}>{inner}</a:ln></a:{side}>"

    hair = ("accent6", '<a:lumMod val="40000"/><a:lumOff val="60000"/>')
    font = '<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef><a:schemeClr val="{}"/>'
    borders = (
        line("left", 0, "")
        + line("right", 0, "")
        + line("top", 0.75, *hair)
        + line("bottom", 0.75, *hair)
        + line("insideH", 0.75, *hair)
        + line("insideV", 0, "")
    )
    pale = f"<a:fill>{_colour('bg2')}</a:fill>"
    return (
        f'{HEAD}<a:tblStyleLst xmlns:a="{MAIN}" def="{TABLE_STYLE}"><a:tblStyle styleId="{TABLE_STYLE}"'
        f' styleName="classdeck"><a:wholeTbl><a:tcTxStyle>{font.format("dk1")}</a:tcTxStyle><a:tcStyle><a:tcBdr>'
        f"{borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:band2H><a:tcStyle><a:tcBdr/>{pale}</a:tcStyle></a:band2H>"
        f'<a:lastCol><a:tcTxStyle b="on">{font.format("dk1")}</a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:lastCol>'
        f'<a:firstCol><a:tcTxStyle b="on">{font.format("dk2")}</a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle></a:firstCol>'
        f'<a:firstRow><a:tcTxStyle b="on">{font.format("lt1")}</a:tcTxStyle><a:tcStyle><a:tcBdr>'
        f"{line('bottom', 1.5, 'accent1')}</a:tcBdr><a:fill>{_colour('tx2')}</a:fill></a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A file of the package with its content type and the parts it points to, in the order of rId1, rId2 …"""

    name: str
    content_type: str
    text: str
    targets: tuple[tuple[str, str], ...] = ()
    """Relationship type's last word, and the target."""


def _parts(theme: Theme) -> Iterator[Part]:
    fonts = {"mono_latin": theme.fonts.mono_latin, "mono_korean": theme.fonts.mono_korean}
    made = layouts()
    slides = f"{TYPE}.presentationml"
    yield Part(
        name="ppt/presentation.xml",
        content_type=f"{slides}.presentation.main+xml",
        text=_presentation_part(fonts),
        targets=(
            ("slideMaster", "slideMasters/slideMaster1.xml"),
            ("notesMaster", "notesMasters/notesMaster1.xml"),
            ("presProps", "presProps.xml"),
            ("viewProps", "viewProps.xml"),
            ("theme", "theme/theme1.xml"),
            ("tableStyles", "tableStyles.xml"),
        ),
    )
    yield Part(
        name="ppt/slideMasters/slideMaster1.xml",
        content_type=f"{slides}.slideMaster+xml",
        text=_master_part(len(made), fonts),
        targets=(
            *(("slideLayout", f"../slideLayouts/slideLayout{n}.xml") for n in range(1, len(made) + 1)),
            ("theme", "../theme/theme1.xml"),
        ),
    )
    for number, layout in enumerate(made, start=1):
        yield Part(
            name=f"ppt/slideLayouts/slideLayout{number}.xml",
            content_type=f"{slides}.slideLayout+xml",
            text=_layout_part(layout, fonts),
            targets=(("slideMaster", "../slideMasters/slideMaster1.xml"),),
        )
    yield Part(
        name="ppt/notesMasters/notesMaster1.xml",
        content_type=f"{slides}.notesMaster+xml",
        text=_notes_master_part(fonts),
        targets=(("theme", "../theme/theme2.xml"),),
    )
    for number in (1, 2):
        yield Part(
            name=f"ppt/theme/theme{number}.xml", content_type=f"{TYPE}.theme+xml", text=_theme_part(theme)
        )
    yield Part(
        name="ppt/presProps.xml",
        content_type=f"{slides}.presProps+xml",
        text=f"{HEAD}<p:presentationPr {NAMESPACES}/>",
    )
    yield Part(
        name="ppt/viewProps.xml",
        content_type=f"{slides}.viewProps+xml",
        text=f"{HEAD}<p:viewPr {NAMESPACES}/>",
    )
    yield Part(
        name="ppt/tableStyles.xml", content_type=f"{slides}.tableStyles+xml", text=_table_styles_part()
    )
    yield Part(
        name="docProps/core.xml",
        content_type="application/vnd.openxmlformats-package.core-properties+xml",
        text=(
            f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties"'
            ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
            ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
        ),
    )
    yield Part(
        name="docProps/app.xml",
        content_type=f"{TYPE}.extended-properties+xml",
        text=(
            f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
        ),
    )


def build_deck(theme: Theme) -> bytes:
    """Return the package of the template, without slides, in the colours and faces of `theme`."""
    parts = tuple(_parts(theme))
    root = (
        (f"{OFFICE}/officeDocument", "ppt/presentation.xml"),
        (f"{PACKAGE}/relationships/metadata/core-properties", "docProps/core.xml"),
        (f"{OFFICE}/extended-properties", "docProps/app.xml"),
    )
    files = {"[Content_Types].xml": _content_types(parts), "_rels/.rels": _relationships(root)}
    for part in parts:
        files[part.name] = part.text
        if part.targets:
            folder, _, name = part.name.rpartition("/")
            targets = tuple((f"{OFFICE}/{kind}", target) for kind, target in part.targets)
            files[f"{folder}/_rels/{name}.rels"] = _relationships(targets)
    return _zipped(files)


def _content_types(parts: tuple[Part, ...]) -> str:
    overrides = "".join(f'<Override PartName="/{p.name}" ContentType="{p.content_type}"/>' for p in parts)
    return (
        f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>'
    )


def _relationships(targets: tuple[tuple[str, str], ...]) -> str:
    rows = (
        f'<Relationship Id="rId{n}" Type="{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, start=1)
    )
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{"".join(rows)}</Relationships>'


def _zipped(files: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, text in files.items():
            entry = zipfile.ZipInfo(name, EPOCH)
            entry.create_system = 0
            entry.compress_type = zipfile.ZIP_DEFLATED
            package.writestr(entry, text.encode())
    return buffer.getvalue()


def main() -> None:
    """Write the template set named on the command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    home = Path(__file__).parent.parent / "templates" / "default"
    parser.add_argument("--out", type=Path, default=home / "deck.pptx")
    theme = load_theme("default", search=search_folders()).value
    parser.parse_args().out.write_bytes(build_deck(theme))


if __name__ == "__main__":
    main()
