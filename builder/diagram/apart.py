"""Boxes side by side move apart where the words on the link between them find no room."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.diagram.drawing import Box, Connector, Drawing, Frame, Label, Point, Role, Shape
from builder.diagram.extent import frame_of
from builder.diagram.fit import shape_moved, shape_stretched

_LINE = 16.0
"""Points of a link that are seen on either side of its words."""


def parted(drawing: Drawing) -> Drawing:
    """Return the drawing with as much more room between its columns as the words on level links need."""
    gaps = tuple(_gaps(drawing.shapes))
    if not gaps:
        return drawing
    spread = _Spread(gaps)
    nodes = {
        shape.id: shape.frame
        for shape in drawing.shapes
        if isinstance(shape, Box) and shape.role is Role.NODE
    }
    shapes = tuple(_shifted(shape, spread, nodes) for shape in drawing.shapes)
    return replace(drawing, width=drawing.width + sum(by for _, by in gaps), shapes=shapes)


@dataclass(frozen=True, slots=True)
class _Spread:
    """The middles of gaps, and how much each grows."""

    gaps: tuple[tuple[float, float], ...]

    def at(self, x: float) -> float:
        """Return how far what stands at `x` moves to the right."""
        return sum(by if middle < x else 0.0 for middle, by in self.gaps)

    def of(self, frame: Frame) -> float:
        """Return how far a shape moves that keeps its width."""
        return (self.at(frame.x) + self.at(frame.right)) / 2


def _gaps(shapes: Sequence[Shape]) -> Iterator[tuple[float, float]]:
    """Yield the middle of each gap that is too narrow, and what it lacks at most."""
    boxes = {shape.id: shape.frame for shape in shapes if isinstance(shape, Box)}
    words = [frame_of(shape) for shape in shapes if _is_on_a_link(shape)]
    lacking: dict[tuple[float, float], float] = {}
    for shape in shapes:
        if isinstance(shape, Connector) and shape.begin in boxes and shape.end in boxes:
            left, right = sorted((boxes[shape.begin], boxes[shape.end]), key=lambda frame: frame.x)
            start, end = shape.route[0], shape.route[-1]
            if abs(start.y - end.y) < 1 and left.right < right.x:
                for frame in words:
                    if frame.y < start.y < frame.bottom and left.right < frame.centre.x < right.x:
                        lacks = frame.width + 2 * _LINE - (right.x - left.right)
                        gap = left.right, right.x
                        lacking[gap] = max(lacks, lacking.get(gap, 0.0))
    yield from (((start + end) / 2, lacks) for (start, end), lacks in lacking.items() if lacks > 0)


def _is_on_a_link(shape: Shape) -> bool:
    if isinstance(shape, Label):
        return shape.fill is not None
    return isinstance(shape, Box) and shape.role is Role.DECORATION and shape.name == "label"


def _shifted(shape: Shape, spread: _Spread, nodes: Mapping[str, Frame]) -> Shape:
    frame = frame_of(shape)
    if isinstance(shape, Box) and shape.role is Role.CONTAINER:
        left = spread.at(frame.x)
        return shape_stretched(shape_moved(shape, Point(left, 0.0)), spread.at(frame.right) - left, 0.0)
    if isinstance(shape, Connector):
        return replace(shape, route=tuple(_led(shape, spread, nodes)))
    # What stands in a box goes with it.
    holder = next((node for node in nodes.values() if node.grown(1.0).holds(frame)), frame)
    return shape_moved(shape, Point(spread.of(holder), 0.0))


def _led(connector: Connector, spread: _Spread, nodes: Mapping[str, Frame]) -> Iterator[Point]:
    """Yield the points of a route whose ends stay on their boxes, corners next to an end above or below it."""
    route = connector.route
    begin, end = nodes.get(connector.begin or ""), nodes.get(connector.end or "")
    for point in route:
        if begin is not None and abs(point.x - route[0].x) < 0.5:
            by = spread.of(begin)
        elif end is not None and abs(point.x - route[-1].x) < 0.5:
            by = spread.of(end)
        else:
            by = spread.at(point.x)
        yield point._replace(x=point.x + by)
