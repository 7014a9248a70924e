"""Lines from label to label."""

from builder.chart.axis import Axis, value_axis
from builder.chart.chart import ChartData, Series
from builder.chart.colours import ChartColours
from builder.chart.sketch import PITCH, SMALL, WORDS, Sketch, n
from builder.chart.words import value_text

_HIGH = 150.0
_DOT = 2.6
_MOST = 2
"""Values of more lines than this run into each other."""


def draw_line(
    chart: ChartData, sketch: Sketch, top: float, width: float, colours: ChartColours
) -> tuple[float, bool]:
    """Draw the lines below `top`; return where the drawing ends, and whether every value is written."""
    top += SMALL
    axis, left = value_axis(chart, sketch, colours, start=top + _HIGH, end=top, width=width)
    slot = (width - left) / len(chart.labels)
    middles = [left + (place + 0.5) * slot for place in range(len(chart.labels))]
    sketch.line(left, axis.zero, width, axis.zero, colours.axis, 0.8)
    for place, series in enumerate(chart.series):
        _line(series, middles, axis, sketch, colours.of(place), colours.ground)
    widest = max(sketch.width_of(value_text(value, chart), SMALL) for value in chart.numbers)
    complete = len(chart.series) <= _MOST and widest <= slot
    if complete:
        for series in chart.series:
            _values(chart, series, middles, axis, sketch, colours)
    # Labels too close to each other are left out evenly; the table below then has them all.
    step = 1 + int(max(_longest_word(sketch, label) for label in chart.labels) // slot)
    lines = [sketch.lines_of(label, WORDS, slot * step - 4) for label in chart.labels]
    for place in range(0, len(lines), step):
        sketch.column_of_words(middles[place], top + _HIGH + 4, lines[place], WORDS, colours.ink)
    return top + _HIGH + 6 + max(map(len, lines)) * WORDS * PITCH, complete and step == 1


def _longest_word(sketch: Sketch, label: str) -> float:
    return max((sketch.width_of(word, WORDS) for word in label.split()), default=0.0)


def _line(series: Series, middles: list[float], axis: Axis, sketch: Sketch, colour: str, ground: str) -> None:
    """Draw one line, broken where a value is missing, and a dot for each value."""
    data, pen_down = "", False
    for x, value in zip(middles, series.values, strict=True):
        if value is not None:
            data += f"{'L' if pen_down else 'M'}{n(x)},{n(axis.at(value))}"
        pen_down = value is not None
    sketch.path(data, stroke=colour, width=1.8)
    for x, value in zip(middles, series.values, strict=True):
        if value is not None:
            sketch.parts.append(
                f'<circle cx="{n(x)}" cy="{n(axis.at(value))}" r="{_DOT}" fill="#{colour}" stroke="#{ground}"'
                ' stroke-width="0.8"/>'
            )


def _values(
    chart: ChartData,
    series: Series,
    middles: list[float],
    axis: Axis,
    sketch: Sketch,
    colours: ChartColours,
) -> None:
    """Write each value over its dot, or under it where another line runs above."""
    for place, value in enumerate(series.values):
        if value is None:
            continue
        others = [other.values[place] for other in chart.series if other is not series]
        below = any(other is not None and other > value for other in others)
        aside = SMALL * (0.9 if below else -0.9)
        text = value_text(value, chart)
        sketch.words(middles[place], axis.at(value) + aside, text, SMALL, colours.ink, at="middle")
