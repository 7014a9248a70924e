"""`classdeck build`."""

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import click

from builder.cli import options
from builder.cli.failing import STOPPED, failing
from builder.cli.phrase import phrase
from builder.cli.tell import tell_made, tell_removed
from builder.cli.voice import Voice, make_voice
from builder.diagnostics import Failure, Problem, Severity
from builder.language import msg

if TYPE_CHECKING:
    from builder.pipeline import Prepared


@click.command(
    help=phrase(
        "Build decks and handouts. PATHS are sessions, days or courses; without any it is the course around you."
    )
)
@options.paths
@options.output
@options.start
@options.language
@options.strict
@options.verbose
@options.jobs
@click.option(
    "--executor",
    type=click.Choice(("local", "dask")),
    default="local",
    help=phrase("Where products are made: on this machine, or on a Dask cluster."),
)
@click.option("--scheduler", metavar="ADDRESS", help=phrase("The cluster's scheduler: tcp://10.0.0.5:8786."))
@click.option("--force", is_flag=True, help=phrase("Make products that are up to date as well."))
@click.option("--overwrite", is_flag=True, help=phrase("Replace products that were edited by hand."))
@click.option("--dry-run", is_flag=True, help=phrase("Only say what would be made, and why."))
@options.template
@options.only
@options.edition
@options.booklet
def build(
    paths: tuple[Path, ...],
    output: Path | None,
    start: dt.time | None,
    lang: str | None,
    strict: bool,
    verbose: bool,
    jobs: int | None,
    executor: str,
    scheduler: str | None,
    force: bool,
    overwrite: bool,
    dry_run: bool,
    template: str | None,
    only: str | None,
    editions: tuple[str, ...],
    booklets: tuple[str, ...],
) -> None:
    from builder.cli.kinds import kinds_of
    from builder.cli.progress import progress
    from builder.course import load_courses
    from builder.pipeline import BuildOptions, build_output, by_output, prepare_build

    began = perf_counter()
    voice = make_voice(lang, verbose=verbose)
    choices = BuildOptions(
        products=kinds_of(only),
        editions=editions,
        booklets=booklets,
        start=start,
        template=template or "",
        force=force,
        overwrite=overwrite,
    )
    made = fresh = 0
    problems: list[Problem] = []
    with failing(voice):
        address = _scheduler(executor, scheduler)
        courses = load_courses([path.absolute() for path in paths], Path.cwd())
        problems += courses.problems
        for folder, group in by_output(courses.value, output and output.absolute()).items():
            if dry_run:
                _show_plan(prepare_build(group, folder, choices), voice)
                continue
            with progress(voice) as listener:
                plan, report = build_output(group, folder, choices, listener, jobs, address)
            made += len(report.built)
            fresh += sum(not target.stale for target in plan.targets)
            problems += report.problems
            tell_removed(report.removed, voice)
    if not dry_run:
        voice.show_problems(problems)
        tell_made(made, fresh, perf_counter() - began, voice)
    if _stops(problems, strict=strict):
        raise click.exceptions.Exit(STOPPED)


def _scheduler(executor: str, address: str | None) -> str:
    """Return the address of the scheduler to use, nothing for this machine; raises Failure where one lacks the other."""
    if (executor == "dask") == bool(address):
        return address or ""
    raise Failure(
        msg("--executor dask and --scheduler go together"),
        msg("build with `--executor dask --scheduler tcp://10.0.0.5:8786`, or with neither"),
    )


def _show_plan(prepared: "Prepared", voice: Voice) -> None:
    """Print each product with the reason why it would be made, or why not, and what would be removed."""
    from builder.course import shown_path

    plan = prepared.plan
    for target in plan.targets:
        mark = "+" if target.stale else " "
        click.echo(f"{mark} {shown_path(plan.output / target.name)}  ({voice.words(target.reason)})")
    for removal in prepared.removals:
        for path in removal.files:
            click.echo(f"- {shown_path(path)}  ({voice.words(removal.reason)})")
        for path in removal.edited:
            reason = msg("{reason}, but it was edited by hand and is kept", reason=removal.reason)
            click.echo(f"  {shown_path(path)}  ({voice.words(reason)})")


def _stops(problems: Sequence[Problem], *, strict: bool) -> bool:
    from builder.pipeline import STOPPING

    if strict:
        return any(problem.severity is not Severity.NOTE for problem in problems)
    return any(problem.code in STOPPING and problem.severity is Severity.ERROR for problem in problems)
