"""The colours behind a box, point by point: pictures and gradients are light in one place and dark in another."""

import io
import math
from collections.abc import Callable, Iterator
from functools import lru_cache

from lxml import etree

from builder.deck.bind.colours import read_colour, read_fill, theme_colour
from builder.deck.bind.master import PictureData, SlideLayout, read_box
from builder.deck.bind.measure import read_count, read_number
from builder.deck.bind.names import path, qn
from builder.deck.colour import WHITE, mix
from builder.deck.geometry import Box

Dab = tuple[str, float]
"""Six digits and how much they cover what lies behind, from 0 to 1."""
Paint = Callable[[float, float], Dab]
"""A point, as shares of the painted box's width and height → what is painted there."""

_CLEAR: Dab = ("", 0.0)

_ACROSS, _DOWN = 12, 8
_SQUARE = frozenset({"rect", "roundRect"})
"""Other shapes don't fill the box that they stand in."""


def ground_samples(layout: SlideLayout, box: Box, slide: Box) -> tuple[str, ...]:
    """Return the colours of `layout` and its master behind `box`, at 96 points; those that can't be told are left out."""
    layers = [(slide, _page(layout)), *_shapes(layout)]
    points = (
        (box.x + box.width * (column + 0.5) / _ACROSS, box.y + box.height * (row + 0.5) / _DOWN)
        for row in range(_DOWN)
        for column in range(_ACROSS)
    )
    return tuple(colour for x, y in points if (colour := _seen(layers, x, y)))


def _seen(layers: list[tuple[Box, Paint]], x: float, y: float) -> str:
    """Return what is seen at a point where everything from the bottom up is painted; empty where nothing can be told."""
    seen = ""
    for box, paint in layers:
        across, down = (x - box.x) / box.width, (y - box.y) / box.height
        if 0 <= across <= 1 and 0 <= down <= 1:
            colour, cover = paint(across, down)
            if colour and cover > 0:
                seen = mix(seen or WHITE, colour, cover)
    return seen


def _page(layout: SlideLayout) -> Paint:
    for holder in (layout, layout.master):
        ground = holder.root.find(path("p:cSld", "p:bg"))
        if ground is not None:
            return _paint(_ground_fill(ground, layout), layout, holder.picture_data)
    return _plain(theme_colour("bg1", layout.master.theme, layout.colour_map) or WHITE)


def _ground_fill(ground: etree._Element, layout: SlideLayout) -> etree._Element | None:
    properties, reference = ground.find(qn("p:bgPr")), ground.find(qn("p:bgRef"))
    if reference is None:
        return properties
    # Numbers from 1001 count the theme's background fills (ECMA-376 Part 1, 20.1.4.2.19).
    fills = layout.master.theme.find(path("a:themeElements", "a:fmtScheme", "a:bgFillStyleLst"))
    number = read_count(reference.get("idx")) - 1001
    holder = etree.Element("holder")
    if fills is None or not 0 < number < len(fills):
        etree.SubElement(holder, qn("a:solidFill")).extend(_copies(reference))
    else:
        holder.extend(_copies_of([fills[number]]))
    return holder


def _copies(element: etree._Element) -> list[etree._Element]:
    return _copies_of(list(element))


def _copies_of(elements: list[etree._Element]) -> list[etree._Element]:
    return [etree.fromstring(etree.tostring(element)) for element in elements]


def _shapes(layout: SlideLayout) -> Iterator[tuple[Box, Paint]]:
    """Yield what is drawn on the layout and its master, from the bottom up; what stands in groups isn't followed."""
    hides_master = layout.root.get("showMasterSp") in {"0", "false"}
    for holder in (layout,) if hides_master else (layout.master, layout):
        tree = holder.root.find(path("p:cSld", "p:spTree"))
        for shape in () if tree is None else tree:
            box = read_box(shape)
            if box is None or shape.find(f".//{qn('p:ph')}") is not None:
                continue
            if shape.tag == qn("p:pic"):
                yield box, _paint(shape, layout, holder.picture_data)
            elif shape.tag == qn("p:sp") and _is_square(shape):
                yield box, _paint(shape.find(qn("p:spPr")), layout, holder.picture_data)


