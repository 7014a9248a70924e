"""Connectors as DrawingML (ECMA-376 Part 1, 19.3.1.19).

PowerPoint keeps the geometry that is stored until somebody moves a glued shape, so it is computed here:
an elbow that starts downwards is one that starts to the right, turned by 90°.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.deck.drawing.geometry import custom_xml, path_xml, preset_xml
from builder.deck.drawing.paint import emu
from builder.diagram import Bend, Connector, Frame, Point, Step, Verb, bounds

_LEVEL = 0.6
"""Points by which a level leg may lean."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A connector's transform and geometry; `native` where a connector can have it."""

    transform: str
    geometry: str
    native: bool = True


def course(connector: Connector, obstacles: Sequence[Frame] = ()) -> Course:
    """Return the simplest geometry that shows the connector's route; a freeform where no preset does.

    LibreOffice draws its own elbows and curves between the ends it knows. They look alike where both ends are
    glued and none of the `obstacles` lies on the middle way; other routes are freeforms, which it leaves as
    they are.
    """
    route = connector.route
    if len(route) == 2 and connector.bend is Bend.ANGULAR:
        return Course(transform=_upright(route[0], route[1]), geometry=preset_xml("straightConnector1"))
    found: Course | None = None
    if connector.begin is not None and connector.end is not None and connector.begin != connector.end:
        if connector.bend is Bend.CURVED:
            found = _s_curve(route)
        elif len(route) == 3 and _is_level(route):
            found = _elbow(route)
        elif len(route) == 4 and _is_level(route):
            found = _double_elbow(route, obstacles)
    return found or _freeform(connector)


def _is_level(route: tuple[Point, ...]) -> bool:
    """Return whether legs are upright and level in turn."""
    turns = [abs(a.x - b.x) < _LEVEL for a, b in pairwise(route)]
    flat = [abs(a.y - b.y) < _LEVEL for a, b in pairwise(route)]
    return all(t or f for t, f in zip(turns, flat, strict=True)) and all(a != b for a, b in pairwise(turns))


def _elbow(route: tuple[Point, ...]) -> Course:
    """bentConnector2 goes right, then down."""
    first_upright = abs(route[0].x - route[1].x) < _LEVEL
    geometry = preset_xml("bentConnector2")
    return Course(transform=_placed(route[0], route[-1], turned=first_upright), geometry=geometry)


def _double_elbow(route: tuple[Point, ...], obstacles: Sequence[Frame]) -> Course | None:
    """bentConnector3 goes right, down at `adj1` of the width, and right again."""
    start, knee, _, end = route
    turned = abs(start.x - knee.x) < _LEVEL
    length, part = (end.y - start.y, knee.y - start.y) if turned else (end.x - start.x, knee.x - start.x)
    if abs(length) < 1.0 or not 0 <= part / length <= 1:
        return None
    if abs(part - length / 2) > _ASIDE and _blocks(_middle_leg(start, end, turned=turned), obstacles):
        return None
    geometry = preset_xml("bentConnector3", adj1=part / length * 100_000)
    return Course(transform=_placed(start, end, turned=turned), geometry=geometry)


_ASIDE = 4.0
"""Points by which the middle leg may stand off the middle without a second look."""


def _middle_leg(start: Point, end: Point, *, turned: bool) -> Frame:
    left, top = min(start.x, end.x), min(start.y, end.y)
    width, height = abs(end.x - start.x), abs(end.y - start.y)
    return Frame(left, top + height / 2, width, 0) if turned else Frame(left + width / 2, top, 0, height)


def _blocks(leg: Frame, obstacles: Sequence[Frame]) -> bool:
    return any(
        leg.x < frame.right and frame.x < leg.right and leg.y < frame.bottom and frame.y < leg.bottom
        for frame in obstacles
    )


