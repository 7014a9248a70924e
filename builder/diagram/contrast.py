"""Words that can be read on what lies under them."""

from collections.abc import Iterable
from dataclasses import replace

from builder.diagram.colour import contrast, mixed
from builder.diagram.drawing import Box, Fill, Frame, Label, Outline, Shape, Text
from builder.diagram.palette import Palette
from builder.diagram.path import bounds

_READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3."""

_LEGIBLE = 2.6
"""Colours that an author chose stay unless the words can hardly be seen."""


def readable(shapes: Iterable[Shape], palette: Palette) -> tuple[Shape, ...]:
    """Return the shapes with words in a colour that stands out from the fill under them."""
    painted: list[tuple[Frame, Fill]] = []
    result: list[Shape] = []
    for shape in shapes:
        if isinstance(shape, Box) and shape.fill is not None:
            painted.append((shape.frame, shape.fill))
        elif isinstance(shape, Outline) and shape.fill is not None:
            painted.append((bounds(shape.steps), shape.fill))
        if isinstance(shape, Box) and shape.text is not None:
            result.append(replace(shape, text=_legible(shape.text, painted, palette)))
        elif isinstance(shape, Label):
            ground = [*painted, (shape.text.frame, shape.fill)] if shape.fill else painted
            result.append(replace(shape, text=_legible(shape.text, ground, palette)))
        else:
            result.append(shape)
    return tuple(result)


def _legible(text: Text, painted: list[tuple[Frame, Fill]], palette: Palette) -> Text:
    ground = _ground(text.frame, painted, palette.background)
    lines = tuple(
        tuple(replace(run, colour=_colour(run.colour, ground, palette)) for run in line)
        for line in text.lines
    )
    return replace(text, lines=lines) if lines != text.lines else text


def _ground(words: Frame, painted: list[tuple[Frame, Fill]], background: str) -> str:
    """Return the colour that the middle of the words lies on."""
    colour = background
    centre = Frame(*words.centre, 0.0, 0.0)
    for frame, fill in painted:
        if frame.holds(centre):
            colour = mixed(fill.colour, colour, fill.opacity)
    return colour


def _colour(colour: str, ground: str, palette: Palette) -> str:
    wanted = _READABLE if colour in {palette.text, palette.muted, palette.background} else _LEGIBLE
    if contrast(colour, ground) >= wanted:
        return colour
    return max(
        (palette.text, palette.background, "FFFFFF", "111111"), key=lambda other: contrast(other, ground)
    )
