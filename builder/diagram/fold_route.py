"""The ways of links between the rows of a folded chart: through the gaps between rows and the lanes beside them."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from builder.diagram.drawing import Frame, Point
from builder.diagram.route import simplified

_LANE = 16.0
"""Points beside the rows for the first of the links."""

_APART = 8.0
"""Points between links side by side."""

_NEAR = 3.0
"""Points that a link keeps from what it passes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """Where rows stand, and what links may not run through."""

    frames: tuple[Frame, ...]
    """From the top; all begin at the same place and may end at different ones."""
    gap: float
    obstacles: tuple[Frame, ...]

    @property
    def left(self) -> float:
        return min(frame.x for frame in self.frames)

    @property
    def right(self) -> float:
        return max(frame.right for frame in self.frames)

    def channel(self, row: int, slot: int, slots: int) -> float:
        """Return the height at which the link of a slot runs under a row; under row −1 is above all."""
        aside = (slot - (slots - 1) / 2) * min(_APART, self.gap / (slots + 1))
        middle = self.frames[row].bottom + self.gap / 2 if row >= 0 else self.frames[0].y - self.gap / 2
        return middle + aside


def leading(
    begin: Frame, end: Frame, rows: Rows, slot: int, slots: int, taken: Collection[Point] = ()
) -> tuple[Point, ...] | None:
    """Return a way from one box to another in another row that runs through nothing, None if there is none.

    `slot` of `slots` keeps links apart; places that are `taken` by the ends of others are avoided. On to the
    next row a way goes as text does, from the right end to the left.
    """
    onward = begin.y < end.y
    ways = [
        simplified(list(_joined(out, into, rows, slot)))
        for out, into in product(_exits(begin, rows, slot, slots), _entries(end, rows, slot, slots))
        if abs(out.row - into.row) <= len(rows.frames)
    ]
    free = [way for way in ways if not _strikes(way, rows.obstacles, (begin, end))]
    if onward:
        as_text = [
            way
            for way in free
            if way[1].x > begin.right and way[-2].x < end.x and way[0] not in taken and way[-1] not in taken
        ]
        free = as_text or free
    return min(free, key=lambda way: _cost(way, taken), default=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Leg:
    """The part of a way between a box and the gap under a row."""

    row: int
    points: tuple[Point, ...]


def _exits(box: Frame, rows: Rows, slot: int, slots: int) -> Iterator[_Leg]:
    row = _row(box, rows)
    x, y = box.centre
    yield _Leg(row=row, points=(Point(x, box.bottom), Point(x, rows.channel(row, slot, slots))))
    yield _Leg(row=row - 1, points=(Point(x, box.y), Point(x, rows.channel(row - 1, slot, slots))))
    lane = rows.right + _LANE + slot * _APART
    for other in (row, row - 1):
        under = rows.channel(other, slot, slots)
        yield _Leg(row=other, points=(Point(box.right, y), Point(lane, y), Point(lane, under)))


def _entries(box: Frame, rows: Rows, slot: int, slots: int) -> Iterator[_Leg]:
    row = _row(box, rows)
    x, y = box.centre
    yield _Leg(row=row, points=(Point(x, rows.channel(row, slot, slots)), Point(x, box.bottom)))
    yield _Leg(row=row - 1, points=(Point(x, rows.channel(row - 1, slot, slots)), Point(x, box.y)))
    lane = rows.left - _LANE - slot * _APART
    for other in (row - 1, row):
        under = rows.channel(other, slot, slots)
        yield _Leg(row=other, points=(Point(lane, under), Point(lane, y), Point(box.x, y)))


def _row(box: Frame, rows: Rows) -> int:
    middle = box.centre.y
    return min(range(len(rows.frames)), key=lambda place: abs(rows.frames[place].centre.y - middle))


def _joined(out: _Leg, into: _Leg, rows: Rows, slot: int) -> Iterator[Point]:
    yield from out.points
    if out.row != into.row:
        lane = rows.left - _LANE - slot * _APART
        yield Point(lane, out.points[-1].y)
        yield Point(lane, into.points[0].y)
    yield from into.points


def _strikes(way: Sequence[Point], obstacles: Sequence[Frame], own: tuple[Frame, Frame]) -> bool:
    return any(
        min(a.x, b.x) < frame.right + _NEAR
        and max(a.x, b.x) > frame.x - _NEAR
        and min(a.y, b.y) < frame.bottom + _NEAR
        and max(a.y, b.y) > frame.y - _NEAR
        for frame in obstacles
        if frame not in own
        for a, b in pairwise(way)
    )


def _cost(way: Sequence[Point], taken: Collection[Point]) -> float:
    """Return how long a way is; a bend, and an end at the place of another, count as much as a detour."""
    shared = sum(
        abs(tip.x - other.x) < _NEAR and abs(tip.y - other.y) < _NEAR
        for tip in (way[0], way[-1])
        for other in taken
    )
    return sum(abs(a.x - b.x) + abs(a.y - b.y) for a, b in pairwise(way)) + 20 * len(way) + 120 * shared
