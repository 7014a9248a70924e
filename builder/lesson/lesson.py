"""What a session file says, parsed: phases on the clock and the untimed sections around them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import time
from enum import StrEnum

from builder.content import Blocks, Inlines, plain_text
from builder.diagnostics import Span
from builder.lesson.pacing import STANDARD_PACING, Pacing, PhaseKind


class Role(StrEnum):
    """What an untimed level 2 section is for."""

    PLACE = "place"
    """Where the session stands in the curriculum."""
    OBJECTIVES = "objectives"
    DISCUSSION = "discussion"
    KEY_POINTS = "key-points"
    GLOSSARY = "glossary"
    REFERENCES = "references"
    NEXT = "next"
    WORKSHEET = "worksheet"
    PREPARATION = "preparation"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A heading below a phase or section with what stands under it, up to the next heading of its level."""

    title: Inlines
    level: int
    span: Span
    blocks: Blocks = ()
    topics: "tuple[Topic, ...]" = ()
    minutes: int | None = None
    """Set where the heading ends in minutes: the topic is then a step of its phase."""
    optional: bool = False
    """True for `{priority=optional}`: to be dropped first when late."""

    @property
    def name(self) -> str:
        return plain_text(self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A timed stretch of a lesson."""

    kind: PhaseKind
    label: str
    """What the pacing calls it: `핵심 개념`."""
    title: Inlines
    """The heading without its minutes, number and emoji."""
    heading: str
    """The heading as written, without its minutes."""
    minutes: int
    span: Span
    blocks: Blocks = ()
    """What stands before the first topic."""
    topics: tuple[Topic, ...] = ()
    guessed: bool = False
    """Whether its minutes are those that the others leave: its author wrote none."""

    @property
    def name(self) -> str:
        return plain_text(self.title)

    @property
    def steps(self) -> tuple[Topic, ...]:
        """The topics with minutes, at any depth, in order."""
        return tuple(topic for topic in walk_topics(self.topics) if topic.minutes is not None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """An untimed stretch of a lesson."""

    role: Role
    title: Inlines
    heading: str
    span: Span
    blocks: Blocks = ()
    topics: tuple[Topic, ...] = ()

    @property
    def name(self) -> str:
        return plain_text(self.title)


Part = Phase | Section


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """A session, parsed: all of its file stands in the preamble, the parts or the footnotes."""

    path: str
    title: Inlines
    """The level 1 heading without its session number."""
    heading: str = ""
    """The level 1 heading as written; empty where there is none."""
    number: int | None
    language: str
    span: Span
    preamble: Blocks = ()
    """What stands between the title and the first level 2 heading."""
    parts: tuple[Part, ...] = ()
    footnotes: tuple[Blocks, ...] = ()
    pacing: Pacing = STANDARD_PACING
    length: int | None = None
    """Minutes that its author gives the whole session, where that is said: `시간: 09:00-09:50`."""
    start: time | None = None
    date: dt.date | None = None
    updated: dt.date | None = None
    """When it was last changed, where its author says."""
    author: str = ""
    keywords: tuple[str, ...] = ()
    detail: str = "paced"
    """`full` keeps every outline level on slides, however many they are."""
    extra: tuple[tuple[str, str], ...] = field(default=())
    """Front matter that classdeck has no use for."""

    @property
    def name(self) -> str:
        return plain_text(self.title)

    @property
    def phases(self) -> tuple[Phase, ...]:
        return tuple(part for part in self.parts if isinstance(part, Phase))

    @property
    def sections(self) -> tuple[Section, ...]:
        return tuple(part for part in self.parts if isinstance(part, Section))

    @property
    def minutes(self) -> int:
        return sum(phase.minutes for phase in self.phases)

    @property
    def whole(self) -> int:
        """The minutes that the phases should fill: the session's own, else those of the pacing."""
        return self.length or self.pacing.minutes

    def sections_of(self, role: Role) -> tuple[Section, ...]:
        return tuple(section for section in self.sections if section.role is role)


def walk_topics(topics: tuple[Topic, ...]) -> Iterator[Topic]:
    """Yield the topics and everything below them, in reading order."""
    for topic in topics:
        yield topic
        yield from walk_topics(topic.topics)


def step_minutes(topics: tuple[Topic, ...]) -> int:
    """Return the minutes of the steps among `topics` and below them; those inside a step are part of it."""
    return sum(topic.minutes if topic.minutes is not None else step_minutes(topic.topics) for topic in topics)
