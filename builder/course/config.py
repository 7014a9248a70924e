"""What a course's `course.toml` decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import time

from builder.lesson import Pacing

CONFIG_NAME = "course.toml"
EDITIONS = ("student", "instructor", "large-print")
BOOKLETS = ("day", "week", "course")


@dataclass(frozen=True, slots=True, kw_only=True)
class Lunch:
    """A longer break after the session of that number."""

    after: int
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteConfig:
    """What students find on the course's page."""

    address: str = ""
    """Where the page will be found; empty where it isn't published. Decks then lead to it by a QR code."""
    decks: bool = False
    """Whether students get the decks. Their speaker notes hold what is for instructors."""
    alarms: bool = False
    """Whether calendars announce each phase when it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseConfig:
    """The settings of a course; a folder without a `course.toml` has these defaults."""

    title: str = ""
    weeks: Mapping[str, str] = field(default_factory=dict)
    """A week's folder (`week3`) or number (`3`) → its title."""
    lang: str = ""
    """The language of products whose source doesn't say; empty to tell it from the text."""
    author: str = ""
    template: str = "default"
    pacing: Pacing | None = None
    max_slides_per_minute: float = 1.0
    detail: str = ""
    """`full` or `paced`; empty where the course doesn't say."""
    start: time | None = None
    """When the first session of a day begins."""
    break_minutes: int = 10
    """Between two sessions."""
    lunch: Lunch | None = None
    timezone: str = "Asia/Seoul"
    """An IANA time zone, for calendars."""
    output: str = "output"
    """Where products go, relative to the course's folder."""
    site: SiteConfig = SiteConfig()
    editions: tuple[str, ...] = ("student",)
    """For whom handouts are made: `student`, `instructor`, `large-print`."""
    booklets: tuple[str, ...] = ()
    """What is bound into one PDF: the handouts of each `day`, each `week`, the whole `course`."""
    silence: frozenset[str] = frozenset()
    """Codes of problems that nobody wants to hear of: `[check] silence = ["missing-references"]`."""
