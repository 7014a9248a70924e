"""The master of speaker notes, for templates that come without one."""

from xml.sax.saxutils import quoteattr

from lxml import etree

from builder.deck.bind.measure import read_count
from builder.deck.bind.names import MAIN, OFFICE, SLIDES, qn
from builder.deck.bind.package import Package

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml"
_THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"


def ensure_notes_master(package: Package, presentation: str) -> None:
    """Give `presentation` a notes master, and list it.

    PowerPoint offers to repair a deck whose notes master isn't listed.
    """
    root = package.tree(presentation)
    masters = package.targets(presentation, "notesMaster")
    if not masters:
        package.relate(presentation, "notesMaster", _added(package, presentation))
    if root.find(qn("p:notesMasterIdLst")) is None:
        arrow = next(r for r in package.relationships[presentation] if r.word == "notesMaster")
        listed = etree.Element(qn("p:notesMasterIdLst"))
        etree.SubElement(listed, qn("p:notesMasterId")).set(qn("r:id"), arrow.id)
        before = root.find(qn("p:sldMasterIdLst"))
        root.insert(0 if before is None else root.index(before) + 1, listed)


def _added(package: Package, presentation: str) -> str:
    """Add the part with a theme of its own: two masters never share one."""
    name = package.free_name("ppt/notesMasters/notesMaster{}.xml")
    theme = package.free_name("ppt/theme/theme{}.xml")
    size = package.tree(presentation).find(qn("p:notesSz"))
    width = read_count(None if size is None else size.get("cx")) or 6_858_000
    height = read_count(None if size is None else size.get("cy")) or 9_144_000
    package.add(name, _TYPE, notes_master_xml(width, height).encode())
    masters = package.targets(presentation, "slideMaster")
    model = next(theme for master in masters for theme in package.targets(master, "theme"))
    package.add(theme, _THEME_TYPE, etree.tostring(package.tree(model)))
    package.relationships[theme] = list(package.relationships.get(model, []))
    package.relate(name, "theme", theme)
    return name


def notes_master_xml(width: int, height: int) -> str:
    """Return a notes page, `width` × `height` EMU: the slide above, the notes below, the number in the corner."""
    margin = width // 10
    inner = width - 2 * margin
    image = inner * 9 // 16
    top = margin + image + margin // 2
    namespaces = f'xmlns:a="{MAIN}" xmlns:r="{OFFICE}" xmlns:p="{SLIDES}"'
    mapping = " ".join(f'{name}="{slot}"' for name, slot in _COLOUR_MAP.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:notesMaster {namespaces}><p:cSld><p:bg><p:bgPr>'
        '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree><p:nvGrpSpPr>'
        '<p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/>'
        '<a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{_image((margin, margin, inner, image))}"
        f"{_text('Notes', 3, 'body', 3, (margin, top, inner, height - top - margin), _NOTES)}"
        f"{_text('Slide number', 4, 'sldNum', 5, (width - margin - margin, height - margin, margin, margin // 2), _NUMBER)}"
        f"</p:spTree></p:cSld><p:clrMap {mapping}/><p:notesStyle>{_levels()}</p:notesStyle></p:notesMaster>"
    )


_COLOUR_MAP = {
    "bg1": "lt1",
    "tx1": "dk1",
    "bg2": "lt2",
    "tx2": "dk2",
    **{f"accent{n}": f"accent{n}" for n in range(1, 7)},
    "hlink": "hlink",
    "folHlink": "folHlink",
}
_NOTES = (
    '<a:lstStyle/><a:p><a:pPr lvl="0"/><a:r><a:rPr lang="ko-KR" altLang="en-US"/>'
    "<a:t>발표자 노트 · Notes</a:t></a:r></a:p>"
)
_NUMBER = (
    '<a:lstStyle><a:lvl1pPr algn="r"><a:defRPr sz="1000"/></a:lvl1pPr></a:lstStyle><a:p>'
    '<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="ko-KR" altLang="en-US"/>'
    '<a:t>‹#›</a:t></a:fld><a:endParaRPr lang="ko-KR" altLang="en-US"/></a:p>'
)


def _image(box: tuple[int, int, int, int]) -> str:
    return (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1"'
        ' noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_placed(box)}<a:noFill/><a:ln w="9525"><a:solidFill><a:schemeClr val="tx1"><a:lumMod val="50000"/>'
        '<a:lumOff val="50000"/></a:schemeClr></a:solidFill></a:ln></p:spPr></p:sp>'
    )


def _text(name: str, number: int, kind: str, idx: int, box: tuple[int, int, int, int], content: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name={quoteattr(name)}/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>'
        f'<p:spPr>{_placed(box)}</p:spPr><p:txBody><a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0"/>'
        f"{content}</p:txBody></p:sp>"
    )


def _placed(box: tuple[int, int, int, int]) -> str:
    x, y, width, height = box
    return (
        f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    )


def _levels() -> str:
    return "".join(
        f'<a:lvl{n}pPr marL="{(n - 1) * 203_200}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0"'
        ' hangingPunct="1"><a:lnSpc><a:spcPct val="115000"/></a:lnSpc><a:spcBef><a:spcPts val="300"/></a:spcBef>'
        '<a:defRPr sz="1200" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl{n}pPr>'
        for n in range(1, 10)
    )
