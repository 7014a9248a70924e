"""Turn the looks of sample paragraphs into list styles, in templates that have nothing else.

LibreOffice exports a master's sizes and colours on its sample text alone; slides don't inherit those, and
PowerPoint then shows them in 18 points of black.
"""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from builder.deck.bind.measure import read_count
from builder.deck.bind.names import path, qn

# What belongs to the sample text itself rather than to its look.
_OWN = frozenset({"lang", "altLang", "dirty", "err", "smtClean", "bmk", "noProof"})


def adopt_sample_styles(master: etree._Element, layouts: Iterable[etree._Element]) -> None:
    """Give the placeholders of `master` and `layouts` the styles of their sample paragraphs."""
    for root in (master, *layouts):
        for shape in root.iter(qn("p:sp")):
            body = shape.find(qn("p:txBody"))
            if body is not None and shape.find(f".//{qn('p:ph')}") is not None:
                _adopt(body)


def lacks_text_styles(master: etree._Element) -> bool:
    """Return whether `master` has no text styles with sizes, as every master of PowerPoint has."""
    runs = master.iterfind(f"{qn('p:txStyles')}//{qn('a:defRPr')}")
    return not any(run.get("sz") for run in runs)


def _adopt(body: etree._Element) -> None:
    styles = body.find(qn("a:lstStyle"))
    if styles is None:
        styles = etree.Element(qn("a:lstStyle"))
        properties = body.find(qn("a:bodyPr"))
        body.insert(0 if properties is None else body.index(properties) + 1, styles)
    elif len(styles):
        return
    levels: dict[int, etree._Element] = {}
    for paragraph in body.findall(qn("a:p")):
        own = paragraph.find(qn("a:pPr"))
        level = min(read_count(own.get("lvl")), 8) if own is not None else 0
        run = paragraph.find(path("a:r", "a:rPr"))
        if run is None:
            run = paragraph.find(path("a:fld", "a:rPr"))
        if run is not None and run.get("sz"):
            levels.setdefault(level, _style(level, own, run))
    styles.extend(levels[level] for level in sorted(levels))


def _style(level: int, own: etree._Element | None, run: etree._Element) -> etree._Element:
    made = etree.Element(qn(f"a:lvl{level + 1}pPr"))
    if own is not None:
        for name, value in own.attrib.items():
            if name != "lvl":
                made.set(name, value)
        made.extend(deepcopy(child) for child in own if child.tag not in {qn("a:defRPr"), qn("a:extLst")})
    look = etree.SubElement(made, qn("a:defRPr"))
    for name, value in run.attrib.items():
        if name not in _OWN:
            look.set(name, value)
    look.extend(deepcopy(child) for child in run if not etree.QName(child).localname.startswith("hlink"))
    return made
