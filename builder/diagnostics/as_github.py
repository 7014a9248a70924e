"""Problems as GitHub shows them beside the changed lines."""

from collections.abc import Iterable

from builder.diagnostics.problem import Problem, Severity
from builder.language import translate


def as_github(problems: Iterable[Problem], *, language: str) -> str:
    """Return a workflow command a line (GitHub Docs, "Workflow commands", `error`, `warning`, `notice`)."""
    return "".join(f"{_command(problem, language)}\n" for problem in problems)


def _command(problem: Problem, language: str) -> str:
    span = problem.span
    properties = {
        "file": span.path,
        "line": str(span.line),
        "endLine": str(span.last_line),
        "col": str(span.column),
        "title": str(problem.code),
    }
    message = translate(problem.message, language)
    if problem.hint is not None:
        message += "\n" + translate(problem.hint, language)
    shown = ",".join(f"{key}={_property(value)}" for key, value in properties.items() if value)
    return f"::{_COMMANDS[problem.severity]} {shown}::{_data(message)}"


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
