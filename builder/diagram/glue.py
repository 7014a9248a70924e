"""Connectors find the boxes they run between."""

import math
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from builder.diagram.drawing import Bend, Box, Connector, Point, Role, Shape
from builder.diagram.outline import polyline_of

_REACH = 9.0
"""An end this many points short of a border, or past it, belongs there: arrow heads leave gaps."""


def glued(shapes: Iterable[Shape], *, containers: bool = True) -> tuple[Shape, ...]:
    """Return the shapes with every connector drawn to the border of the boxes it touches, and naming them.

    Lines may end at the border of a container by chance: without `containers` they don't belong to it.
    """
    shapes = tuple(shapes)
    ends = {Role.NODE, Role.NOTE, Role.CONTAINER} if containers else {Role.NODE, Role.NOTE}
    boxes = [shape for shape in shapes if isinstance(shape, Box) and shape.role in ends]
    return tuple(_joined(shape, boxes) if isinstance(shape, Connector) else shape for shape in shapes)


def _joined(connector: Connector, boxes: list[Box]) -> Connector:
    route = list(connector.route)
    begin = _border(route[::-1], boxes)
    end = _border(route, boxes)
    if begin is not None:
        _move_end(route, 0, begin[1], connector.bend)
    if end is not None:
        _move_end(route, -1, end[1], connector.bend)
    names = [joint[0].name if joint else "" for joint in (begin, end)]
    return replace(
        connector,
        name=" → ".join(names) if all(names) else connector.name,
        route=tuple(route),
        begin=begin[0].id if begin else None,
        end=end[0].id if end else None,
    )


def _border(route: list[Point], boxes: list[Box]) -> tuple[Box, Point] | None:
    """Return the box on which a route ends and the place where it meets it."""
    tip = route[-1]
    before = next((point for point in reversed(route) if math.dist(point, tip) > 1e-6), None)
    if before is None:
        return None
    length = math.dist(before, tip)
    heading = Point((tip.x - before.x) / length, (tip.y - before.y) / length)
    best: tuple[float, Box, Point] | None = None
    for box in boxes:
        if _is_near(box, tip):
            place = _crossing(tip, heading, polyline_of(box), _reach(box, tip))
            # Where a node touches its container's border, the node is meant.
            if place is not None:
                far = math.dist(place, tip) + (0.5 if box.role is Role.CONTAINER else 0.0)
                if best is None or far < best[0]:
                    best = (far, box, place)
    return (best[1], best[2]) if best else None


def _is_near(box: Box, point: Point) -> bool:
    x, y, width, height = box.frame
    inside = x - _REACH <= point.x <= x + width + _REACH and y - _REACH <= point.y <= y + height + _REACH
    # Deep inside of a container there is no border.
    return inside and not (
        x + _REACH < point.x < x + width - _REACH
        and y + _REACH < point.y < y + height - _REACH
        and box.role is Role.CONTAINER
    )


def _reach(box: Box, tip: Point) -> float:
    """Return how far from its outline an end belongs to a box: loops end at the frame of any shape."""
    x, y, width, height = box.frame
    edge = min(abs(tip.x - x), abs(tip.x - x - width), abs(tip.y - y), abs(tip.y - y - height))
    return _REACH if edge > _REACH else max(_REACH, min(width, height) / 2)


def _crossing(tip: Point, heading: Point, outline: list[Point], reach: float) -> Point | None:
    """Return where the line through `tip` in the direction `heading` crosses the outline next to the tip."""
    best: tuple[float, Point] | None = None
    for a, b in pairwise(outline):
        across = (b.x - a.x) * heading.y - (b.y - a.y) * heading.x
        if abs(across) < 1e-9:
            continue
        along = ((tip.x - a.x) * heading.y - (tip.y - a.y) * heading.x) / across
        if -1e-6 <= along <= 1 + 1e-6:
            place = Point(a.x + along * (b.x - a.x), a.y + along * (b.y - a.y))
            distance = math.dist(place, tip)
            if distance <= reach and (best is None or distance < best[0]):
                best = (distance, place)
    return best[1] if best else None


def _move_end(route: list[Point], place: int, to: Point, bend: Bend) -> None:
    if bend is Bend.CURVED:
        beside = 1 if place == 0 else -2
        shift = Point(to.x - route[place].x, to.y - route[place].y)
        route[beside] = Point(route[beside].x + shift.x, route[beside].y + shift.y)
    route[place] = to
