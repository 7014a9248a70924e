"""A document read as a lesson."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from builder.content import Block, Blocks, Document, Heading, Inlines, Text, plain_text
from builder.diagnostics import Checked
from builder.language import detect_language
from builder.lesson.align import Found, align_phases
from builder.lesson.lesson import Lesson, Part, Phase, Role, Section, step_minutes
from builder.lesson.metadata import Metadata, read_metadata
from builder.lesson.minutes import drop_end, drop_start, split_minutes
from builder.lesson.pacing import KIND_LABELS, STANDARD_PACING, PacedPhase, Pacing, PhaseKind
from builder.lesson.rebalance import rebalance
from builder.lesson.recognise import called_kind, ornament_length, phase_kind, section_role, stands_apart
from builder.lesson.session_time import NO_TIME, SessionTime, title_time, told_time
from builder.lesson.topics import read_topics

_SESSION_NUMBER = re.compile(
    r"(?:session|세션|lesson|lecture|강의|차시)\s*#?(\d{1,3})(?:강|차시)?\s*(?:[:：.\-\u2013\u2014|]\s*|$)",
    re.IGNORECASE,
)
# What may stand before the number without being part of the title: `November Week 3 Day 4 `, `🚀 3주차 2일차 - `.
_BEFORE_NUMBER = re.compile(
    r"(?:[^:：|]{0,40}?(?:(?:week|day|module|unit|part)\s*#?\d{1,3}|\d{1,3}\s*(?:주차|일차|주|일)))?[\W_]*",
    re.IGNORECASE,
)
_FILE_NUMBER = re.compile(r"(\d{1,3})(?!\d)")


def read_lesson(document: Document, pacing: Pacing | None = None, *, fill: bool = True) -> Checked[Lesson]:
    """Return the lesson that a session file holds, with the problems of its front matter and its timing.

    The front matter's pacing wins over `pacing` (the day's or the course's), which wins over the standard.
    Where a session says how long it takes, `fill` gives the minutes that are left to main sections without any.
    """
    from builder.lesson.check import check_lesson

    metadata = read_metadata(document)
    chosen = metadata.pacing or pacing or STANDARD_PACING
    language = metadata.lang or detect_language(document.source.text)
    title, preamble, headed = _split(document.blocks)
    parts = [_read_heading(heading, body, chosen) for heading, body in headed]
    told = _told_time(title, preamble, parts)
    if fill and told.minutes and not metadata.pacing:
        parts = _filled(parts, chosen, told.minutes)
    whole = (None if metadata.pacing else told.minutes) or chosen.minutes
    lesson = Lesson(
        path=document.source.path,
        title=_title(title, metadata, document),
        heading=plain_text(title.inlines).strip() if title else "",
        number=_number(title, metadata, document),
        language=language,
        span=title.span if title else document.span,
        preamble=preamble,
        parts=_parts(parts, chosen, whole, language),
        footnotes=document.footnotes,
        pacing=chosen,
        length=None if metadata.pacing else told.minutes,
        start=metadata.start or told.start,
        date=metadata.date,
        updated=metadata.updated,
        author=metadata.author or "",
        keywords=metadata.keywords or (),
        detail=metadata.detail or "paced",
        extra=metadata.extra,
    )
    return Checked(value=lesson, problems=(*metadata.problems, *check_lesson(lesson, titled=bool(title))))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Headed:
    """A level 2 heading and what stands under it."""

    heading: Heading
    body: Blocks
    title: Inlines
    minutes: int | None
    """Those of the heading, else those of the steps below it together."""
    kind: PhaseKind | None
    name_length: int = 0
    apart: bool = False
    """Whether the heading names what stands around a lesson: `다음 세션 예고`."""
    guessed: bool = False
    """Whether nobody wrote these minutes."""
    loose: bool = False
    """Whether the heading has a word that phases of that kind are called by, rather than their name."""

    @property
    def timed(self) -> bool:
        return self.minutes is not None


def _split(blocks: Sequence[Block]) -> tuple[Heading | None, Blocks, list[tuple[Heading, Blocks]]]:
    """Return the title, the preamble, and each later heading of level 1 or 2 with its body."""
    starts = [i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.level <= 2]
    title = next((block for block in blocks if isinstance(block, Heading)), None)
    if title is None or title.level != 1:
        title = None
    openers = [i for i in starts if blocks[i] is not title]
    first = openers[0] if openers else len(blocks)
    preamble = tuple(block for block in blocks[:first] if block is not title)
    bodies = [*openers[1:], len(blocks)]
    headed = [(blocks[i], tuple(blocks[i + 1 : end])) for i, end in zip(openers, bodies, strict=False)]
    return title, preamble, [(heading, body) for heading, body in headed if isinstance(heading, Heading)]


def _title(title: Heading | None, metadata: Metadata, document: Document) -> Inlines:
    if metadata.title:
        return (Text(metadata.title),)
    if title is None:
        return (Text(PurePath(document.source.path).stem),)
    whole = plain_text(title.inlines)
    shown = drop_end(title.inlines, title_time(whole).surplus)
    text = plain_text(shown)
    match = _SESSION_NUMBER.search(text)
    if match is None or match.end() == len(text):
        return shown if text.strip() else title.inlines
    counted = _BEFORE_NUMBER.fullmatch(text, 0, match.start()) is not None
    return drop_start(shown, match.end()) if counted else shown


def _number(title: Heading | None, metadata: Metadata, document: Document) -> int | None:
    if metadata.number is not None:
        return metadata.number
    match = _SESSION_NUMBER.search(plain_text(title.inlines)) if title else None
    match = match or _FILE_NUMBER.search(PurePath(document.source.path).stem)
    return int(match[1]) if match else None


def _told_time(title: Heading | None, preamble: Blocks, parts: Sequence[_Headed]) -> SessionTime:
    """Return when the session begins and how long it takes, as its title or what stands before its phases says."""
    first = next((i for i, part in enumerate(parts) if part.timed), len(parts))
    blocks = (*preamble, *(block for part in parts[:first] for block in part.body))
    behind = title_time(plain_text(title.inlines)).time if title else NO_TIME
    told = told_time(blocks)
    return SessionTime(start=told.start or behind.start, minutes=told.minutes or behind.minutes)


def _parts(parts: Sequence[_Headed], pacing: Pacing, whole: int, language: str) -> tuple[Part, ...]:
    phases = _phases(parts, pacing, whole)
    planned = dict(zip(phases, _planned(phases, parts, pacing), strict=True))
    return tuple(
        _phase(part, planned[i], language) if i in planned else _section(part) for i, part in enumerate(parts)
    )


def _read_heading(heading: Heading, body: Blocks, pacing: Pacing) -> _Headed:
    timed = split_minutes(heading.inlines)
    title = plain_text(drop_start(timed.title, ornament_length(plain_text(timed.title))))
    named = phase_kind(title, pacing)
    called = named or called_kind(title)
    kind, length = called or (None, 0)
    return _Headed(
        heading=heading,
        body=body,
        title=timed.title,
        minutes=timed.minutes if timed.minutes is not None else _stepped(body, title, called is not None),
        kind=kind,
        name_length=length,
        loose=named is None and called is not None,
        apart=called is None and stands_apart(title),
    )


def _stepped(body: Blocks, title: str, called: bool) -> int | None:
    """Return the minutes of the steps under a heading without minutes of its own, where it may be a phase."""
    if not called and section_role(title) is not Role.OTHER:
        return None
    return step_minutes(read_topics(body)[1]) or None


def _filled(parts: Sequence[_Headed], pacing: Pacing, whole: int) -> list[_Headed]:
    """Return the parts with the minutes that are left shared among the main sections, by their length."""
    phases = set(_phases(parts, pacing, whole))
    planned = {phase.kind: phase.minutes for phase in pacing.phases}
    used = sum(_minutes(parts[i], planned) for i in phases)
    mains = [i for i in _before_closing(parts) if i not in phases and _is_main(parts[i])]
    if not mains or whole - used < len(mains):
        return list(parts)
    lengths = [max(1, sum(_lines(block) for block in parts[i].body)) for i in mains]
    shares = dict(zip(mains, rebalance(lengths, whole - used), strict=True))
    return [
        replace(part, minutes=shares[i], guessed=True) if i in shares else part
        for i, part in enumerate(parts)
    ]


def _minutes(part: _Headed, planned: Mapping[PhaseKind, int]) -> int:
    return part.minutes if part.minutes is not None else planned.get(part.kind or PhaseKind.OTHER, 0)


def _before_closing(parts: Sequence[_Headed]) -> range:
    """Return the places before the discussion and the sections that close a session."""
    ends = (i for i, part in enumerate(parts) if part.kind is PhaseKind.DISCUSSION or _closes(part))
    return range(next(ends, len(parts)))


def _closes(part: _Headed) -> bool:
    return not part.timed and section_role(plain_text(part.title)) in _CLOSING


_CLOSING = frozenset({Role.KEY_POINTS, Role.GLOSSARY, Role.REFERENCES, Role.NEXT, Role.DISCUSSION})


def _is_main(part: _Headed) -> bool:
    """Return whether a section without minutes is taught: it has topics, and isn't about anything else."""
    topics = sum(isinstance(block, Heading) and block.level == _TOPIC for block in part.body)
    role = section_role(plain_text(part.title))
    return not part.timed and part.heading.level < _TOPIC and topics > 1 and role is Role.OTHER


