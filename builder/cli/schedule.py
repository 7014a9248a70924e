"""`classdeck schedule`."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from builder.cli import options
from builder.cli.failing import STOPPED, failing
from builder.cli.phrase import phrase
from builder.cli.voice import Voice, make_voice
from builder.diagnostics import Problem, Severity, cell_width
from builder.language import msg

if TYPE_CHECKING:
    from builder.pipeline.schedule_courses import SessionTimes


@click.command(
    help=phrase(
        "Show sessions on the clock: minutes, slides, seconds, words and speaking time of each phase, and what to leave out when late."
    )
)
@options.paths
@options.start
@options.language
@options.strict
@options.verbose
@options.template
def schedule(
    paths: tuple[Path, ...],
    start: dt.time | None,
    lang: str | None,
    strict: bool,
    verbose: bool,
    template: str | None,
) -> None:
    from builder.course import load_courses
    from builder.pipeline import BuildOptions
    from builder.pipeline.schedule_courses import schedule_courses

    voice = make_voice(lang, verbose=verbose)
    problems: list[Problem] = []
    with failing(voice):
        courses = load_courses([path.absolute() for path in paths], Path.cwd())
        problems += courses.problems
        for session in schedule_courses(courses.value, BuildOptions(start=start, template=template or "")):
            problems += session.problems
            click.echo("\n".join(_lines(session.value, voice)))
    voice.show_problems(problems)
    if strict and any(problem.severity is not Severity.NOTE for problem in problems):
        raise click.exceptions.Exit(STOPPED)


def _lines(session: "SessionTimes", voice: Voice) -> Iterator[str]:
    """Yield a session's heading and a table of its phases."""
    name = "" if session.number is None else f"{session.number}. "
    planned = voice.words(
        msg("{minutes} of {planned} minutes", minutes=session.minutes, planned=session.planned)
    )
    yield f"{name}{session.title}  ({planned})  {session.path}"
    heads = (
        msg("phase"),
        msg("time"),
        msg("clock"),
        msg("min"),
        msg("slides"),
        msg("seconds"),
        msg("words"),
        msg("speech"),
    )
    rows = [tuple(voice.words(head) for head in heads)]
    rows += [
        (
            phase.label or phase.title,
            phase.window,
            phase.clock,
            str(phase.minutes),
            str(phase.slides),
            str(phase.seconds),
            str(phase.words),
            _clock(phase.speech),
        )
        for phase in session.phases
    ]
    yield from _table(rows)
    for late, cuts in session.cuts:
        won = sum(cut.seconds for cut in cuts)
        head = msg("{late} minutes late? Leave out, to win {won}:", late=late, won=_clock(won))
        yield f"  {voice.words(head)}"
        yield from (f"    - {cut.phase} › {cut.title} ({_clock(cut.seconds)})" for cut in cuts)
    yield ""


def _clock(seconds: int) -> str:
    return f"{seconds // 60}:{seconds % 60:02d}"


def _table(rows: list[tuple[str, ...]]) -> Iterator[str]:
    """Yield the rows with their columns in line; an empty column is left out, all but the first stand right."""
    columns = [i for i in range(len(rows[0])) if any(row[i] for row in rows[1:]) or len(rows) == 1]
    widths = {i: max(cell_width(row[i]) for row in rows) for i in columns}
    for row in rows:
        cells = [
            row[i] + " " * (widths[i] - cell_width(row[i]))
            if i == 0
            else " " * (widths[i] - cell_width(row[i])) + row[i]
            for i in columns
        ]
        yield ("  " + "  ".join(cells)).rstrip()
