"""What is wrong with the charts of a text."""

from collections.abc import Iterable

from builder.chart.read import read_chart
from builder.content import Block, Chart, walk_blocks
from builder.diagnostics import Problem


def chart_problems(blocks: Iterable[Block]) -> tuple[Problem, ...]:
    """Return what is wrong with each chart in `blocks`, those inside items and containers included."""
    charts = (block for block in walk_blocks(blocks) if isinstance(block, Chart))
    return tuple(
        problem
        for chart in charts
        for problem in read_chart(chart.source, chart.span, chart.attributes).problems
    )
