"""Bars, standing and lying."""

from collections.abc import Iterator

from builder.chart.axis import Axis, value_axis
from builder.chart.chart import ChartData
from builder.chart.colours import ChartColours
from builder.chart.sketch import PITCH, SMALL, WORDS, Sketch
from builder.chart.words import value_text

_HIGH = 150.0
_WIDEST = 46.0
_THICK, _THIN = 13.0, 10.0
_BETWEEN = 1.5
_LAST_MARK = 14.0
"""What the axis' last number, which stands below its mark's middle, needs beyond it."""
_LABELS = 0.34
"""The part of the width that the labels of lying bars may take."""


def draw_columns(
    chart: ChartData, sketch: Sketch, top: float, width: float, colours: ChartColours
) -> tuple[float, bool]:
    """Draw standing bars below `top`; return where the drawing ends, and whether every value is written."""
    top += SMALL
    axis, left = value_axis(chart, sketch, colours, start=top + _HIGH, end=top, width=width)
    slot = (width - left) / len(chart.labels)
    bars = 1 if chart.kind.stacked else len(chart.series)
    thick = min(_WIDEST, slot * (0.62 if bars == 1 else 0.8) / bars)
    complete = True
    for place in range(len(chart.labels)):
        middle = left + (place + 0.5) * slot
        for bar in _bars(chart, place, axis):
            x = middle - thick * bars / 2 + (0 if chart.kind.stacked else bar.series * thick)
            side = 0 if bars == 1 else _BETWEEN / 2
            complete &= _column(bar, x + side, thick - 2 * side, chart, sketch, colours, room=slot / bars)
    sketch.line(left, axis.zero, width, axis.zero, colours.axis, 0.8)
    lines = [sketch.lines_of(label, WORDS, slot - 4) for label in chart.labels]
    for place, words in enumerate(lines):
        sketch.column_of_words(left + (place + 0.5) * slot, top + _HIGH + 4, words, WORDS, colours.ink)
    return top + _HIGH + 6 + max(map(len, lines)) * WORDS * PITCH, complete


def draw_lying(
    chart: ChartData, sketch: Sketch, top: float, width: float, colours: ChartColours
) -> tuple[float, bool]:
    """Draw lying bars below `top`, as `draw_columns` draws standing ones."""
    lines = [sketch.lines_of(label, WORDS, width * _LABELS) for label in chart.labels]
    left = 8 + max(sketch.width_of(line, WORDS) for words in lines for line in words)
    bars = 1 if chart.kind.stacked else len(chart.series)
    thick = _THICK if bars == 1 else _THIN
    rows = [max(bars * thick, len(words) * WORDS * PITCH) + 8 for words in lines]
    beside = max((sketch.width_of(value_text(v, chart), SMALL) + 6 for v in chart.numbers), default=0)
    right = width - (_LAST_MARK if chart.kind.stacked else max(beside, _LAST_MARK))
    axis = value_axis(chart, sketch, colours, start=left, end=right, width=top + sum(rows), lying=top)[0]
    complete, y = True, top
    for place, (words, row) in enumerate(zip(lines, rows, strict=True)):
        middle = y + row / 2
        sketch.column_of_words(
            left - 6, middle - len(words) * WORDS * PITCH / 2, words, WORDS, colours.ink, at="end"
        )
        for bar in _bars(chart, place, axis):
            first = middle - thick * bars / 2 + (0 if chart.kind.stacked else bar.series * thick)
            side = 0 if bars == 1 else _BETWEEN / 2
            complete &= _lying(bar, first + side, thick - 2 * side, chart, sketch, colours)
        y += row
    sketch.line(axis.zero, top, axis.zero, y, colours.axis, 0.8)
    return y + 4 + SMALL * PITCH, complete


class _Bar:
    """A value's place on the axis: where its bar begins and ends."""

    def __init__(self, series: int, value: float, begin: float, end: float) -> None:
        self.series, self.value, self.begin, self.end = series, value, begin, end


def _bars(chart: ChartData, place: int, axis: Axis) -> Iterator[_Bar]:
    """Yield the bars of one label; stacked ones follow each other, those below nothing on the other side."""
    above = below = 0.0
    for number, series in enumerate(chart.series):
        value = series.values[place]
        if value is None:
            continue
        begin = (above if value >= 0 else below) if chart.kind.stacked else 0.0
        yield _Bar(number, value, axis.at(begin), axis.at(begin + value))
        above, below = (above + value, below) if value >= 0 else (above, below + value)


def _column(
    bar: _Bar, x: float, width: float, chart: ChartData, sketch: Sketch, colours: ChartColours, *, room: float
) -> bool:
    """Draw a standing bar with its value, and return whether there was room for the value."""
    colour, text = colours.of(bar.series), value_text(bar.value, chart)
    high = abs(bar.end - bar.begin)
    edge = colours.ground if chart.kind.stacked else ""
    sketch.bar(x, min(bar.begin, bar.end), width, high, colour, edge=edge)
    needed = sketch.width_of(text, SMALL)
    if chart.kind.stacked:
        fits = high >= SMALL * 1.1 and width >= needed
        middle = (bar.begin + bar.end) / 2
        ink = colours.on(colour)
    else:
        fits = room >= needed
        middle = bar.end + (-0.7 if bar.value >= 0 else 0.7) * SMALL
        ink = colours.ink
    if fits:
        sketch.words(x + width / 2, middle, text, SMALL, ink, at="middle")
    return fits


def _lying(
    bar: _Bar, y: float, height: float, chart: ChartData, sketch: Sketch, colours: ChartColours
) -> bool:
    colour, text = colours.of(bar.series), value_text(bar.value, chart)
    long = abs(bar.end - bar.begin)
    edge = colours.ground if chart.kind.stacked else ""
    sketch.bar(min(bar.begin, bar.end), y, long, height, colour, edge=edge)
    if not chart.kind.stacked:
        at = "start" if bar.value >= 0 else "end"
        gap = 4 if bar.value >= 0 else -4
        sketch.words(bar.end + gap, y + height / 2, text, SMALL, colours.ink, at=at)
        return True
    fits = long >= sketch.width_of(text, SMALL) + 2
    if fits:
        sketch.words((bar.begin + bar.end) / 2, y + height / 2, text, SMALL, colours.on(colour), at="middle")
    return fits
