"""What the page must know of a day beside the facts of its sources; kept for builds of other days."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.course import DaySlot, place_order
from builder.pipeline.digest import Files
from builder.pipeline.json_value import Json, integer, optional, record, records, text
from builder.pipeline.survey import SurveyedDay


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSession:
    """A session of the day; files are named relative to the output folder."""

    stem: str
    source: str
    companion: str = ""
    start: dt.time | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDay:
    """A day as its course and its clock place it."""

    place: str
    """Where its products are below the output folder: `week3/day5`."""
    folder: str
    readme: str = ""
    course: str = ""
    week: int | None = None
    week_title: str = ""
    day: int | None = None
    tree: str = ""
    zone: str = ""
    decks: bool = False
    alarms: bool = False
    slots: tuple[DaySlot, ...] = ()
    sessions: tuple[PageSession, ...] = ()


def page_day(day: SurveyedDay, files: Files) -> PageDay:
    """Return what the page must know of a day as it was surveyed."""
    course, folder = day.course, day.folder
    return PageDay(
        place=str(folder.place),
        folder=files.name(folder.folder),
        readme=files.name(folder.readme) if folder.readme else "",
        course=course.config.title,
        week=folder.week,
        week_title=course.week_title(folder),
        day=folder.day,
        tree=folder.language,
        zone=course.config.timezone,
        decks=course.config.site.decks,
        alarms=course.config.site.alarms,
        slots=day.slots,
        sessions=tuple(
            PageSession(
                stem=session.stem,
                source=files.name(session.path),
                companion=files.name(session.companion) if session.companion else "",
                start=day.start(place),
            )
            for place, session in enumerate(folder.sessions)
        ),
    )


def page_days(surveyed: Iterable[PageDay], known: Mapping[str, Json], output: Path) -> tuple[PageDay, ...]:
    """Return the days of this build and those of earlier builds whose folders are still there, in order."""
    days = {day.place: day for day in surveyed}
    for place, value in known.items():
        if place not in days and (day := _known_day(place, value)) and (output / day.folder).is_dir():
            days[place] = day
    return tuple(sorted(days.values(), key=lambda day: (day.tree, place_order(day.place))))


def day_to_json(day: PageDay) -> Json:
    """Return the day as JSON values; its place is the key that it is kept under."""
    return {
        "folder": day.folder,
        "readme": day.readme,
        "course": day.course,
        "week": day.week,
        "week_title": day.week_title,
        "day": day.day,
        "tree": day.tree,
        "zone": day.zone,
        "decks": day.decks,
        "alarms": day.alarms,
        "slots": [
            {
                "offset": slot.offset,
                "minutes": slot.minutes,
                "session": slot.session,
                "lunch": slot.lunch,
                "start": _time_text(slot.start),
            }
            for slot in day.slots
        ],
        "sessions": [
            {
                "stem": session.stem,
                "source": session.source,
                "companion": session.companion,
                "start": _time_text(session.start),
            }
            for session in day.sessions
        ],
    }


def _known_day(place: str, value: Json) -> PageDay | None:
    try:
        return _day(place, record(value))
    except ValueError:
        return None


def _day(place: str, found: dict[str, Json]) -> PageDay:
    slots = tuple(
        DaySlot(
            offset=integer(slot, "offset"),
            minutes=integer(slot, "minutes"),
            session=optional(slot, "session", int),
            lunch=slot.get("lunch") is True,
            start=_time(slot),
        )
        for slot in records(found, "slots")
    )
    sessions = tuple(
        PageSession(
            stem=text(session, "stem"),
            source=text(session, "source"),
            companion=text(session, "companion"),
            start=_time(session),
        )
        for session in records(found, "sessions")
    )
    if any(slot.session is not None and not 0 <= slot.session < len(sessions) for slot in slots):
        raise ValueError(f"a slot without a session: {place}")
    return PageDay(
        place=place,
        folder=text(found, "folder"),
        readme=text(found, "readme"),
        course=text(found, "course"),
        week=optional(found, "week", int),
        week_title=text(found, "week_title"),
        day=optional(found, "day", int),
        tree=text(found, "tree"),
        zone=text(found, "zone"),
        decks=found.get("decks") is True,
        alarms=found.get("alarms") is True,
        slots=slots,
        sessions=sessions,
    )


def _time_text(time: dt.time | None) -> str | None:
    return time.isoformat() if time else None


def _time(found: dict[str, Json]) -> dt.time | None:
    value = optional(found, "start", str)
    return dt.time.fromisoformat(value) if value else None
