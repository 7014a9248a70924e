"""What a day's README says."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from builder.content import Inlines, plain_text
from builder.diagnostics import Span
from builder.lesson import Lesson, Pacing, Part


class DayRole(StrEnum):
    """What a section of a day's README is for."""

    OVERVIEW = "overview"
    OBJECTIVES = "objectives"
    SESSIONS = "sessions"
    PACING = "pacing"
    SHARES = "shares"
    CONNECTIONS = "connections"
    REFERENCES = "references"
    OUTCOMES = "outcomes"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayPart:
    """A section of the README with its role."""

    role: DayRole
    part: Part


@dataclass(frozen=True, slots=True, kw_only=True)
class DaySession:
    """A session as the day announces it."""

    title: Inlines
    number: int | None
    address: str
    """The file it links to, as written; empty where there is no link."""
    topics: tuple[Inlines, ...]
    span: Span
    start: dt.time | None = None
    minutes: int | None = None

    @property
    def name(self) -> str:
        return plain_text(self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part of the day with its percent: 이론 60 %."""

    name: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day, read. All of the README's text stands in `lesson`; the rest says what some of it means."""

    lesson: Lesson
    number: int | None
    parts: tuple[DayPart, ...] = ()
    """The lesson's parts in their order."""
    sessions: tuple[DaySession, ...] = ()
    pacing: Pacing | None = None
    """None where the README doesn't tell how a session's time is spent."""
    pacing_span: Span | None = None
    shares: tuple[Share, ...] = ()

    @property
    def language(self) -> str:
        return self.lesson.language

    @property
    def date(self) -> dt.date | None:
        return self.lesson.date

    def parts_of(self, role: DayRole) -> tuple[Part, ...]:
        """Return the sections of that role, in their order."""
        return tuple(each.part for each in self.parts if each.role is role)
