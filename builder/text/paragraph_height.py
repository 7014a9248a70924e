"""How tall a paragraph is."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from builder.text.break_lines import Span, both_ways
from builder.text.run import TextRun

LINE_PITCH = 1.2
"""Line pitch as a multiple of the size: PowerPoint's for any font, and LibreOffice's in a text box, a shape and
a placeholder (`ImplCalculateFontIndependentLineSpacing` in its edit engine)."""

TABLE_LINE_PITCH = 1.45
"""The same in a table cell without an exact line spacing (`a:lnSpc/a:spcPts`): there LibreOffice takes the
font's own ascent and descent, of which Noto Sans CJK's are the largest."""


def paragraph_height(
    runs: Sequence[TextRun],
    width: float,
    *,
    line_spacing: float = 1.0,
    first_indent: float = 0.0,
    pitch: float = LINE_PITCH,
) -> float:
    """Return the height of `runs` in a box `width` points wide, in points.

    A line is as tall as its largest text asks for; `line_spacing` multiplies it. Space before and after the
    paragraph isn't in it.
    """
    ways = both_ways(tuple(runs), width, first_indent)
    return max(_sum_of_sizes(runs, spans) for spans in ways) * line_spacing * pitch


def _sum_of_sizes(runs: Sequence[TextRun], spans: tuple[Span, ...]) -> float:
    """Return the sum of the lines' largest sizes; an empty last line has the largest of all."""
    largest = max((run.size for run in runs), default=0.0)
    if all(run.size == largest for run in runs):
        return len(spans) * largest
    places = pairwise(accumulate((len(run.text) for run in runs), initial=0))
    sized = [(first, last, run.size) for run, (first, last) in zip(runs, places, strict=True)]
    return sum(
        max((size for first, last, size in sized if first < end and start < last), default=largest)
        for start, end in spans
    )
