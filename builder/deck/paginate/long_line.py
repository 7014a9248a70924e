"""A paragraph taller than a slide."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from builder.deck.geometry import Box, TextArea
from builder.deck.paginate.fit_text import set_lines
from builder.deck.paginate.measure import Column, Faces, line_height
from builder.deck.paginate.runs import runs_text
from builder.deck.paginate.unit import TextLine
from builder.deck.slide import Bullet, Run
from builder.text import split_sentences


def break_long_lines(
    lines: Sequence[TextLine], area: TextArea, box: Box, floor: float, *, mono: str
) -> tuple[TextLine, ...]:
    """Return the lines with each one that no slide can hold cut at its sentences, else at words or letters."""
    column = Column(width=box.width, faces=Faces(area.latin, mono), area=area)
    return tuple(
        piece
        for line in lines
        for piece in (
            (line,) if _fits(line, area, column, box, floor) else _pieces(line, area, column, box, floor)
        )
    )


def _fits(line: TextLine, area: TextArea, column: Column, box: Box, floor: float) -> bool:
    return line_height(set_lines((line,), area, 1.0, floor)[0], column) <= box.height


def _pieces(line: TextLine, area: TextArea, column: Column, box: Box, floor: float) -> Iterator[TextLine]:
    """Yield the line in pieces that fit; those after the first have no bullet of their own."""
    text = runs_text(line.runs)
    start = 0
    while start < len(text):
        end = start + _longest(line, text[start:], start, area, column, box, floor)
        last = end >= len(text)
        yield replace(
            line,
            runs=_cut(line.runs, start, end),
            bullet=line.bullet if start == 0 else Bullet.NONE,
            heading=line.heading if start == 0 else None,
            hidden=line.hidden if last else (),
            spoken=line.spoken if last else 0.0,
        )
        start = end


def _longest(
    line: TextLine, rest: str, start: int, area: TextArea, column: Column, box: Box, floor: float
) -> int:
    """Return how many characters of `rest` make the next piece."""
    # What follows can't stand on this slide anyway; splitting all of it again and again would take long.
    rest = rest[:_MORE_THAN_A_SLIDE]
    for parts in (split_sentences(rest), _words(rest), tuple(rest)):
        ends = _ends(parts)

        def fits(count: int, ends: Sequence[int] = ends) -> bool:
            piece = replace(line, runs=_cut(line.runs, start, start + ends[count - 1]))
            return _fits(piece, area, column, box, floor)

        count = _most(fits, len(ends))
        if count:
            return ends[count - 1]
    return 1


_MORE_THAN_A_SLIDE = 20_000


def _most(fits: Callable[[int], bool], count: int) -> int:
    """Return how many of `count` parts fit; tried from few to many, because the many take long to measure."""
    low, step = 0, 1
    while low + step <= count and fits(low + step):
        low, step = low + step, 2 * step
    high = min(low + step - 1, count)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if fits(middle) else (low, middle - 1)
    return low


def _words(text: str) -> tuple[str, ...]:
    words = text.split(" ")
    return tuple(word + " " for word in words[:-1]) + ((words[-1],) if words[-1] else ())


def _ends(parts: Sequence[str]) -> list[int]:
    ends: list[int] = []
    for part in parts:
        ends.append((ends[-1] if ends else 0) + len(part))
    return ends


def _cut(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Return the runs' characters from `start` to `end`."""
    cut: list[Run] = []
    at = 0
    for run in runs:
        if at >= end:
            break
        after = at + len(run.text)
        if after > max(start, at):
            text = run.text[max(0, start - at) : end - at]
            # Half a formula is no formula: it stands as plain text.
            cut.append(run if text == run.text else replace(run, text=text, formula=None))
        at = after
    return tuple(cut)