def _is_square(shape: etree._Element) -> bool:
    geometry = shape.find(path("p:spPr", "a:prstGeom"))
    return geometry is not None and geometry.get("prst") in _SQUARE


def _paint(holder: etree._Element | None, layout: SlideLayout, picture_data: PictureData) -> Paint:
    """Return what the fill among the children of `holder` paints."""
    if holder is None:
        return _plain(*_CLEAR)
    blip = next(holder.iter(qn("a:blip")), None)
    if blip is not None:
        return _picture(picture_data(blip.get(qn("r:embed"), "")))
    gradient = holder.find(qn("a:gradFill"))
    if gradient is not None:
        return _gradient(gradient, layout)
    colour = read_fill(holder, layout.master.theme, layout.colour_map)
    return _plain(colour, _cover(holder.find(qn("a:solidFill"))))


def _cover(fill: etree._Element | None) -> float:
    """Return how much a colour covers what lies behind (ECMA-376 Part 1, 20.1.2.3.1)."""
    alpha = None if fill is None else next(fill.iter(qn("a:alpha")), None)
    return 1.0 if alpha is None else read_number(alpha.get("val"), 100_000) / 100_000


def _plain(colour: str, cover: float = 1.0) -> Paint:
    return lambda across, down: (colour, cover)


def _gradient(fill: etree._Element, layout: SlideLayout) -> Paint:
    """Return a gradient's paint (ECMA-376 Part 1, 20.1.8.33): along a line, or outwards from a box."""
    stops = sorted(
        (read_number(stop.get("pos")) / 100_000, colour, _cover(stop))
        for stop in fill.findall(path("a:gsLst", "a:gs"))
        if (colour := read_colour(stop, layout.master.theme, layout.colour_map))
    )
    if not stops:
        return _plain(*_CLEAR)
    inner = fill.find(path("a:path", "a:fillToRect"))
    line = fill.find(qn("a:lin"))
    if line is not None or inner is None:
        angle = math.radians(read_number(None if line is None else line.get("ang")) / 60_000)
        return lambda across, down: _at(stops, _along(across, down, angle))
    left, top = (read_number(inner.get(side)) / 100_000 for side in ("l", "t"))
    right, bottom = (1 - read_number(inner.get(side)) / 100_000 for side in ("r", "b"))
    centre = ((left + right) / 2, (top + bottom) / 2)
    far = max(math.dist(centre, corner) for corner in ((0, 0), (0, 1), (1, 0), (1, 1)))
    return lambda across, down: _at(stops, math.dist(centre, (across, down)) / far)


def _along(across: float, down: float, angle: float) -> float:
    """Return how far a point lies along a line of that angle through the unit square."""
    x, y = math.cos(angle), math.sin(angle)
    length = abs(x) + abs(y)
    return 0.5 + ((across - 0.5) * x + (down - 0.5) * y) / length


def _at(stops: list[tuple[float, str, float]], place: float) -> Dab:
    before = max((stop for stop in stops if stop[0] <= place), default=stops[0])
    after = min((stop for stop in stops if stop[0] >= place), default=stops[-1])
    if after[0] <= before[0]:
        return before[1:]
    share = (place - before[0]) / (after[0] - before[0])
    return mix(before[1], after[1], share), before[2] + (after[2] - before[2]) * share


_FINE = 48
_MOST_PIXELS = 40_000_000


def _picture(data: bytes) -> Paint:
    cells = _cells(data)
    if not cells:
        return _plain(*_CLEAR)
    return lambda across, down: cells[min(int(down * _FINE), _FINE - 1)][min(int(across * _FINE), _FINE - 1)]


@lru_cache(maxsize=32)
def _cells(data: bytes) -> tuple[tuple[Dab, ...], ...]:
    """Return what a picture paints, in rows; none where Pillow can't read it."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return ()
            image.draft("RGB", (_FINE * 8, _FINE * 8))
            small = image.convert("RGBA").resize((_FINE, _FINE), Image.Resampling.BOX)
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ()
    raw = small.tobytes()
    dabs = [(raw[n : n + 3].hex().upper(), raw[n + 3] / 255) for n in range(0, len(raw), 4)]
    return tuple(tuple(dabs[row * _FINE : (row + 1) * _FINE]) for row in range(_FINE))
