"""What the slides will say, before anyone knows how many there are."""

import datetime as dt
from dataclasses import dataclass

from builder.content import Blocks, Inlines
from builder.diagnostics import Span
from builder.lesson import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class TitleDraft:
    """The first slide: the title and the lines under it."""

    key: str
    title: Inlines
    lines: tuple[Inlines, ...]
    span: Span
    notes: Blocks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaRow:
    """A line of the agenda; `jump` is the key of the slide it opens."""

    label: str
    title: Inlines
    minutes: int | None
    window: str
    jump: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaDraft:
    """The phases with their minutes, each a link to its first slide."""

    key: str
    title: Inlines
    heads: tuple[str, ...]
    """What stands over the columns: the name, the subject, the time, the minutes."""
    rows: tuple[AgendaRow, ...]
    span: Span
    notes: Blocks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PhaseDraft:
    """A phase's opener: its name, its minutes and the topics it has in store."""

    key: str
    title: Inlines
    label: str
    topics: tuple[Inlines, ...]
    span: Span
    notes: Blocks = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentDraft:
    """A topic: as many slides as its blocks need under one title."""

    key: str
    title: Inlines
    blocks: Blocks
    span: Span
    notes: Blocks = ()
    minutes: int | None = None
    """Set for a step: its slides last exactly as long."""
    optional: bool = False
    parent: Inlines = ()
    """The title that the topic stands under, empty where it is nobody's part."""
    ends: bool = False
    """Whether the author forced a new slide after it."""
    closing: bool = False
    """True for key points and the like, which have a layout of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftStep:
    """A step of the discussion; `label` tells its minutes in the lesson's language."""

    title: Inlines
    label: str
    minutes: int
    blocks: Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class DiscussionDraft:
    """A discussion: the question stays on the slide for as long as the class talks about it."""

    key: str
    title: Inlines
    question: Blocks
    steps: tuple[DraftStep, ...]
    span: Span
    notes: Blocks = ()


Draft = TitleDraft | AgendaDraft | PhaseDraft | ContentDraft | DiscussionDraft


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftSection:
    """A run of slides that PowerPoint shows as one section.

    A timed one is a phase: its slides last `seconds` in all. An untimed one stands before or after the clock.
    """

    name: str
    drafts: tuple[Draft, ...]
    phase: int | None = None
    """The place of its phase in the schedule."""
    start: int = 0
    """Seconds from the session's start."""
    seconds: int = 0
    heading: Inlines = ()
    """What each slide's notes say after the time window."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A deck in words: the sections with their drafts, and what the whole deck says of itself."""

    title: str
    language: str
    sections: tuple[DraftSection, ...]
    schedule: Schedule
    detail: str = "paced"
    footer: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    number: int | None = None
    date: dt.date | None = None
    footnotes: tuple[Blocks, ...] = ()
