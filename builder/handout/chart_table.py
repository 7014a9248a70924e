"""A chart's data as a table."""

from builder.chart import ChartData, value_text
from builder.content import Align, Inlines, Table, Text
from builder.diagnostics import Span


def chart_table(chart: ChartData, span: Span) -> Table:
    """Return the chart's numbers under the names of its series, a row a label."""
    header = (chart.corner, *(series.name for series in chart.series))
    rows = zip(chart.labels, *(series.values for series in chart.series), strict=True)
    return Table(
        header=tuple(map(_cell, header)),
        rows=tuple((_cell(label), *(_number(value, chart) for value in values)) for label, *values in rows),
        aligns=(Align.NONE, *(Align.RIGHT for _ in chart.series)),
        span=span,
    )


def _cell(text: object) -> Inlines:
    return (Text(str(text)),) if text else ()


def _number(value: object, chart: ChartData) -> Inlines:
    return (Text(value_text(value, chart)),) if isinstance(value, float) else ()