_TOPIC = 3
"""The level of a topic's heading."""


def _lines(block: Block) -> int:
    return block.span.last_line - block.span.line + 1


def _phases(parts: Sequence[_Headed], pacing: Pacing, whole: int) -> list[int]:
    """Return the places of the phases: what has minutes, and what bears the name of a phase without them.

    Where the minutes fill the session already, a name alone makes no phase.
    """
    timed = {part.kind for part in parts if part.timed}
    full = sum(part.minutes or 0 for part in parts) >= whole
    planned = {phase.kind for phase in pacing.phases}
    named = {
        part.kind: i
        for i, part in reversed(list(enumerate(parts)))
        if part.kind and not part.timed and not part.loose
    }
    untimed = {i for kind, i in named.items() if kind in planned and kind not in timed and not full}
    return [i for i, part in enumerate(parts) if part.timed or i in untimed]


def _planned(phases: Sequence[int], parts: Sequence[_Headed], pacing: Pacing) -> Iterator[PacedPhase | None]:
    found = [_found(parts[i]) for i in phases]
    for place in align_phases(found, pacing.phases):
        yield None if place is None else pacing.phases[place]


def _found(part: _Headed) -> Found:
    return Found(kind=part.kind, minutes=part.minutes, loose=part.loose, apart=part.apart)


