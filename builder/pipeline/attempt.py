"""Try to make something; what stops it is a problem and no exception."""

import traceback
from collections.abc import Callable
from pathlib import PurePath
from typing import TypeVar

from builder.diagnostics import Checked, Code, Failure, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.deadline import LIMITS, GivenUp, Limits, deadline

T = TypeVar("T")


def attempt(path: str, make: Callable[[], Checked[T]], limits: Limits = LIMITS) -> Checked[T | None]:
    """Return what `make` returns, or None and the problem that stopped it; `path` is the source it is made of.

    What takes more than `limits` is given up.
    """
    try:
        with deadline(limits):
            made = make()
        return Checked(value=made.value, problems=made.problems)
    except GivenUp:
        return Checked(value=None, problems=(_problem(path, *_given_up(limits)),))
    except Failure as failure:
        return Checked(value=None, problems=(_problem(path, failure.message, failure.hint),))
    except Exception as error:
        return Checked(value=None, problems=(_problem(path, *_fault(error)),))


def _problem(path: str, message: Message, hint: Message | None) -> Problem:
    return Problem(
        code=Code.BUILD_FAILED, severity=Severity.ERROR, message=message, hint=hint, span=Span(path=path)
    )


def _given_up(limits: Limits) -> tuple[Message, Message]:
    return (
        msg(
            "it takes more than {seconds} seconds or {megabytes} MB to make, and was given up",
            seconds=round(limits.seconds),
            megabytes=limits.megabytes,
        ),
        msg("split the file, or what is very long in it: a table, a list, code, a line without spaces"),
    )


def _fault(error: Exception) -> tuple[Message, Message]:
    """Return what to say of an exception that nobody foresaw."""
    if isinstance(error, OSError) and "cannot load library" in str(error):
        return _NO_PANGO
    frame = traceback.extract_tb(error.__traceback__)[-1]
    fault = msg(
        "classdeck failed at this file: {kind}: {reason} ({file}:{line})",
        kind=type(error).__name__,
        reason=str(error)[:200],
        file=PurePath(frame.filename).name,
        line=frame.lineno or 0,
    )
    return fault, msg("this is a mistake of classdeck and not yours: please report it with the file")


_NO_PANGO = (
    msg("handouts need Pango, which isn't installed"),
    msg(
        "install it: `apt install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0`, or `brew install pango`"
    ),
)
