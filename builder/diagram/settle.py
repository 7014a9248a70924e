"""Ends of connectors gather in the middle of a side, where presentation programs can hold them.

The engine spreads the ends along a side. Ends that all leave or all arrive may share one place: they read as
the branches of a tree, and bend at one level. A side where some leave and some arrive stays as it is, and so
does every connector that would come to lie on a box or on words, or upon a connector it has no box in common
with.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.diagram.drawing import Bend, Box, Connector, Frame, Label, Point, Role, Shape
from builder.diagram.extent import frame_of
from builder.diagram.outline import Side, side_middles
from builder.diagram.read_edge import LINE_END
from builder.diagram.route import is_orthogonal, simplified

_TOUCH = 2.5
"""Parallel legs nearer than this, in points, look like one."""


_MARK = 8.0
"""A mark stands this near to the end it belongs to, in points."""

_MANY = 200
"""Where more connectors than this cross each other, the places of their ends help nobody."""


def settled(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """Return the shapes with the ends of connectors in the middle of sides, as far as that stays clear."""
    shapes = list(shapes)
    marks = (frame_of(shape).grown(_MARK) for shape in shapes if shape.name == LINE_END)
    plan = _Plan(shapes, tuple(marks))
    if sum(isinstance(shape, Connector) for shape in plan.shapes) > _MANY:
        return tuple(plan.shapes)
    fans = _fans(plan)
    moves: dict[int, dict[bool, tuple[Side, Point]]] = defaultdict(dict)
    for fan in fans:
        for place in fan.places:
            moves[place][fan.at_end] = (fan.side, fan.middle)
    for place in sorted(moves):
        plan.try_route(place, _moved(plan.connector(place), moves[place]))
    for fan in fans:
        _level(plan, fan)
    return tuple(plan.shapes)


@dataclass(slots=True)
class _Plan:
    """The shapes while connectors move."""

    shapes: list[Shape]
    marks: tuple[Frame, ...]
    """Where line ends of their own stand: what they belong to must stay."""

    def connector(self, place: int) -> Connector:
        shape = self.shapes[place]
        assert isinstance(shape, Connector)
        return shape

    def try_route(self, place: int, after: Connector) -> bool:
        """Put a connector in place of its former self unless it would confuse."""
        before = self.shapes[place]
        assert isinstance(before, Connector)
        if after == before or self._is_hidden(after) or self._lies_on_another(after, place):
            return False
        if self._strikes_words(before, after):
            return False
        self.shapes[place] = after
        return True

    def _is_hidden(self, connector: Connector) -> bool:
        own = {connector.begin, connector.end}
        if connector.bend is Bend.CURVED:
            return False
        return any(
            _crosses(*leg, shape.frame)
            for shape in self.shapes
            if isinstance(shape, Box) and shape.role in _SOLID and shape.id not in own
            for leg in pairwise(connector.route)
        )

    def _strikes_words(self, before: Connector, after: Connector) -> bool:
        """Return whether a leg runs through words, other than its own on the last or first leg as before."""
        if after.bend is Bend.CURVED:
            return False
        old, new = list(pairwise(before.route)), list(pairwise(after.route))
        for shape in self.shapes:
            if isinstance(shape, Label):
                frame = shape.text.frame
                if any(_crosses(*leg, frame) for leg in new[1:-1]):
                    return True
                if any(_crosses(*leg, frame) for leg in new) and not any(
                    _crosses(*leg, frame) for leg in old
                ):
                    return True
        return False

    def _lies_on_another(self, connector: Connector, place: int) -> bool:
        """Return whether a leg lies upon one of a connector with other boxes at its ends."""
        own = {connector.begin, connector.end}
        if connector.bend is Bend.CURVED:
            return False
        return any(
            _overlap(*leg, *other_leg)
            for other_place, other in enumerate(self.shapes)
            if isinstance(other, Connector)
            and other_place != place
            and other.bend is Bend.ANGULAR
            and other.begin not in own
            and other.end not in own
            for leg in pairwise(connector.route)
            for other_leg in pairwise(other.route)
        )


_SOLID = frozenset({Role.NODE, Role.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fan:
    """Connectors that all leave, or all arrive, on one side of a box."""

    side: Side
    middle: Point
    at_end: bool
    places: tuple[int, ...]


def _fans(plan: _Plan) -> list[_Fan]:
    boxes = {shape.id: shape for shape in plan.shapes if isinstance(shape, Box)}
    sides: dict[tuple[str, Side], list[tuple[int, bool]]] = defaultdict(list)
    for place, shape in enumerate(plan.shapes):
        if isinstance(shape, Connector) and len(shape.route) > 1 and shape.begin != shape.end:
            for at_end in (False, True):
                name = shape.end if at_end else shape.begin
                side = _side(shape, at_end, boxes[name]) if name is not None else None
                if name is not None and side is not None:
                    sides[name, side].append((place, at_end))
    return [
        _Fan(
            side=side,
            middle=side_middles(boxes[name])[side],
            at_end=ends[0][1],
            places=tuple(place for place, _ in ends),
        )
        for (name, side), ends in sides.items()
        if _are_alike(plan, ends)
    ]


def _are_alike(plan: _Plan, ends: list[tuple[int, bool]]) -> bool:
    """Return whether ends may share a place; a straight line on its own stays straight."""
    tips = [plan.connector(place).route[-1 if at_end else 0] for place, at_end in ends]
    if any(mark.holds(Frame(*tip, 0, 0)) for mark in plan.marks for tip in tips):
        return False
    looks = {_look(plan.connector(place), at_end) for place, at_end in ends}
    return len(looks) == 1 and (len(ends) > 1 or len(plan.connector(ends[0][0]).route) > 2)


def _look(connector: Connector, at_end: bool) -> tuple[object, ...]:
    head = connector.end_head if at_end else connector.begin_head
    return at_end, head, connector.stroke


def _side(connector: Connector, at_end: bool, box: Box) -> Side | None:
    """Return the side on which an end meets its box at a right angle, None for a slanted one."""
    route = connector.route[::-1] if at_end else connector.route
    tip, before = route[0], next((point for point in route[1:] if point != route[0]), route[0])
    across, down = abs(before.x - tip.x), abs(before.y - tip.y)
    centre = box.frame.centre
    if across < 0.6 < down:
        return Side.TOP if tip.y < centre.y else Side.BOTTOM
    if down < 0.6 < across:
        return Side.LEFT if tip.x < centre.x else Side.RIGHT
    return None


def _moved(connector: Connector, ends: Mapping[bool, tuple[Side, Point]]) -> Connector:
    route = list(connector.route)
    if connector.bend is Bend.ANGULAR:
        if not is_orthogonal(connector.route):
            return connector
        if len(route) == 2:
            route = _jogged(route)
    for at_end, (side, place) in ends.items():
        turned = route[::-1] if at_end else route
        _shift(turned, place, side in _UPRIGHT, connector.bend)
        route = turned[::-1] if at_end else turned
    if connector.bend is Bend.CURVED:
        return replace(connector, route=tuple(route))
    return replace(connector, route=simplified(route))


_UPRIGHT = frozenset({Side.TOP, Side.BOTTOM})


def _jogged(route: list[Point]) -> list[Point]:
    """Return a straight route with a step in its middle, still of no width."""
    (a, b) = route
    if abs(a.x - b.x) < abs(a.y - b.y):
        middle = (a.y + b.y) / 2
        return [a, Point(a.x, middle), Point(b.x, middle), b]
    middle = (a.x + b.x) / 2
    return [a, Point(middle, a.y), Point(middle, b.y), b]


def _shift(route: list[Point], place: Point, upright: bool, bend: Bend) -> None:
    """Move the first leg of a route sideways, and its first point to `place`."""
    # A curved route begins with a straight piece of three points if it has more than one piece.
    leg = 1 if bend is Bend.ANGULAR else 4 if len(route) > 4 else 1
    aside = (place.x - route[0].x) if upright else (place.y - route[0].y)
    for index in range(leg + 1):
        x, y = route[index]
        route[index] = Point(x + aside, y) if upright else Point(x, y + aside)
    route[0] = place


def _level(plan: _Plan, fan: _Fan) -> None:
    """Let the branches of a fan bend at one level: half way to the nearest of their other ends."""
    upright = fan.side in _UPRIGHT
    bent = [
        place
        for place in fan.places
        if _is_double_elbow(plan.connector(place), upright) and fan.middle in _tips(plan, place)
    ]
    if len(bent) < 2:
        return
    start = fan.middle.y if upright else fan.middle.x
    routes = [plan.connector(place).route for place in bent]
    others = [route[0] if fan.at_end else route[-1] for route in routes]
    nearest = min((other.y if upright else other.x for other in others), key=lambda end: abs(end - start))
    now = [_level_of(plan.connector(place), upright) for place in bent]
    for level in dict.fromkeys([(start + nearest) / 2, *sorted(now, key=lambda level: abs(level - start))]):
        if max(abs(other - level) for other in now) < 0.01 or _bend_all(plan, bent, level, upright):
            return


def _bend_all(plan: _Plan, places: list[int], level: float, upright: bool) -> bool:
    """Let connectors bend at one level, all or none of them."""
    before = [plan.shapes[place] for place in places]
    for place in places:
        connector = plan.connector(place)
        if _level_of(connector, upright) != level and not plan.try_route(
            place, _bent_at(connector, level, upright)
        ):
            for other, shape in zip(places, before, strict=True):
                plan.shapes[other] = shape
            return False
    return True


def _tips(plan: _Plan, place: int) -> tuple[Point, Point]:
    route = plan.connector(place).route
    return route[0], route[-1]


def _is_double_elbow(connector: Connector, upright: bool) -> bool:
    route = connector.route
    if connector.bend is not Bend.ANGULAR or len(route) != 4 or not is_orthogonal(route):
        return False
    return abs(route[1].y - route[2].y) < 0.01 if upright else abs(route[1].x - route[2].x) < 0.01


def _bent_at(connector: Connector, level: float, upright: bool) -> Connector:
    start, one, two, end = connector.route
    if upright:
        return replace(connector, route=(start, one._replace(y=level), two._replace(y=level), end))
    return replace(connector, route=(start, one._replace(x=level), two._replace(x=level), end))


def _level_of(connector: Connector, upright: bool) -> float:
    return connector.route[1].y if upright else connector.route[1].x


def _crosses(a: Point, b: Point, frame: Frame) -> bool:
    """Return whether the leg a–b, upright or level, runs through a frame."""
    x, y, width, height = frame
    return (
        min(a.x, b.x) < x + width + 1
        and max(a.x, b.x) > x - 1
        and min(a.y, b.y) < y + height + 1
        and max(a.y, b.y) > y - 1
    )


def _overlap(a: Point, b: Point, c: Point, d: Point) -> bool:
    """Return whether the legs a–b and c–d, both upright or both level, share a stretch of one line."""
    if abs(a.x - b.x) < _TOUCH and abs(c.x - d.x) < _TOUCH and abs(a.x - c.x) < _TOUCH:
        return min(max(a.y, b.y), max(c.y, d.y)) - max(min(a.y, b.y), min(c.y, d.y)) > 1.0
    if abs(a.y - b.y) < _TOUCH and abs(c.y - d.y) < _TOUCH and abs(a.y - c.y) < _TOUCH:
        return min(max(a.x, b.x), max(c.x, d.x)) - max(min(a.x, b.x), min(c.x, d.x)) > 1.0
    return False
