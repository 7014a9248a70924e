"""What the Jinja template of the page gets to see."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from builder.language import date_text, label
from builder.lesson import Slot
from builder.lesson.check import minutes_text
from builder.site.card import EntryKind
from builder.site.download import Download, DownloadKind
from builder.site.embed import embedded_json, embedded_text, page_policy
from builder.site.search_index import search_index
from builder.site.site import PHASE_COLOURS, Site, SiteDay, SiteSession, SiteWeek, anchor
from builder.site.theme import PageLook
from builder.site.words import (
    counted,
    day_name,
    file_facts,
    file_name,
    language_name,
    phases_text,
    session_window,
    week_name,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileView:
    """A file to download."""

    kind: str
    name: str
    facts: tuple[str, ...]
    href: str
    file: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseView:
    """A phase on a session's bar."""

    label: str
    minutes: int
    color: int
    """Which of the phase colours, counted from 1."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionView:
    """A session, written."""

    key: str
    language: str
    title: str
    number: int | None
    facts: tuple[str, ...]
    """Its number, its time, its minutes."""
    handout: FileView | None
    """What its title leads to."""
    files: tuple[FileView, ...]
    clock: str
    """The address of its phase clock."""
    phases: tuple[PhaseView, ...]
    phases_text: str
    objectives: tuple[str, ...]
    topics: tuple[str, ...]
    changed: str
    changed_on: str
    """The same as a machine reads it: `2026-12-04`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A day, written."""

    key: str
    language: str
    name: str
    date: str
    date_on: str
    facts: tuple[str, ...]
    objectives: tuple[str, ...]
    sessions: tuple[SessionView, ...]
    files: tuple[FileView, ...]
    archive: FileView | None
    sums: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekView:
    """A week, written; `name` is empty where the days stand in none."""

    key: str
    language: str
    name: str
    days: tuple[DayView, ...]
    files: tuple[FileView, ...]


def view_site(site: Site, look: PageLook) -> dict[str, Any]:
    """Return the names that a template can use.

    `language`, `title`, `author`, `logo` (an `img`, or nothing), `facts`, `weeks` (each a `WeekView`), `files` (each a `FileView`), `index` (JSON for
    the script), `texts` (JSON: what the script says), `css`, `script`, `policy`, and the function
    `label(text, language)`, which says a word in that language or in the page's.
    """
    names: dict[str, Any] = {
        "language": site.language,
        "title": site.title or label("Course materials", site.language),
        "author": site.author,
        "logo": _logo(look),
        "facts": _site_facts(site),
        "weeks": [_week(week, site) for week in site.weeks],
        "files": [_file(file, site.language) for file in site.files],
        "index": embedded_json(search_index(site)),
        "texts": embedded_json({text: label(text, site.language) for text in _SPOKEN}),
        "css": embedded_text(look.css),
        "script": embedded_text(look.script),
        "policy": page_policy(look.script),
    }
    functions: dict[str, Callable[..., str | Markup]] = {"label": partial(_label, page=site.language)}
    return names | functions


_SPOKEN = (
    "{count} results",
    "1 result",
    "Nothing found",
    "Title",
    "Objective",
    "Topic",
    "Key point",
    "Term",
    "Today",
)
"""What the script says; `scripts/indirect_messages.py` has them too."""


def _logo(look: PageLook) -> Markup:
    """Return the logo as an `img`; one without words is an ornament."""
    tag = Markup('<img class="logo" src="{}" alt="{}">')
    return tag.format(look.logo, look.logo_alt) if look.logo else Markup()


def _label(text: str, language: str = "", *, page: str) -> str:
    return label(text, language or page)


def _site_facts(site: Site) -> tuple[str, ...]:
    weeks = [week for week in site.weeks if week.tree == _main_tree(site)]
    days = [day for week in weeks for day in week.days]
    sessions = sum(len(day.sessions) for day in days)
    counts = (
        (sum(week.number is not None for week in weeks), "1 week", "{count} weeks"),
        (len(days), "1 day", "{count} days"),
        (sessions, "1 session", "{count} sessions"),
    )
    return tuple(counted(count, one, many, site.language) for count, one, many in counts if count)


def _main_tree(site: Site) -> str:
    """Return the language tree with most days: what another tree holds is the same course once more."""
    trees = Counter(week.tree for week in site.weeks for _ in week.days)
    return trees.most_common(1)[0][0] if trees else ""


def _week(week: SiteWeek, site: Site) -> WeekView:
    name = week_name(week)
    if len({each.tree for each in site.weeks}) > 1:
        name = " · ".join(filter(None, (name, language_name(week.tree or week.language))))
    return WeekView(
        key=anchor(week.key),
        language=week.language,
        name=name,
        days=tuple(map(_day, week.days)),
        files=tuple(_file(file, week.language) for file in week.files),
    )


def _day(day: SiteDay) -> DayView:
    return DayView(
        key=anchor(day.key),
        language=day.language,
        name=day_name(day),
        date=date_text(day.date, day.language) if day.date else "",
        date_on=day.date.isoformat() if day.date else "",
        facts=_day_facts(day),
        objectives=day.objectives,
        sessions=tuple(map(_session, day.sessions)),
        files=tuple(_file(file, day.language) for file in day.files),
        archive=_file(day.archive, day.language) if day.archive else None,
        sums=day.sums,
    )


def _day_facts(day: SiteDay) -> tuple[str, ...]:
    count = len(day.sessions)
    sessions = counted(count, "1 session", "{count} sessions", day.language)
    windows = [each for session in day.sessions if (each := session_window(session.card.plan.schedule))]
    window = f"{windows[0].partition('–')[0]}–{windows[-1].partition('–')[2]}" if windows else ""
    return tuple(fact for fact in (window, sessions if count else "") if fact)


def _session(session: SiteSession) -> SessionView:
    plan = session.card.plan
    language = plan.language
    files = tuple(_file(file, language) for file in session.files)
    return SessionView(
        key=anchor(session.key),
        language=language,
        title=plan.title or session.key.rpartition("/")[2],
        number=plan.number,
        facts=session_facts(session),
        handout=next((file for file in files if file.kind == DownloadKind.HANDOUT), None),
        files=files,
        clock=quote(session.clock),
        phases=tuple(_phase(place, slot) for place, slot in enumerate(plan.schedule.slots) if slot.minutes),
        phases_text=phases_text(plan.schedule, language),
        objectives=session.card.of(EntryKind.OBJECTIVE),
        topics=_topics(session),
        changed=date_text(session.changed, language) if session.changed else "",
        changed_on=session.changed.isoformat() if session.changed else "",
    )


def session_facts(session: SiteSession) -> tuple[str, ...]:
    plan = session.card.plan
    number = (
        label("Session {number}", plan.language).format(number=plan.number) if plan.number is not None else ""
    )
    minutes = minutes_text(plan.schedule.minutes, plan.language) if plan.schedule.minutes else ""
    return tuple(fact for fact in (number, session_window(plan.schedule), minutes) if fact)


def _topics(session: SiteSession) -> tuple[str, ...]:
    """Return what the phases are about; the first topics where the phases have no titles of their own."""
    slots = session.card.plan.schedule.slots
    titles = tuple(slot.title for slot in slots if slot.title != slot.label)
    return titles or session.card.of(EntryKind.TOPIC)[:_FEW]


_FEW = 8


def _phase(place: int, slot: Slot) -> PhaseView:
    return PhaseView(label=slot.label, minutes=slot.minutes, color=place % PHASE_COLOURS + 1)


def _file(file: Download, language: str) -> FileView:
    return FileView(
        kind=file.kind.value,
        name=file_name(file.kind, language),
        facts=file_facts(file, language),
        href=quote(file.name),
        file=file.file,
        digest=file.digest,
    )
