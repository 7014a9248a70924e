"""The parts of the package."""

from xml.sax.saxutils import quoteattr

from builder.deck.bind.custom_colours import ROLE_NAMES
from builder.deck.bind.names import MAIN, OFFICE, SLIDES
from builder.deck.bind.notes_master import notes_master_xml
from builder.deck.bind.package import Package
from builder.theme import Theme
from deck_template.design import (
    BODY_BOX,
    BODY_LEVELS,
    CONTENT,
    DESIGNS,
    HEIGHT,
    MARGIN,
    OTHER_LEVELS,
    TITLE,
    TITLE_BOX,
    WIDTH,
    Design,
    Layout,
    Spot,
    layouts,
    title_level,
)
from deck_template.shapes import edges, emu, fill, list_levels, placeholder, shape, tree

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NAMESPACES = f'xmlns:a="{MAIN}" xmlns:r="{OFFICE}" xmlns:p="{SLIDES}"'
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."
_NOTES_SIZE = (6_858_000, 9_144_000)
_TABLE_STYLE = "{3C6E0B52-5B0C-5F0A-9D51-6B7C1F2A9E41}"


def build_deck(theme: Theme) -> bytes:
    """Return the template as a package without slides, in the colours, faces and design of `theme`."""
    design = DESIGNS[theme.name]
    package = Package(parts={}, types={}, relationships={})
    _add(
        package,
        "",
        "officeDocument",
        "ppt/presentation.xml",
        "presentationml.presentation.main",
        _presentation(theme),
    )
    presentation = "ppt/presentation.xml"
    master = "ppt/slideMasters/slideMaster1.xml"
    _add(package, presentation, "slideMaster", master, "presentationml.slideMaster", _master(theme, design))
    notes = "ppt/notesMasters/notesMaster1.xml"
    _add(
        package,
        presentation,
        "notesMaster",
        notes,
        "presentationml.notesMaster",
        notes_master_xml(*_NOTES_SIZE),
    )
    for word in ("presProps", "viewProps"):
        root = {"presProps": "presentationPr", "viewProps": "viewPr"}[word]
        _add(
            package,
            presentation,
            word,
            f"ppt/{word}.xml",
            f"presentationml.{word}",
            f"<p:{root} {_NAMESPACES}/>",
        )
    _add(package, presentation, "theme", "ppt/theme/theme1.xml", "theme", _theme(theme, design))
    _add(
        package,
        presentation,
        "tableStyles",
        "ppt/tableStyles.xml",
        "presentationml.tableStyles",
        _table_styles(theme, design),
    )
    for number, layout in enumerate(layouts(design), start=1):
        name = f"ppt/slideLayouts/slideLayout{number}.xml"
        _add(package, master, "slideLayout", name, "presentationml.slideLayout", _layout(layout, theme))
        package.relate(name, "slideMaster", master)
    package.relate(master, "theme", "ppt/theme/theme1.xml")
    _add(package, notes, "theme", "ppt/theme/theme2.xml", "theme", _theme(theme, design))
    return package.save()


def _add(package: Package, source: str, word: str, name: str, kind: str, text: str) -> None:
    package.add(
        name, f"{_OFFICE_TYPE}{kind}+xml", (text if text.startswith("<?xml") else _HEAD + text).encode()
    )
    package.relate(source, word, name)


def _presentation(theme: Theme) -> str:
    width, height = _NOTES_SIZE
    return (
        f'<p:presentation {_NAMESPACES} saveSubsetFonts="1" autoCompressPictures="0"><p:sldMasterIdLst>'
        '<p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id="rId2"/>'
        f'</p:notesMasterIdLst><p:sldSz cx="{emu(WIDTH)}" cy="{emu(HEIGHT)}"/><p:notesSz cx="{width}" cy="{height}"/>'
        f"<p:defaultTextStyle>{list_levels(OTHER_LEVELS, theme, count=9)}</p:defaultTextStyle></p:presentation>"
    )


