"""Long sequence diagrams, folded.

What happens later goes on in a column to the right, under the same participants, as a text does that is set in
columns; a dashed line leads from the end of one column to the beginning of the next.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, pairwise

from builder.diagram.drawing import (
    Box,
    Connector,
    Dash,
    Drawing,
    Frame,
    Head,
    Label,
    Point,
    Role,
    Shape,
    Stroke,
)
from builder.diagram.extent import frame_of, joined, union
from builder.diagram.fit import shape_moved

_MOST_COLUMNS = 3

_GAP = 44.0
"""Points between columns."""

_LEAST = 40.0
"""Points that a column holds at least."""

_TAG = 22.0
"""Points under the word that names a frame where no column may end."""

_TO_LINE = 9.0
"""Points from words down to the line they belong to."""

_BREATH = 7.0
"""Points over what a later column begins with."""

_TORN = 0.08
"""How much a frame torn in two counts, as a share of the whole height."""

_WORTH_IT = 1.1
"""A folded diagram must show words this much larger than a straight one."""


def folded_sequence(drawing: Drawing, width: float, height: float) -> Drawing:
    """Return the drawing in the columns in which `width` × `height` points show it largest.

    It stays as it is where folding doesn't help, or where participants come and go.
    """
    body = _body(drawing)
    if body is None:
        return drawing
    best, worth = drawing, min(width / drawing.width, height / drawing.height) * _WORTH_IT
    places = [*_places(body)][:_MOST_PLACES]
    for columns in range(2, _MOST_COLUMNS + 1):
        cuts = min(combinations(places, columns - 1), key=body.cost, default=None)
        if cuts is not None:
            other = _laid_out(drawing, body, cuts)
            scale = min(width / other.width, height / other.height)
            if scale > worth:
                best, worth = other, scale
    return best


_MOST_PLACES = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class _Body:
    """What stands under the participants, and what surrounds it."""

    head: tuple[int, ...]
    """Places of the shapes that stand over every column."""
    above: tuple[int, ...]
    """Places of what stands over the participants: the title."""
    lines: tuple[int, ...]
    around: tuple[int, ...]
    """Places of the boxes around participants."""
    rest: tuple[int, ...]
    frames: tuple[Frame, ...]
    """Of all shapes."""
    torn: tuple[int, ...]
    """Places among the rest of boxes that may go on in the next column."""
    labels: tuple[int, ...]
    """Places among the rest of words that may stand over a line."""
    top: float
    bottom: float

    def cost(self, cuts: Sequence[float]) -> float:
        """Return how bad it is to cut here: the longest column, and frames torn."""
        edges = [self.top, *cuts, self.bottom]
        heights = [after - before for before, after in pairwise(edges)]
        if min(heights) < _LEAST:
            return float("inf")
        torn = sum(
            self.frames[place].y < cut < self.frames[place].bottom for place in self.torn for cut in cuts
        )
        return max(heights) + torn * _TORN * (self.bottom - self.top)


def _body(drawing: Drawing) -> _Body | None:
    frames = tuple(frame_of(shape) for shape in drawing.shapes)
    shapes = list(enumerate(drawing.shapes))
    lines = [place for place, shape in shapes if _is_lifeline(shape, drawing.height / 2)]
    if len(lines) < 2:
        return None
    top, bottom = min(frames[place].y for place in lines), max(frames[place].bottom for place in lines)
    if any(frames[place].y > top + 30 or frames[place].bottom < bottom - 2 for place in lines):
        return None
    top = max(frames[place].y for place in lines)
    around = [
        place
        for place, shape in shapes
        if isinstance(shape, Box) and shape.role is Role.CONTAINER and frames[place].bottom > bottom - 2
    ]
    boxes = [place for place, shape in shapes if isinstance(shape, Box) and shape.role is Role.NODE]
    highest = min((frames[place].y for place in [*boxes, *around]), default=0.0)
    over = [place for place, _ in shapes if frames[place].bottom <= top + 1 and place not in around]
    head = [place for place in over if frames[place].bottom > highest]
    known = {*lines, *around, *over}
    rest = tuple(place for place, _ in shapes if place not in known)
    if any(frames[place].y < top - 1 for place in rest):
        return None
    return _Body(
        head=tuple(head),
        above=tuple(place for place in over if place not in head),
        lines=tuple(lines),
        around=tuple(around),
        rest=rest,
        frames=frames,
        torn=tuple(place for place in rest if _may_be_torn(drawing.shapes[place])),
        labels=tuple(place for place in rest if isinstance(drawing.shapes[place], Label)),
        top=top,
        bottom=max([bottom, *(frames[place].bottom for place in rest)]),
    )


def _is_lifeline(shape: Shape, least: float) -> bool:
    """Return whether a shape is a plain line that runs down for more than `least`."""
    if not isinstance(shape, Connector) or len(shape.route) != 2 or shape.end_head is not Head.NONE:
        return False
    start, end = shape.route
    return abs(start.x - end.x) < 0.5 and end.y - start.y > least


def _may_be_torn(shape: Shape) -> bool:
    """Return whether a shape is the frame around messages, a bar on a lifeline or a coloured ground."""
    return (
        isinstance(shape, Box)
        and shape.role is Role.DECORATION
        and shape.text is None
        and (shape.fill is None or shape.name in _GROUNDS)
    )


_GROUNDS = frozenset({"pele-activation", "pele-rect"})


def _places(body: _Body) -> Iterator[float]:
    """Yield the heights, from the top, at which nothing but lines and frames would be cut."""
    spans = sorted(_spans(body))
    reach = body.top
    for start, end in spans:
        if start > reach + 1 and reach > body.top:
            yield (start + reach) / 2
        reach = max(reach, end)


def _spans(body: _Body) -> Iterator[tuple[float, float]]:
    for place in body.rest:
        frame = body.frames[place]
        if place in body.labels:
            yield frame.y, frame.bottom + _TO_LINE
        elif place not in body.torn:
            yield frame.y, frame.bottom
        elif frame.height > _TAG:
            yield frame.y, frame.y + _TAG


def _laid_out(drawing: Drawing, body: _Body, cuts: Sequence[float]) -> Drawing:
    edges = [body.top, *cuts, body.bottom]
    step = drawing.width + _GAP
    breath = [0.0, *(_BREATH for _ in cuts)]
    longest = max(
        after - before + over for over, (before, after) in zip(breath, pairwise(edges), strict=True)
    )
    shapes: list[Shape] = []
    for column, (begin, end) in enumerate(pairwise(edges)):
        by = Point(column * step, body.top - begin + breath[column])
        last = body.top + longest
        for place in sorted([*body.head, *body.lines, *body.around, *body.rest]):
            shape = drawing.shapes[place]
            if place in body.head:
                shapes.append(_again(shape_moved(shape, Point(by.x, 0.0)), column))
            elif place in body.lines or place in body.around:
                shapes.append(_again(shape_moved(_ending(shape, last), Point(by.x, 0.0)), column))
            elif (part := _part(shape, body.frames[place], begin, end)) is not None:
                shapes.append(_again(shape_moved(part, by), column if _is_torn(part, shape) else 0))
    shapes += _leads(drawing, body, len(cuts) + 1, longest)
    middle = Point((len(cuts) * step) / 2, 0.0)
    titles = [shape_moved(drawing.shapes[place], middle) for place in body.above]
    return replace(
        drawing,
        width=drawing.width + len(cuts) * step,
        height=drawing.height - (body.bottom - body.top) + longest,
        shapes=(*titles, *shapes),
    )


def _ending(shape: Shape, bottom: float) -> Shape:
    """Return a lifeline, or a box around some, that ends at a height."""
    if isinstance(shape, Connector):
        return replace(shape, route=(shape.route[0], shape.route[1]._replace(y=bottom)))
    assert isinstance(shape, Box)
    return replace(shape, frame=shape.frame._replace(height=bottom - shape.frame.y))


def _part(shape: Shape, frame: Frame, begin: float, end: float) -> Shape | None:
    """Return what of a shape stands between two heights, None for nothing."""
    if begin <= frame.y and frame.bottom <= end:
        return shape
    if not isinstance(shape, Box) or not _may_be_torn(shape):
        return None if not begin <= frame.centre.y < end else shape
    top, bottom = max(frame.y, begin), min(frame.bottom, end)
    return replace(shape, frame=frame._replace(y=top, height=bottom - top)) if bottom - top > 4 else None


def _is_torn(part: Shape, shape: Shape) -> bool:
    return part is not shape


def _again(shape: Shape, column: int) -> Shape:
    """Return a shape for a later column under names of its own."""
    if not column:
        return shape
    if isinstance(shape, Box):
        return replace(shape, id=_numbered(shape.id, column))
    if isinstance(shape, Connector):
        return replace(
            shape,
            begin=_numbered(shape.begin, column) if shape.begin else None,
            end=_numbered(shape.end, column) if shape.end else None,
        )
    return shape


def _numbered(name: str, column: int) -> str:
    return f"{name} ({column + 1})"


def _leads(drawing: Drawing, body: _Body, columns: int, longest: float) -> Iterator[Connector]:
    """Yield the lines that lead from the end of a column to the beginning of the next."""
    whole = union(body.frames[place] for place in [*body.lines, *body.rest])
    heads = union(body.frames[place] for place in body.head)
    assert whole is not None
    right = joined(whole, heads).right if heads else whole.right
    line = drawing.shapes[body.lines[0]]
    assert isinstance(line, Connector)
    stroke = Stroke(line.stroke.colour, line.stroke.width, Dash.DASHED, line.stroke.opacity)
    bottom, top = body.top + longest, (heads.centre.y if heads else body.top)
    for column in range(columns - 1):
        aside = column * (drawing.width + _GAP)
        middle = aside + (right + drawing.width + _GAP) / 2
        start, goal = Point(aside + right - 4, bottom), Point(aside + drawing.width + _GAP, top)
        yield Connector(
            name="lead",
            route=(start, Point(middle, bottom), Point(middle, top), goal),
            stroke=stroke,
            end_head=Head.TRIANGLE,
        )
