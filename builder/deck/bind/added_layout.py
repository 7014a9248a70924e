"""A layout for templates that have none to hold content."""

from lxml import etree

from builder.deck.bind.master import Master
from builder.deck.bind.names import MAIN, OFFICE, SLIDES, qn
from builder.deck.bind.package import Package
from builder.deck.geometry import EMU_PER_POINT, Box

_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
_FIRST_ID = 2_147_483_648


def add_content_layout(package: Package, master: Master, slide: Box, taken_ids: set[int]) -> str:
    """Add a title-and-content layout to `master`, listed last, and return its name.

    Title and body stand where the master's do, else in the upper fifth of the slide and below it.
    """
    name = package.free_name("ppt/slideLayouts/slideLayout{}.xml")
    title = None if master.placeholder("title") else _part(slide, 0.06, 0.16)
    body = None if master.placeholder("body") else _part(slide, 0.24, 0.66)
    package.add(name, _TYPE, _layout_xml(title, body).encode())
    package.relate(name, "slideMaster", master.part)
    arrow = package.relate(master.part, "slideLayout", name)
    layouts = master.root.find(qn("p:sldLayoutIdLst"))
    if layouts is None:
        layouts = etree.Element(qn("p:sldLayoutIdLst"))
        mapping = master.root.find(qn("p:clrMap"))
        master.root.insert(1 if mapping is None else master.root.index(mapping) + 1, layouts)
    made = max(taken_ids | {_FIRST_ID}) + 1
    etree.SubElement(layouts, qn("p:sldLayoutId"), id=str(made)).set(qn("r:id"), arrow)
    return name


def _part(slide: Box, top: float, height: float) -> Box:
    return Box(
        x=slide.width * 0.05, y=slide.height * top, width=slide.width * 0.9, height=slide.height * height
    )


def _layout_xml(title: Box | None, body: Box | None) -> str:
    namespaces = f'xmlns:a="{MAIN}" xmlns:r="{OFFICE}" xmlns:p="{SLIDES}"'
    shapes = _placeholder(2, "Title", 'type="title"', title) + _placeholder(3, "Content", 'idx="1"', body)
    return (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sldLayout {namespaces} type="obj" preserve="1">'
        '<p:cSld name="Title and content"><p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/>'
        '</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
        '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
        f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _placeholder(number: int, name: str, mark: str, box: Box | None) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr><p:ph {mark}/></p:nvPr></p:nvSpPr><p:spPr>{_placed(box) if box else ''}</p:spPr><p:txBody><a:bodyPr/>"
        '<a:lstStyle/><a:p><a:endParaRPr lang="ko-KR" altLang="en-US"/></a:p></p:txBody></p:sp>'
    )


def _placed(box: Box) -> str:
    x, y, width, height = (round(length * EMU_PER_POINT) for length in (box.x, box.y, box.width, box.height))
    return f'<a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
