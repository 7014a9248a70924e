"""Where the lines of a paragraph end."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from builder.text.line_break import SPACES, may_break
from builder.text.run import TextRun, advances, text_of

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
    text, reach = _measure(runs, scripts_apart=not syllables)
    spans = _line_spans(text, reach, width, first_indent, syllables=syllables)
    return tuple(text[start:end].rstrip(SPACES) for start, end in spans)


def line_count(runs: Sequence[TextRun], width: float, *, first_indent: float = 0.0) -> int:
    """Return how many lines `runs` take at most, whichever way Hangul breaks."""
    return max(map(len, both_ways(tuple(runs), width, first_indent)))


def widest_word(runs: Sequence[TextRun]) -> float:
    """Return the width, in points, of the longest piece that breaks only where no other place is left."""
    text, reach = _measure(runs, scripts_apart=True)
    words = (word for first, last in _segments(text) for word in _words(text, first, last))
    return max((reach[end] - reach[start] for start, end in words), default=0.0)


# Fitting asks again and again for the same paragraph, to try what may stand beside it.
@lru_cache(maxsize=4096)
def both_ways(runs: tuple[TextRun, ...], width: float, first_indent: float) -> tuple[tuple[Span, ...], ...]:
    """Return the lines as PowerPoint and, where they can differ, as LibreOffice breaks them."""
    text, reach = _measure(runs, scripts_apart=True)
    spans = _line_spans(text, reach, width, first_indent, syllables=False)
    if len(spans) == 1 or text.isascii():
        return (spans,)
    _, reach = _measure(runs, scripts_apart=False)
    return spans, _line_spans(text, reach, width, first_indent, syllables=True)


def _measure(runs: Sequence[TextRun], *, scripts_apart: bool) -> tuple[str, list[float]]:
    """Return the text of `runs`, and the points from its start to each of its places if it were one line."""
    text, widths = text_of(runs), advances(runs)
    if scripts_apart and not text.isascii():
        gap = _SCRIPT_GAP * max(run.size for run in runs)
        for match in re.finditer(_SCRIPT_CHANGE, text):
            widths[match.end()] += gap
    return text, list(accumulate(widths, initial=0.0))


# LibreOffice puts 0.24 em between Hangul and Latin letters, digits or marks. Of that the syllables and spaces
# beside it take back about 0.09: in a Noto or Nanum font they are narrower than the Malgun Gothic we count with.
_SCRIPT_GAP = 0.15
_EAST_ASIAN = "\u1100-\u11ff\u3040-\u30ff\u3131-\u318e\u3400-\u9fff가-힣"
_SCRIPT_CHANGE = rf"[{_EAST_ASIAN}] *(?=[!-~])|[!-~] *(?=[{_EAST_ASIAN}])"


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
