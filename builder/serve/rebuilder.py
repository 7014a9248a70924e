"""One build after the other of the same courses."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import perf_counter

from builder.course import Course, find_course, load_courses
from builder.diagnostics import Failure, Problem
from builder.language import Message, msg
from builder.pipeline import (
    BuildOptions,
    BuildPlan,
    Listener,
    ProductKind,
    by_output,
    carry_out,
    prepare_build,
)
from builder.pipeline.build import load_course_theme
from builder.pipeline.lock import locked

_FEW = 2
"""So many changed sessions are built before the rest."""
_ALONE = 12
"""So many sources take less time than it takes other processes to begin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """What one build came to."""

    courses: tuple[Course, ...] = ()
    plans: tuple[BuildPlan, ...] = ()
    problems: tuple[Problem, ...] = ()
    removed: tuple[tuple[Path, Message], ...] = ()
    made: int = 0
    fresh: int = 0
    """Products that were up to date."""
    seconds: float = 0.0
    failure: Failure | None = None
    """Why nothing could be built at all."""

    def says_more_than(self, before: "Round") -> bool:
        """Return whether there is anything to tell that wasn't told `before`."""
        if self.failure is not None:
            return str(self.failure) != str(before.failure)
        return bool(self.made or self.removed or before.failure or self.problems != before.problems)


@dataclass(slots=True, kw_only=True)
class Rebuilder:
    """Builds what was asked for, as the sources are at the time."""

    paths: tuple[Path, ...]
    """Absolute; none for the course around `here`."""
    here: Path
    output: Path | None
    """Absolute; None for each course's own."""
    options: BuildOptions
    workers: int | None = None
    last: Round = field(default_factory=Round)
    _ahead: int = 0
    """How many products were built before the round that they belong to."""

    def build(self, listener: Listener) -> Round:
        """Build everything that isn't up to date and return what came of it."""
        began = perf_counter()
        try:
            done = self._build(self.paths, self.options, listener)
        except Failure as failure:
            return self._failed(failure, perf_counter() - began)
        except OSError as error:
            # A folder went while it was being read; the next batch of changes tells what there is.
            said = Failure(msg("a file can't be read: {reason}", reason=str(error)))
            return self._failed(said, perf_counter() - began)
        except Exception as error:
            # Whoever watches wants to see the next change, not the end.
            said = Failure(
                msg("classdeck failed: {kind}: {reason}", kind=type(error).__name__, reason=str(error)[:200]),
                msg("this is a mistake of classdeck and not yours: please report it"),
            )
            return self._failed(said, perf_counter() - began)
        # What is asked for once isn't asked for again with every change.
        self.options = replace(self.options, force=False, overwrite=False)
        made, self._ahead = done.made + self._ahead, 0
        self.last = replace(
            done, made=made, fresh=done.fresh + done.made - made, seconds=perf_counter() - began
        )
        return self.last

    def build_first(self, changed: Collection[Path], listener: Listener) -> None:
        """Build the decks of the few sessions that changed, so that they are there before anything else."""
        sources = {task.source for plan in self.last.plans for task in plan.tasks if task.session is not None}
        saved = tuple(sorted(path for path in sources & set(changed) if path.is_file()))
        kinds = self.options.products & {ProductKind.DECK}
        if not kinds or not 0 < len(saved) <= _FEW:
            return
        try:
            self._ahead = self._build(saved, replace(self.options, products=kinds), listener).made
        except Exception:
            # The whole build, which follows, tells it.
            return

    def _failed(self, failure: Failure, seconds: float) -> Round:
        return replace(self.last, failure=failure, made=0, fresh=0, removed=(), seconds=seconds)

    def outputs(self) -> tuple[Path, ...]:
        """Return the folders that products go to, but for those that hold sources as well."""
        folders = [day.folder for course in self.last.courses for day in course.days]
        outputs = [plan.output for plan in self.last.plans] or ([self.output] if self.output else [])
        return tuple(
            output for output in outputs if not any(folder.is_relative_to(output) for folder in folders)
        )

    def roots(self) -> tuple[Path, ...]:
        """Return the folders whose files decide what is built."""
        folders = {course.root for course in self.last.courses}
        for course in self.last.courses:
            folders |= set(load_course_theme(course, self.options.template).value.folders)
        folders |= {
            find_course(path) or (path if path.is_dir() else path.parent)
            for path in self.paths or (self.here,)
        }
        # A folder inside another is watched with it.
        return tuple(
            sorted(
                folder
                for folder in folders
                if folder.is_dir()
                and not any(other != folder and folder.is_relative_to(other) for other in folders)
            )
        )

    def _workers(self, jobs: int) -> int | None:
        """Return how many processes to use: this one, once it is warm, is faster than new ones with a few jobs."""
        return 1 if self.last.plans and jobs <= _ALONE else self.workers

    def _build(self, paths: Sequence[Path], options: BuildOptions, listener: Listener) -> Round:
        courses = load_courses(paths, self.here)
        plans: list[BuildPlan] = []
        problems = list(courses.problems)
        removed: list[tuple[Path, Message]] = []
        made = fresh = 0
        for folder, group in by_output(courses.value, self.output).items():
            with locked(folder):
                prepared = prepare_build(group, folder, options)
                report = carry_out(prepared, listener, self._workers(len(prepared.plan.stale)))
            plan = prepared.plan
            plans.append(plan)
            problems += report.problems
            removed += report.removed
            made += len(report.built)
            fresh += sum(not target.stale for target in plan.targets)
        return Round(
            courses=courses.value,
            plans=tuple(plans),
            problems=tuple(dict.fromkeys(problems)),
            removed=tuple(removed),
            made=made,
            fresh=fresh,
        )
