"""The handout model: what one printed product says, in reading order, for one edition."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from builder.content import Blocks, Inlines, plain_text
from builder.handout.contents import ContentsRow
from builder.handout.edition import Edition
from builder.handout.slide_cue import SlideCue
from builder.handout.timetable import Segment, Timetable


class ChapterKind(StrEnum):
    """What a chapter is; the template styles it by this name."""

    PHASE = "phase"
    DISCUSSION = "discussion"
    """The phase of the group discussion."""
    SECTION = "section"
    """An untimed section."""
    TOPIC = "topic"
    COMPANION = "companion"
    """What the companion file adds: its title, then its sections as chapters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A heading with what stands under it, and the chapters below."""

    key: str
    """An ASCII name, unique in the handout: Korean ones can't be asked for their page."""
    kind: ChapterKind
    title: Inlines
    line: int = 0
    """The line of its heading in the source."""
    role: str = ""
    """The value of the phase's `PhaseKind` or of the section's `Role`."""
    label: str = ""
    """What the pacing calls the phase, where the title says something else."""
    blocks: Blocks = ()
    chapters: "tuple[Chapter, ...]" = ()
    color: int | None = None
    """Which of the phase colours, counted from 1, for a phase and everything in it."""
    minutes: int | None = None
    end: int | None = None
    """Minutes from the session's start to the end of a phase or step."""
    elapsed: str = ""
    clock: str = ""
    slides: tuple[int, int] | None = None
    optional: bool = False
    writing_lines: int = 0
    """Ruled lines after the blocks."""
    footnotes: Mapping[int, int] = field(default_factory=dict)
    """The source's footnote numbers → the handout's, on the outermost chapters."""

    @property
    def name(self) -> str:
        return plain_text(self.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class Footnote:
    number: int
    blocks: Blocks
    footnotes: Mapping[int, int]
    """As in `Chapter`, for marks inside the note itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A bar below the timetable, such as what each session of a day keeps to."""

    title: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """A session's or a day's printed product."""

    title: Inlines
    language: str
    edition: Edition = Edition.STUDENT
    fillable: bool = False
    """Whether its blanks are fields that can be typed into."""
    place: tuple[str, ...] = ()
    """Where it stands, outermost first: course, week, day."""
    number: int | None = None
    """The session's number."""
    date: datetime.date | None = None
    author: str = ""
    keywords: tuple[str, ...] = ()
    timetable: Timetable
    bars: tuple[Bar, ...] = ()
    contents: tuple[ContentsRow, ...] = ()
    """What follows it in a booklet."""
    opening: Chapter
    """What stands before the first section; its title is the handout's."""
    chapters: tuple[Chapter, ...] = ()
    footnotes: tuple[Footnote, ...] = ()
    cues: Mapping[int, SlideCue] = field(default_factory=dict)
    """The slides that begin at a line of the source, for the instructor."""
    links: Mapping[str, str] = field(default_factory=dict)
    """Relative addresses in the source → the files they lead to, relative to the handout."""

    @property
    def name(self) -> str:
        return plain_text(self.title)
