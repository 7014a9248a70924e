"""Placeholder → the place and the style of its text, after inheritance.

A property comes from the layout's placeholder, else the master's, else the master's text styles, else the
presentation's defaults (ECMA-376 Part 1, 19.3.1.36, 19.3.1.52, 21.1.2.4).
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from lxml import etree

from builder.deck.bind.colours import read_fill, theme_colour
from builder.deck.bind.faces import resolve_face
from builder.deck.bind.master import Master, Placeholder, SlideLayout
from builder.deck.bind.measure import read_number, read_points
from builder.deck.bind.names import path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.geometry import EMU_PER_POINT, Box, LevelStyle, TextArea

LEVELS = 5
_STYLES = {"title": "p:titleStyle", "body": "p:bodyStyle"}
_DEFAULT_SIZE = 18.0
# PowerPoint's own line is a fifth higher than its letters.
_LINE = 1.2


def read_text_area(layout: SlideLayout, placeholder: Placeholder) -> TextArea | None:
    """Return the text area of `placeholder`, None where neither it nor its master has a place."""
    box = layout.box(placeholder)
    if box is None:
        return None
    chain = _chain(layout, placeholder)
    layers = list(_layers(chain, layout.master, placeholder.parent_kind))
    return _area(layers, chain, layout.master, box, (placeholder.kind, placeholder.idx), placeholder.name)


def read_text_colours(layout: SlideLayout, placeholder: Placeholder) -> tuple[str, ...]:
    """Return the colour of every list level as six digits, empty where a level's can't be told."""
    layers = list(_layers(_chain(layout, placeholder), layout.master, placeholder.parent_kind))
    count = 1 if placeholder.kind in TITLES else LEVELS
    return tuple(_text_colour(_found(layers, n), layout) for n in range(1, count + 1))


def free_text_area(master: Master, box: Box) -> TextArea:
    """Return a text area without a placeholder, styled as the master's body."""
    body = master.placeholder("body")
    chain = [body.element] if body is not None else []
    return _area(list(_layers(chain, master, "body")), chain, master, box, None, "")


def _chain(layout: SlideLayout, placeholder: Placeholder) -> list[etree._Element]:
    """Return the placeholder's element and the one of the master that it inherits from."""
    parent = layout.master.placeholder(placeholder.parent_kind)
    return [placeholder.element, *([parent.element] if parent is not None else [])]


def _text_colour(properties: list[etree._Element], layout: SlideLayout) -> str:
    for element in properties:
        run = element.find(qn("a:defRPr"))
        if run is not None and (colour := read_fill(run, layout.master.theme, layout.colour_map)):
            return colour
    return theme_colour("tx1", layout.master.theme, layout.colour_map)


def _layers(chain: list[etree._Element], master: Master, kind: str) -> Iterator[etree._Element]:
    """Yield the lists of level styles, nearest first."""
    for element in chain:
        own = element.find(path("p:txBody", "a:lstStyle"))
        if own is not None:
            yield own
    style = master.root.find(path("p:txStyles", _STYLES.get(kind, "p:otherStyle")))
    if style is not None:
        yield style
    if master.defaults is not None:
        yield master.defaults


def _area(
    layers: list[etree._Element],
    chain: list[etree._Element],
    master: Master,
    box: Box,
    placeholder: tuple[str, int] | None,
    name: str,
) -> TextArea:
    bodies = [body for e in chain if (body := e.find(path("p:txBody", "a:bodyPr"))) is not None]
    count = 1 if placeholder is not None and placeholder[0] in TITLES else LEVELS
    first = _found(layers, 1)
    return TextArea(
        box=box,
        levels=_falling(_level(_found(layers, n)) for n in range(1, count + 1)),
        insets=(
            _inset(bodies, "lIns", 91_440),
            _inset(bodies, "tIns", 45_720),
            _inset(bodies, "rIns", 91_440),
            _inset(bodies, "bIns", 45_720),
        ),
        latin=resolve_face(_run_value(first, "a:latin", "typeface"), master.theme, "latin"),
        korean=resolve_face(_run_value(first, "a:ea", "typeface"), master.theme, "ea"),
        anchor=_anchor(_attribute(bodies, "anchor")),
        placeholder=placeholder,
        name=name,
        caps=_run_attribute(first, "cap") == "all",
    )


def _falling(levels: Iterable[LevelStyle]) -> tuple[LevelStyle, ...]:
    """Return the levels, none larger than the one above it.

    PptxGenJS sets the first alone, and the others are then as large as the master's.
    """
    sizes: list[LevelStyle] = []
    for level in levels:
        sizes.append(replace(level, size=min(level.size, sizes[-1].size)) if sizes else level)
    return tuple(sizes)


def _found(layers: list[etree._Element], level: int) -> list[etree._Element]:
    """Return the properties of `level` in every layer that has some, nearest first."""
    return [found for layer in layers if (found := layer.find(qn(f"a:lvl{level}pPr"))) is not None]


def _level(properties: list[etree._Element]) -> LevelStyle:
    size = read_number(_run_attribute(properties, "sz")) / 100 or _DEFAULT_SIZE
    return LevelStyle(
        size=size,
        bold=_run_attribute(properties, "b") in {"1", "true"},
        indent=read_points(_attribute(properties, "marL")),
        first_indent=read_points(_attribute(properties, "indent")),
        bullet=_bullet(properties),
        space_before=_space(_child(properties, "a:spcBef"), size),
        space_after=_space(_child(properties, "a:spcAft"), size),
        line_spacing=round(
            _space(_child(properties, "a:lnSpc"), size, unset=size * _LINE) / (size * _LINE), 4
        ),
    )


def _space(element: etree._Element | None, size: float, *, unset: float = 0.0) -> float:
    """Return a spacing in points; percentages count in lines (ECMA-376 Part 1, 21.1.2.2.9 and 21.1.2.2.10)."""
    if element is None or len(element) == 0:
        return unset
    value = read_number(element[0].get("val"))
    if element[0].tag == qn("a:spcPct"):
        return value / 100_000 * size * _LINE
    return value / 100


def _bullet(properties: list[etree._Element]) -> str:
    for element in properties:
        for child in element:
            if child.tag == qn("a:buNone"):
                return ""
            if child.tag == qn("a:buChar"):
                return child.get("char", "•")
            if child.tag == qn("a:buAutoNum"):
                return "1."
            if child.tag == qn("a:buBlip"):
                return "•"
    return ""


def _attribute(elements: list[etree._Element], name: str) -> str | None:
    return next((value for e in elements if (value := e.get(name)) is not None), None)


def _child(elements: list[etree._Element], name: str) -> etree._Element | None:
    return next((child for e in elements if (child := e.find(qn(name))) is not None), None)


def _run_attribute(properties: list[etree._Element], name: str) -> str | None:
    runs = [run for e in properties if (run := e.find(qn("a:defRPr"))) is not None]
    return _attribute(runs, name)


def _run_value(properties: list[etree._Element], child: str, name: str) -> str:
    found = (e.find(path("a:defRPr", child)) for e in properties)
    return next((e.get(name, "") for e in found if e is not None), "")


def _inset(bodies: list[etree._Element], side: str, unset: int) -> float:
    value = _attribute(bodies, side)
    return (unset if value is None else read_number(value)) / EMU_PER_POINT


def _anchor(value: str | None) -> str:
    return value if value in {"t", "ctr", "b"} else "t"
