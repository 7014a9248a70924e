"""Room for a picture, such as a QR code, on the first and on the last slide."""

from collections.abc import Iterator
from dataclasses import replace

from builder.deck.geometry import Box, Geometry, Purpose
from builder.deck.indent import line_indent
from builder.deck.paginate.measure import Column, Faces, lines_height, natural_width
from builder.deck.slide import Deck, DeckSection, PictureFrame, Slide, TextFrame

_SIZES = (112.0, 100.0, 88.0, 76.0)
"""Points, the largest that fits first: a phone reads 76 points from the second row, 112 from further back."""

_GAP = 8.0


def with_code(deck: Deck, address: str, alt: str, geometry: Geometry) -> Deck:
    """Return the deck with the square picture `address` in a free corner of its first and of its last slide.

    The last slide is that of the last section's slides which has room. A slide without room stays as it is:
    no text is covered or moved.
    """
    slides = deck.slides
    if not slides:
        return deck
    shown: dict[str, Slide] = {}
    last = (slide for slide in reversed(deck.sections[-1].slides) if slide.key != slides[0].key)
    for candidates in (iter(slides[:1]), last):
        coded = next(filter(None, (_coded(slide, address, alt, geometry) for slide in candidates)), None)
        if coded is not None:
            shown[coded.key] = coded
    return replace(deck, sections=tuple(_section(section, shown) for section in deck.sections))


def _section(section: DeckSection, shown: dict[str, Slide]) -> DeckSection:
    return replace(section, slides=tuple(shown.get(slide.key, slide) for slide in section.slides))


def _coded(slide: Slide, address: str, alt: str, geometry: Geometry) -> Slide | None:
    taken = tuple(_taken(slide, geometry))
    for box in _corners(slide, geometry):
        if not any(_meet(box, other) for other in taken):
            picture = PictureFrame(box=box, address=address, alt=alt)
            return replace(slide, frames=(*slide.frames, picture))
    return None


def _corners(slide: Slide, geometry: Geometry) -> Iterator[Box]:
    """Yield the squares that may hold the picture, the best first."""
    free = geometry.layout(slide.purpose).free
    title = slide.purpose is Purpose.TITLE
    for size in _SIZES:
        if size <= free.width and size <= free.height:
            right = _square(free.right, free.bottom, size)
            left = _square(free.x + size, free.bottom, size)
            # A title slide's words begin at the left, and its right half is often drawn upon.
            yield from (left, right) if title else (right, left)
            yield _square(free.right, free.y + size, size)
    if title:
        yield _square(geometry.width - free.x, free.bottom, _SIZES[-1])


def _square(right: float, bottom: float, size: float) -> Box:
    return Box(x=right - size, y=bottom - size, width=size, height=size)


def _taken(slide: Slide, geometry: Geometry) -> Iterator[Box]:
    yield slide.title.box
    if slide.subtitle is not None:
        yield slide.subtitle.box
    for frame in slide.frames:
        yield _words(frame, slide, geometry) if isinstance(frame, TextFrame) else frame.box


def _words(frame: TextFrame, slide: Slide, geometry: Geometry) -> Box:
    """Return the part of a text frame that its words fill."""
    inner = frame.box.inset(*frame.area.insets)
    faces = Faces(frame.area.latin, geometry.mono[0])
    height = min(
        inner.height, lines_height(frame.lines, Column(width=inner.width, faces=faces, area=frame.area))
    )
    top = {"ctr": (inner.height - height) / 2, "b": inner.height - height}.get(frame.area.anchor, 0.0)
    # Titles may be centred; what stands under them in a list begins at the left.
    width = inner.width if slide.purpose is Purpose.TITLE else min(inner.width, _width(frame, faces))
    return Box(x=inner.x, y=inner.y + top, width=width, height=height)


def _width(frame: TextFrame, faces: Faces) -> float:
    return max(
        (line_indent(line, frame.area)[0] + natural_width(line, faces) for line in frame.lines), default=0.0
    )


def _meet(one: Box, other: Box) -> bool:
    return (
        one.x < other.right + _GAP
        and other.x < one.right + _GAP
        and one.y < other.bottom + _GAP
        and other.y < one.bottom + _GAP
    )
