"""Texts of a day that are no sessions: labs, challenges, remarks."""

from collections.abc import Iterator

from builder.course.course import DayFolder
from builder.course.folder_names import is_readme, is_session
from builder.course.shown_path import shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg


def find_unbuilt(day: DayFolder) -> Iterator[Problem]:
    """Yield a note for each Markdown file in the day's folder that no build makes anything of by itself."""
    if day.chosen is not None:
        return
    for path in sorted(day.folder.glob("*.[mM][dD]")):
        if not is_session(path.name) and not is_readme(path.name):
            shown = shown_path(path)
            yield Problem(
                code=Code.UNBUILT_FILE,
                severity=Severity.NOTE,
                message=msg("nothing is made of this file: only files called session_… are sessions"),
                span=Span(path=shown),
                hint=msg(
                    "name it to make it, `classdeck build {file}`, or give it a session's name", file=shown
                ),
            )