def _master(theme: Theme, design: Design) -> str:
    title = Spot(kind="title", box=TITLE_BOX, name="Title", prompt=TITLE, anchor="b", insets=(0, 0, 0, 0))
    body = Spot(
        kind="body", idx=1, box=BODY_BOX, name="Text", prompt=CONTENT, anchor="t", insets=(0, 0, 0, 0)
    )
    spots = "".join(placeholder(spot, n, theme, on_master=True) for n, spot in ((2, title), (3, body)))
    shapes = spots + edges(MARGIN, 4, "muted", theme, on_master=True)
    ids = "".join(
        f'<p:sldLayoutId id="{2_147_483_649 + n}" r:id="rId{n + 1}"/>' for n in range(len(layouts(design)))
    )
    slots = dict(zip(("bg1", "tx1", "bg2", "tx2"), _grounds_and_inks(design), strict=True))
    slots |= {name: name for name in (*(f"accent{n}" for n in range(1, 7)), "hlink", "folHlink")}
    mapping = " ".join(f'{name}="{slot}"' for name, slot in slots.items())
    return (
        f'<p:sldMaster {_NAMESPACES} preserve="1"><p:cSld>{_ground("bg1", theme)}{tree(shapes)}</p:cSld>'
        f'<p:clrMap {mapping}/><p:sldLayoutIdLst>{ids}</p:sldLayoutIdLst><p:hf hdr="0" dt="0"/><p:txStyles>'
        f"<p:titleStyle>{list_levels((title_level(design),), theme, count=1, major=True)}</p:titleStyle>"
        f"<p:bodyStyle>{list_levels(BODY_LEVELS, theme, count=9)}</p:bodyStyle>"
        f"<p:otherStyle>{list_levels(OTHER_LEVELS, theme, count=9)}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _layout(layout: Layout, theme: Theme) -> str:
    shapes = [shape(drawn, number, theme) for number, drawn in enumerate(layout.drawn, start=2)]
    first = 2 + len(shapes)
    shapes += [placeholder(spot, first + n, theme) for n, spot in enumerate(layout.spots)]
    shapes.append(
        edges(layout.footer_left, 2 + len(shapes), layout.footer_colour, theme, date_role=layout.date_colour)
    )
    kind = f' type="{layout.kind}"' if layout.kind else ' userDrawn="1"'
    ground = _ground(layout.ground, theme) if layout.ground else ""
    return (
        f'<p:sldLayout {_NAMESPACES}{kind} preserve="1"><p:cSld name={quoteattr(layout.name)}>'
        f"{ground}{tree(''.join(shapes))}</p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _ground(name: str, theme: Theme) -> str:
    return f"<p:bg><p:bgPr>{fill(name, theme)}<a:effectLst/></p:bgPr></p:bg>"


def _grounds_and_inks(design: Design) -> tuple[str, str, str, str]:
    """Return the theme's slots for page, text, panels and covers."""
    return ("dk1", "lt1", "dk2", "lt2") if design.dark else ("lt1", "dk1", "lt2", "dk2")


def _theme(theme: Theme, design: Design) -> str:
    colours, name = theme.colours, quoteattr(theme.title)
    page, text, panel, cover = _grounds_and_inks(design)
    found = {page: colours.background, text: colours.text, panel: colours.surface, cover: colours.cover}
    # In the schema's own order.
    slots = {slot: found[slot] for slot in ("dk1", "lt1", "dk2", "lt2")}
    slots |= {f"accent{n}": accent for n, accent in enumerate(colours.accents[:6], start=1)}
    slots |= {"hlink": colours.link, "folHlink": colours.visited}
    scheme = "".join(f'<a:{slot}><a:srgbClr val="{value}"/></a:{slot}>' for slot, value in slots.items())
    korean = quoteattr(theme.fonts.korean)
    face = (
        f"<a:latin typeface={quoteattr(theme.fonts.latin)}/><a:ea typeface={korean}/>"
        f'<a:cs typeface=""/><a:font script="Hang" typeface={korean}/>'
    )
    paint = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    lines = "".join(
        f'<a:ln w="{width}" cap="flat" cmpd="sng" algn="ctr">{paint}<a:prstDash val="solid"/>'
        '<a:miter lim="800000"/></a:ln>'
        for width in (9525, 12_700, 19_050)
    )
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{MAIN}" name={name}><a:themeElements><a:clrScheme name={name}>{scheme}</a:clrScheme>'
        f"<a:fontScheme name={name}><a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f"<a:fmtScheme name={name}><a:fillStyleLst>{paint * 3}</a:fillStyleLst><a:lnStyleLst>{lines}</a:lnStyleLst>"
        f"<a:effectStyleLst>{effect * 3}</a:effectStyleLst><a:bgFillStyleLst>{paint * 3}</a:bgFillStyleLst>"
        "</a:fmtScheme></a:themeElements><a:objectDefaults/><a:extraClrSchemeLst/>"
        f"<a:custClrLst>{_custom_colours(theme)}</a:custClrLst></a:theme>"
    )


def _custom_colours(theme: Theme) -> str:
    return "".join(
        f'<a:custClr name="{name}"><a:srgbClr val="{getattr(theme.colours, role)}"/></a:custClr>'
        for role, name in ROLE_NAMES.items()
    )


def _table_styles(theme: Theme, design: Design) -> str:
    """Return the set's own table style: a head in the cover's colours, hairlines between rows, pale bands."""
    hair = f'<a:ln w="9525"><a:solidFill><a:srgbClr val="{theme.colours.line}"/></a:solidFill></a:ln>'
    none = "<a:ln><a:noFill/></a:ln>"
    sides = {"left": none, "right": none, "top": hair, "bottom": hair, "insideH": hair, "insideV": none}
    borders = "".join(f"<a:{side}>{line}</a:{side}>" for side, line in sides.items())
    text = '<a:fontRef idx="minor"><a:prstClr val="black"/></a:fontRef>'
    emphasis = f'<a:tcTxStyle b="on">{text}<a:schemeClr val="{design.title}"/></a:tcTxStyle><a:tcStyle><a:tcBdr/></a:tcStyle>'
    return (
        f'<a:tblStyleLst xmlns:a="{MAIN}" def="{_TABLE_STYLE}"><a:tblStyle styleId="{_TABLE_STYLE}"'
        f' styleName={quoteattr(theme.title)}><a:wholeTbl><a:tcTxStyle>{text}<a:schemeClr val="tx1"/></a:tcTxStyle>'
        f"<a:tcStyle><a:tcBdr>{borders}</a:tcBdr><a:fill><a:noFill/></a:fill></a:tcStyle></a:wholeTbl>"
        f"<a:band2H><a:tcStyle><a:tcBdr/><a:fill>{fill('bg2', theme)}</a:fill></a:tcStyle></a:band2H>"
        f"<a:lastCol>{emphasis}</a:lastCol><a:firstCol>{emphasis}</a:firstCol>"
        f'<a:firstRow><a:tcTxStyle b="on">{text}<a:srgbClr val="{theme.colours.cover_text}"/></a:tcTxStyle>'
        f"<a:tcStyle><a:tcBdr/><a:fill>{fill('tx2', theme)}</a:fill></a:tcStyle></a:firstRow>"
        "</a:tblStyle></a:tblStyleLst>"
    )
