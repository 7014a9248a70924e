"""Parts of a drawing that no link joins, put in rows.

The engine sets them side by side, which makes many small trees one long band with small words.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.diagram.drawing import Box, Connector, Drawing, Frame, Point
from builder.diagram.extent import frame_of, joined, on_sheet, union
from builder.diagram.fit import shape_moved, shape_stretched
from builder.diagram.parts import Parts

_GAP = 30.0
"""Points between parts."""

_MOST_ROWS = 12

_EVEN = 0.4
"""How much even rows count beside large words."""


def packed(drawing: Drawing, parts: Parts, width: float, height: float, enough: float) -> Drawing:
    """Return the drawing with its parts in the rows in which `width` × `height` points show it largest.

    It stays as it is where no rows are better, or where parts stand in each other's way. A scale of `enough`
    counts as much as any beyond.
    """
    plan = _plan(drawing, parts)
    if plan is None:
        return drawing
    layouts = [
        _laid_out(plan.frames, rows, plan.least_width)
        for rows in range(1, min(len(plan.frames), _MOST_ROWS) + 1)
    ]

    def worth(layout: _Layout) -> float:
        even: float = layout.fullness**_EVEN
        return min(enough, _scale(plan.size(layout), width, height)) * even

    best = max(layouts, key=worth)
    if (
        _scale(plan.size(best), width, height)
        <= _scale((drawing.width, drawing.height), width, height) * 1.03
    ):
        return drawing
    return plan.applied(drawing, best)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Layout:
    """Where the corners of the parts come to stand in a content of a size."""

    corners: tuple[Point, ...]
    width: float
    height: float
    fullness: float
    """The share of the rows that is filled."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    frames: tuple[Frame, ...]
    owners: tuple[int | None, ...]
    """The part of each shape; None for what surrounds all parts."""
    content: Frame
    margins: tuple[float, float]
    """What the surroundings add to the content's width and height."""
    least_width: float

    def size(self, layout: _Layout) -> tuple[float, float]:
        """Return the size of the drawing with the content laid out."""
        return self.margins[0] + layout.width, self.margins[1] + layout.height

    def applied(self, drawing: Drawing, layout: _Layout) -> Drawing:
        """Return the drawing with its parts moved and what surrounds them fitted."""
        wider, taller = layout.width - self.content.width, layout.height - self.content.height
        shapes = []
        for shape, owner in zip(drawing.shapes, self.owners, strict=True):
            if owner is None:
                shapes.append(shape_stretched(shape, wider, taller))
            else:
                frame, corner = self.frames[owner], layout.corners[owner]
                by = Point(self.content.x + corner.x - frame.x, self.content.y + corner.y - frame.y)
                shapes.append(shape_moved(shape, by))
        size = drawing.width + wider, drawing.height + taller
        return replace(drawing, width=size[0], height=size[1], shapes=tuple(shapes))


def _plan(drawing: Drawing, parts: Parts) -> _Plan | None:
    groups = set(parts.groups)
    part_of = {name: place for place, names in enumerate(parts.sets) for name in names}
    owners: list[int | None] = []
    for shape in drawing.shapes:
        name = shape.id if isinstance(shape, Box) else None
        if isinstance(shape, Connector):
            name = shape.begin or shape.end
        owners.append(part_of.get(name) if name is not None else None)
    frames = [
        union(frame_of(s) for s, o in zip(drawing.shapes, owners, strict=True) if o == place)
        for place in range(len(parts.sets))
    ]
    if any(frame is None for frame in frames):
        return None
    known = [frame for frame in frames if frame is not None]
    for place, shape in enumerate(drawing.shapes):
        if owners[place] is None and not (isinstance(shape, Box) and shape.id in groups):
            owner = _holder(frame_of(shape), known)
            if owner is None:
                return None
            owners[place] = owner
            known[owner] = joined(known[owner], frame_of(shape))
    if any(_meet(a, b) for place, a in enumerate(known) for b in known[:place]):
        return None
    whole = union(known)
    assert whole is not None
    content = on_sheet(whole, drawing.width, drawing.height)
    return _Plan(
        frames=tuple(known),
        owners=tuple(owners),
        content=content,
        least_width=_least_width(drawing, groups, content),
        margins=(drawing.width - content.width, drawing.height - content.height),
    )


def _laid_out(frames: Sequence[Frame], rows: int, least_width: float) -> _Layout:
    lines = _broken(frames, rows)
    widths = [sum(frames[place].width for place in line) + _GAP * (len(line) - 1) for line in lines]
    width = max([*widths, least_width])
    corners: dict[int, Point] = {}
    y = 0.0
    for line, own in zip(lines, widths, strict=True):
        # What is left over goes between the parts, so that rows end flush.
        spare = (width - own) / len(line)
        x = spare / 2
        for place in line:
            corners[place] = Point(x, y)
            x += frames[place].width + _GAP + spare
        y += max(frames[place].height for place in line) + _GAP
    fullness = sum(widths) / len(widths) / width
    placed = tuple(corners[place] for place in range(len(frames)))
    return _Layout(corners=placed, width=width, height=y - _GAP, fullness=fullness)


def _broken(frames: Sequence[Frame], rows: int) -> list[list[int]]:
    """Return the parts, in order, in rows of about the same width: the narrowest that needs no more rows."""
    low, high = max(frame.width for frame in frames), sum(frame.width + _GAP for frame in frames)
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(frames, middle)) <= rows else (middle, high)
    return _filled(frames, high)


def _filled(frames: Sequence[Frame], width: float) -> list[list[int]]:
    lines: list[list[int]] = [[]]
    used = 0.0
    for place, frame in enumerate(frames):
        if lines[-1] and used + frame.width > width:
            lines.append([])
            used = 0.0
        lines[-1].append(place)
        used += frame.width + _GAP
    return lines


def _scale(size: tuple[float, float], width: float, height: float) -> float:
    return min(width / size[0], height / size[1])


def _least_width(drawing: Drawing, groups: set[str], content: Frame) -> float:
    """Return how wide the content must stay so that the titles of the groups find room."""
    least = 0.0
    for shape in drawing.shapes:
        if isinstance(shape, Box) and shape.id in groups and shape.text is not None:
            title = max(sum(len(run.text) * run.size for run in line) for line in shape.text.lines)
            least = max(least, title - (shape.frame.width - content.width))
    return least


def _holder(frame: Frame, parts: Sequence[Frame]) -> int | None:
    x, y = frame.centre
    for place, part in enumerate(parts):
        if (
            part.x - _GAP / 2 <= x <= part.right + _GAP / 2
            and part.y - _GAP / 2 <= y <= part.bottom + _GAP / 2
        ):
            return place
    return None


def _meet(one: Frame, other: Frame) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
