"""Which products have to be made, and why."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.course import DayFolder, shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.digest import Files
from builder.pipeline.plan_booklets import find_bindings
from builder.pipeline.planner import Planner
from builder.pipeline.same_number import same_number
from builder.pipeline.stamps import Stamps
from builder.pipeline.survey import SurveyedDay
from builder.pipeline.target import Target
from builder.pipeline.task import Task
from builder.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildPlan:
    """What a build of one output folder will do."""

    output: Path
    options: BuildOptions
    tasks: tuple[Task, ...]
    page: Target | None = None
    """The page of all products; None where nothing would stand on it, or nobody asked for it."""
    problems: tuple[Problem, ...] = ()

    @property
    def targets(self) -> tuple[Target, ...]:
        page = (self.page,) if self.page else ()
        return (*(target for task in self.tasks for target in task.targets), *page)

    @property
    def stale(self) -> tuple[Task, ...]:
        return tuple(task for task in self.tasks if task.stale)


def plan_build(
    days: Iterable[SurveyedDay],
    themes: Mapping[Path, Theme],
    output: Path,
    stamps: Stamps,
    files: Files,
    options: BuildOptions,
    folders: Mapping[Path, tuple[DayFolder, ...]] | None = None,
) -> BuildPlan:
    """Return the tasks of a build, each product with the reason why it is made or left.

    `themes` gives the theme of each course by the course's folder, `folders` all of its days, whether or not they
    are built: a week of which some aren't is not bound. The plan depends on nothing but its arguments;
    `files` answers for what lies on the disk.
    """
    planner = Planner(output, stamps, files, options)
    tasks: list[Task] = []
    problems: list[Problem] = []
    taken: dict[str, Path] = {}
    days = tuple(days)
    for day in days:
        for task in planner.tasks(day, themes[day.course.root]):
            rival = taken.setdefault(task.targets[0].name, task.source) if task.targets else task.source
            if rival == task.source:
                tasks.append(task)
            else:
                problems.append(_same_name(task, rival))
        problems += same_number(day.folder)
    for root, own in _by_course(days).items():
        bindings = find_bindings(own, (folders or {}).get(root, own[0].course.days), options.booklets)
        tasks += (planner.booklets(binding, themes[root]) for binding in bindings)
    return BuildPlan(output=output, options=options, tasks=tuple(tasks), problems=tuple(problems))


def _by_course(days: Iterable[SurveyedDay]) -> Mapping[Path, tuple[SurveyedDay, ...]]:
    found: dict[Path, tuple[SurveyedDay, ...]] = {}
    for day in days:
        found[day.course.root] = (*found.get(day.course.root, ()), day)
    return found


def _same_name(task: Task, rival: Path) -> Problem:
    return Problem(
        code=Code.DUPLICATE_SESSION,
        severity=Severity.ERROR,
        message=msg("its products would have the same names as those of {file}", file=shown_path(rival)),
        span=Span(path=shown_path(task.source)),
        hint=msg("rename one of the files, or build them into different folders with --output"),
    )
