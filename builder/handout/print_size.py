"""How large figures are set: for everyone, and for those who need large print."""

from dataclasses import dataclass

from builder.handout.edition import Edition

MM = 72 / 25.4
"""Points in a millimetre."""

PAGE_WIDTH = 172 * MM
"""Points."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintSize:
    """Sizes in points."""

    heights: tuple[float, ...]
    """Of diagrams, the usual one first: a heading and its diagram stay together, and taller ones leave pages half
    empty."""
    largest_words: float
    smallest_words: float
    """A diagram whose words are smaller may grow taller."""
    enlarged: float
    """How much larger than drawn a chart is shown."""
    bar: float
    """How many ems of its labels the schedule's bar is wide."""


def print_size(edition: Edition) -> PrintSize:
    """Return the sizes of an edition."""
    return _LARGE if edition is Edition.LARGE_PRINT else _NORMAL


# Labels of 7.5 and of 12 points on 174 mm.
_NORMAL = PrintSize(
    heights=(80 * MM, 110 * MM, 145 * MM), largest_words=8.5, smallest_words=5.5, enlarged=1.0, bar=66.0
)
_LARGE = PrintSize(
    heights=(120 * MM, 170 * MM, 205 * MM), largest_words=15.0, smallest_words=10.0, enlarged=1.6, bar=41.0
)
