"""Round numbers along an axis."""

import math

from builder.chart.chart import ChartData, ChartKind

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_FLAT = 0.4
"""A line whose values differ by less than this part of the largest is drawn from a higher beginning."""


def ticks(chart: ChartData, most: int = 6) -> tuple[float, ...]:
    """Return two to `most` round numbers, evenly apart, that reach from below the lowest value to above the highest.

    Bars begin at nothing, since their length is what is compared; a line that is nearly level may begin higher.
    """
    low, high = _reach(chart)
    if low == high:
        low, high = min(low, 0.0), max(high, 0.0) or (1.0 if low == 0 else 0.0)
    rough = (high - low) / (most - 1)
    scale = 10.0 ** math.floor(math.log10(rough))
    # One step more may be needed where neither end is round.
    for step in sorted(step * factor * scale for step in _STEPS for factor in (1, 10)):
        first, last = math.floor(low / step + _ROUNDING), math.ceil(high / step - _ROUNDING)
        if step >= rough * (1 - _ROUNDING) and last - first < most:
            places = range(first, max(last, first + 1) + 1)
            return tuple(float(f"{place * step:.12g}") for place in places)
    raise AssertionError("a step of a hundred times the rough one is always wide enough")


_ROUNDING = 1e-9


def _reach(chart: ChartData) -> tuple[float, float]:
    if chart.kind.stacked:
        rows = list(zip(*(series.values for series in chart.series), strict=True))
        sums = [sum(value for value in row if value and value > 0) for row in rows]
        debts = [sum(value for value in row if value and value < 0) for row in rows]
        return min(0.0, *debts), max(0.0, *sums)
    low, high = min(chart.numbers), max(chart.numbers)
    if chart.kind is ChartKind.LINE and low * high > 0 and high - low < _FLAT * max(abs(low), abs(high)):
        return low, high
    return min(0.0, low), max(0.0, high)
