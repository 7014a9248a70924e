"""How tall a paragraph is."""

from collections.abc import Sequence
from itertools import accumulate

from builder.text.break_lines import Span, both_ways
from builder.text.run import TextRun

LINE_PITCH = 1.2
"""Line pitch as a multiple of the size, in PowerPoint."""


def paragraph_height(
    runs: Sequence[TextRun], width: float, *, line_spacing: float = 1.0, first_indent: float = 0.0
) -> float:
    """Return the height of `runs` in a box `width` points wide, in points.

    A line is as tall as its largest text asks for; `line_spacing` multiplies it. Space before and after the
    paragraph isn't in it.
    """
    ways = both_ways(tuple(runs), width, first_indent)
    return max(_height(runs, spans) for spans in ways) * line_spacing * LINE_PITCH


def _height(runs: Sequence[TextRun], spans: tuple[Span, ...]) -> float:
    """Return the sum of the lines' largest sizes."""
    sizes = {run.size for run in runs}
    if len(sizes) == 1:
        return len(spans) * sizes.pop()
    ends = tuple(accumulate((len(run.text) for run in runs), initial=0))
    return sum(
        max(
            (
                run.size
                for run, first, last in zip(runs, ends, ends[1:], strict=False)
                if first < end and start < last
            ),
            default=max(sizes, default=0.0),
        )
        for start, end in spans
    )
