"""A task's sources from disk: the job that makes its products."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from builder.content import decode
from builder.course import shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.pipeline.digest import Files
from builder.pipeline.job import BookletDay, BookletJob, DayJob, Job, Making, SessionJob, SourceFile
from builder.pipeline.load_pictures import load_pictures
from builder.pipeline.look import Look
from builder.pipeline.picture_digests import BOUND, COMPANION, picture_digests
from builder.pipeline.plan_booklets import Binding, day_standing
from builder.pipeline.source_bytes import LARGEST_SOURCE, load_bytes
from builder.pipeline.survey import SurveyedDay, course_defaults
from builder.pipeline.task import Task
from builder.site import session_address


@dataclass(frozen=True, slots=True, kw_only=True)
class LoadedJob:
    job: Job
    pictures: Mapping[str, str]
    """The pictures that its sources may show, as a stamp keeps them."""


def load_job(task: Task, look: Look, files: Files) -> LoadedJob:
    """Return the job with the bytes of its sources and pictures; raises OSError where a source can't be read."""
    config = task.day.course.config
    making = Making(
        look=look,
        products=frozenset(target.product for target in task.stale),
        slides_per_minute=config.max_slides_per_minute,
        timezone=config.timezone,
        alarms=config.site.alarms,
    )
    job, addresses = _booklet(task, task.binding, making) if task.binding else _job(task, making)
    return LoadedJob(job=job, pictures=picture_digests(task, addresses, files))


def _booklet(task: Task, binding: Binding, making: Making) -> tuple[Job, tuple[str, ...]]:
    """Return the job of a booklet, and the addresses of all pictures in it."""
    # What is made of each part is said by the booklet; a job that was sent has the look only once.
    part = replace(making, products=frozenset())
    loaded = {name: (each, *_job(each, part)) for name, each in task.bound.items()}
    days = [
        BookletDay(
            day=next((job for _, job, _ in own if isinstance(job, DayJob)), _bare_day(day, part)),
            sessions=tuple(job for _, job, _ in own if isinstance(job, SessionJob)),
            folder="" if (place := str(day.folder.place.relative_to(binding.place))) == "." else place,
        )
        for day in binding.days
        for own in [[each for each in loaded.values() if each[0].day is day]]
    ]
    job = BookletJob(
        source=SourceFile(path=shown_path(task.source), data=b""),
        making=making,
        scope=binding.scope,
        standing=task.standing,
        days=tuple(days),
    )
    return job, tuple(f"{name}{BOUND}{address}" for name, (_, _, own) in loaded.items() for address in own)


def _bare_day(day: SurveyedDay, making: Making) -> DayJob:
    """Return the job of a day that has no README."""
    return _day_job(day, SourceFile(path=shown_path(day.folder.folder), data=b""), making)


def _job(task: Task, making: Making) -> tuple[DayJob | SessionJob, tuple[str, ...]]:
    """Return the job of a session or a day, and the addresses of all pictures in it."""
    day = task.day
    source = load_source(task.source, day.course.root)
    if task.file is None or task.session is None:
        return _day_job(day, source, making), tuple(source.pictures)
    companion = load_source(task.file.companion, day.course.root) if task.file.companion else None
    job = SessionJob(
        source=source,
        making=making,
        stem=task.source.stem,
        companion=companion,
        defaults=day.defaults,
        standing=day_standing(day),
        start=day.start(task.session),
        address=_address(day, f"/{task.source.stem}"),
    )
    beside = companion.pictures if companion else {}
    return job, (*source.pictures, *(COMPANION + address for address in beside))


def _day_job(day: SurveyedDay, source: SourceFile, making: Making) -> DayJob:
    return DayJob(
        source=source,
        making=making,
        sessions=day.members,
        slots=day.slots,
        plans=day.plans,
        defaults=course_defaults(day.course, day.folder),
        standing=day_standing(day),
        address=_address(day, ""),
    )


def _address(day: SurveyedDay, stem: str) -> str:
    return session_address(day.course.config.site.address, f"{day.folder.place}{stem}")


def load_source(path: Path, root: Path) -> SourceFile:
    """Return a Markdown file and the pictures that it may name; raises OSError where it can't be read."""
    data = load_bytes(path, root)
    pictures = load_pictures(decode(data, path.name).value.text, path.parent, root)
    return SourceFile(path=shown_path(path), data=data, pictures=pictures)


def unreadable(path: Path, error: OSError) -> Problem:
    """Return the problem that a source can't be read."""
    return Problem(
        code=Code.BUILD_FAILED,
        severity=Severity.ERROR,
        message=msg("the file can't be read: {reason}", reason=error.strerror or str(error)),
        span=Span(path=shown_path(path)),
        hint=msg(
            "see that it is a text file of at most {size} MB, that it lies in the course and that you may read it",
            size=LARGEST_SOURCE // 10**6,
        ),
    )
