"""Long flowcharts, folded.

Where a link or two join what comes before with what comes after, a chart that runs to the right can go on in
the next row, as a text does in the next line, and one that runs downwards in the next column. Links that lead
back run between the rows too.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.diagram.drawing import Bend, Box, Connector, Drawing, Frame, Label, Point, Role, Shape, Text
from builder.diagram.extent import frame_of, joined, on_sheet, union
from builder.diagram.fit import shape_moved, transposed
from builder.diagram.fold_route import Rows, leading
from builder.diagram.fold_words import said_again, words_of
from builder.diagram.read_edge import LINE_END

_GAP = 40.0
"""Points between rows."""

_MOST_LINKS = 3
"""More links than this are led past rows by no clear way."""

_MOST_ROWS = 8

_EVEN = 0.4
"""How much even rows count beside large words."""

_WORTH_IT = 1.1
"""A folded chart must show words this much larger than a straight one."""


def folded(drawing: Drawing, width: float, height: float, enough: float) -> Drawing:
    """Return the drawing in the rows or columns in which `width` × `height` points show it largest.

    It stays as it is where it can't be folded, or where folding doesn't help. A scale of `enough` counts as
    much as any beyond.
    """
    across = _in_rows(drawing, _Sheet(width, height, enough))
    if across is not drawing:
        return _retitled(across)
    turned = transposed(drawing)
    down = _in_rows(turned, _Sheet(height, width, enough))
    return drawing if down is turned else _retitled(transposed(down))


@dataclass(frozen=True, slots=True)
class _Sheet:
    width: float
    height: float
    enough: float

    def scale(self, drawing: Drawing) -> float:
        return min(self.width / drawing.width, self.height / drawing.height, self.enough)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Strip:
    """A chart that runs to the right, as sections that a few links join."""

    sections: tuple[frozenset[int], ...]
    """Places of the shapes of each section."""
    frames: tuple[Frame, ...]
    links: tuple[int, ...]
    """Places of the connectors that run from one section to another."""
    words: Mapping[int, int]
    """The place of such a connector → that of the words on it."""
    around: frozenset[int]
    """Places of the groups that hold everything."""


def _in_rows(drawing: Drawing, sheet: _Sheet) -> Drawing:
    best, worth = drawing, sheet.scale(drawing) * _WORTH_IT
    strip = _strip(drawing.shapes)
    for rows in range(2, min(len(strip.sections), _MOST_ROWS) + 1 if strip else 0):
        assert strip is not None
        lines = _rows(strip.frames, rows)
        other = _laid_out(drawing, strip, lines)
        if other is None:
            continue
        even: float = _fullness(strip.frames, lines) ** _EVEN
        if sheet.scale(other) * even > worth:
            best, worth = other, sheet.scale(other) * even
    return best


def _fullness(frames: Sequence[Frame], rows: Sequence[range]) -> float:
    """Return the share of the rows that is filled."""
    lengths = [frames[row.stop - 1].right - frames[row.start].x for row in rows]
    return sum(lengths) / len(lengths) / max(lengths)


def _retitled(drawing: Drawing) -> Drawing:
    """Return the drawing with titles as wide as their groups have become."""
    shapes = tuple(
        replace(
            shape,
            text=replace(
                shape.text, frame=shape.text.frame._replace(width=shape.frame.right - shape.text.frame.x)
            ),
        )
        if isinstance(shape, Box) and shape.role is Role.CONTAINER and shape.text is not None
        else shape
        for shape in drawing.shapes
    )
    return replace(drawing, shapes=shapes)


def _strip(shapes: Sequence[Shape]) -> _Strip | None:
    """Return the chart as a strip, None where it has no cut or isn't cut clean."""
    frames = [frame_of(shape) for shape in shapes]
    around = frozenset(_surrounding(shapes, frames))
    words = words_of(shapes)
    cuts = dict(sorted(_cuts(shapes, frames, around, words)))
    links = frozenset(place for crossing in cuts.values() for place in crossing)
    own = {place: words[place] for place in sorted(links) if place in words}
    apart = {*around, *links, *own.values()}
    inside = [place for place in range(len(shapes)) if place not in apart]
    sections: list[frozenset[int]] = []
    for low, high in pairwise([float("-inf"), *cuts, float("inf")]):
        section = frozenset(place for place in inside if low < frames[place].centre.x < high)
        if section:
            sections.append(section)
    if len(sections) < 2:
        return None
    whole = [union(frames[place] for place in section) for section in sections]
    known = tuple(frame for frame in whole if frame is not None)
    return _Strip(
        sections=tuple(sections), frames=known, links=tuple(sorted(links)), words=own, around=around
    )


