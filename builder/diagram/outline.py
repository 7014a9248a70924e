"""The outline of every geometry, as a path."""

from collections.abc import Callable
from enum import IntEnum
from functools import lru_cache
from itertools import pairwise

from builder.diagram.drawing import Box, Frame, Geometry, Point, Step, Verb
from builder.diagram.path import arc, flattened, polygon


def outline_of(box: Box) -> tuple[Step, ...]:
    """Return the closed path around a box; a cylinder's lid and a subroutine's bars are no part of it."""
    if box.geometry is Geometry.FREE:
        return box.outline
    return _outline(box.geometry, box.frame, box.inset)


def inner_lines(box: Box) -> tuple[Step, ...]:
    """Return the open path that a geometry shows inside of its outline: a lid, bars; often none."""
    frame, inset = box.frame, box.inset
    if box.geometry is Geometry.SUBROUTINE:
        sides = (frame.x + inset, frame.right - inset)
        return tuple(
            Step(verb, (Point(x, y),))
            for x in sides
            for verb, y in ((Verb.MOVE, frame.y), (Verb.LINE, frame.bottom))
        )
    if box.geometry is Geometry.CYLINDER:
        lid = Point(frame.centre.x, frame.y + inset)
        start = Step(Verb.MOVE, (Point(frame.right, lid.y),))
        return (start, *arc(lid, frame.width / 2, inset, 0, 180))
    return ()


def polyline_of(box: Box) -> list[Point]:
    """Return the outline as straight pieces."""
    if box.geometry is Geometry.FREE:
        return [point for line in flattened(box.outline) for point in line]
    return _polyline(box.geometry, box.frame, box.inset)


@lru_cache(maxsize=512)
def _polyline(geometry: Geometry, frame: Frame, inset: float) -> list[Point]:
    return [point for line in flattened(_outline(geometry, frame, inset), 4) for point in line]


@lru_cache(maxsize=4096)
def _outline(geometry: Geometry, frame: Frame, inset: float) -> tuple[Step, ...]:
    x, y, right, bottom = frame.x, frame.y, frame.right, frame.bottom
    centre = frame.centre
    match geometry:
        case Geometry.ROUND:
            return _rounded(frame, inset)
        case Geometry.ELLIPSE:
            return _closed(Point(right, centre.y), arc(centre, frame.width / 2, frame.height / 2, 0, 360))
        case Geometry.CYLINDER:
            return _cylinder(frame, inset)
        case Geometry.DIAMOND:
            corners = [(centre.x, y), (right, centre.y), (centre.x, bottom), (x, centre.y)]
        case Geometry.HEXAGON:
            corners = [(x + inset, y), (right - inset, y), (right, centre.y)]
            corners += [(right - inset, bottom), (x + inset, bottom), (x, centre.y)]
        case Geometry.PARALLELOGRAM:
            corners = [(x + inset, y), (right, y), (right - inset, bottom), (x, bottom)]
        case Geometry.PARALLELOGRAM_LEFT:
            corners = [(x, y), (right - inset, y), (right, bottom), (x + inset, bottom)]
        case Geometry.TRAPEZOID:
            corners = [(x + inset, y), (right - inset, y), (right, bottom), (x, bottom)]
        case _:
            corners = [(x, y), (right, y), (right, bottom), (x, bottom)]
    return polygon(Point(*corner) for corner in corners)


def _rounded(frame: Frame, radius: float) -> tuple[Step, ...]:
    left, right = frame.x + radius, frame.right - radius
    top, bottom = frame.y + radius, frame.bottom - radius
    sides = (
        (Point(right, frame.y), Point(right, top), 270),
        (Point(frame.right, bottom), Point(right, bottom), 0),
        (Point(left, frame.bottom), Point(left, bottom), 90),
        (Point(frame.x, top), Point(left, top), 180),
    )
    steps = [Step(Verb.MOVE, (Point(left, frame.y),))]
    for end, centre, angle in sides:
        steps += [Step(Verb.LINE, (end,)), *arc(centre, radius, radius, angle, angle + 90)]
    return (*steps, Step(Verb.CLOSE))


def _cylinder(frame: Frame, cap: float) -> tuple[Step, ...]:
    half = frame.width / 2
    top, bottom = Point(frame.centre.x, frame.y + cap), Point(frame.centre.x, frame.bottom - cap)
    lower = Step(Verb.LINE, (Point(frame.right, bottom.y),))
    return _closed(
        Point(frame.x, top.y), (*arc(top, half, cap, 180, 360), lower, *arc(bottom, half, cap, 0, 180))
    )


def _closed(start: Point, steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return (Step(Verb.MOVE, (start,)), *steps, Step(Verb.CLOSE))


class Side(IntEnum):
    """The sides of a box, in the order in which most presets number their connection sites."""

    TOP = 0
    LEFT = 1
    BOTTOM = 2
    RIGHT = 3


def side_middles(box: Box) -> tuple[Point, Point, Point, Point]:
    """Return where the lines through a box's centre meet its outline: on top, left, bottom and right."""
    return _middles_by_outline(box) if box.geometry is Geometry.FREE else _middles(box)


def _middles(box: Box) -> tuple[Point, Point, Point, Point]:
    frame, centre = box.frame, box.frame.centre
    lean = box.inset / 2 if box.geometry in _LEANING else 0.0
    return (
        Point(centre.x, frame.y),
        Point(frame.x + lean, centre.y),
        Point(centre.x, frame.bottom),
        Point(frame.right - lean, centre.y),
    )


_LEANING = frozenset({Geometry.PARALLELOGRAM, Geometry.PARALLELOGRAM_LEFT, Geometry.TRAPEZOID})


def _middles_by_outline(box: Box) -> tuple[Point, Point, Point, Point]:
    frame, centre = box.frame, box.frame.centre
    ups, downs, lefts, rights = [frame.y], [frame.bottom], [frame.x], [frame.right]
    for line in flattened(box.outline):
        for a, b in pairwise(line):
            if a.x != b.x and min(a.x, b.x) <= centre.x <= max(a.x, b.x):
                y = a.y + (centre.x - a.x) / (b.x - a.x) * (b.y - a.y)
                (ups if y < centre.y else downs).append(y)
            if a.y != b.y and min(a.y, b.y) <= centre.y <= max(a.y, b.y):
                x = a.x + (centre.y - a.y) / (b.y - a.y) * (b.x - a.x)
                (lefts if x < centre.x else rights).append(x)
    return (
        Point(centre.x, _outermost(ups, min)),
        Point(_outermost(lefts, min), centre.y),
        Point(centre.x, _outermost(downs, max)),
        Point(_outermost(rights, max), centre.y),
    )


def _outermost(places: list[float], choose: Callable[[list[float]], float]) -> float:
    """Return the outermost crossing; the frame's edge stands first, for an outline that is open there."""
    return choose(places[1:] or places)
