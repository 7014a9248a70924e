"""A whole build: from courses on disk to products."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from builder.course import Course
from builder.diagnostics import Checked, Failure, Problem
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files
from builder.pipeline.executors import open_executor
from builder.pipeline.lock import locked
from builder.pipeline.plan import BuildPlan, plan_build
from builder.pipeline.run_build import BuildReport, Built, run_build, shown_problem, unwritable
from builder.pipeline.stamps import Stamps, load_stamps, save_stamps
from builder.pipeline.store import edited_problem
from builder.pipeline.survey import Surveyor
from builder.theme import Theme, load_theme, search_folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """A plan with all that running it needs."""

    plan: BuildPlan
    stamps: Stamps
    files: Files
    surveyor: Surveyor
    problems: tuple[Problem, ...] = ()
    """Of the templates."""


def build_output(
    courses: Iterable[Course],
    output: Path,
    options: BuildOptions,
    tell: Callable[[Built], None] = lambda built: None,
    workers: int | None = None,
) -> tuple[BuildPlan, BuildReport]:
    """Build `courses` into `output` and return what was planned and what was done; `tell` is called for each product.

    Raises Failure where nothing can be built at all, such as while another build writes there.
    """
    with locked(output):
        prepared = prepare_build(courses, output, options)
        return prepared.plan, carry_out(prepared, tell, workers)


def by_output(courses: Iterable[Course], output: Path | None = None) -> Mapping[Path, tuple[Course, ...]]:
    """Return the courses by the folder that their products go to; `output` wins over their own."""
    groups: dict[Path, tuple[Course, ...]] = {}
    for course in courses:
        folder = output or course.output
        groups[folder] = (*groups.get(folder, ()), course)
    return groups


def prepare_build(courses: Iterable[Course], output: Path, options: BuildOptions) -> Prepared:
    """Return what a build of `courses` into `output` has to do."""
    stamps = load_stamps(output)
    files = Files(output, stamps.files)
    surveyor = Surveyor(files, stamps.facts)
    themes: dict[Path, Checked[Theme]] = {}
    days = []
    for course in courses:
        themes[course.root] = load_course_theme(course, options.template)
        days += [surveyor.survey(course, day, options.start) for day in course.days]
    plan = plan_build(
        days, {root: theme.value for root, theme in themes.items()}, output, stamps, files, options
    )
    problems = (problem for theme in themes.values() for problem in theme.problems)
    return Prepared(
        plan=plan, stamps=stamps, files=files, surveyor=surveyor, problems=tuple(dict.fromkeys(problems))
    )


def load_course_theme(course: Course, template: str = "") -> Checked[Theme]:
    """Return the theme of a course, or that of the template set `template`."""
    return load_theme(template or course.config.template, search=search_folders(course.root))


def carry_out(
    prepared: Prepared, tell: Callable[[Built], None] = lambda built: None, workers: int | None = None
) -> BuildReport:
    """Make what is stale, and keep the stamps for the next build.

    The report holds the problems of what is up to date as well: they are still there to be mended.
    """
    plan = prepared.plan
    report = BuildReport()
    if plan.stale:
        with open_executor(len(plan.stale), workers) as (executor, ahead):
            report = run_build(plan, executor, prepared.files, tell, ahead=ahead)
    problems = (*prepared.problems, *plan.problems, *_known_problems(plan), *report.problems)
    return replace(report, problems=tuple(dict.fromkeys((*problems, *_keep_stamps(prepared, report)))))


def _known_problems(plan: BuildPlan) -> Iterator[Problem]:
    """Yield what is wrong with the sources of products that are up to date."""
    for target in plan.targets:
        if target.stale:
            continue
        for problem in target.stamp.problems:
            yield shown_problem(problem, plan.output)
        path = plan.output / target.name
        if target.stamp.beside and (path.parent / target.stamp.beside).is_file():
            yield edited_problem(path, target.stamp.beside)


def _keep_stamps(prepared: Prepared, report: BuildReport) -> tuple[Problem, ...]:
    """Save the stamps where anything is new; return why they couldn't be."""
    old = prepared.stamps
    new = Stamps(
        products={**old.products, **report.stamps},
        files={**old.files, **prepared.files.seen},
        facts={**old.facts, **prepared.surveyor.learnt},
    )
    if new == old or not (prepared.plan.targets and (report.stamps or old.products)):
        return ()
    try:
        save_stamps(prepared.plan.output, new)
    except Failure as failure:
        return (unwritable(failure),)
    return ()
