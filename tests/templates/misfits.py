"""What is wrong with how a deck fills its template."""

from collections.abc import Iterator

from builder.deck.bind import Template
from builder.deck.bind.standard_size import resized_box
from builder.deck.geometry import Box
from builder.deck.paginate.measure import Column, Faces, lines_height
from builder.deck.slide import (
    CODE_PITCH,
    CodeFrame,
    Deck,
    Frame,
    Line,
    PanelFrame,
    Slide,
    TableFrame,
    TextFrame,
)

_TOLERANCE = 0.5
"""Points by which rounding may move an edge."""


def misfits(deck: Deck, template: Template) -> list[str]:
    """Return a sentence for everything that is too large, too small, off its slide or on top of something else."""
    return [f"{slide.key}: {fault}" for slide in deck.slides for fault in _faults(slide, template)]


def _faults(slide: Slide, template: Template) -> Iterator[str]:
    geometry = template.geometry
    frames = [slide.title, *slide.frames]
    for frame in frames:
        name = type(frame).__name__
        if not geometry.slide.holds(frame.box, _TOLERANCE):
            yield f"{name} {_shown(frame.box)} leaves the slide"
        if (room := _lack(frame, template)) > _TOLERANCE:
            yield f"{name} {_shown(frame.box)} is {room:.1f} points too low for its text"
    for frame in slide.frames:
        yield from _small(frame, template)
    yield from _collisions(frames, _fixed(slide, template))


def _lack(frame: Frame, template: Template) -> float:
    """Return how many points of height a frame lacks."""
    geometry = template.geometry
    match frame:
        case TextFrame():
            inner = frame.box.inset(*frame.area.insets)
            column = Column(
                width=inner.width, faces=Faces(frame.area.latin, geometry.mono[0]), area=frame.area
            )
            return lines_height(frame.lines, column) - inner.height
        case PanelFrame():
            column = Column(width=frame.box.width - 2 * frame.padding, faces=_faces(template))
            return lines_height(frame.lines, column) - (frame.box.height - 2 * frame.padding)
        case TableFrame():
            return max(sum(frame.heights) - frame.box.height, sum(frame.widths) - frame.box.width)
        case CodeFrame():
            return len(frame.lines) * frame.size * CODE_PITCH - frame.text_box.height
        case _:
            return 0.0


def _faces(template: Template) -> Faces:
    layout = template.geometry.layouts["content"]  # type: ignore[index]
    return Faces(layout.bodies[0].latin, template.geometry.mono[0])


def _small(frame: Frame, template: Template) -> Iterator[str]:
    geometry = template.geometry
    sizes: tuple[Line, ...] = ()
    match frame:
        case TextFrame(lines=lines) | PanelFrame(lines=lines):
            sizes = lines
        case CodeFrame(size=size) if size < geometry.min_code:
            yield f"code of {size} points"
        case TableFrame():
            cells = (cell for row in frame.rows for cell in row)
            if any(line.size < geometry.min_table for cell in cells for line in cell.lines):
                yield "a table below the smallest size"
        case _:
            pass
    if any(line.size < geometry.min_text for line in sizes):
        yield f"text of {min(line.size for line in sizes)} points"


def _fixed(slide: Slide, template: Template) -> Iterator[tuple[str, Box]]:
    """Yield what the template itself shows: the rail, the footer, the number."""
    if template.geometry.rail is not None:
        yield "rail", template.geometry.rail
    for edge in template.edges.get(slide.purpose, ()):
        if edge.kind != "dt" and edge.area is not None:
            yield edge.kind, resized_box(edge.area.box, 1 / template.scale)


def _collisions(frames: list[Frame], fixed: Iterator[tuple[str, Box]]) -> Iterator[str]:
    placed = [(type(frame).__name__, _inked(frame)) for frame in frames]
    obstacles = list(fixed)
    for place, (name, box) in enumerate(placed):
        for other, taken in (*placed[place + 1 :], *obstacles):
            if _overlap(box, taken):
                yield f"{name} {_shown(box)} covers {other} {_shown(taken)}"


def _inked(frame: Frame) -> Box:
    """Return the part of a frame that shows anything: a title box may reach behind the body's."""
    return frame.box.inset(*frame.area.insets) if isinstance(frame, TextFrame) else frame.box


def _overlap(one: Box, other: Box) -> bool:
    width = min(one.right, other.right) - max(one.x, other.x)
    height = min(one.bottom, other.bottom) - max(one.y, other.y)
    return width > _TOLERANCE and height > _TOLERANCE


def _shown(box: Box) -> str:
    return f"({box.x:.0f}, {box.y:.0f}, {box.width:.0f} × {box.height:.0f})"
