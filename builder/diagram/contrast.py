"""Words that can be read on what lies under them."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from builder.diagram.colour import contrast, mixed
from builder.diagram.drawing import (
    Bend,
    Box,
    Connector,
    Fill,
    Frame,
    Geometry,
    Label,
    Outline,
    Run,
    Shape,
    Text,
)
from builder.diagram.palette import Palette
from builder.diagram.path import bounds

_READABLE = 4.5
"""WCAG 2.2, success criterion 1.4.3."""

_LEGIBLE = 2.6
"""Colours that an author chose stay unless the words can hardly be seen; so does white on a full colour."""


def readable(shapes: Iterable[Shape], palette: Palette) -> tuple[Shape, ...]:
    """Return the shapes with words that stand out from the fill under them, and lines cut behind labels."""
    ground = _Ground(palette)
    result: list[Shape] = []
    for shape in shapes:
        if isinstance(shape, Label):
            fill = shape.fill or ground.cut(shape)
            colour = (
                mixed(fill.colour, palette.background, fill.opacity) if fill else ground.under(shape.text)
            )
            result.append(replace(shape, text=_legible(shape.text, colour, palette), fill=fill))
            continue
        ground.add(shape)
        if isinstance(shape, Box) and shape.text is not None:
            shape = replace(shape, text=_legible(shape.text, ground.under(shape.text), palette))
        result.append(shape)
    return tuple(result)


def behind_lines(shapes: Iterable[Shape]) -> tuple[Shape, ...]:
    """Return the shapes of a chart with its bars paler where lines of values run over them."""
    shapes = tuple(shapes)
    drawn = any(isinstance(shape, Outline) and _is_line(shape) for shape in shapes)
    return tuple(_paler(shape) if drawn and _is_bar(shape) else shape for shape in shapes)


_PALER = 0.45


def _is_line(shape: Outline) -> bool:
    return shape.fill is None and shape.stroke is not None and not shape.name.startswith("pele-")


def _is_bar(shape: Shape) -> bool:
    return isinstance(shape, Box) and shape.geometry is Geometry.RECTANGLE and shape.fill is not None


def _paler(shape: Shape) -> Shape:
    assert isinstance(shape, Box)
    assert shape.fill is not None
    return replace(shape, fill=Fill(shape.fill.colour, shape.fill.opacity * _PALER))


class _Ground:
    """What has been painted so far."""

    def __init__(self, palette: Palette) -> None:
        self._background = palette.background
        self._fills: list[tuple[Frame, Fill]] = []
        self._lines: list[Frame] = []

    def add(self, shape: Shape) -> None:
        if isinstance(shape, Connector):
            if shape.bend is Bend.ANGULAR:
                self._lines += [bounds_of(a, b) for a, b in pairwise(shape.route)]
        elif isinstance(shape, (Box, Outline)) and shape.fill is not None:
            frame = shape.frame if isinstance(shape, Box) else bounds(shape.steps)
            self._fills.append((frame, shape.fill))

    def under(self, words: Text) -> str:
        """Return the colour that the middle of the words lies on."""
        colour = self._background
        x, y = words.frame.centre
        for (left, top, width, height), fill in self._fills:
            if left <= x <= left + width and top <= y <= top + height:
                colour = mixed(fill.colour, colour, fill.opacity)
        return colour

    def cut(self, label: Label) -> Fill | None:
        """Return the ground's colour where an upright line runs through the words."""
        x, y, width, height = label.text.frame
        if label.rotation:
            return None
        for line in self._lines:
            through = line.width < 1 and line.height > height and x < line.x < x + width
            if through and line.y < y and line.bottom > y + height:
                return Fill(self.under(label.text))
        return None


def bounds_of(a: tuple[float, float], b: tuple[float, float]) -> Frame:
    """Return the frame of a leg."""
    left, top = min(a[0], b[0]), min(a[1], b[1])
    return Frame(left, top, abs(a[0] - b[0]), abs(a[1] - b[1]))


def _legible(text: Text, ground: str, palette: Palette) -> Text:
    if all(_colour(run.colour, ground, palette) == run.colour for line in text.lines for run in line):
        return text
    return replace(text, lines=tuple(tuple(_on(run, ground, palette) for run in line) for line in text.lines))


def _on(run: Run, ground: str, palette: Palette) -> Run:
    return replace(run, colour=_colour(run.colour, ground, palette))


def _colour(colour: str, ground: str, palette: Palette) -> str:
    wanted = _READABLE if colour in {palette.text, palette.muted} else _LEGIBLE
    if contrast(colour, ground) >= wanted:
        return colour
    return max(
        (palette.text, palette.background, "FFFFFF", "111111"), key=lambda other: contrast(other, ground)
    )
