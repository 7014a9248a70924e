"""What must be known of a day before any of its products can be planned."""

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeVar

from builder.course import Course, DayFolder, DayMember, DaySlot, SessionFile, place_sessions, shown_path
from builder.lesson import SessionPlan
from builder.pipeline.digest import Files, digest_values, tool_digest
from builder.pipeline.facts import (
    DayFacts,
    SessionFacts,
    day_from_json,
    facts_to_json,
    read_day_facts,
    read_session_facts,
    session_from_json,
    under_day,
)
from builder.pipeline.job import Defaults, SourceFile
from builder.pipeline.json_value import Json, record
from builder.pipeline.source_bytes import load_bytes

F = TypeVar("F", DayFacts, SessionFacts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SurveyedDay:
    """A day with the facts of its README and of its sessions."""

    course: Course
    folder: DayFolder
    facts: DayFacts
    defaults: Defaults
    """What holds for its sessions."""
    sessions: tuple[SessionFacts, ...]
    """In the order of the folder's."""
    slots: tuple[DaySlot, ...]

    def start(self, place: int) -> dt.time | None:
        """Return when the session at that place begins."""
        return next((slot.start for slot in self.slots if slot.session == place), None)

    @property
    def plans(self) -> tuple[SessionPlan, ...]:
        """The plans of the sessions on the day's clock."""
        return tuple(
            replace(
                facts.card.plan,
                schedule=replace(facts.card.plan.schedule, start=self.start(place), date=facts.date),
            )
            for place, facts in enumerate(self.sessions)
        )

    @property
    def members(self) -> tuple[DayMember, ...]:
        pairs = zip(self.folder.sessions, self.sessions, strict=True)
        return tuple(
            DayMember(stem=file.stem, title=facts.title, number=facts.number) for file, facts in pairs
        )


class Surveyor:
    """Reads the facts of sources, each source once for as long as it doesn't change."""

    def __init__(self, files: Files, known: Mapping[str, Json]) -> None:
        self._files = files
        self._known = known
        self.learnt: dict[str, Json] = {}
        """The facts in use, to be known next time."""

    def survey(self, course: Course, folder: DayFolder, start: dt.time | None) -> SurveyedDay:
        """Return the day; `start` is when its first session begins, whatever the sources say."""
        facts = self._day(folder.readme, course.root) if folder.readme else DayFacts()
        defaults = under_day(course_defaults(course, folder), facts)
        sessions = tuple(self._session(session, defaults, course.root) for session in folder.sessions)
        times = [
            replace(session.time, start=session.start or facts.start_of(file.stem, session.number))
            for file, session in zip(folder.sessions, sessions, strict=True)
        ]
        if start is not None:
            times = [replace(time, start=None) for time in times]
        slots = place_sessions(
            times,
            start=start or facts.start or course.config.start,
            break_minutes=course.config.break_minutes,
            lunch=course.config.lunch,
        )
        return SurveyedDay(
            course=course, folder=folder, facts=facts, defaults=defaults, sessions=sessions, slots=slots
        )

    def _day(self, path: Path, root: Path) -> DayFacts:
        key = digest_values(self._files.digest(path), tool_digest())
        return self._facts(path, key, day_from_json, lambda: read_day_facts(_source(path, root)))

    def _session(self, session: SessionFile, defaults: Defaults, root: Path) -> SessionFacts:
        path = session.path
        beside = session.companion
        digests = [self._files.digest(each) for each in (path, beside) if each]
        key = digest_values(digests, defaults, tool_digest())
        return self._facts(
            path,
            key,
            session_from_json,
            lambda: read_session_facts(
                _source(path, root), defaults, _source(beside, root) if beside else None
            ),
        )

    def _facts(self, path: Path, key: str, known: Callable[[Json], F], read: Callable[[], F]) -> F:
        """Return the facts as they were read before from the same under `key`, else as they are read now."""
        name = self._files.name(path)
        try:
            entry = record(self._known.get(name))
            facts = known(entry.get("facts")) if entry.get("key") == key else read()
        except ValueError:
            facts = read()
        self.learnt[name] = {"key": key, "facts": facts_to_json(facts)}
        return facts


def course_defaults(course: Course, folder: DayFolder) -> Defaults:
    """Return what the course says for the sessions of a day; a language tree decides the language."""
    config = course.config
    return Defaults(
        lang=folder.language or config.lang,
        author=config.author,
        detail=config.detail,
        pacing=config.pacing,
    )


def _source(path: Path, root: Path) -> SourceFile:
    try:
        data = load_bytes(path, root)
    except OSError:
        # Whoever makes its products says what is wrong with the file.
        data = b""
    return SourceFile(path=shown_path(path), data=data)
