"""Which values may be written beside what stands for them."""

from builder.chart.chart import ChartData, ChartKind, Series
from builder.chart.scale import ticks
from builder.chart.words import value_text
from builder.text import Face, face, text_width

_AXIS = 52.0
"""Points that the numbers along an axis take from the plot, and the labels along the other."""
_LINE = 24.0
_MOST_LINES = 2
"""Values of more lines than this run into each other."""


def labelled(chart: ChartData, series: Series, width: float, height: float, size: float) -> tuple[bool, ...]:
    """Return for each value of `series` whether there is room to write it, at `size` points.

    The chart as a whole is `width` × `height` points large; whoever draws it lays out the plot, so that this is an
    estimate on the safe side.
    """
    across = width - _AXIS
    down = height - _LINE * (1 + bool(chart.title) + chart.has_legend)
    words = face("Malgun Gothic")
    if chart.kind.stacked:
        return _in_segments(chart, series, (across, down), words, size)
    room = all(_has_room(chart, each, (across, down), words, size) for each in chart.series)
    return tuple(value is not None and room for value in series.values)


def _has_room(chart: ChartData, series: Series, plot: tuple[float, float], words: Face, size: float) -> bool:
    across, down = plot
    widest = max(
        (text_width(value_text(v, chart), words, size) for v in series.values if v is not None), default=0
    )
    if chart.kind is ChartKind.LINE:
        return len(chart.series) <= _MOST_LINES and across / len(chart.labels) >= widest + 4
    # Groups of bars stand a bit more than half a bar apart.
    bars = len(chart.labels) * (len(chart.series) + 0.6)
    return down / bars >= size * 0.9 if chart.kind.lies else across / bars >= widest * 0.95


def _in_segments(
    chart: ChartData, series: Series, plot: tuple[float, float], words: Face, size: float
) -> tuple[bool, ...]:
    across, down = plot
    marks = ticks(chart)
    length = (across if chart.kind.lies else down) / (marks[-1] - marks[0])
    thickness = (down if chart.kind.lies else across) / len(chart.labels) / 1.6
    shown = []
    for value in series.values:
        text = text_width(value_text(value, chart), words, size) if value else 0.0
        along, beside = (text + 10, size * 1.1) if chart.kind.lies else (size * 1.2, text)
        shown.append(bool(value) and abs(value or 0.0) * length >= along and thickness >= beside)
    return tuple(shown)
