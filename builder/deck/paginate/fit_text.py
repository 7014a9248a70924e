"""Text in a placeholder: the largest size at which it fits, or where to split it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.deck.geometry import Box, TextArea
from builder.deck.paginate.measure import Column, Faces, line_height, lines_height, set_line
from builder.deck.paginate.unit import TextLine
from builder.deck.slide import Bullet, Line
from builder.text import LINE_PITCH

SCALES = (1.0, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7)
"""The steps by which text may shrink before it splits; no level falls below the smallest size."""

_HALF_POINTS = 2
_PART = 0.5
"""Room above a heading inside a text, in sizes."""


def set_lines(lines: Sequence[TextLine], area: TextArea, scale: float, floor: float) -> tuple[Line, ...]:
    """Return the lines at their levels' sizes times `scale`, none below `floor` points."""
    return tuple(
        _parted(set_line(line, _size(area, line.level, scale, floor)), area, first=place == 0)
        for place, line in enumerate(lines)
    )


def fit_lines(
    lines: Sequence[TextLine],
    area: TextArea,
    box: Box,
    floor: float,
    *,
    mono: str,
    scales: Sequence[float] = SCALES,
) -> tuple[Line, ...] | None:
    """Return the lines at the largest of `scales` at which they fit `box`, None where they fit at none."""
    if len(lines) * floor * LINE_PITCH > box.height:
        return None
    column = Column(width=box.width, faces=Faces(area.latin, mono), area=area)
    for scale in _useful_scales(lines, area, floor, scales):
        fitted = set_lines(lines, area, scale, floor)
        if lines_height(fitted, column) <= box.height:
            return fitted
    return None


def split_lines(
    lines: Sequence[TextLine], area: TextArea, box: Box, floor: float, *, mono: str, scale: float = 1.0
) -> tuple[tuple[TextLine, ...], ...]:
    """Return the lines in as few stretches as fit `box` at `scale`, none much fuller than the others.

    A stretch never ends in a line that leads what follows, and never begins in the middle of an item's
    own children when the item would fit with them.
    """
    column = Column(width=box.width, faces=Faces(area.latin, mono), area=area)
    heights = [line_height(line, column) for line in set_lines(lines, area, scale, floor)]
    count = len(_fill(lines, heights, box.height))
    if count < 2:
        return (tuple(lines),)
    # The lowest ceiling that needs no more stretches makes them even; a few steps come close enough.
    low, high = sum(heights) / count, box.height
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_fill(lines, heights, middle)) <= count else (middle, high)
    return _fill(lines, heights, high)


def _parted(line: Line, area: TextArea, *, first: bool) -> Line:
    """Return a line that heads others with more room above it, so that it stands with what is below."""
    if first or not line.bold or line.bullet is not Bullet.NONE:
        return line
    return replace(line, space_before=area.level(line.level).space_before + _PART * line.size)


def _size(area: TextArea, level: int, scale: float, floor: float) -> float:
    size = area.level(level).size * scale
    return max(floor, round(size * _HALF_POINTS) / _HALF_POINTS)


def _useful_scales(
    lines: Sequence[TextLine], area: TextArea, floor: float, scales: Sequence[float]
) -> Iterator[float]:
    """Yield the scales until one leaves every level at the floor: smaller ones would change nothing."""
    levels = {line.level for line in lines}
    for scale in scales:
        yield scale
        if all(_size(area, level, scale, floor) <= floor for level in levels):
            return


def _fill(
    lines: Sequence[TextLine], heights: Sequence[float], ceiling: float
) -> tuple[tuple[TextLine, ...], ...]:
    """Return stretches as long as `ceiling` allows, each ending where it hurts least."""
    stretches: list[tuple[TextLine, ...]] = []
    start = 0
    while start < len(lines):
        end = _reach(heights, start, ceiling)
        if end < len(lines):
            end = _best_end(lines, heights, start, end, ceiling)
        stretches.append(tuple(lines[start:end]))
        start = end
    return tuple(stretches)


def _reach(heights: Sequence[float], start: int, ceiling: float) -> int:
    """Return the end of the longest stretch from `start` that fits; it holds at least one line."""
    end, height = start, 0.0
    while end < len(heights) and (end == start or height + heights[end] <= ceiling):
        height += heights[end]
        end += 1
    return end


def _best_end(
    lines: Sequence[TextLine], heights: Sequence[float], start: int, reach: int, ceiling: float
) -> int:
    """Return the best place to break at or before `reach`: before the shallowest line, as late as may be."""
    used = sum(heights[start:reach])
    best, best_cost = reach, float("inf")
    unused = 0.0
    for end in range(reach, start, -1):
        cost = _break_cost(lines, end) + unused / max(used, 1.0)
        if cost < best_cost:
            best, best_cost = end, cost
        unused += heights[end - 1]
    return best


def _break_cost(lines: Sequence[TextLine], end: int) -> float:
    """Return how much a break before `lines[end]` hurts: 0 between topics, more inside an item."""
    before, after = lines[end - 1], lines[end]
    names = before.leads and (not after.leads or before.bullet is Bullet.NONE is not after.bullet)
    if after.level > before.level or names:
        # The line before heads the line after.
        return 2.0
    return 0.0 if after.leads else 0.25 * after.level
