"""Jobs: all that the products of one source are made from, as values that can be sent anywhere."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.course import DayMember, DaySlot
from builder.diagnostics import Checked, Problem
from builder.lesson import Pacing, SessionPlan
from builder.pipeline.load_pictures import Picture
from builder.pipeline.look import Look
from builder.pipeline.product import Product, ProductKind


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceFile:
    """A Markdown file as it lies on disk; `path` is what messages call it."""

    path: str
    data: bytes
    pictures: Mapping[str, Picture] = field(default_factory=dict)
    """The pictures that it may name, by their address there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a session or a day stands in its course; numbers and titles that aren't known are empty."""

    course: str = ""
    week: int | None = None
    week_title: str = ""
    day: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What the course says where a source doesn't."""

    lang: str = ""
    author: str = ""
    detail: str = ""
    date: str = ""
    """`2026-12-04`."""
    pacing: Pacing | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Making:
    """How products are made: the same for many jobs."""

    look: Look
    products: frozenset[Product] = frozenset({Product(ProductKind.DECK), Product(ProductKind.HANDOUT)})
    slides_per_minute: float = 1.0
    timezone: str = "Asia/Seoul"
    alarms: bool = False
    """Whether calendars announce each phase when it begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionJob:
    """A session's products, to be made."""

    source: SourceFile
    making: Making
    stem: str = ""
    """What its products are called, without their endings."""
    companion: SourceFile | None = None
    defaults: Defaults = Defaults()
    standing: Standing = Standing()
    start: dt.time | None = None
    """When it begins, where the day's clock is known."""
    address: str = ""
    """Where its page is found in public; empty where it isn't."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DayJob:
    """A day's products, to be made from its README and from what is known of its sessions."""

    source: SourceFile
    making: Making
    sessions: tuple[DayMember, ...]
    slots: tuple[DaySlot, ...]
    plans: tuple[SessionPlan, ...] = ()
    """Of the sessions, in their order."""
    defaults: Defaults = Defaults()
    standing: Standing = Standing()
    address: str = ""
    """As a session's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletDay:
    """A day in a booklet: what its own products would be made from."""

    day: DayJob
    """Its source is empty where the day has no README."""
    sessions: tuple[SessionJob, ...]
    folder: str
    """Where its handouts would be, relative to the booklet: `day5`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BookletJob:
    """A booklet, to be made of the handouts of some days."""

    source: SourceFile
    """What messages call it."""
    making: Making
    scope: str
    """`day`, `week` or `course`."""
    standing: Standing
    days: tuple[BookletDay, ...]


Job = SessionJob | DayJob | BookletJob


@dataclass(frozen=True, slots=True, kw_only=True)
class Artefact:
    """A product, made."""

    product: Product
    data: bytes
    seconds: float
    pages: int
    """Slides of a deck, pages of a handout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class JobResult:
    """What a job made, and what is wrong with its sources; a product that couldn't be made is missing."""

    artefacts: tuple[Artefact, ...] = ()
    problems: tuple[Problem, ...] = ()


def job_result(problems: Iterable[Problem], made: Iterable[Checked[Artefact | None]]) -> JobResult:
    """Return the artefacts that were made, and every problem once: `problems` and then theirs."""
    tried = tuple(made)
    found = (*problems, *(problem for each in tried for problem in each.problems))
    artefacts = tuple(each.value for each in tried if each.value is not None)
    return JobResult(artefacts=artefacts, problems=tuple(dict.fromkeys(found)))
