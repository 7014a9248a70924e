"""Read everything and write nothing: what is wrong with the sources of courses."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.content import Document
from builder.course import DAY, Course, DayFolder, SessionFile, read_day
from builder.course.check_day import SessionLesson, check_day, check_number
from builder.course.find_orphans import find_orphans
from builder.course.find_unbuilt import find_unbuilt
from builder.course.folder_names import is_session
from builder.diagnostics import Code, Problem, Severity, by_place
from builder.lesson import Lesson, Role
from builder.lesson.check import check_minutes_notation, check_teaching, lesson_roles
from builder.pipeline.build import load_course_theme
from builder.pipeline.build_options import BuildOptions
from builder.pipeline.check_source import check_source
from builder.pipeline.facts import DayFacts, under_day
from builder.pipeline.hush import Hush
from builder.pipeline.job import Defaults, SourceFile
from builder.pipeline.links import Links
from builder.pipeline.load_job import load_source, unreadable
from builder.pipeline.read_source import ReadSource, read_document, read_source
from builder.pipeline.same_number import same_number
from builder.pipeline.survey import course_defaults


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckReport:
    """What a check read and what it found."""

    sessions: int
    days: int
    problems: tuple[Problem, ...]
    silenced: int = 0
    """How many more were found that the author chose not to hear of."""


def check_courses(courses: Iterable[Course], options: BuildOptions) -> CheckReport:
    """Return what is wrong with the sources that were asked for, with their pictures, diagrams and templates."""
    problems: list[Problem] = []
    sessions = days = silenced = 0
    for course in courses:
        checker = _Checker(course)
        found = [*load_course_theme(course, options.template).problems, *find_orphans(course.root)]
        for folder in course.days:
            found += checker.check_day(folder)
        heard = [problem for problem in dict.fromkeys(found) if checker.hush.hears(problem)]
        silenced += len(set(found)) - len(heard)
        problems += (*heard, *checker.hush.problems)
        sessions += checker.sessions
        days += checker.days
    ordered = by_place(dict.fromkeys(problems))
    return CheckReport(sessions=sessions, days=days, problems=ordered, silenced=silenced)


@dataclass(slots=True)
class _Checker:
    """Reads each source of a course once."""

    course: Course
    sessions: int = 0
    days: int = 0
    hush: Hush = field(init=False)
    links: Links = field(init=False)

    def __post_init__(self) -> None:
        self.hush = Hush(self.course.config.silence)
        self.links = Links(self.course.root, bounded=self.course.config_path is not None)

    def check_day(self, folder: DayFolder) -> Iterator[Problem]:
        """Yield what is wrong with the sessions of a day that were asked for, and with its README."""
        readme = self.load(folder.readme) if folder.readme else None
        given = course_defaults(self.course, folder)
        document = read_document(readme, given) if isinstance(readme, SourceFile) else None
        day = read_day(document) if document is not None else None
        facts = DayFacts(pacing=day.value.pacing, date=day.value.date) if day else DayFacts()
        whole = folder.wants(DAY) and day is not None
        lessons: list[SessionLesson] = []
        yield from same_number(replace(folder, sessions=tuple(filter(_is_counted, folder.sessions))))
        yield from find_unbuilt(folder)
        for session in folder.sessions:
            wanted = folder.wants(session.stem)
            source = self.load(session.path) if wanted or whole else None
            if isinstance(source, SourceFile):
                read = read_source(source, under_day(given, facts))
                if _is_counted(session):
                    lessons.append(SessionLesson(stem=session.stem, lesson=read.lesson))
                if wanted:
                    last = session is folder.sessions[-1]
                    yield from self.check_session(session, source, read, under_day(given, facts), last=last)
            elif source is not None and wanted:
                yield source
        if isinstance(readme, Problem):
            yield readme
        elif whole and readme and folder.readme and document and day:
            self.days += 1
            yield from day.problems
            yield from self.check_text(readme, document, day.value.lesson, folder.readme)
            yield from check_day(day.value, lessons, folder_day=folder.day)

    def check_session(
        self, session: SessionFile, source: SourceFile, read: ReadSource, defaults: Defaults, *, last: bool
    ) -> Iterator[Problem]:
        """Yield what is wrong with a session and its companion."""
        self.sessions += 1
        roles: frozenset[Role] = frozenset()
        beside = self.load(session.companion) if session.companion else None
        if isinstance(beside, SourceFile) and session.companion:
            extra = read_source(beside, defaults)
            roles = lesson_roles(extra.lesson)
            yield from self.check_text(beside, extra.document, extra.lesson, session.companion)
        elif isinstance(beside, Problem):
            yield beside
        # What reading met stands in the document already.
        yield from (problem for problem in read.problems if problem not in read.document.problems)
        yield from self.check_text(source, read.document, read.lesson, session.path)
        if _is_counted(session):
            yield from check_number(read.lesson, session.stem)
        rate = self.course.config.max_slides_per_minute
        yield from check_minutes_notation(read.document, read.lesson)
        yield from check_teaching(read.lesson, slides_per_minute=rate, elsewhere=roles, last=last)

    def check_text(
        self, source: SourceFile, document: Document, lesson: Lesson, path: Path
    ) -> Iterator[Problem]:
        """Yield what is wrong with a text, whatever it is for."""
        self.hush.listen(document.source)
        yield from document.problems
        for problem in check_source(source, document, lesson):
            pictures = problem.code in {Code.MISSING_PICTURE, Code.UNSAFE_PICTURE}
            yield self.links.mend_picture(problem, document, path) if pictures else problem
        yield from self.links.check(document, path)

    def load(self, path: Path) -> SourceFile | Problem:
        """Return the source, or the problem that it can't be read."""
        try:
            return load_source(path, self.course.root)
        except OSError as error:
            return unreadable(path, error)


def _is_counted(session: SessionFile) -> bool:
    """Return whether a file is one of the day's sessions, rather than a text that was named to be one."""
    return is_session(session.path.name)


def has_errors(problems: Iterable[Problem], *, strict: bool) -> bool:
    """Return whether a check has failed: at an error, where it is strict at a warning too."""
    failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
    return any(problem.severity in failing for problem in problems)
