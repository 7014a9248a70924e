"""The model of the page: weeks, days and sessions with what can be downloaded."""

import datetime as dt
import re
from dataclasses import dataclass
from urllib.parse import quote

from builder.site.card import SessionCard
from builder.site.download import Download

PAGE = "index.html"

PHASE_COLOURS = 6
"""How many phase colours the page has; a seventh phase takes the first again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSession:
    """A session on the page."""

    key: str
    """Its place and its stem, unique on the page: `week3/day5/session_01`."""
    card: SessionCard
    """Its plan has the start that the day's clock gives it."""
    files: tuple[Download, ...] = ()
    changed: dt.date | None = None
    """When its source last changed."""

    @property
    def clock(self) -> str:
        """The file of its phase clock, relative to the page; empty for a session without phases."""
        return f"{self.key}.clock.html" if self.card.plan.schedule.minutes else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteDay:
    """A day on the page."""

    key: str
    """Its place: `week3/day5`."""
    title: str
    """What its README is called; empty without one."""
    language: str
    number: int | None = None
    week: int | None = None
    week_title: str = ""
    tree: str = ""
    """The language of the tree it stands in, `slides/en/…`; empty where it stands in none."""
    date: dt.date | None = None
    objectives: tuple[str, ...] = ()
    sessions: tuple[SiteSession, ...] = ()
    files: tuple[Download, ...] = ()
    archive: Download | None = None
    sums: tuple[tuple[str, str], ...] = ()
    """The name and the SHA-256 of every file in the archive."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteWeek:
    """Days that stand in the same week, in one folder."""

    number: int | None
    title: str
    tree: str
    days: tuple[SiteDay, ...]
    files: tuple[Download, ...] = ()

    @property
    def language(self) -> str:
        return self.days[0].language

    @property
    def key(self) -> str:
        """Its place with a slash, `week3/`: a day may stand at the place itself."""
        return f"{self.days[0].key.rpartition('/')[0]}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """All that students get."""

    title: str
    language: str
    author: str = ""
    weeks: tuple[SiteWeek, ...] = ()
    files: tuple[Download, ...] = ()
    address: str = ""
    """Where the page will be found; empty where nobody says."""

    @property
    def days(self) -> tuple[SiteDay, ...]:
        return tuple(day for week in self.weeks for day in week.days)


def anchor(key: str) -> str:
    """Return what the page calls the part of that key: an id has no spaces (HTML Living Standard, 3.2.6)."""
    return re.sub(r"\s", "-", key)


def session_address(address: str, key: str) -> str:
    """Return the public address of a session on the page at `address`; empty where the page has none."""
    if not address:
        return ""
    page = address if address.endswith((".html", "/")) else f"{address}/"
    return f"{page}#{quote(anchor(key))}"
