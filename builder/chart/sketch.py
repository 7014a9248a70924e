"""A drawing in the making: marks and words, one after the other, as SVG."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape

from builder.text import TextRun, break_lines, face, text_width

WORDS = 9.0
SMALL = 8.5
TITLE = 10.5
PITCH = 1.25
"""From one line of words to the next, in sizes."""
# The baseline stands this share of the size below the middle of a line of capitals and Hangul.
_BASELINE = 0.35


@dataclass(slots=True)
class Sketch:
    """Marks so far; lengths are points from the top left corner, words are set in `family`."""

    family: str
    parts: list[str] = field(default_factory=list)

    def width_of(self, text: str, size: float, *, bold: bool = False) -> float:
        """Return the width of `text` on one line, in points."""
        return text_width(text, face(self.family, bold=bold), size)

    def lines_of(self, text: str, size: float, width: float, *, bold: bool = False) -> tuple[str, ...]:
        """Return `text` in lines no wider than `width` points."""
        return break_lines((TextRun(text, face(self.family, bold=bold), size),), width, syllables=False)

    def bar(self, x: float, y: float, width: float, height: float, colour: str, *, edge: str = "") -> None:
        """Add a rectangle, a fine line of `edge` around it."""
        line = f' stroke="#{edge}" stroke-width="0.75"' if edge else ""
        self.parts.append(
            f'<rect x="{n(x)}" y="{n(y)}" width="{n(width)}" height="{n(height)}" fill="#{colour}"{line}/>'
        )

    def line(self, x: float, y: float, to_x: float, to_y: float, colour: str, width: float = 0.6) -> None:
        """Add a straight line."""
        ends = f'x1="{n(x)}" y1="{n(y)}" x2="{n(to_x)}" y2="{n(to_y)}"'
        self.parts.append(f'<line {ends} stroke="#{colour}" stroke-width="{n(width)}"/>')

    def path(self, data: str, *, fill: str = "", stroke: str = "", width: float = 1.0) -> None:
        """Add a path in SVG's own words."""
        paint = f' fill="#{fill}"' if fill else ' fill="none"'
        line = f' stroke="#{stroke}" stroke-width="{n(width)}" stroke-linejoin="round"' if stroke else ""
        self.parts.append(f'<path d="{data}"{paint}{line}/>')

    def words(
        self,
        x: float,
        middle: float,
        text: str,
        size: float,
        colour: str,
        *,
        at: str = "start",
        bold: bool = False,
    ) -> None:
        """Add one line of words whose middle is at `middle`; `at` says which end of it is at `x`."""
        weight = ' font-weight="bold"' if bold else ""
        self.parts.append(
            f'<text x="{n(x)}" y="{n(middle + size * _BASELINE)}" text-anchor="{at}" font-size="{n(size)}"'
            f' fill="#{colour}"{weight}>{plain(text)}</text>'
        )

    def column_of_words(
        self, x: float, top: float, lines: Sequence[str], size: float, colour: str, *, at: str = "middle"
    ) -> None:
        """Add lines of words below each other."""
        for place, line in enumerate(lines):
            self.words(x, top + (place + 0.5) * size * PITCH, line, size, colour, at=at)


def plain(text: str) -> str:
    """Return `text` for an SVG element.

    Characters that XML 1.0 (2.2, `Char`) has no place for are left out, and with them joiners and variation
    selectors: WeasyPrint sets SVG text letter by letter and would show them as boxes.
    """
    kept = "".join(c for c in unicodedata.normalize("NFC", text) if c >= " " and not _unseen(c))
    return escape(kept, quote=False)


def _unseen(character: str) -> bool:
    return (
        character in "\ufe0e\ufe0f\u200d\ufffe\uffff"
        or "\x7f" <= character <= "\x9f"
        or "\ud800" <= character <= "\udfff"
    )


def n(value: float) -> str:
    """Return a number with two decimals at most, without trailing zeros."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
