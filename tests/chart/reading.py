"""Charts for the tests."""

from builder.chart import ChartData, read_chart
from builder.content import NO_ATTRIBUTES, Attributes
from builder.diagnostics import Problem, Span

FENCE = Span(path="slides/session_01.md", line=10, column=1)


def chart_of(source: str, attributes: Attributes = NO_ATTRIBUTES) -> ChartData:
    checked = read_chart(source, FENCE, attributes)
    assert checked.value is not None, checked.problems
    return checked.value


def problem_of(source: str) -> Problem:
    (problem,) = read_chart(source, FENCE).problems
    return problem


def refused_at(source: str) -> tuple[int, int]:
    """Return line and column of the problem inside the fence, counted from 1."""
    checked = read_chart(source, FENCE)
    assert checked.value is None
    (problem,) = checked.problems
    return problem.span.line - FENCE.line, problem.span.column
