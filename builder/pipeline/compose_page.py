"""Days and what lies on the shelf → the page, with the small files beside its products."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from builder.course import DaySchedule, day_schedule_json
from builder.lesson import SessionPlan, calendar_ics, schedule_json
from builder.pipeline.changed_on import changed_on
from builder.pipeline.facts import DayFacts, SessionFacts, day_from_json, session_from_json
from builder.pipeline.job import Standing
from builder.pipeline.json_value import Json, record
from builder.pipeline.labels import place_names
from builder.pipeline.page_day import PageDay, PageSession
from builder.pipeline.page_shelf import Shelf, download_of
from builder.pipeline.product import DAY_STEM
from builder.site import DownloadKind, SiteDay, SiteSession


@dataclass(frozen=True, slots=True, kw_only=True)
class PagedDay:
    """A day for the page, and the files that are made for it, by their names."""

    day: SiteDay
    beside: Mapping[str, bytes]


def compose_days(days: Sequence[PageDay], facts: Mapping[str, Json], shelf: Shelf) -> tuple[PagedDay, ...]:
    """Return the days that have anything for students, in their order.

    Beside the products of each session stand its schedule and, where its date is known, its calendar; beside
    those of the day stand the day's.
    """
    found = (_compose(day, facts, shelf) for day in days)
    return tuple(paged for paged in found if paged.day.sessions or paged.day.files)


def _compose(day: PageDay, facts: Mapping[str, Json], shelf: Shelf) -> PagedDay:
    about = _day_facts(day, facts)
    shown = [each for session in day.sessions if (each := _session(day, session, facts, shelf))]
    language = about.language or (shown[0].session.card.plan.language if shown else "en")
    files = list(shelf.day_files(day))
    beside: dict[str, bytes] = {}
    for each in shown:
        beside |= each.beside
    if shown:
        beside |= _day_schedule(day, about, language, facts)
        plans = [each.session.card.plan for each in shown]
        calendar = calendar_ics(plans, place=_place(day, language), zone=day.zone, alarms=day.alarms)
        if calendar:
            name = f"{day.place}/{DAY_STEM}.ics"
            beside[name] = calendar
            files.append(download_of(DownloadKind.CALENDAR, name, calendar))
    dates = {plan.schedule.date for each in shown if (plan := each.session.card.plan).schedule.date}
    site_day = SiteDay(
        key=day.place,
        title=about.title,
        language=language,
        number=day.day,
        week=day.week,
        week_title=day.week_title,
        tree=day.tree,
        date=about.date or (dates.pop() if len(dates) == 1 else None),
        objectives=about.objectives,
        sessions=tuple(each.session for each in shown),
        files=tuple(files),
    )
    return PagedDay(day=site_day, beside=beside)


@dataclass(frozen=True, slots=True, kw_only=True)
class _PagedSession:
    session: SiteSession
    beside: Mapping[str, bytes]


def _session(
    day: PageDay, session: PageSession, facts: Mapping[str, Json], shelf: Shelf
) -> _PagedSession | None:
    files = shelf.session_files(day, session.stem)
    about = _session_facts(session, facts)
    if not files or about is None:
        return None
    plan = _plan(session, about)
    key = f"{day.place}/{session.stem}"
    beside = {f"{key}.schedule.json": schedule_json(plan)}
    place = _place(day, plan.language)
    calendar = calendar_ics((plan,), place=place, zone=day.zone, alarms=day.alarms)
    if calendar:
        beside[f"{key}.ics"] = calendar
        files = (*files, download_of(DownloadKind.CALENDAR, f"{key}.ics", calendar))
    site_session = SiteSession(
        key=key,
        card=replace(about.card, plan=plan),
        files=files,
        changed=session_changed(day, session, about, shelf),
    )
    return _PagedSession(session=site_session, beside=beside)


def session_changed(day: PageDay, session: PageSession, about: SessionFacts, shelf: Shelf) -> dt.date | None:
    """Return when the session last changed: what its author says, else when its files were written."""
    paths = (shelf.output / name for name in (session.source, session.companion) if name)
    return about.updated or changed_on(paths, day.zone)


def _plan(session: PageSession, about: SessionFacts) -> SessionPlan:
    schedule = replace(about.card.plan.schedule, start=session.start, date=about.date)
    return replace(about.card.plan, schedule=schedule)


def _day_schedule(
    day: PageDay, about: DayFacts, language: str, facts: Mapping[str, Json]
) -> Mapping[str, bytes]:
    sessions = tuple(_stems(day, facts))
    if len(sessions) < len(day.sessions):
        return {}
    schedule = DaySchedule(
        title=about.title,
        number=day.day,
        language=language,
        date=about.date,
        slots=day.slots,
        sessions=sessions,
    )
    return {f"{day.place}/{DAY_STEM}.schedule.json": day_schedule_json(schedule)}


def _stems(day: PageDay, facts: Mapping[str, Json]) -> Iterator[tuple[str, SessionPlan]]:
    """Yield every session of the day, whether or not there is anything of it for students yet."""
    for session in day.sessions:
        about = _session_facts(session, facts)
        if about is not None:
            yield session.stem, _plan(session, about)


def _place(day: PageDay, language: str) -> tuple[str, ...]:
    standing = Standing(course=day.course, week=day.week, week_title=day.week_title, day=day.day)
    return place_names(standing, language)


def _day_facts(day: PageDay, facts: Mapping[str, Json]) -> DayFacts:
    try:
        return day_from_json(record(facts.get(day.readme)).get("facts")) if day.readme else DayFacts()
    except ValueError:
        return DayFacts()


def _session_facts(session: PageSession, facts: Mapping[str, Json]) -> SessionFacts | None:
    try:
        return session_from_json(record(facts.get(session.source)).get("facts"))
    except ValueError:
        return None
