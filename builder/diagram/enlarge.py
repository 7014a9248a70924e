"""The smallest words of a drawing grow as far as the boxes around them allow."""

from collections.abc import Iterable
from dataclasses import replace

from builder.diagram.drawing import Align, Box, Frame, Label, Shape, Text
from builder.diagram.measure import text_extent

_ENOUGH = 14.0
"""Points: the size of the words on lines."""

_A_LITTLE = 1.09
"""How much a line among others may grow: they stand apart by more."""

_EDGE = 2.0


def enlarged(shapes: Iterable[Shape], family: str) -> tuple[Shape, ...]:
    """Return the shapes with tags, numbers and small lines inside of boxes set as large as there is room.

    How small the smallest words are decides how large a drawing must be shown.
    """
    shapes = tuple(shapes)
    frames = [shape.frame for shape in shapes if isinstance(shape, Box) and shape.text is None]
    filled = [shape.frame for shape in shapes if isinstance(shape, Box) and shape.text is not None]
    return tuple(
        replace(shape, text=_grown(shape.text, frames, filled, family)) if isinstance(shape, Label) else shape
        for shape in shapes
    )


def _grown(text: Text, frames: list[Frame], filled: list[Frame], family: str) -> Text:
    size = max(run.size for line in text.lines for run in line)
    if size >= _ENOUGH or text.align is not Align.CENTRE:
        return text
    words = text_extent(text, family)
    for own, others in ((True, frames), (False, filled)):
        around = [
            frame for frame in others if frame.grown(_EDGE).holds(words) and _centred(words, frame, own)
        ]
        if around:
            frame = min(around, key=lambda frame: frame.width * frame.height)
            most = _ENOUGH / size if own else _A_LITTLE
            room = (frame.width - 2 * _EDGE) / words.width, frame.height / words.height if own else most
            factor = min(most, *room)
            return _sized(text, factor) if factor > 1 else text
    return text


def _centred(words: Frame, frame: Frame, upright: bool) -> bool:
    """Return whether words stand in the middle of a frame, across and, where `upright`, down."""
    aside = abs(words.centre.x - frame.centre.x)
    return aside < _EDGE and (not upright or abs(words.centre.y - frame.centre.y) < _EDGE)


def _sized(text: Text, factor: float) -> Text:
    frame = text.frame
    width, height = frame.width * factor, frame.height * factor
    return replace(
        text,
        lines=tuple(tuple(replace(run, size=run.size * factor) for run in line) for line in text.lines),
        frame=Frame(frame.centre.x - width / 2, frame.centre.y - height / 2, width, height),
        pitch=text.pitch * factor,
    )
