"""Long flowcharts, folded.

Where a single link joins what comes before with what comes after, a chart that runs to the right can go on in
the next row, as a text does in the next line, and one that runs downwards in the next column.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.diagram.drawing import Bend, Box, Connector, Drawing, Frame, Point, Role, Shape
from builder.diagram.extent import frame_of, joined, on_sheet, union
from builder.diagram.fit import shape_moved, transposed

_LANE = 16.0
"""Points beside a row for the line that leads to the next one."""

_GAP = 40.0
"""Points between rows."""

_MOST_ROWS = 8

_EVEN = 0.4
"""How much even rows count beside large words."""

_WORTH_IT = 1.1
"""A folded chart must show words this much larger than a straight one."""


def folded(drawing: Drawing, width: float, height: float, enough: float) -> Drawing:
    """Return the drawing in the rows or columns in which `width` × `height` points show it largest.

    It stays as it is where it can't be folded, or where folding doesn't help. A scale of `enough` counts as
    much as any beyond.
    """
    across = _in_rows(drawing, _Sheet(width, height, enough))
    if across is not drawing:
        return _retitled(across)
    turned = transposed(drawing)
    down = _in_rows(turned, _Sheet(height, width, enough))
    return drawing if down is turned else _retitled(transposed(down))


@dataclass(frozen=True, slots=True)
class _Sheet:
    width: float
    height: float
    enough: float

    def scale(self, drawing: Drawing) -> float:
        return min(self.width / drawing.width, self.height / drawing.height, self.enough)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """A chart that runs to the right, as sections that one link each joins with the next."""

    sections: tuple[frozenset[int], ...]
    """Places of the shapes of each section."""
    frames: tuple[Frame, ...]
    links: tuple[int, ...]
    """Places of the connectors between the sections."""
    around: frozenset[int]
    """Places of the groups that hold everything."""


def _in_rows(drawing: Drawing, sheet: _Sheet) -> Drawing:
    best, worth = drawing, sheet.scale(drawing) * _WORTH_IT
    strip = _strip(drawing.shapes)
    for rows in range(2, min(len(strip.sections), _MOST_ROWS) + 1 if strip else 0):
        assert strip is not None
        lines = _rows(strip.frames, rows)
        other = _laid_out(drawing, strip, lines)
        even: float = _fullness(strip.frames, lines) ** _EVEN
        if sheet.scale(other) * even > worth:
            best, worth = other, sheet.scale(other) * even
    return best


def _fullness(frames: Sequence[Frame], rows: Sequence[range]) -> float:
    """Return the share of the rows that is filled."""
    lengths = [frames[row.stop - 1].right - frames[row.start].x for row in rows]
    return sum(lengths) / len(lengths) / max(lengths)


def _retitled(drawing: Drawing) -> Drawing:
    """Return the drawing with titles as wide as their groups have become."""
    shapes = tuple(
        replace(
            shape,
            text=replace(
                shape.text, frame=shape.text.frame._replace(width=shape.frame.right - shape.text.frame.x)
            ),
        )
        if isinstance(shape, Box) and shape.role is Role.CONTAINER and shape.text is not None
        else shape
        for shape in drawing.shapes
    )
    return replace(drawing, shapes=shapes)


def _strip(shapes: Sequence[Shape]) -> _Strip | None:
    """Return the chart as a strip, None where it has no cut or isn't cut clean."""
    frames = [frame_of(shape) for shape in shapes]
    around = frozenset(_surrounding(shapes, frames))
    cuts = list(_cuts(shapes, frames, around))
    if not cuts:
        return None
    links = tuple(place for _, place in cuts)
    edges = [float("-inf"), *(cut for cut, _ in cuts), float("inf")]
    inside = [place for place in range(len(shapes)) if place not in around and place not in links]
    sections = tuple(
        frozenset(place for place in inside if low < frames[place].centre.x < high)
        for low, high in pairwise(edges)
    )
    whole = [union(frames[place] for place in section) for section in sections]
    known = tuple(frame for frame in whole if frame is not None)
    if len(known) < len(sections):
        return None
    return _Strip(sections=sections, frames=known, links=links, around=around)


