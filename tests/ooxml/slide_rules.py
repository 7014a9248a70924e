"""What PowerPoint and its readers ask of slides, layouts, masters and notes pages."""

from collections import Counter
from collections.abc import Iterator

from lxml import etree

from tests.ooxml.parts import NS, A, P, Parts, chosen

_TREES = r"ppt/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)/[^/]+\.xml"
_SLIDES = r"ppt/slides/[^/]+\.xml"
_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


def shape_ids_are_positive_and_unique(parts: Parts) -> Iterator[str]:
    for name, tree in parts.matching(_TREES):
        ids = Counter(shape.get("id", "") for shape in chosen(tree, f"{{{P}}}cNvPr"))
        yield from (
            f"{name}: {count} shapes have the id {number}" for number, count in ids.items() if count > 1
        )
        yield from (
            f"{name}: the shape id {number}" for number in ids if not number.isdecimal() or int(number) < 1
        )


def targets_are_shapes(parts: Parts) -> Iterator[str]:
    for name, tree in parts.matching(_TREES):
        ids = {shape.get("id") for shape in tree.iter(f"{{{P}}}cNvPr")}
        for tag, key in ((f"{{{P}}}spTgt", "spid"), (f"{{{A}}}stCxn", "id"), (f"{{{A}}}endCxn", "id")):
            for element in tree.iter(tag):
                if element.get(key) not in ids:
                    yield f"{name}: {etree.QName(element).localname} names shape {element.get(key)}, which isn't there"


def placeholders_are_unique(parts: Parts) -> Iterator[str]:
    for name, tree in parts.matching(_TREES):
        places = [(place.get("type", "obj"), place.get("idx", "0")) for place in chosen(tree, f"{{{P}}}ph")]
        numbers = Counter(number for kind, number in places if kind not in {"title", "ctrTitle"})
        if len(set(places)) != len(places) or any(count > 1 for count in numbers.values()):
            yield f"{name}: two placeholders are one"


def tables_fill_their_grid(parts: Parts) -> Iterator[str]:
    for name, tree in parts.matching(_TREES):
        for table in tree.iter(f"{{{A}}}tbl"):
            columns = len(table.findall("a:tblGrid/a:gridCol", NS))
            for place, row in enumerate(table.findall("a:tr", NS)):
                cells = row.findall("a:tc", NS)
                if len(cells) != columns:
                    yield f"{name}: row {place} has {len(cells)} cells in {columns} columns"
                yield from (f"{name}: row {place} {problem}" for problem in _merge_problems(cells, columns))


def _merge_problems(cells: list[etree._Element], columns: int) -> Iterator[str]:
    for place, cell in enumerate(cells):
        width = int(cell.get("gridSpan", "1"))
        if place + width > columns:
            yield "has a cell that leaves the grid"
        if any(
            next_cell.get("hMerge") not in {"1", "true"} for next_cell in cells[place + 1 : place + width]
        ):
            yield "has a wide cell whose neighbours aren't merged"


def slides_have_one_layout(parts: Parts) -> Iterator[str]:
    for name, _ in parts.matching(_SLIDES):
        if parts.kinds(name).count("slideLayout") != 1:
            yield f"{name}: {parts.kinds(name).count('slideLayout')} layouts"


def notes_belong_to_a_slide(parts: Parts) -> Iterator[str]:
    for name, _ in parts.matching(r"ppt/notesSlides/[^/]+\.xml"):
        kinds = parts.kinds(name)
        if kinds.count("notesMaster") != 1 or kinds.count("slide") != 1:
            yield f"{name}: a notes page has one notes master and one slide, not {kinds}"


def slides_have_a_title(parts: Parts) -> Iterator[str]:
    for name, tree in parts.matching(_SLIDES):
        titles = [
            shape
            for shape in tree.iter(f"{{{P}}}sp")
            if any(place.get("type") in {"title", "ctrTitle"} for place in shape.iter(f"{{{P}}}ph"))
        ]
        if len(titles) != 1 or not "".join(text.text or "" for text in titles[0].iter(f"{{{A}}}t")).strip():
            yield f"{name}: no title"


def graphics_have_alternative_text(parts: Parts) -> Iterator[str]:
    """Pictures, tables, groups and shapes without words say what they show, or that they show nothing."""
    for name, tree in parts.matching(_SLIDES):
        for shape in tree.iter(*_GRAPHICS):
            if not any(_is_told(one) for one in (shape, *shape.iterancestors(f"{{{P}}}grpSp"))):
                yield f"{name}: {shape[0][0].get('name')} has no alternative text"


_GRAPHICS = tuple(f"{{{P}}}{kind}" for kind in ("pic", "graphicFrame", "sp", "grpSp"))


def _is_told(shape: etree._Element) -> bool:
    properties = shape[0][0]
    words = properties.get("descr") or any((text.text or "").strip() for text in shape.iter(f"{{{A}}}t"))
    return bool(words) or properties.find(f".//{_DECORATIVE}") is not None


SLIDE_RULES = (
    shape_ids_are_positive_and_unique,
    targets_are_shapes,
    placeholders_are_unique,
    tables_fill_their_grid,
    slides_have_one_layout,
    notes_belong_to_a_slide,
    slides_have_a_title,
    graphics_have_alternative_text,
)