def _surrounding(shapes: Sequence[Shape], frames: Sequence[Frame]) -> Iterator[int]:
    whole = union(frames)
    for place, shape in enumerate(shapes):
        if isinstance(shape, Box) and whole is not None and len(shapes) > 1:
            rest = [
                frame
                for other, frame in enumerate(frames)
                if other != place and frame.width < shape.frame.width
            ]
            if rest and all(shape.frame.holds(frame, 0.5) for frame in rest):
                yield place


def _cuts(
    shapes: Sequence[Shape], frames: Sequence[Frame], around: frozenset[int], words: Mapping[int, int]
) -> Iterator[tuple[float, frozenset[int]]]:
    """Yield the places, from the left, where nothing but a few links crosses; and these links."""
    boxes = {
        shape.id: shape.frame
        for place, shape in enumerate(shapes)
        if isinstance(shape, Box) and place not in around
    }
    on_links = frozenset(words.values())
    spans = sorted(
        (frame.x, frame.right)
        for place, frame in enumerate(frames)
        if place not in around and place not in on_links and not isinstance(shapes[place], Connector)
    )
    links = [place for place, shape in enumerate(shapes) if isinstance(shape, Connector)]
    most = 1 if any(shape.name == LINE_END for shape in shapes) else _MOST_LINKS
    reach = float("inf")
    for left, right in spans:
        if left > reach:
            cut = (reach + left) / 2
            crossing = [place for place in links if frames[place].x < cut < frames[place].right]
            if 0 < len(crossing) <= most and all(
                _may_be_led(shapes[place], boxes, place in words) for place in crossing
            ):
                yield cut, frozenset(crossing)
        reach = max(reach, right) if reach < float("inf") else right


def _may_be_led(connector: Shape, boxes: Mapping[str, Frame], known: bool) -> bool:
    """Return whether a link can take another way: words on it that aren't `known` would stay behind."""
    return (
        isinstance(connector, Connector)
        and connector.begin in boxes
        and connector.end in boxes
        and connector.bend is Bend.ANGULAR
        and (known or not connector.label)
    )


def _rows(frames: Sequence[Frame], rows: int) -> list[range]:
    """Return the sections in at most so many rows, the longest as short as it can be."""
    low, high = 0.0, frames[-1].right - frames[0].x
    for _ in range(20):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_filled(frames, middle)) <= rows else (middle, high)
    return _filled(frames, high)


def _filled(frames: Sequence[Frame], length: float) -> list[range]:
    rows, first = [], 0
    for place in range(1, len(frames)):
        if frames[place].right - frames[first].x > length:
            rows.append(range(first, place))
            first = place
    return [*rows, range(first, len(frames))]


