"""Problems as JSON, so that a build with nothing to do still tells of them."""

from collections.abc import Iterator

from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message
from builder.pipeline.json_value import Json, integer, record, text


def problem_to_json(problem: Problem) -> Json:
    """Return the problem as JSON values."""
    span = problem.span
    return {
        "code": str(problem.code),
        "severity": str(problem.severity),
        "message": _message_to_json(problem.message),
        "hint": _message_to_json(problem.hint),
        "label": _message_to_json(problem.label),
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
    }


def problem_from_json(value: Json) -> Problem:
    """Return what `problem_to_json` wrote; raises ValueError for anything else."""
    found = record(value)
    message = _message(found.get("message"))
    if message is None:
        raise ValueError("a problem without a message")
    return Problem(
        code=Code(text(found, "code")),
        severity=Severity(text(found, "severity")),
        message=message,
        hint=_message(found.get("hint")),
        label=_message(found.get("label")),
        span=Span(
            path=text(found, "path"),
            line=integer(found, "line"),
            column=integer(found, "column"),
            end_line=integer(found, "end_line"),
        ),
    )


def _message_to_json(message: Message | None) -> Json:
    if message is None:
        return None
    values: dict[str, Json] = {
        key: _message_to_json(value) if isinstance(value, Message) else value for key, value in message.values
    }
    return [message.text, values]


def _message(value: Json) -> Message | None:
    match value:
        case None:
            return None
        case [str(text), dict(values)]:
            return Message(text, tuple(_values(values)))
        case _:
            raise ValueError(f"not a message: {value!r:.40}")


def _values(values: dict[str, Json]) -> Iterator[tuple[str, str | int | float | Message]]:
    for key, each in values.items():
        inner = _message(each) if isinstance(each, list) else each
        if isinstance(inner, str | int | float | Message):
            yield key, inner
