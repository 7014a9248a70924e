"""A title on at most two lines."""

from dataclasses import dataclass, replace

from builder.content import Inlines
from builder.deck.geometry import TextArea
from builder.deck.paginate.measure import Column, Faces, lines_height
from builder.deck.paginate.runs import runs_text, to_runs
from builder.deck.slide import Line, Run, TextFrame

SMALLEST_TITLE = 20.0
_STEP = 2.0
_MOST_LINES = 2
_ELLIPSIS = "…"


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedTitle:
    """A title's frame; `shortened` tells that the notes must hold the whole of it."""

    frame: TextFrame
    shortened: bool


def fit_title(title: Inlines, area: TextArea, *, mono: str, suffix: str = "") -> FittedTitle:
    """Return the title at the largest size at which it takes two lines, with `suffix` such as ` (2/3)`.

    Where even the smallest size is too large, the title ends at a word with an ellipsis.
    """
    runs = tuple(replace(run, bold=False, formula=None) for run in to_runs(title))
    column = Column(width=area.inner.width, faces=Faces(area.latin, mono), area=area)
    largest = area.level(0).size
    size = largest
    while True:
        line = _line(runs, suffix, size)
        if _fits(line, column, area):
            return FittedTitle(frame=_frame(area, line), shortened=False)
        if size <= min(largest, SMALLEST_TITLE):
            break
        size = max(min(largest, SMALLEST_TITLE), size - _STEP)
    return FittedTitle(frame=_frame(area, _shorten(runs, suffix, size, column, area)), shortened=True)


def _frame(area: TextArea, line: Line) -> TextFrame:
    return TextFrame(area=area, box=area.box, lines=(line,))


def _line(runs: tuple[Run, ...], suffix: str, size: float) -> Line:
    return Line(runs=(*runs, Run(text=suffix)) if suffix else runs, size=size, space_before=0.0)


def _fits(line: Line, column: Column, area: TextArea) -> bool:
    height = lines_height((line,), column)
    single = lines_height((replace(line, runs=(Run(text="가"),)),), column)
    return height <= min(area.inner.height, single * _MOST_LINES) + 0.01


def _shorten(runs: tuple[Run, ...], suffix: str, size: float, column: Column, area: TextArea) -> Line:
    """Return the longest beginning that fits, cut at a space where there is one near."""
    text = runs_text(runs)
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        line = _line((Run(text=text[:middle] + _ELLIPSIS),), suffix, size)
        low, high = (middle, high) if _fits(line, column, area) else (low, middle - 1)
    space = text.rfind(" ", 0, low + 1)
    end = space if space > low * 0.6 else low
    return _line((Run(text=text[:end].rstrip() + _ELLIPSIS),), suffix, size)
