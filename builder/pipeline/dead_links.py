"""Sessions that a day announces and that aren't there."""

from collections.abc import Iterable, Iterator

from builder.course import Day, DayMember
from builder.diagnostics import Code, Problem, Severity
from builder.language import msg


def dead_links(day: Day, members: Iterable[DayMember]) -> Iterator[Problem]:
    """Yield a problem for each session of the same folder that the README links to and that isn't there."""
    stems = {member.stem for member in members}
    for session in day.sessions:
        file = session.address if "/" not in session.address else ""
        if file and file.rpartition(".")[0] not in stems:
            yield Problem(
                code=Code.MISSING_FILE,
                severity=Severity.WARNING,
                message=msg("the session {file} isn't there", file=file),
                span=session.span,
                hint=msg("write the file, or correct the link"),
            )
