"""Build the products of courses."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from builder.course import Course, DayFolder, SessionFile
from builder.diagnostics import Problem
from builder.pipeline.job import Defaults, JobResult, Making, SessionJob, SourceFile, Standing
from builder.pipeline.load_pictures import load_pictures
from builder.pipeline.look import load_look
from builder.pipeline.product import STUDENT, ProductKind, product_name
from builder.pipeline.run_job import run_job
from builder.pipeline.save import save
from builder.theme import load_theme, search_folders


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A product as it was saved."""

    path: Path
    bytes: int
    seconds: float
    pages: int


def build_courses(
    courses: tuple[Course, ...],
    output: Path | None,
    products: frozenset[ProductKind],
    tell: Callable[[Built], None],
    edition: str = STUDENT,
) -> tuple[Problem, ...]:
    """Build every session, call `tell` for each product, and return what is wrong."""
    problems: list[Problem] = []
    for course in courses:
        theme = load_theme(course.config.template, search=search_folders(course.root))
        problems += theme.problems
        making = Making(
            look=load_look(theme.value),
            products=products,
            edition=edition,
            slides_per_minute=course.config.max_slides_per_minute,
            timezone=course.config.timezone,
        )
        for day in course.days:
            for session in day.sessions:
                if day.wants(session.stem):
                    result = run_job(_job(course, day, session, making))
                    problems += result.problems
                    _save(result, (output or course.output) / day.place, session.stem, edition, tell)
    return tuple(dict.fromkeys(problems))


def _job(course: Course, day: DayFolder, session: SessionFile, making: Making) -> SessionJob:
    config = course.config
    return SessionJob(
        source=_source(session.path, course.root),
        making=making,
        companion=_source(session.companion, course.root) if session.companion else None,
        defaults=Defaults(
            lang=day.language or config.lang,
            author=config.author,
            detail=config.detail,
            pacing=config.pacing,
        ),
        standing=Standing(course=config.title, week=day.week, week_title=course.week_title(day), day=day.day),
    )


def _source(path: Path, root: Path) -> SourceFile:
    data = path.read_bytes()
    pictures = load_pictures(data.decode("utf-8", "replace"), path.parent, root)
    return SourceFile(path=os.path.relpath(path), data=data, pictures=pictures)


def _save(result: JobResult, folder: Path, stem: str, edition: str, tell: Callable[[Built], None]) -> None:
    for made in result.artefacts:
        path = folder / product_name(stem, made.kind, edition)
        save(path, made.data)
        tell(Built(path=path, bytes=len(made.data), seconds=made.seconds, pages=made.pages))
