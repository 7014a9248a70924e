"""Short ways to check a text."""

from builder.content.check import check_document
from builder.diagnostics import Problem, apply_edits
from tests.content.reading import read


def problems_of(text: str) -> tuple[Problem, ...]:
    return check_document(read(text))


def codes_of(text: str) -> list[str]:
    return [str(problem.code) for problem in problems_of(text)]


def only_problem(text: str) -> Problem:
    (problem,) = problems_of(text)
    return problem


def mended(text: str) -> str:
    """Return the text with every edit made that its problems carry."""
    return apply_edits(text, (problem.edit for problem in problems_of(text) if problem.edit))
