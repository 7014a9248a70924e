"""A document read as a lesson."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from builder.content import Block, Blocks, Document, Heading, Inlines, Text, plain_text
from builder.diagnostics import Checked
from builder.language import detect_language
from builder.lesson.align import Found, align_phases
from builder.lesson.lesson import Lesson, Part, Phase, Role, Section
from builder.lesson.metadata import Metadata, read_metadata
from builder.lesson.minutes import drop_start, split_minutes
from builder.lesson.pacing import STANDARD_PACING, PacedPhase, Pacing, PhaseKind
from builder.lesson.recognise import ornament_length, phase_kind, section_role
from builder.lesson.topics import read_topics

_SESSION_NUMBER = re.compile(
    r"(?:session|세션|lesson|lecture|강의|차시)\s*#?(\d{1,3})(?:강|차시)?\s*(?:[:：.\-\u2013\u2014|]\s*|$)",
    re.IGNORECASE,
)
_FILE_NUMBER = re.compile(r"(\d{1,3})(?!.*\d)")


def read_lesson(document: Document, pacing: Pacing | None = None) -> Checked[Lesson]:
    """Return the lesson that a session file holds, with the problems of its front matter and its timing.

    The front matter's pacing wins over `pacing` (the day's or the course's), which wins over the standard.
    """
    from builder.lesson.check import check_lesson

    metadata = read_metadata(document)
    chosen = metadata.pacing or pacing or STANDARD_PACING
    language = metadata.lang or detect_language(document.source.text)
    title, preamble, headed = _split(document.blocks)
    lesson = Lesson(
        path=document.source.path,
        title=_title(title, metadata, document),
        heading=plain_text(title.inlines).strip() if title else "",
        number=_number(title, metadata, document),
        language=language,
        span=title.span if title else document.span,
        preamble=preamble,
        parts=_parts(headed, chosen, language),
        footnotes=document.footnotes,
        pacing=chosen,
        start=metadata.start,
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
    kind: PhaseKind | None
    name_length: int = 0

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
    match = _SESSION_NUMBER.search(plain_text(title.inlines))
    if match is None or match.end() == len(plain_text(title.inlines)):
        return title.inlines
    return drop_start(title.inlines, match.end()) if match.start() < 8 else title.inlines


def _number(title: Heading | None, metadata: Metadata, document: Document) -> int | None:
    if metadata.number is not None:
        return metadata.number
    match = _SESSION_NUMBER.search(plain_text(title.inlines)) if title else None
    match = match or _FILE_NUMBER.search(PurePath(document.source.path).stem)
    return int(match[1]) if match else None


def _parts(headed: Sequence[tuple[Heading, Blocks]], pacing: Pacing, language: str) -> tuple[Part, ...]:
    parts = [_read_heading(heading, body, pacing) for heading, body in headed]
    phases = _phases(parts, pacing)
    planned = dict(zip(phases, _planned(phases, parts, pacing), strict=True))
    return tuple(
        _phase(part, planned[i], language) if i in planned else _section(part) for i, part in enumerate(parts)
    )


def _read_heading(heading: Heading, body: Blocks, pacing: Pacing) -> _Headed:
    timed = split_minutes(heading.inlines)
    title = drop_start(timed.title, ornament_length(plain_text(timed.title)))
    named = phase_kind(plain_text(title), pacing)
    kind, length = named or (None, 0)
    return _Headed(
        heading=heading, body=body, title=timed.title, minutes=timed.minutes, kind=kind, name_length=length
    )


def _phases(parts: Sequence[_Headed], pacing: Pacing) -> list[int]:
    """Return the places of the phases: what has minutes, and what bears the name of a phase without them."""
    timed = {part.kind for part in parts if part.timed}
    planned = {phase.kind for phase in pacing.phases}
    named = {part.kind: i for i, part in reversed(list(enumerate(parts))) if part.kind and not part.timed}
    untimed = {i for kind, i in named.items() if kind in planned and kind not in timed}
    return [i for i, part in enumerate(parts) if part.timed or i in untimed]


def _planned(phases: Sequence[int], parts: Sequence[_Headed], pacing: Pacing) -> Iterator[PacedPhase | None]:
    found = [Found(kind=parts[i].kind, minutes=parts[i].minutes) for i in phases]
    for place in align_phases(found, pacing.phases):
        yield None if place is None else pacing.phases[place]


def _phase(part: _Headed, planned: PacedPhase | None, language: str) -> Phase:
    title = drop_start(part.title, ornament_length(plain_text(part.title)))
    if part.kind is not None and len(plain_text(title)) > part.name_length:
        title = _after_name(title, part.name_length)
    blocks, topics = read_topics(part.body)
    minutes = part.minutes if part.minutes is not None else (planned.minutes if planned else 0)
    return Phase(
        kind=planned.kind if planned else (part.kind or PhaseKind.OTHER),
        label=planned.name(language) if planned else plain_text(title),
        title=title,
        heading=plain_text(part.title).strip(),
        minutes=minutes,
        span=part.heading.span,
        blocks=blocks,
        topics=topics,
    )


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
