"""A chart in words: its numbers, and what someone is told who can't see it."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from builder.chart.chart import ChartData, ChartKind, Series
from builder.language import label, msg, translate

_BEFORE = frozenset("₩$€£¥")
_LONGEST = 900
"""Characters: a screen reader reads them in about a minute."""


def number_text(value: float, decimals: int) -> str:
    """Return `1,234.5`: thousands parted, with that many decimal places."""
    return f"{value:,.{decimals}f}".replace("-", "−")


def value_text(value: float, chart: ChartData) -> str:
    """Return a value as it is written beside what stands for it: `40%`, `3시간`, `12 ms`, `₩1,200`."""
    number = number_text(value, chart.decimals)
    if chart.unit in _BEFORE:
        return f"{chart.unit}{number}"
    return f"{number}{_gap(chart.unit)}{chart.unit}"


def number_format(chart: ChartData) -> str:
    """Return the values' format in a spreadsheet (ECMA-376 Part 1, 18.8.31), the unit in it as plain text."""
    return _with_unit("#,##0" + ("." + "0" * chart.decimals if chart.decimals else ""), chart.unit)


def axis_format(chart: ChartData) -> str:
    """Return the format of the numbers along the axis, which are rounder; a long unit stands with the values only."""
    whole = all(abs(value) < _MANY for value in chart.numbers)
    return _with_unit("General" if whole else "#,##0", chart.unit if len(chart.unit) <= SHORT_UNIT else "")


SHORT_UNIT = 3
"""Letters of a unit that may stand with every number of an axis."""
_MANY = 10_000


def _with_unit(number: str, unit: str) -> str:
    """Return a format with the unit as plain text; one with a quotation mark can't stand in it."""
    if not unit or '"' in unit or "\\" in unit:
        return number
    return f'"{unit}"{number}' if unit in _BEFORE else f'{number}"{_gap(unit)}{unit}"'


def shares(series: Series) -> tuple[int, ...]:
    """Return each value's part of the whole in percent; the parts sum to 100."""
    values = [value or 0.0 for value in series.values]
    whole = sum(values)
    exact = [value / whole * 100 for value in values] if whole else values
    parts = [int(share) for share in exact]
    # The largest remainders are rounded up, so that nothing is missing and nothing is there twice.
    order = sorted(range(len(parts)), key=lambda i: parts[i] - exact[i])
    for place in order[: round(sum(exact)) - sum(parts)]:
        parts[place] += 1
    return tuple(parts)


def chart_alt(chart: ChartData, language: str) -> str:
    """Return the kind, the title and every value of the chart, as far as anyone would listen."""
    kind = label(_KINDS[chart.kind], language)
    head = translate(msg("{kind}: {title}", kind=kind, title=chart.title), language) if chart.title else kind
    text = f"{head}. {'; '.join(_series_words(chart))}"
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip(" ,;") + "…"


def _series_words(chart: ChartData) -> Iterator[str]:
    for series in chart.series:
        pairs = zip(chart.labels, series.values, strict=True)
        values = ", ".join(
            f"{name} {value_text(value, chart)}".strip() for name, value in pairs if value is not None
        )
        yield f"{series.name}: {values}" if series.name and len(chart.series) > 1 else values


def _gap(unit: str) -> str:
    """Return the space between a number and its unit: Latin words have one, Korean ones and signs have none."""
    return " " if unit[:1].isascii() and unit[:1].isalpha() else ""


_KINDS: Mapping[ChartKind, str] = MappingProxyType(
    {
        ChartKind.COLUMN: "Column chart",
        ChartKind.BAR: "Bar chart",
        ChartKind.STACKED_COLUMN: "Stacked column chart",
        ChartKind.STACKED_BAR: "Stacked bar chart",
        ChartKind.LINE: "Line chart",
        ChartKind.PIE: "Pie chart",
        ChartKind.DOUGHNUT: "Doughnut chart",
    }
)
