"""Routes of connectors: corners told from curves."""

import math
from itertools import pairwise

from builder.diagram.drawing import Point, Step, Verb

_STRAIGHT = 0.6
"""Points this near to a line count as on it."""

_CORNER = 24.0
"""A curve no longer than this between two legs at right angles is a rounded corner."""


def angular_route(steps: tuple[Step, ...]) -> tuple[Point, ...] | None:
    """Return the corners of a path of straight legs, whose corners may be rounded; None for a curved path."""
    points = [steps[0].points[0]]
    for place, step in enumerate(steps[1:], 1):
        end = step.points[-1]
        if step.verb is Verb.CURVE:
            corner = _corner(points[-1], step, _leg_after(steps, place))
            if corner is None:
                return None
            points.append(corner)
        points.append(end)
    return simplified(points)


def simplified(points: list[Point]) -> tuple[Point, ...]:
    """Return the route without points that lie on the way from their neighbour to the next."""
    kept = [points[0]]
    for point in points[1:]:
        if math.dist(point, kept[-1]) < _STRAIGHT and len(kept) > 1:
            continue
        while len(kept) > 1 and _on_line(kept[-2], kept[-1], point):
            kept.pop()
        kept.append(point)
    if kept[-1] != points[-1] and len(kept) > 1:
        kept[-1] = points[-1]
    return tuple(kept)


def is_orthogonal(route: tuple[Point, ...]) -> bool:
    """Return whether every leg is upright or level."""
    return all(abs(a.x - b.x) < _STRAIGHT or abs(a.y - b.y) < _STRAIGHT for a, b in pairwise(route))


def _leg_after(steps: tuple[Step, ...], place: int) -> tuple[Point, Point] | None:
    start = steps[place].points[-1]
    for step in steps[place + 1 :]:
        if step.verb is not Verb.LINE:
            return None
        if math.dist(start, step.points[0]) > 1e-6:
            return start, step.points[0]
    return None


def _corner(start: Point, step: Step, after: tuple[Point, Point] | None) -> Point | None:
    """Return where the legs of a rounded corner would meet, None where the curve is no such corner."""
    one, two, end = step.points
    if math.dist(start, end) > _CORNER:
        return None
    if abs(start.x - one.x) < 0.01 and abs(two.y - end.y) < 0.01:
        return Point(start.x, end.y)
    if abs(start.y - one.y) < 0.01 and abs(two.x - end.x) < 0.01:
        return Point(end.x, start.y)
    return None


def _on_line(start: Point, middle: Point, end: Point) -> bool:
    length = math.dist(start, end)
    if length < 1e-9:
        return False
    cross = (end.x - start.x) * (middle.y - start.y) - (end.y - start.y) * (middle.x - start.x)
    along = (end.x - start.x) * (middle.x - start.x) + (end.y - start.y) * (middle.y - start.y)
    return abs(cross) / length < _STRAIGHT and 0 <= along <= length * length