def _phase(part: _Headed, planned: PacedPhase | None, language: str) -> Phase:
    title = drop_start(part.title, ornament_length(plain_text(part.title)))
    if part.kind is not None and len(plain_text(title)) > part.name_length:
        title = _after_name(title, part.name_length)
    blocks, topics = read_topics(part.body)
    minutes = part.minutes if part.minutes is not None else (planned.minutes if planned else 0)
    shown = plain_text(title) or plain_text(part.heading.inlines).strip()
    label = _label(part, planned, shown, language)
    own = PhaseKind.OTHER if part.kind is None or part.loose else part.kind
    return Phase(
        kind=planned.kind if planned else own,
        label=label,
        title=title if plain_text(title).strip() else (Text(label),),
        heading=plain_text(part.title).strip(),
        minutes=minutes,
        span=part.heading.span,
        blocks=blocks,
        topics=topics,
        guessed=part.guessed,
    )


def _label(part: _Headed, planned: PacedPhase | None, title: str, language: str) -> str:
    """Return what the pacing calls the phase; a word of its author's own for it comes first."""
    if part.loose and not (planned and planned.title):
        whole = plain_text(part.title)
        return whole[ornament_length(whole) :][: part.name_length].rstrip(" :：|·,/-\u2013\u2014(") or title
    if planned is not None:
        return planned.name(language)
    return PacedPhase(kind=part.kind, minutes=0).name(language) if part.kind in KIND_LABELS else title


def _after_name(title: Inlines, length: int) -> Inlines:
    rest = drop_start(title, length)
    spaces = len(plain_text(rest)) - len(plain_text(rest).lstrip(" :："))
    rest = drop_start(rest, spaces)
    # `학습 목표 (오전)`: cutting at a bracket would leave half of a pair.
    return title if plain_text(title)[length - 1] == "(" or not plain_text(rest) else rest


def _section(part: _Headed) -> Section:
    blocks, topics = read_topics(part.body)
    name = plain_text(part.title).strip()
    role = Role.OTHER if part.heading.level == 1 else section_role(name)
    return Section(
        role=role, title=part.title, heading=name, span=part.heading.span, blocks=blocks, topics=topics
    )
