"""Read everything and write nothing: what is wrong with the sources of courses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.content import Block, Diagram, walk_blocks
from builder.course import DAY, Course, read_day
from builder.diagnostics import Problem
from builder.lesson import Lesson, walk_topics
from builder.pipeline.build import load_course_theme
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.dead_links import dead_links
from builder.pipeline.digest import Files
from builder.pipeline.job import SourceFile
from builder.pipeline.load_job import load_source, unreadable
from builder.pipeline.plan import same_number
from builder.pipeline.read_source import read_document, read_source
from builder.pipeline.stamps import load_stamps
from builder.pipeline.survey import SurveyedDay, Surveyor, course_defaults


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check read and what it found."""

    sessions: int
    days: int
    problems: tuple[Problem, ...]


def check_courses(courses: Iterable[Course], options: BuildOptions) -> CheckReport:
    """Return what is wrong with the sources that were asked for, with their pictures, diagrams and templates."""
    problems: list[Problem] = []
    sessions = days = 0
    for course in courses:
        problems += load_course_theme(course, options.template).problems
        stamps = load_stamps(course.output)
        surveyor = Surveyor(Files(course.output, stamps.files), stamps.facts)
        for folder in course.days:
            day = surveyor.survey(course, folder, options.start)
            problems += same_number(day)
            for session in folder.sessions:
                if folder.wants(session.stem):
                    sessions += 1
                    problems += _session_problems(session.path, session.companion, day)
            if folder.readme and folder.wants(DAY):
                days += 1
                problems += _day_problems(folder.readme, day)
    return CheckReport(sessions=sessions, days=days, problems=tuple(dict.fromkeys(problems)))


def _session_problems(path: Path, companion: Path | None, day: SurveyedDay) -> Iterator[Problem]:
    try:
        source = load_source(path, day.course.root)
        beside = load_source(companion, day.course.root) if companion else None
    except OSError as error:
        yield unreadable(path, error)
        return
    read = read_source(source, day.defaults)
    yield from read.problems
    yield from _figure_problems(read.lesson, source)
    if beside:
        extra = read_source(beside, day.defaults)
        yield from extra.document.problems
        yield from _figure_problems(extra.lesson, beside)


def _day_problems(path: Path, day: SurveyedDay) -> Iterator[Problem]:
    try:
        source = load_source(path, day.course.root)
    except OSError as error:
        yield unreadable(path, error)
        return
    document = read_document(source, course_defaults(day.course, day.folder))
    read = read_day(document)
    yield from document.problems
    yield from read.problems
    yield from dead_links(read.value, day.members)
    yield from _figure_problems(read.value.lesson, source)


def _figure_problems(lesson: Lesson, source: SourceFile) -> Iterator[Problem]:
    if source.pictures:
        from builder.pipeline.pictures import lesson_pictures, open_gallery

        yield from open_gallery(lesson_pictures(lesson), source.pictures).problems
    diagrams = [block for block in walk_blocks(_blocks(lesson)) if isinstance(block, Diagram)]
    if diagrams:
        from builder.pipeline.studio import diagram_problems

        for diagram in diagrams:
            yield from diagram_problems(diagram, lesson.language)


def _blocks(lesson: Lesson) -> Iterator[Block]:
    yield from lesson.preamble
    for part in lesson.parts:
        yield from part.blocks
        for topic in walk_topics(part.topics):
            yield from topic.blocks
    for footnote in lesson.footnotes:
        yield from footnote
