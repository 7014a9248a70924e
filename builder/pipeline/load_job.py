"""A task's sources from disk: the job that makes its products."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.content import decode
from builder.course import shown_path
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.pipeline.digest import Files
from builder.pipeline.job import DayJob, Job, Making, SessionJob, SourceFile
from builder.pipeline.load_pictures import load_pictures
from builder.pipeline.look import Look
from builder.pipeline.plan import COMPANION, Task, picture_digests
from builder.pipeline.source_bytes import LARGEST_SOURCE, load_bytes
from builder.pipeline.survey import SurveyedDay, course_defaults
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
    source = load_source(task.source, task.day.course.root)
    companion = None
    if task.file is not None and task.file.companion is not None:
        companion = load_source(task.file.companion, task.day.course.root)
    beside = companion.pictures if companion else {}
    addresses = (*source.pictures, *(COMPANION + address for address in beside))
    return LoadedJob(
        job=_job(task, source, companion, making), pictures=picture_digests(task, addresses, files)
    )


def _job(task: Task, source: SourceFile, companion: SourceFile | None, making: Making) -> Job:
    day = task.day
    if task.session is None:
        return DayJob(
            source=source,
            making=making,
            sessions=day.members,
            slots=day.slots,
            plans=day.plans,
            defaults=course_defaults(day.course, day.folder),
            standing=task.standing,
            address=_address(day, ""),
        )
    return SessionJob(
        source=source,
        making=making,
        companion=companion,
        defaults=day.defaults,
        standing=task.standing,
        start=day.start(task.session),
        address=_address(day, f"/{task.source.stem}"),
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
