"""A stretch of text in one face and size."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.text.face import Face


@dataclass(frozen=True, slots=True)
class TextRun:
    """Text in one face and one size."""

    text: str
    face: Face
    size: float
    """Points."""


def text_width(text: str, face: Face, size: float) -> float:
    """Return the width of `text` on one line, in points; `size` in points."""
    return sum(map(face.advances.__getitem__, text)) * size


def text_of(runs: Sequence[TextRun]) -> str:
    """Return the text of `runs` without its faces and sizes."""
    return "".join(run.text for run in runs)


def advances(runs: Sequence[TextRun]) -> list[float]:
    """Return the advance of every character of `runs`, in points."""
    widths: list[float] = []
    for run in runs:
        widths.extend(map(float(run.size).__mul__, map(run.face.advances.__getitem__, run.text)))
    return widths