def _surrounding(shapes: Sequence[Shape], frames: Sequence[Frame]) -> Iterator[int]:
    whole = union(frames)
    for place, shape in enumerate(shapes):
        if isinstance(shape, Box) and whole is not None and len(shapes) > 1:
            rest = [
                frame
                for other, frame in enumerate(frames)
                if other != place and frame.width < shape.frame.width
            ]
            if rest and all(shape.frame.holds(frame, 0.5) for frame in rest):
                yield place


def _cuts(
    shapes: Sequence[Shape], frames: Sequence[Frame], around: frozenset[int]
) -> Iterator[tuple[float, int]]:
    """Yield the places, from the left, where one connector and nothing else crosses; and the connector."""
    boxes = {
        shape.id: shape.frame
        for place, shape in enumerate(shapes)
        if isinstance(shape, Box) and place not in around
    }
    spans = [(frame.x, frame.right) for place, frame in enumerate(frames) if place not in around]
    for place, shape in enumerate(shapes):
        if not isinstance(shape, Connector) or shape.bend is not Bend.ANGULAR or shape.label:
            continue
        begin, end = boxes.get(shape.begin or ""), boxes.get(shape.end or "")
        if begin is None or end is None or begin.right >= end.x:
            continue
        cut = (begin.right + end.x) / 2
        if sum(left < cut < right for left, right in spans) == 1:
            yield cut, place


def _rows(frames: Sequence[Frame], rows: int) -> list[range]:
    """Return the sections in at most so many rows, the longest as short as it can be."""
    low, high = 0.0, frames[-1].right - frames[0].x
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(frames, middle)) <= rows else (middle, high)
    return _filled(frames, high)


def _filled(frames: Sequence[Frame], length: float) -> list[range]:
    rows, first = [], 0
    for place in range(1, len(frames)):
        if frames[place].right - frames[first].x > length:
            rows.append(range(first, place))
            first = place
    return [*rows, range(first, len(frames))]


def _laid_out(drawing: Drawing, strip: _Strip, rows: Sequence[range]) -> Drawing:
    whole = union(strip.frames)
    assert whole is not None
    content = on_sheet(whole, drawing.width, drawing.height)
    shapes = list(drawing.shapes)
    tops: list[float] = []
    longest, top = 0.0, content.y
    for row in rows:
        frame = strip.frames[row.start]
        for place in row:
            frame = joined(frame, strip.frames[place])
        by = Point(content.x + _LANE - frame.x, top - frame.y)
        members = [place for section in row for place in strip.sections[section]]
        for place in [*members, *strip.links[row.start : row.stop - 1]]:
            shapes[place] = shape_moved(shapes[place], by)
        tops.append(top)
        longest, top = max(longest, frame.width), top + frame.height + _GAP
    for row, below in zip(rows, tops[1:], strict=False):
        _lead_on(shapes, strip.links[row.stop - 1], below - _GAP / 2)
    wider, taller = longest + 2 * _LANE - content.width, top - _GAP - content.bottom
    for place in strip.around:
        group = shapes[place]
        assert isinstance(group, Box)
        size = {"width": group.frame.width + wider, "height": group.frame.height + taller}
        shapes[place] = replace(group, frame=group.frame._replace(**size))
    return replace(drawing, width=drawing.width + wider, height=drawing.height + taller, shapes=tuple(shapes))


def _lead_on(shapes: list[Shape], link: int, between: float) -> None:
    """Lead a link around the end of its row, between the rows and to the beginning of the next one."""
    connector = shapes[link]
    assert isinstance(connector, Connector)
    frames = {shape.id: shape.frame for shape in shapes if isinstance(shape, Box)}
    begin, end = frames[connector.begin or ""], frames[connector.end or ""]
    start, goal = Point(begin.right, begin.centre.y), Point(end.x, end.centre.y)
    right, left = start.x + _LANE, goal.x - _LANE
    route = (
        start,
        Point(right, start.y),
        Point(right, between),
        Point(left, between),
        Point(left, goal.y),
        goal,
    )
    shapes[link] = replace(connector, route=route)
