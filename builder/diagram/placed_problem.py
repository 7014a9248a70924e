"""A problem of a diagram, in the file that the diagram stands in."""

from dataclasses import replace

from builder.content import Diagram
from builder.diagnostics import Problem


def placed_problem(problem: Problem, block: Diagram) -> Problem:
    """Return the problem, whose line counts inside the diagram's source, with its place in the file."""
    # The diagram's first line follows the fence's.
    line = block.span.line + problem.span.line
    return replace(problem, span=replace(problem.span, path=block.span.path, line=line))
