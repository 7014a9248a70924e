"""The part of the schemas that a writer breaks most easily: order, required children, values."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from lxml import etree

from tests.ooxml.parts import MC, Parts, local_name

_FILL = "noFill solidFill gradFill blipFill pattFill grpFill"
_RUN = (
    f"ln {_FILL} effectLst effectDag highlight uLnTx uLn uFillTx uFill latin ea cs sym"
    " hlinkClick hlinkMouseOver rtl extLst"
)
# ECMA-376 Part 1, annex A: the order of the children of each element.
_ORDERS: Mapping[str, str] = {
    "rPr": _RUN,
    "endParaRPr": _RUN,
    "defRPr": _RUN,
    "pPr": "lnSpc spcBef spcAft buClrTx buClr buSzTx buSzPct buSzPts buFontTx buFont buNone buAutoNum buChar"
    " buBlip tabLst defRPr extLst",
    "tcPr": f"lnL lnR lnT lnB lnTlToBr lnBlToTr cell3D {_FILL} headers extLst",
    "tbl": "tblPr tblGrid tr",
    "ln": "noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst",
    "spPr": f"xfrm custGeom prstGeom {_FILL} ln effectLst effectDag scene3d sp3d extLst",
    "grpSpPr": f"xfrm {_FILL} effectLst effectDag scene3d extLst",
    "sp": "nvSpPr spPr style txBody extLst",
    "cNvPr": "hlinkClick hlinkHover extLst",
    "txBody": "bodyPr lstStyle p",
    "sld": "cSld clrMapOvr transition timing extLst",
    "cSld": "bg spTree custDataLst controls extLst",
    "presentation": "sldMasterIdLst notesMasterIdLst handoutMasterIdLst sldIdLst sldSz notesSz smartTags"
    " embeddedFontLst custShowLst photoAlbum custDataLst kinsoku defaultTextStyle modifyVerifier extLst",
    "presentationPr": "htmlPubPr webPr prnPr showPr clrMru extLst",
}
_RUN_ATTRIBUTE = re.compile(
    "kumimoji|lang|altLang|sz|b|i|u|strike|kern|cap|spc|normalizeH|baseline|noProof|dirty|err|smtClean|smtId|bmk"
)
_CORE = re.compile(
    r"http://schemas\.openxmlformats\.org/|http://purl\.org/dc/|http://www\.w3\.org/(XML/1998|2001/XMLSchema-instance)"
)
_CONNECTORS = frozenset(
    [
        "line",
        "straightConnector1",
        *(f"{bend}Connector{n}" for bend in ("bent", "curved") for n in range(2, 6)),
    ]
)


def children_stand_in_order(parts: Parts) -> Iterator[str]:
    for name, kind, element in parts.elements:
        if kind in _ORDERS:
            ranks = [
                _rank(_ORDERS[kind]).get(local_name(c), -1)
                for c in element
                if not str(c.tag).startswith(f"{{{MC}}}")
            ]
            if -1 in ranks or ranks != sorted(ranks):
                yield f"{name}: the children of {kind} are {' '.join(map(local_name, element))}"


def paragraphs_are_whole(parts: Parts) -> Iterator[str]:
    for name, kind, element in parts.elements:
        if kind in {"txBody", "p"}:
            kinds = [local_name(child) for child in element]
            if kind == "txBody" and "p" not in kinds:
                yield f"{name}: a text without a paragraph"
            if kind == "p" and ("pPr" in kinds[1:] or "endParaRPr" in kinds[:-1]):
                yield f"{name}: the children of p are {' '.join(kinds)}"


def values_are_in_range(parts: Parts) -> Iterator[str]:
    for name, kind, element in parts.elements:
        if kind in _VALUES:
            yield from (f"{name}: {kind} {problem}" for problem in _value_problems(kind, element))


_VALUES = frozenset(
    ["rPr", "endParaRPr", "defRPr", "srgbClr", "off", "chOff", "ext", "chExt", "prstGeom", "buAutoNum"]
)


def _value_problems(kind: str, element: etree._Element) -> Iterator[str]:
    match kind:
        case "rPr" | "endParaRPr" | "defRPr":
            unknown = {str(key) for key in element.attrib if not _RUN_ATTRIBUTE.fullmatch(str(key))}
            if unknown:
                yield f"has the attributes {sorted(unknown)}"
            if element.get("sz") is not None and not _is_number(element.get("sz"), 100, 400_000):
                yield f"has the size {element.get('sz')}"
        case "srgbClr" if not re.fullmatch("[0-9A-Fa-f]{6}", element.get("val", "")):
            yield f"is {element.get('val')}"
        case "off" | "chOff":
            if not all(_is_number(element.get(side), -(2**31), 2**31) for side in "xy"):
                yield f"is {element.items()}"
        case "ext" | "chExt" if element.get("uri") is None:
            if not all(_is_number(element.get(side), 0, 2**31) for side in ("cx", "cy")):
                yield f"is {element.items()}"
        case "prstGeom":
            yield from _shape_problems(element)
        case "buAutoNum" if not _is_number(element.get("startAt", "1"), 1, 32_767):
            yield f"starts at {element.get('startAt')}"


def _is_number(value: str | None, least: int, most: int) -> bool:
    return value is not None and re.fullmatch(r"-?\d+", value) is not None and least <= int(value) <= most


def _shape_problems(element: etree._Element) -> Iterator[str]:
    kind = element.get("prst", "")
    known = _adjustments()
    count = len(element.findall("{*}avLst/{*}gd"))
    if kind not in known and kind not in _CONNECTORS:
        yield f"is {kind}, which no shape is called"
    elif kind in known and count > known[kind]:
        yield f"gives {kind} {count} adjustments of {known[kind]}"


@cache
def _adjustments() -> Mapping[str, int]:
    """Return every preset shape and how many adjustments it takes."""
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.spec import autoshape_types

    known = {
        str(shape.xml_value): len(autoshape_types.get(shape, {"avLst": ()})["avLst"]) for shape in MSO_SHAPE
    }
    return known | {"round2SameRect": 2}


def foreign_words_are_declared(parts: Parts) -> Iterator[str]:
    """A word of a later version stands in an extension, in an alternative, or is declared ignorable."""
    ignorable: dict[str, set[str]] = {}
    for name, tree in parts.trees.items():
        prefixes = (tree.get(f"{{{MC}}}Ignorable") or "").split()
        yield from (f"{name}: the prefix {p} isn't declared" for p in prefixes if p not in tree.nsmap)
        ignorable[name] = {tree.nsmap[prefix] for prefix in prefixes if prefix in tree.nsmap}
    for name, kind, element in parts.elements:
        spaces = {_space(element.tag), *(_space(key) for key in element.attrib if str(key).startswith("{"))}
        foreign = [space for space in spaces - ignorable[name] if not _is_core(space)]
        if foreign and not _is_sheltered(element):
            yield f"{name}: {kind} of {foreign[0]} stands in the open"


def _space(tag: object) -> str:
    return str(tag).partition("}")[0].lstrip("{")


@cache
def _is_core(space: str) -> bool:
    return _CORE.match(space) is not None


def _is_sheltered(element: etree._Element) -> bool:
    shelters = (one for one in (element, *element.iterancestors()) if local_name(one) in {"ext", "Choice"})
    return any(one.get("uri") or one.get("Requires") for one in shelters)


@cache
def _rank(order: str) -> Mapping[str, int]:
    return {kind: place for place, kind in enumerate(order.split())}


SCHEMA_RULES = (
    children_stand_in_order,
    paragraphs_are_whole,
    values_are_in_range,
    foreign_words_are_declared,
)
