"""A whole build: from courses on disk to products."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from builder.course import Course, DayFolder, load_course, shown_path
from builder.course.key_place import key_place
from builder.diagnostics import Checked, Failure, Problem
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.build_report import BuildReport, shown_problem, unwritable
from builder.pipeline.digest import Files
from builder.pipeline.listener import Listener
from builder.pipeline.lock import locked
from builder.pipeline.page_day import day_to_json, page_day, page_days
from builder.pipeline.page_shelf import Shelf
from builder.pipeline.plan import BuildPlan, plan_build
from builder.pipeline.plan_page import PageJob, page_job, plan_page
from builder.pipeline.plan_removal import Removal, gone_places, left_over, plan_removal
from builder.pipeline.remove_gone import Removed, remove_gone
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
    page: PageJob
    removals: tuple[Removal, ...] = ()
    """What goes, because nothing leads to it any more."""
    problems: tuple[Problem, ...] = ()
    """Of the templates."""


def build_output(
    courses: Iterable[Course],
    output: Path,
    options: BuildOptions,
    listener: Listener | None = None,
    workers: int | None = None,
    scheduler: str = "",
) -> tuple[BuildPlan, BuildReport]:
    """Build `courses` into `output` and return what was planned and what was done.

    Raises Failure where nothing can be built at all, such as while another build writes there.
    """
    with locked(output):
        prepared = prepare_build(courses, output, options)
        return prepared.plan, carry_out(prepared, listener, workers, scheduler)


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
    courses = tuple(courses)
    loaded = {course.root: load_course_theme(course, options.template) for course in courses}
    themes = {root: theme.value for root, theme in loaded.items()}
    days = [surveyor.survey(course, day, options.start) for course in courses for day in course.days]
    folders = {course.root: _all_days(course, options) for course in courses}
    plan = plan_build(days, themes, output, stamps, files, options, folders)
    gone = gone_places(courses, stamps.days, output)
    removals = plan_removal(courses, plan, stamps, files, gone)
    known = {place: day for place, day in stamps.days.items() if place not in gone}
    shown = page_days((page_day(day, files) for day in days), known, output)
    page = page_job(courses, themes, shown, {**stamps.facts, **surveyor.learnt})
    problems = (problem for theme in loaded.values() for problem in theme.problems)
    left = replace(stamps, products=left_over(stamps, removals))
    return Prepared(
        plan=replace(plan, page=plan_page(page, plan, left, files)),
        stamps=stamps,
        removals=removals,
        files=files,
        surveyor=surveyor,
        page=page,
        problems=tuple(dict.fromkeys(problems)),
    )


def _all_days(course: Course, options: BuildOptions) -> tuple[DayFolder, ...]:
    """Return the days of a course, those that nobody asked for among them, where that decides what is bound."""
    wider = {*(options.booklets or course.config.booklets)} - {"day"}
    return course.days if course.whole or not wider else load_course(course.root).value.days


def load_course_theme(course: Course, template: str = "") -> Checked[Theme]:
    """Return the theme of a course, or that of the template set `template`."""
    name = template or course.config.template
    loaded = load_theme(name, search=search_folders(course.root))
    if template or course.config_path is None:
        return loaded
    problems = (_placed(problem, name, course.config_path) for problem in loaded.problems)
    return Checked(value=loaded.value, problems=tuple(problems))


def _placed(problem: Problem, name: str, config: Path) -> Problem:
    """Return a problem with the set's name itself at the key of the settings that names it."""
    if problem.span.path != name:
        return problem
    span = key_place(config.read_text(encoding="utf-8-sig"), shown_path(config), "template")
    return replace(problem, span=span)


def carry_out(
    prepared: Prepared, listener: Listener | None = None, workers: int | None = None, scheduler: str = ""
) -> BuildReport:
    """Make what is stale, and keep the stamps for the next build.

    The report holds the problems of what is up to date as well: they are still there to be mended.
    """
    plan = prepared.plan
    listener = listener or Listener()
    listener.planned(plan)
    removed = remove_gone(prepared.removals, plan.output)
    report = BuildReport()
    if plan.stale:
        from builder.pipeline.executors import open_executor
        from builder.pipeline.run_build import run_build

        with open_executor(len(plan.stale), workers, scheduler) as (executor, ahead):
            report = run_build(plan, executor, prepared.files, listener, ahead=ahead)
    report = _with_removed(report, removed)
    report = _with_page(prepared, report, listener)
    problems = (*prepared.problems, *plan.problems, *_known_problems(plan), *report.problems)
    return replace(report, problems=tuple(dict.fromkeys((*problems, *_keep_stamps(prepared, report)))))


def _with_removed(report: BuildReport, removed: Removed) -> BuildReport:
    return replace(
        report,
        removed=removed.files,
        gone=removed.gone,
        stamps={**report.stamps, **removed.kept},
        problems=(*removed.problems, *report.problems),
    )


def _with_page(prepared: Prepared, report: BuildReport, listener: Listener) -> BuildReport:
    """Make the page of what is there now, where that is needed; return the report with it."""
    plan = prepared.plan
    if plan.page is None or not plan.page.stale:
        return report
    from builder.pipeline.make_page import make_page

    known = {**prepared.stamps.products, **report.stamps}
    stamps = {name: stamp for name, stamp in known.items() if name not in report.gone}
    shelf = Shelf(output=plan.output, stamps=stamps, files=prepared.files)
    listener.begun(plan.output / plan.page.name)
    page = make_page(prepared.page, plan.page, shelf, overwrite=plan.options.overwrite)
    built = (page.built,) if page.built else ()
    for each in built:
        listener.built(each)
    listener.ended(plan.output / plan.page.name)
    return replace(
        report,
        built=(*report.built, *built),
        stamps={**report.stamps, **page.stamps},
        gone=report.gone | page.gone,
        problems=(*report.problems, *page.problems),
    )


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
    products = {**old.products, **report.stamps}
    new = Stamps(
        products={name: stamp for name, stamp in products.items() if name not in report.gone},
        files={**old.files, **prepared.files.seen},
        facts={**old.facts, **prepared.surveyor.learnt},
        days={day.place: day_to_json(day) for day in prepared.page.days},
    )
    if new == old or not (prepared.plan.targets and (report.stamps or report.gone or old.products)):
        return ()
    try:
        save_stamps(prepared.plan.output, new)
    except Failure as failure:
        return (unwritable(failure),)
    return ()
