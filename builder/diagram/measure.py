"""Text widths for the drawing script, and for everything that places its words."""

from collections.abc import Iterable
from functools import cache

from builder.diagram.drawing import Align, Frame, Line, Text
from builder.text import face, text_width

# Hangul, emoji and characters without an entry have one advance each.
_RANGES = (
    (0x20, 0x250),
    (0x370, 0x460),
    (0x2000, 0x2300),
    (0x2300, 0x2800),
    (0x3000, 0x3130),
    (0xFF00, 0xFFE7),
)
_SAMPLES = {"가": "가", "emoji": "\U0001f600", "other": "ა"}


@cache
def advance_table(family: str, *, bold: bool = False) -> dict[str, float]:
    """Return character → advance in em for the script, with `가`, `emoji` and `other` for all the rest."""
    advances = face(family, bold=bold).advances
    table = {chr(code): round(advances[chr(code)], 4) for first, end in _RANGES for code in range(first, end)}
    table.update((name, advances[sample]) for name, sample in _SAMPLES.items())
    return table


def line_width(line: Line, family: str) -> float:
    """Return the width of a line of runs, in points."""
    return sum(text_width(run.text, face(family, bold=run.bold, mono=run.mono), run.size) for run in line)


def lines_width(lines: Iterable[Line], family: str) -> float:
    """Return the width of the widest line, in points."""
    return max((line_width(line, family) for line in lines), default=0.0)


_LINE = 1.2
"""The height of a line of 1 point: Malgun Gothic's and most others'."""


def text_extent(text: Text, family: str) -> Frame:
    """Return the frame that the words really fill, in the middle of their own frame's height."""
    size = max((run.size for line in text.lines for run in line), default=0.0)
    width, height = lines_width(text.lines, family), text.pitch * (len(text.lines) - 1) + size * _LINE
    frame = text.frame
    left = {
        Align.LEFT: frame.x,
        Align.CENTRE: frame.centre.x - width / 2,
        Align.RIGHT: frame.right - width,
    }[text.align]
    return Frame(left, frame.centre.y - height / 2, width, height)
