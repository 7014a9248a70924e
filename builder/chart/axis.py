"""The axis along which values are read."""

from dataclasses import dataclass

from builder.chart.chart import ChartData
from builder.chart.colours import ChartColours
from builder.chart.scale import ticks
from builder.chart.sketch import PITCH, SMALL, Sketch
from builder.chart.words import SHORT_UNIT, number_text, value_text


@dataclass(frozen=True, slots=True, kw_only=True)
class Axis:
    """A line of values from `low` at `start` to `high` at `end`, in points of the drawing."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """Return where `value` stands."""
        return self.start + (value - self.low) / (self.high - self.low) * (self.end - self.start)

    @property
    def zero(self) -> float:
        """Where nothing stands, or the axis' beginning where it begins above nothing."""
        return self.at(min(max(0.0, self.low), self.high))


def value_axis(
    chart: ChartData,
    sketch: Sketch,
    colours: ChartColours,
    *,
    start: float,
    end: float,
    width: float,
    lying: float | None = None,
) -> tuple[Axis, float]:
    """Draw the numbers and the fine lines across the plot; return the axis and where the plot begins beside it.

    A standing axis goes up from `start` to `end` with lines up to `width`; a lying one goes right from `start` to
    `end`, with lines from `lying` down to `width`.
    """
    marks = ticks(chart)
    axis = Axis(low=marks[0], high=marks[-1], start=start, end=end)
    texts = _texts(chart, marks)
    if lying is not None:
        for mark, text in zip(marks, texts, strict=True):
            x = axis.at(mark)
            sketch.line(x, lying, x, width, colours.grid)
            sketch.words(x, width + 4 + SMALL * PITCH / 2, text, SMALL, colours.muted, at="middle")
        return axis, start
    left = max(sketch.width_of(text, SMALL) for text in texts) + 6
    for mark, text in zip(marks, texts, strict=True):
        y = axis.at(mark)
        sketch.line(left, y, width, y, colours.grid)
        sketch.words(left - 6, y, text, SMALL, colours.muted, at="end")
    return axis, left


def _texts(chart: ChartData, marks: tuple[float, ...]) -> tuple[str, ...]:
    """Return the marks as text, with as many decimals as tell them apart; a short unit is written with each."""
    decimals = next(
        (places for places in range(6) if all(round(mark, places) == mark for mark in marks)), chart.decimals
    )
    unit = chart.unit if len(chart.unit) <= SHORT_UNIT else ""
    whole = ChartData(kind=chart.kind, labels=(), series=(), unit=unit)
    return tuple(value_text(0, whole).replace("0", number_text(mark, decimals), 1) for mark in marks)
