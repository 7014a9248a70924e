"""A whole and its parts as a chart."""

from collections.abc import Sequence

from builder.chart.chart import ChartData, ChartKind, Series


def share_chart(parts: Sequence[tuple[str, float]], *, title: str = "", unit: str = "%") -> ChartData | None:
    """Return a ring of `parts`, such as a day's theory and practice; None where no part is more than nothing.

    Parts of nothing are left out, as no ring shows them.
    """
    shown = tuple((name, float(value)) for name, value in parts if value > 0)
    if not shown:
        return None
    return ChartData(
        kind=ChartKind.DOUGHNUT,
        labels=tuple(name for name, _ in shown),
        series=(Series(name=title, values=tuple(value for _, value in shown)),),
        title=title,
        unit=unit,
    )
