"""Sessions of a day that share a number."""

from collections.abc import Iterator

from builder.course import DayFolder, SessionFile, shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg


def same_number(folder: DayFolder) -> Iterator[Problem]:
    """Yield a problem for each session that has the number of another."""
    seen: dict[int, SessionFile] = {}
    for session in folder.sessions:
        if session.number is None:
            continue
        first = seen.setdefault(session.number, session)
        if first is not session:
            yield Problem(
                code=Code.DUPLICATE_SESSION,
                severity=Severity.WARNING,
                message=msg("{file} has the same number", file=first.path.name),
                span=Span(path=shown_path(session.path)),
                hint=msg("give each session of a day a number of its own"),
            )
