"""What the other products of a day must know of a session, and the sessions of their day."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from builder.content import decode
from builder.course import Day, DayRole, SessionTime, read_day
from builder.lesson import PacedPhase, Pacing, PhaseKind
from builder.pipeline.card_json import card_from_json, card_to_json
from builder.pipeline.job import Defaults, SourceFile
from builder.pipeline.json_value import Json, integer, optional, record, records, text, words
from builder.site import SessionCard, read_card, read_objectives


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFacts:
    """A session in a few words."""

    title: str
    number: int | None
    minutes: int
    """How long it takes on the day's clock: its phases, or the time it is given where they don't fill that."""
    start: dt.time | None = None
    date: dt.date | None = None
    updated: dt.date | None = None
    """When its author says that it last changed."""
    fillable: bool = False
    """Whether its companion has blanks to fill in."""
    card: SessionCard
    """What the page shows of it."""

    @property
    def time(self) -> SessionTime:
        return SessionTime(minutes=self.minutes, start=self.start)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFacts:
    """What a day's README decides for its sessions."""

    pacing: Pacing | None = None
    start: dt.time | None = None
    date: dt.date | None = None
    title: str = ""
    language: str = ""
    objectives: tuple[str, ...] = ()
    starts: tuple[tuple[str, dt.time], ...] = ()
    """When sessions begin, where the README says so: by a session's stem or by its number."""

    def start_of(self, stem: str, number: int | None) -> dt.time | None:
        """Return when the session of that file, or of that number, begins."""
        starts = dict(self.starts)
        return starts.get(stem) or starts.get(str(number))


def read_session_facts(
    source: SourceFile, defaults: Defaults, companion: SourceFile | None = None
) -> SessionFacts:
    """Return the facts of a session's file and of its companion."""
    from builder.pipeline.read_source import read_source

    lesson = read_source(source, defaults).lesson
    beside = read_source(companion, defaults).lesson if companion else None
    return SessionFacts(
        title=lesson.name,
        number=lesson.number,
        minutes=max(lesson.minutes, lesson.whole),
        start=lesson.start,
        date=lesson.date,
        updated=lesson.updated,
        fillable=companion is not None and _has_blanks(companion),
        card=read_card(lesson, beside),
    )


_BLANK = re.compile(r"_{4,}|\[ \]|^:{3,}\s*answer\b", re.MULTILINE)


def _has_blanks(companion: SourceFile) -> bool:
    return _BLANK.search(decode(companion.data, companion.path).value.text) is not None


def read_day_facts(source: SourceFile) -> DayFacts:
    """Return the facts of a day's README."""
    from builder.pipeline.read_source import read_document

    day = read_day(read_document(source, Defaults())).value
    return DayFacts(
        pacing=day.pacing,
        start=day.lesson.start,
        date=day.lesson.date,
        title=day.lesson.name,
        language=day.language,
        objectives=read_objectives(day.parts_of(DayRole.OBJECTIVES)),
        starts=tuple(_starts(day)),
    )


def _starts(day: Day) -> Iterator[tuple[str, dt.time]]:
    for session in day.sessions:
        name = PurePosixPath(session.address).stem if session.address else str(session.number)
        if session.start is not None and "/" not in session.address:
            yield name, session.start


def under_day(defaults: Defaults, day: DayFacts) -> Defaults:
    """Return what holds for the sessions of a day: its README wins over the course."""
    return replace(
        defaults,
        pacing=day.pacing or defaults.pacing,
        date=day.date.isoformat() if day.date else defaults.date,
    )


def facts_to_json(facts: SessionFacts | DayFacts) -> Json:
    """Return the facts as JSON values."""
    common: dict[str, Json] = {
        "start": facts.start.isoformat() if facts.start else None,
        "date": facts.date.isoformat() if facts.date else None,
    }
    if isinstance(facts, SessionFacts):
        return {
            "title": facts.title,
            "number": facts.number,
            "minutes": facts.minutes,
            "updated": facts.updated.isoformat() if facts.updated else None,
            "fillable": facts.fillable,
            "card": card_to_json(facts.card),
            **common,
        }
    phases = facts.pacing.phases if facts.pacing else ()
    return {
        "phases": [
            {"kind": str(phase.kind), "minutes": phase.minutes, "title": phase.title} for phase in phases
        ],
        "title": facts.title,
        "language": facts.language,
        "objectives": list(facts.objectives),
        "starts": {name: start.isoformat() for name, start in facts.starts},
        **common,
    }


def session_from_json(value: Json) -> SessionFacts:
    """Return what `facts_to_json` wrote; raises ValueError for anything else."""
    found = record(value)
    return SessionFacts(
        title=text(found, "title"),
        number=optional(found, "number", int),
        minutes=integer(found, "minutes"),
        start=_time(found),
        date=_date(found, "date"),
        updated=_date(found, "updated"),
        fillable=found.get("fillable") is True,
        card=card_from_json(found.get("card")),
    )


def day_from_json(value: Json) -> DayFacts:
    """Return what `facts_to_json` wrote; raises ValueError for anything else."""
    found = record(value)
    phases = tuple(
        PacedPhase(
            kind=PhaseKind(text(phase, "kind")), minutes=integer(phase, "minutes"), title=text(phase, "title")
        )
        for phase in records(found, "phases")
    )
    return DayFacts(
        pacing=Pacing(phases=phases) if phases else None,
        start=_time(found),
        date=_date(found, "date"),
        title=text(found, "title"),
        language=text(found, "language"),
        objectives=words(found, "objectives"),
        starts=tuple(_starts_from_json(record(found.get("starts")))),
    )


def _starts_from_json(found: dict[str, Json]) -> Iterator[tuple[str, dt.time]]:
    for name in found:
        yield name, dt.time.fromisoformat(text(found, name))


def _time(found: dict[str, Json]) -> dt.time | None:
    value = optional(found, "start", str)
    return dt.time.fromisoformat(value) if value else None


def _date(found: dict[str, Json], key: str) -> dt.date | None:
    value = optional(found, key, str)
    return dt.date.fromisoformat(value) if value else None
