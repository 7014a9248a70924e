"""Problems that wait in a file until they are told again."""

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.pipeline.problem_json import problem_from_json, problem_to_json


def test_a_problem_comes_back_with_the_sentences_inside_its_sentence() -> None:
    problem = Problem(
        code=Code.WRONG_MINUTES,
        severity=Severity.WARNING,
        message=msg("{reason}: {count}", reason=msg("the heading has no words"), count=3),
        span=Span(path="session_01.md", line=3),
        hint=msg("give it words, or delete the line"),
    )
    assert problem_from_json(problem_to_json(problem)) == problem
