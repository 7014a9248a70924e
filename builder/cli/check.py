"""`classdeck check`."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from builder.cli import options
from builder.cli.failing import STOPPED, failing
from builder.cli.phrase import phrase
from builder.cli.shown_problems import shown_problems
from builder.cli.voice import Voice, make_voice
from builder.diagnostics import Problem, Severity, by_place
from builder.language import msg

if TYPE_CHECKING:
    from builder.course import Course
    from builder.diagnostics import Checked
    from builder.pipeline.check_courses import CheckReport


@click.command(
    help=phrase(
        "Read sessions, days or a whole course and say what is wrong; nothing is written without --fix."
    )
)
@options.paths
@options.start
@options.language
@options.strict
@options.verbose
@options.template
@options.output_format
@click.option("--fix", is_flag=True, help=phrase("Mend what has only one answer, and show each change."))
@click.option("--dry-run", is_flag=True, help=phrase("With --fix: show the changes, write nothing."))
def check(
    paths: tuple[Path, ...],
    start: dt.time | None,
    lang: str | None,
    strict: bool,
    verbose: bool,
    template: str | None,
    form: str,
    fix: bool,
    dry_run: bool,
) -> None:
    from builder.course import load_courses
    from builder.pipeline import BuildOptions
    from builder.pipeline.check_courses import check_courses

    began = perf_counter()
    voice = make_voice(lang, verbose=verbose)
    choices = BuildOptions(start=start, template=template or "")
    with failing(voice):
        courses = load_courses([path.absolute() for path in paths], Path.cwd())
        report = check_courses(courses.value, choices)
        if fix and _mend(report.problems, courses, voice, to_stderr=form != "text", dry_run=dry_run):
            report = check_courses(courses.value, choices)
    problems = by_place((*courses.problems, *report.problems))
    click.echo(shown_problems(problems, form, voice), nl=False)
    if form == "text":
        _sum_up(report, voice, perf_counter() - began)
    failing_severities = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    if any(problem.severity in failing_severities for problem in problems):
        raise click.exceptions.Exit(STOPPED)


def _mend(
    problems: Sequence[Problem],
    courses: "Checked[tuple[Course, ...]]",
    voice: Voice,
    *,
    to_stderr: bool,
    dry_run: bool,
) -> bool:
    """Mend the sources and print the changes; return whether anything was written."""
    from builder.pipeline.mend_sources import diff_text, mend_sources, save_mended

    mended = tuple(mend_sources(problems, courses.value))
    for each in mended:
        click.echo(diff_text(each), nl=False, err=to_stderr)
        if not dry_run:
            save_mended(each)
    count = sum(each.count for each in mended)
    voice.say(
        msg("would be mended: {count}", count=count) if dry_run else msg("mended: {count}", count=count)
    )
    return bool(mended) and not dry_run


def _sum_up(report: "CheckReport", voice: Voice, seconds: float) -> None:
    if report.silenced:
        voice.say(msg("silenced: {count}", count=report.silenced))
    voice.say(
        msg(
            "sessions read: {sessions}, days: {days}, {seconds} s",
            sessions=report.sessions,
            days=report.days,
            seconds=f"{seconds:.1f}",
        )
    )