def _laid_out(drawing: Drawing, strip: _Strip, rows: Sequence[range]) -> Drawing | None:
    """Return the drawing with its sections in rows, None where a link finds no way."""
    whole = union(strip.frames)
    assert whole is not None
    content = on_sheet(whole, drawing.width, drawing.height)
    shapes = list(drawing.shapes)
    gap = max(_GAP, (len(strip.links) + 1) * 8.0)
    frames, members, top = [], [], content.y
    for row in rows:
        frame = strip.frames[row.start]
        for place in row:
            frame = joined(frame, strip.frames[place])
        by = Point(content.x - frame.x, top - frame.y)
        inside = [place for section in row for place in strip.sections[section]]
        whole_links = _within(shapes, strip.links, inside)
        inside += [*whole_links, *(strip.words[place] for place in whole_links if place in strip.words)]
        for place in inside:
            shapes[place] = shape_moved(shapes[place], by)
        frames.append(Frame(content.x, top, frame.width, frame.height))
        members += inside
        top += frame.height + gap
    broken = [place for place in strip.links if place not in members]
    own = {place: strip.words[place] for place in broken if place in strip.words}
    obstacles = tuple(_obstacles(shapes, members))
    if not _led(shapes, broken, Rows(frames=tuple(frames), gap=gap, obstacles=obstacles)):
        return None
    if not said_again(shapes, own, obstacles):
        return None
    broken += own.values()
    now = union([*frames, *(frame_of(shapes[place]) for place in broken)])
    assert now is not None
    by = Point(content.x - now.x, content.y - now.y)
    for place in [*members, *broken]:
        shapes[place] = shape_moved(shapes[place], by)
    return _grown(
        drawing, shapes, strip.around, Point(now.width - content.width, now.height - content.height)
    )


def _within(shapes: Sequence[Shape], links: Sequence[int], inside: Sequence[int]) -> list[int]:
    """Return the links whose both ends are among the shapes of a row."""
    names = {shape.id for shape in (shapes[place] for place in inside) if isinstance(shape, Box)}
    return [
        place
        for place in links
        if isinstance(link := shapes[place], Connector) and link.begin in names and link.end in names
    ]


def _led(shapes: list[Shape], links: Sequence[int], rows: Rows) -> bool:
    """Lead links between rows; return whether all find a way."""
    boxes = {shape.id: shape.frame for shape in shapes if isinstance(shape, Box)}
    taken = [
        tip
        for place, shape in enumerate(shapes)
        if isinstance(shape, Connector) and place not in links
        for tip in (shape.route[0], shape.route[-1])
    ]
    for slot, place in enumerate(links):
        link = shapes[place]
        assert isinstance(link, Connector)
        way = leading(boxes[link.begin or ""], boxes[link.end or ""], rows, slot, len(links), taken)
        if way is None:
            return False
        shapes[place] = replace(link, route=way)
        taken += [way[0], way[-1]]
    return True


def _obstacles(shapes: Sequence[Shape], places: Sequence[int]) -> Iterator[Frame]:
    for shape in (shapes[place] for place in places):
        if isinstance(shape, Label):
            yield shape.text.frame
        elif isinstance(shape, Box) and shape.role is not Role.CONTAINER:
            yield shape.frame
        elif isinstance(shape, Box) and shape.text is not None:
            yield _title_frame(shape.text)


def _title_frame(text: Text) -> Frame:
    """Return where the words of a group's title may stand; its frame is as wide as the group."""
    longest = max(sum(len(run.text) * run.size for run in line) for line in text.lines)
    if abs(text.frame.height - text.pitch * len(text.lines)) < 1:
        return text.frame._replace(width=min(text.frame.width, longest))
    return text.frame._replace(height=min(text.frame.height, longest))


def _grown(drawing: Drawing, shapes: list[Shape], around: frozenset[int], by: Point) -> Drawing:
    """Return the drawing with shapes that need more room, and the groups around them as much larger."""
    for place in around:
        group = shapes[place]
        assert isinstance(group, Box)
        size = {"width": group.frame.width + by.x, "height": group.frame.height + by.y}
        shapes[place] = replace(group, frame=group.frame._replace(**size))
    return replace(drawing, width=drawing.width + by.x, height=drawing.height + by.y, shapes=tuple(shapes))
