"""Where lines end."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, pairwise

from builder.text.run import TextRun, advances


def break_lines(
    runs: Sequence[TextRun], width: float, *, first_indent: float = 0.0, syllables: bool = True
) -> tuple[str, ...]:
    """Return the lines that `runs` take in a box `width` points wide; an empty text is one empty line.

    Each line takes as much as it holds. Hangul breaks between syllables, as PowerPoint does it, or with
    `syllables=False` only at spaces, as LibreOffice does it. Spaces at a line's end hang over and are
    dropped; a line feed or vertical tab ends a line; what is longer than a line breaks anywhere.
    `first_indent` narrows the first line by that many points.
    """
    text = "".join(run.text for run in runs)
    spans = line_spans(runs, width, first_indent=first_indent, syllables=syllables)
    return tuple(text[start:end].rstrip(SPACES) for start, end in spans)


def line_count(runs: Sequence[TextRun], width: float, *, first_indent: float = 0.0) -> int:
    """Return how many lines `runs` take at most, whichever way Hangul breaks."""
    return max(len(spans) for spans in both_ways(runs, width, first_indent=first_indent))


def widest_word(runs: Sequence[TextRun]) -> float:
    """Return the width, in points, of the longest piece that breaks only where no other place is left."""
    text = "".join(run.text for run in runs)
    reach = list(accumulate(advances(runs), initial=0.0))
    pieces = (piece for start, end in _segments(text) for piece in _pieces(text, start, end))
    return max((reach[end] - reach[start] for start, end in pieces), default=0.0)


Span = tuple[int, int]
"""Start and end of a line in the text of all runs; spaces that hang over its end may be within."""


def both_ways(runs: Sequence[TextRun], width: float, *, first_indent: float) -> tuple[tuple[Span, ...], ...]:
    """Return the lines broken between syllables and, where Hangul could make a difference, only at spaces."""
    spans = line_spans(runs, width, first_indent=first_indent, syllables=True)
    if len(spans) == 1 or all(run.text.isascii() for run in runs):
        return (spans,)
    return spans, line_spans(runs, width, first_indent=first_indent, syllables=False)


def line_spans(
    runs: Sequence[TextRun], width: float, *, first_indent: float, syllables: bool
) -> tuple[Span, ...]:
    """Return the lines of `break_lines` as places in the text."""
    text = "".join(run.text for run in runs)
    # Sums of the same advances in another order differ in their last digits.
    reach = list(accumulate(advances(runs), initial=_SLACK))
    first = width - first_indent
    spans: list[Span] = []
    for start, end in _segments(text):
        spans.extend(
            _fill(text, reach, start, end, widths=(width if spans else first, width), syllables=syllables)
        )
    return tuple(spans)


SPACES = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u3000"

_SLACK = 1e-6
_LINE_END = re.compile(r"\r\n|[\n\v\r\u2028\u2029]")

# JIS X 4051 and PowerPoint's own lists for Korean: never first in a line, never last. Word joiners and
# no-break spaces are in both.
_JOINERS = "\u2060\u00a0\u202f\u2007\u2011"
_NOT_FIRST = frozenset(
    "!%),.:;?]}¢°·’”‥…‰′″›℃∶、。〃〉》」』】〕〗〞〜～ー々！％），．：；？］｝￠" + _JOINERS
)
_NOT_LAST = frozenset("$([{£¥₩‘“‹〈《「『【〔〖〝＄（［｛￡￥￦\u200d" + _JOINERS)
_HYPHENS = frozenset("-‐–—")


def _segments(text: str) -> Iterator[Span]:
    start = 0
    for match in _LINE_END.finditer(text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def _fill(
    text: str, reach: list[float], start: int, end: int, *, widths: tuple[float, float], syllables: bool
) -> Iterator[Span]:
    limit, next_limit = widths
    while reach[end] - reach[start] > limit:
        stop, following = _line_end(text, reach, start, end, limit, syllables=syllables)
        if following == end:
            break
        yield start, stop
        start, limit = following, next_limit
    yield start, end


def _line_end(
    text: str, reach: list[float], start: int, end: int, limit: float, *, syllables: bool
) -> tuple[int, int]:
    """Return where the line that begins at `start` ends and where the next one begins."""
    last = bisect_right(reach, reach[start] + limit, start, end + 1) - 1
    if text[last] in SPACES:
        return last, _after_spaces(text, last, end)
    stop = last
    while stop > start and not _may_break(text, stop, syllables=syllables):
        stop -= 1
    if stop > start:
        return stop, stop
    stop = max(last, start + 1)
    while stop < end and reach[stop + 1] == reach[stop]:
        stop += 1
    return stop, _after_spaces(text, stop, end)


def _after_spaces(text: str, place: int, end: int) -> int:
    while place < end and text[place] in SPACES:
        place += 1
    return place


def _may_break(text: str, place: int, *, syllables: bool) -> bool:
    before, after = text[place - 1], text[place]
    if before in SPACES:
        return True
    if after in _NOT_FIRST or before in _NOT_LAST:
        return False
    if before in _HYPHENS:
        return after.isalpha() and place > 1 and text[place - 2].isalnum()
    return _breaks_around(before, after, syllables)


@cache
def _breaks_around(before: str, after: str, syllables: bool) -> bool:
    if (
        unicodedata.combining(after)
        or unicodedata.category(after) in {"Mn", "Me", "Cf"}
        or "\u1160" <= after <= "\u11ff"
    ):
        return False
    if not syllables and (_is_hangul(before) or _is_hangul(after)):
        return False
    return _is_wide(before) or _is_wide(after)


def _is_hangul(character: str) -> bool:
    return "가" <= character <= "힣" or "\u1100" <= character <= "\u11ff" or "\u3130" <= character <= "\u318f"


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in "WF" or _is_hangul(character)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    places = (place for place in range(start + 1, end) if _is_edge(text, place))
    for first, last in pairwise((start, *places, end)):
        if first < last and text[first] not in SPACES:
            yield first, last


def _is_edge(text: str, place: int) -> bool:
    return text[place] in SPACES or _may_break(text, place, syllables=False)
