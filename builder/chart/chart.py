"""The model of a chart: its data and how they are to be seen."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class ChartKind(StrEnum):
    """What stands for a value: a standing or a lying bar, a point on a line, a slice."""

    COLUMN = "column"
    BAR = "bar"
    STACKED_COLUMN = "stacked-column"
    STACKED_BAR = "stacked-bar"
    LINE = "line"
    PIE = "pie"
    DOUGHNUT = "doughnut"

    @property
    def lies(self) -> bool:
        """Whether the values run from left to right."""
        return self in {ChartKind.BAR, ChartKind.STACKED_BAR}

    @property
    def stacked(self) -> bool:
        return self in {ChartKind.STACKED_COLUMN, ChartKind.STACKED_BAR}

    @property
    def round(self) -> bool:
        """Whether the values are slices of one circle."""
        return self in {ChartKind.PIE, ChartKind.DOUGHNUT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """Values that belong together, one a label of the chart; None where there is none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartData:
    """A chart: every series has as many values as there are labels, and there is at least one of each.

    A round chart has one series, of values that aren't negative and of which one is more than nothing.
    """

    kind: ChartKind
    labels: tuple[str, ...]
    series: tuple[Series, ...]
    title: str = ""
    unit: str = ""
    """What the values count: `시간`, `%`, `ms`."""
    corner: str = ""
    """What the labels are: the header of their column."""

    @property
    def has_legend(self) -> bool:
        """Whether the series must be told from each other."""
        return len(self.series) > 1 and not self.kind.round

    @property
    def numbers(self) -> Iterator[float]:
        """Every value that is there, series by series."""
        return (value for series in self.series for value in series.values if value is not None)

    @property
    def decimals(self) -> int:
        """How many decimal places show the values, at most three."""
        return max((_decimals(value) for value in self.numbers), default=0)


def _decimals(value: float) -> int:
    return next(
        places for places in range(4) if places == _MOST or round(value, places) == round(value, _MOST)
    )


_MOST = 3
