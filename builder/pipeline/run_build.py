"""Run a plan: jobs on an executor, products saved in order."""

from collections import deque
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future
from dataclasses import dataclass
from pathlib import Path

from builder.course import shown_path
from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.build_report import BuildReport, Built, stored_problem, unwritable
from builder.pipeline.digest import Files
from builder.pipeline.executors import open_pool
from builder.pipeline.job import Artefact, Job, JobResult
from builder.pipeline.listener import Listener
from builder.pipeline.load_job import LoadedJob, load_job, unreadable
from builder.pipeline.look import Look, load_look
from builder.pipeline.picture_digests import digest_pictures
from builder.pipeline.plan import BuildPlan
from builder.pipeline.run_job import run_job
from builder.pipeline.stamps import Stamp
from builder.pipeline.store import Stored, store
from builder.pipeline.target import Target
from builder.pipeline.task import Task
from builder.pipeline.warm import warm_up


def run_build(
    plan: BuildPlan,
    executor: Executor,
    files: Files,
    listener: Listener,
    *,
    ahead: int = 1,
) -> BuildReport:
    """Make what is stale, save it in the order of the plan, and tell `listener`.

    At most `ahead` jobs wait for the executor at a time, so that memory doesn't grow with the course. A source
    whose products can't be made is a problem and doesn't stop the others.
    """
    run = _Run(plan, executor, files, listener)
    waiting: deque[_Waiting] = deque()
    for task in plan.stale:
        if len(waiting) >= ahead:
            run.finish(waiting.popleft())
        waiting.extend(run.begin(task))
    while waiting:
        run.finish(waiting.popleft())
    return BuildReport(built=tuple(run.built), problems=tuple(dict.fromkeys(run.problems)), stamps=run.stamps)


@dataclass(frozen=True, slots=True)
class _Waiting:
    task: Task
    loaded: LoadedJob
    future: Future[JobResult]


class _Run:
    def __init__(self, plan: BuildPlan, executor: Executor, files: Files, listener: Listener) -> None:
        self.plan = plan
        self.executor = executor
        self.files = files
        self.listener = listener
        self.built: list[Built] = []
        self.problems: list[Problem] = []
        self.stamps: dict[str, Stamp] = {}
        self._looks: dict[tuple[Path, ...], Look] = {}
        self._kinds = {target.product.kind for task in plan.stale for target in task.stale}

    def begin(self, task: Task) -> Iterator[_Waiting]:
        """Yield the task with its job on the way; nothing where its source can't be read."""
        try:
            loaded = load_job(task, self.look(task), self.files)
        except OSError as error:
            self.problems.append(unreadable(task.source, error))
            return
        self.listener.begun(task.source)
        yield _Waiting(task, loaded, self.submit(loaded.job))

    def look(self, task: Task) -> Look:
        key = task.theme.folders
        if key not in self._looks:
            self._looks[key] = load_look(task.theme)
            warm_up(self._looks[key], self._kinds)
        return self._looks[key]

    def submit(self, job: Job) -> Future[JobResult]:
        try:
            return self.executor.submit(run_job, job)
        except BrokenExecutor as error:
            broken: Future[JobResult] = Future()
            broken.set_exception(error)
            return broken

    def finish(self, waiting: _Waiting) -> None:
        """Save what the job made."""
        result = _result(waiting)
        self.problems += result.problems
        made = {artefact.product: artefact for artefact in result.artefacts}
        for target in waiting.task.stale:
            if target.product in made:
                self.save(target, made[target.product], waiting, result)
        self.listener.ended(waiting.task.source)

    def save(self, target: Target, artefact: Artefact, waiting: _Waiting, result: JobResult) -> None:
        pictures = waiting.loaded.pictures
        stamp = Stamp(
            inputs={**target.inputs, "pictures": digest_pictures(pictures)},
            pictures=pictures,
            problems=tuple(stored_problem(p, self.plan.output) for p in result.problems),
            pages=artefact.pages,
        )
        try:
            stored = self._store(target, artefact, stamp)
        except Failure as failure:
            self.problems.append(unwritable(failure))
            return
        self.stamps[target.name] = stored.stamp
        self.problems += stored.problems
        built = Built(
            target=target,
            path=stored.path,
            size=len(artefact.data),
            seconds=artefact.seconds,
            pages=artefact.pages,
        )
        self.built.append(built)
        self.listener.built(built)

    def _store(self, target: Target, artefact: Artefact, stamp: Stamp) -> Stored:
        return store(
            target,
            artefact.data,
            stamp,
            self.plan.output,
            self.files,
            overwrite=self.plan.options.overwrite,
        )


def _result(waiting: _Waiting) -> JobResult:
    """Return the job's result; a job whose process died with others is run once more, alone."""
    try:
        return waiting.future.result()
    except BrokenExecutor:
        with open_pool(1) as alone:
            try:
                return alone.submit(run_job, waiting.loaded.job).result()
            except BrokenExecutor:
                return JobResult(problems=(_died(waiting.task),))


def _died(task: Task) -> Problem:
    return _failed(
        task,
        msg("the process that made its products was ended by the system"),
        msg("free some memory, or build with -j 1; a missing font library ends it as well"),
    )


def _failed(task: Task, message: Message, hint: Message | None) -> Problem:
    return Problem(
        code=Code.BUILD_FAILED,
        severity=Severity.ERROR,
        message=message,
        hint=hint,
        span=Span(path=shown_path(task.source)),
    )
