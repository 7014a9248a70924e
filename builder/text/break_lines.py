"""Where the lines of a paragraph end."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from builder.text.line_break import SPACES, may_break
from builder.text.run import TextRun, advances

Span = tuple[int, int]
"""Start and end of a line in the text of all runs; spaces that hang over its end may be within."""


def break_lines(
    runs: Sequence[TextRun], width: float, *, first_indent: float = 0.0, syllables: bool = True
) -> tuple[str, ...]:
    """Return the lines that `runs` take in a box `width` points wide; an empty text is one empty line.

    Each line takes as much as it holds. Hangul breaks between syllables, as PowerPoint does it, or with
    `syllables=False` only at spaces, as LibreOffice does it. Spaces at a line's end hang over and are
    dropped; a line feed or vertical tab ends a line; what is longer than a line breaks anywhere.
    `first_indent` narrows the first line by that many points.
    """
    text, reach = _measure(runs)
    spans = _line_spans(text, reach, width, first_indent, syllables=syllables)
    return tuple(text[start:end].rstrip(SPACES) for start, end in spans)


def line_count(runs: Sequence[TextRun], width: float, *, first_indent: float = 0.0) -> int:
    """Return how many lines `runs` take at most, whichever way Hangul breaks."""
    return max(len(spans) for spans in both_ways(runs, width, first_indent=first_indent))


def both_ways(runs: Sequence[TextRun], width: float, *, first_indent: float) -> tuple[tuple[Span, ...], ...]:
    """Return the lines broken between syllables and, where Hangul could make a difference, only at spaces."""
    text, reach = _measure(runs)
    spans = _line_spans(text, reach, width, first_indent, syllables=True)
    if len(spans) == 1 or text.isascii():
        return (spans,)
    return spans, _line_spans(text, reach, width, first_indent, syllables=False)


def widest_word(runs: Sequence[TextRun]) -> float:
    """Return the width, in points, of the longest piece that breaks only where no other place is left."""
    text, reach = _measure(runs)
    return max(
        (
            reach[end] - reach[start]
            for first, last in _segments(text)
            for start, end in _words(text, first, last)
        ),
        default=0.0,
    )


def _measure(runs: Sequence[TextRun]) -> tuple[str, list[float]]:
    """Return the text of `runs`, and the points from its start to each of its places if it were one line."""
    text = runs[0].text if len(runs) == 1 else "".join(run.text for run in runs)
    return text, list(accumulate(advances(runs), initial=0.0))


def _line_spans(
    text: str, reach: list[float], width: float, first_indent: float, *, syllables: bool
) -> tuple[Span, ...]:
    spans: list[Span] = []
    limit = width - first_indent
    for start, end in _segments(text):
        spans.extend(_fill(text, reach, start, end, (limit + _SLACK, width + _SLACK), syllables=syllables))
        limit = width
    return tuple(spans)


# Sums of the same advances in another order differ in their last digits.
_SLACK = 1e-6
_LINE_END = r"\r\n|[\n\v\r\u2028\u2029]"


def _segments(text: str) -> Iterator[Span]:
    """Yield the stretches that the text's own line ends leave."""
    start = 0
    for match in re.finditer(_LINE_END, text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _fill(
    text: str, reach: list[float], start: int, end: int, limits: tuple[float, float], *, syllables: bool
) -> Iterator[Span]:
    """Yield the lines of one segment; `limits` are the widths of the first and of the other lines."""
    limit, next_limit = limits
    while reach[end] - reach[start] > limit:
        last = bisect_right(reach, reach[start] + limit, start, end + 1) - 1
        stop = _line_end(text, reach, start, max(last, start), end, syllables=syllables)
        yield start, stop
        start, limit = _after_spaces(text, stop, end), next_limit
        if start == end:
            return
    yield start, end


def _line_end(text: str, reach: list[float], start: int, last: int, end: int, *, syllables: bool) -> int:
    """Return where the line from `start` ends, of which the characters before `last` fit."""
    if text[last] in SPACES:
        return last
    for place in range(last, start, -1):
        if may_break(text, place, syllables=syllables):
            return place
    stop = max(last, start + 1)
    while stop < end and reach[stop + 1] == reach[stop]:
        stop += 1
    return stop


def _after_spaces(text: str, place: int, end: int) -> int:
    while place < end and text[place] in SPACES:
        place += 1
    return place


def _words(text: str, start: int, end: int) -> Iterator[Span]:
    places = (
        place
        for place in range(start + 1, end)
        if text[place] in SPACES or may_break(text, place, syllables=False)
    )
    for first, last in pairwise((start, *places, end)):
        if first < last and text[first] not in SPACES:
            yield first, last