def _s_curve(route: tuple[Point, ...]) -> Course | None:
    """curvedConnector3 is an S through the middle; only a route that looks like it becomes one."""
    start, end = route[0], route[-1]
    turned = abs(route[1].x - start.x) < abs(route[1].y - start.y)
    middle = Point((start.x + end.x) / 2, (start.y + end.y) / 2)
    if turned:
        ideal = [start, Point(start.x, middle.y), Point(end.x, middle.y), end]
    else:
        ideal = [start, Point(middle.x, start.y), Point(middle.x, end.y), end]
    if abs(end.x - start.x) < 1.0 or abs(end.y - start.y) < 1.0:
        return None
    near = max(2.5, math.dist(start, end) * 0.06)
    if any(_distance(point, ideal) > near for point in _sampled(route)):
        return None
    return Course(
        transform=_placed(start, end, turned=turned), geometry=preset_xml("curvedConnector3", adj1=50_000)
    )


def _sampled(route: tuple[Point, ...]) -> list[Point]:
    points = []
    for place in range(0, len(route) - 3, 3):
        a, b, c, d = route[place : place + 4]
        points += [_cubic(a, b, c, d, share / 4) for share in range(5)]
    return points


def _cubic(a: Point, b: Point, c: Point, d: Point, t: float) -> Point:
    u = 1 - t
    w = (u**3, 3 * u * u * t, 3 * u * t * t, t**3)
    return Point(
        w[0] * a.x + w[1] * b.x + w[2] * c.x + w[3] * d.x, w[0] * a.y + w[1] * b.y + w[2] * c.y + w[3] * d.y
    )


def _distance(point: Point, curve: list[Point]) -> float:
    a, b, c, d = curve
    return min(math.dist(point, _cubic(a, b, c, d, share / 24)) for share in range(25))


def _upright(start: Point, end: Point) -> str:
    return _transform(start, end, 0, end.x < start.x, end.y < start.y)


def _placed(start: Point, end: Point, *, turned: bool) -> str:
    """Return the transform of a preset that leaves to the right, or, `turned`, downwards or upwards."""
    if not turned:
        return _upright(start, end)
    # A quarter turn about the centre: what went right goes down, what went down goes left.
    down, left = end.y >= start.y, end.x <= start.x
    rotation = 5_400_000 if down else 16_200_000
    return _transform(start, end, rotation, False, left != down)


def _transform(start: Point, end: Point, rotation: int, flip_across: bool, flip_down: bool) -> str:
    width, height = abs(end.x - start.x), abs(end.y - start.y)
    left, top = min(start.x, end.x), min(start.y, end.y)
    if rotation:
        # The stored frame is the one before the turn, about the same centre.
        left, top = left + (width - height) / 2, top + (height - width) / 2
        width, height = height, width
    marks = (f' rot="{rotation}"' if rotation else "") + (' flipH="1"' if flip_across else "")
    marks += ' flipV="1"' if flip_down else ""
    return transform_xml(Frame(left, top, width, height), marks)


def transform_xml(frame: Frame, marks: str = "") -> str:
    """Return the transform of a shape that fills `frame`."""
    return (
        f'<a:xfrm{marks}><a:off x="{emu(frame.x)}" y="{emu(frame.y)}"/>'
        f'<a:ext cx="{max(0, emu(frame.width))}" cy="{max(0, emu(frame.height))}"/></a:xfrm>'
    )


def _freeform(connector: Connector) -> Course:
    route = connector.route
    steps = [Step(Verb.MOVE, route[:1])]
    if connector.bend is Bend.CURVED:
        steps += [Step(Verb.CURVE, route[place : place + 3]) for place in range(1, len(route) - 2, 3)]
    else:
        steps += [Step(Verb.LINE, (point,)) for point in route[1:]]
    frame = bounds(steps)
    geometry = custom_xml(path_xml(steps, frame, ' fill="none"'))
    return Course(transform=transform_xml(frame), geometry=geometry, native=False)
