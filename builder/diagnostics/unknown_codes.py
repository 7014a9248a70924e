"""Names of problems that don't exist."""

import difflib
from collections.abc import Iterable

from builder.diagnostics.code import Code
from builder.diagnostics.problem import Problem, Severity
from builder.diagnostics.span import Span
from builder.language import msg


def unknown_codes(codes: Iterable[str], span: Span) -> list[Problem]:
    """Return a problem for each code that doesn't exist."""
    return [_unknown(code, span) for code in sorted(codes) if code not in set(Code)]


def _unknown(code: str, span: Span) -> Problem:
    near = difflib.get_close_matches(code, list(Code), n=1, cutoff=0.6)
    return Problem(
        code=Code.UNKNOWN_CODE,
        severity=Severity.WARNING,
        message=msg("there is no problem called {name}", name=code[:60]),
        span=span,
        hint=msg("did you mean {name}?", name=near[0])
        if near
        else msg("the names stand in brackets behind `error` and `warning`: `warning[missing-alt]`"),
    )
