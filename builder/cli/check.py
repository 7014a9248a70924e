"""`classdeck check`."""

import datetime as dt
from pathlib import Path
from time import perf_counter

import click

from builder.cli import options
from builder.cli.failing import STOPPED, failing
from builder.cli.phrase import phrase
from builder.cli.voice import make_voice
from builder.diagnostics import Severity
from builder.language import msg


@click.command(help=phrase("Say what is wrong with sources. Nothing is written."))
@options.paths
@options.start
@options.language
@options.strict
@options.verbose
@options.template
def check(
    paths: tuple[Path, ...],
    start: dt.time | None,
    lang: str | None,
    strict: bool,
    verbose: bool,
    template: str | None,
) -> None:
    from builder.course import load_courses
    from builder.pipeline import BuildOptions, check_courses

    began = perf_counter()
    voice = make_voice(lang, verbose=verbose)
    with failing(voice):
        courses = load_courses([path.absolute() for path in paths], Path.cwd())
        report = check_courses(courses.value, BuildOptions(start=start, template=template or ""))
    problems = (*courses.problems, *report.problems)
    voice.show_problems(problems)
    voice.say(
        msg(
            "sessions read: {sessions}, days: {days}, {seconds} s",
            sessions=report.sessions,
            days=report.days,
            seconds=f"{perf_counter() - began:.1f}",
        )
    )
    stopping = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in stopping for problem in problems):
        raise click.exceptions.Exit(STOPPED)
