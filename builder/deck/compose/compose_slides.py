"""A lesson on the clock becomes the drafts of its slides."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.content import (
    Blocks,
    Image,
    Inlines,
    LineBreak,
    Paragraph,
    Rule,
    Text,
    inner_inlines,
    plain_text,
)
from builder.deck.compose.discussion import draft_discussion
from builder.deck.compose.late import late_notes
from builder.deck.compose.outline import (
    AgendaDraft,
    AgendaRow,
    ContentDraft,
    Draft,
    DraftSection,
    Outline,
    PhaseDraft,
    TitleDraft,
)
from builder.deck.compose.topics import draft_blocks, draft_topics
from builder.language import label
from builder.lesson import (
    Lesson,
    Part,
    Phase,
    PhaseKind,
    Role,
    Schedule,
    Section,
    Slot,
    elapsed_window,
    teaching_seconds,
    walk_topics,
)
from builder.lesson.check import minutes_text

_MOST_BESIDE = 0.75
"""How much of a phase's minutes untimed sections may take; longer ones are sections of their own, off the clock."""
_MOST_TAGLINES = 2
_LONGEST_TAGLINE = 70
"""Letters that a line of the title slide may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseLabels:
    """What the course says around a session: shown on the title slide and in the footer."""

    course: str = ""
    week: str = ""
    day: str = ""

    @property
    def line(self) -> str:
        return " · ".join(part for part in (self.course, self.week, self.day) if part)


def compose_slides(lesson: Lesson, schedule: Schedule, labels: CourseLabels | None = None) -> Outline:
    """Return the deck in words: title, agenda, a section for each phase, and the closing."""
    labels = labels or CourseLabels()
    before, timed, after = _around_phases(lesson.parts)
    sections = [_opening(lesson, labels)]
    if not timed:
        sections.append(_untimed(label("Contents", lesson.language), before, "s", lesson))
    elif not _fit_beside(before, schedule.slots[0], lesson.language):
        sections += _own_sections(before, "b", 0, lesson)
        before = ()
    for place, group in enumerate(timed):
        slot = schedule.slots[place]
        count = _count_beside(group[1:], slot, lesson.language) + 1
        parts = (*before, *group[:count]) if place == 0 else group[:count]
        sections.append(_phase_section(place, parts, lesson, schedule))
        sections += _own_sections(group[count:], f"{phase_key(place)}y", slot.end, lesson)
    if after:
        sections.append(_untimed(label("Wrap-up", lesson.language), after, "z", lesson))
    return Outline(
        title=lesson.name,
        language=lesson.language,
        sections=tuple(section for section in sections if section.drafts),
        schedule=schedule,
        detail=lesson.detail,
        footer=_footer(lesson, labels),
        author=lesson.author,
        subject=labels.line,
        keywords=lesson.keywords,
        number=lesson.number,
        date=lesson.date,
        footnotes=lesson.footnotes,
    )


def session_label(lesson: Lesson) -> str:
    """Return `세션 3`, or nothing where the session has no number."""
    if lesson.number is None:
        return ""
    return label("Session {number}", lesson.language).format(number=lesson.number)


def _around_phases(
    parts: Sequence[Part],
) -> tuple[tuple[Section, ...], list[tuple[Part, ...]], tuple[Section, ...]]:
    """Return the sections before the first phase, each phase with the sections it is followed by, the rest."""
    before: list[Section] = []
    groups: list[list[Part]] = []
    for part in parts:
        if isinstance(part, Phase):
            groups.append([part])
        elif groups:
            groups[-1].append(part)
        else:
            before.append(part)
    after = [part for part in groups[-1] if isinstance(part, Section)] if groups else []
    if groups:
        groups[-1] = groups[-1][:1]
    return tuple(before), [tuple(group) for group in groups], tuple(after)


def _fit_beside(sections: Sequence[Part], slot: Slot, language: str) -> bool:
    return _count_beside(sections, slot, language) == len(sections)


def _count_beside(sections: Sequence[Part], slot: Slot, language: str) -> int:
    """Return how many of the untimed sections beside a phase fit into its minutes."""
    room = slot.minutes * 60 * _MOST_BESIDE
    for count, section in enumerate(sections):
        room -= teaching_seconds(_blocks_of(section), language)
        if room < 0:
            return count
    return len(sections)


def _blocks_of(section: Part) -> Blocks:
    return (*section.blocks, *(block for topic in walk_topics(section.topics) for block in topic.blocks))


def _opening(lesson: Lesson, labels: CourseLabels) -> DraftSection:
    name = label("Start", lesson.language)
    tagline = _tagline(lesson)
    lines = [*tagline, *((Text(text),) for text in (labels.line, _facts(lesson)) if text)]
    written = (Paragraph(inlines=(Text(lesson.heading),), span=lesson.span),)
    notes = written if lesson.heading not in ("", lesson.name) else ()
    title = TitleDraft(key="title", title=lesson.title, lines=tuple(lines), span=lesson.span, notes=notes)
    preamble = draft_blocks(
        () if tagline else lesson.preamble,
        title=lesson.title,
        key="preamble",
        span=lesson.span,
        language=lesson.language,
    )
    return DraftSection(name=name, drafts=(title, *preamble), heading=(Text(name),))


def _tagline(lesson: Lesson) -> tuple[Inlines, ...]:
    """Return what stands between the title and the first section where it is a line or two for the title slide."""
    blocks = [block for block in lesson.preamble if not isinstance(block, Rule)]
    lines = tuple(block.inlines for block in blocks if isinstance(block, Paragraph))
    plain = len(lines) == len(blocks) <= _MOST_TAGLINES
    short = all(len(plain_text(line)) <= _LONGEST_TAGLINE for line in lines)
    pictures = any(isinstance(part, Image | LineBreak) for line in lines for part in inner_inlines(line))
    return lines if plain and short and not pictures else ()


def _facts(lesson: Lesson) -> str:
    when = f"{lesson.date:%Y-%m-%d}" if lesson.date else ""
    minutes = minutes_text(lesson.minutes, lesson.language) if lesson.minutes else ""
    return " · ".join(part for part in (session_label(lesson), minutes, when, lesson.author) if part)


def _footer(lesson: Lesson, labels: CourseLabels) -> str:
    return " · ".join(part for part in (labels.line, session_label(lesson), lesson.name) if part)


def _phase_section(place: int, parts: Sequence[Part], lesson: Lesson, schedule: Schedule) -> DraftSection:
    slot = schedule.slots[place]
    phase = lesson.phases[place]
    name = f"{slot.label} ({minutes_text(slot.minutes, lesson.language)})"
    drafts: list[Draft] = []
    if place == 0 and len(lesson.phases) > 1:
        drafts.append(_agenda(lesson, schedule))
    for number, part in enumerate(parts):
        if isinstance(part, Phase):
            drafts += _draft_phase(part, slot, phase_key(place), lesson)
        else:
            drafts += _draft_section(part, f"{phase_key(place)}x{number}", lesson.language)
    return DraftSection(
        name=name,
        drafts=tuple(drafts),
        phase=place,
        start=slot.start * 60,
        seconds=slot.minutes * 60,
        heading=(
            Text(_spoken_heading(slot.label, phase.heading, minutes_text(slot.minutes, lesson.language))),
        ),
    )


def _spoken_heading(name: str, heading: str, minutes: str) -> str:
    """Return what the notes call a phase: its name in the pacing, and its heading as the author wrote it."""
    whole = f"{heading} ({minutes})"
    return whole if heading.endswith(name) else f"{name} · {whole}"


def phase_key(place: int) -> str:
    """Return the key of the first slide of a phase."""
    return f"phase{place + 1}"


def _agenda(lesson: Lesson, schedule: Schedule) -> AgendaDraft:
    rows = tuple(
        AgendaRow(
            label=slot.label,
            title=phase.title if phase.name != slot.label else (),
            minutes=slot.minutes,
            window=schedule.clock_window(slot) or elapsed_window(slot),
            jump=phase_key(place),
        )
        for place, (slot, phase) in enumerate(zip(schedule.slots, lesson.phases, strict=True))
    )
    heads = tuple(label(text, lesson.language) for text in ("Phase", "Subject", "Time", "Minutes"))
    title = (Text(label("Agenda", lesson.language)),)
    notes = tuple(late_notes(lesson))
    return AgendaDraft(key="agenda", title=title, heads=heads, rows=rows, span=lesson.span, notes=notes)


def _draft_phase(phase: Phase, slot: Slot, key: str, lesson: Lesson) -> Iterator[Draft]:
    if phase.kind is PhaseKind.DISCUSSION:
        yield from draft_discussion(phase, key, lesson.language)
        return
    drafts = [
        *draft_blocks(
            phase.blocks, title=phase.title, key=f"{key}-0", span=phase.span, language=lesson.language
        ),
        *_parts_of(phase.title, draft_topics(phase.topics, key, lesson.language)),
    ]
    if phase.kind is PhaseKind.OBJECTIVES and drafts:
        # The agenda and the rail jump to the first slide of a phase.
        yield replace(drafts[0], key=key)
        yield from drafts[1:]
        return
    yield PhaseDraft(
        key=key,
        title=phase.title,
        label=f"{slot.label} · {minutes_text(slot.minutes, lesson.language)}",
        topics=tuple(draft.title for draft in _distinct(drafts) if draft.title != phase.title),
        span=phase.span,
    )
    yield from drafts


def _parts_of(title: Inlines, drafts: Iterable[ContentDraft]) -> Iterator[ContentDraft]:
    yield from (replace(draft, parent=title) for draft in drafts)


def _distinct(drafts: Sequence[ContentDraft]) -> Iterator[ContentDraft]:
    seen: set[str] = set()
    for draft in drafts:
        name = plain_text(draft.title)
        if name not in seen:
            seen.add(name)
            yield draft


def _draft_section(section: Section, key: str, language: str) -> Iterator[ContentDraft]:
    closing = section.role is Role.KEY_POINTS
    drafts = [
        *draft_blocks(section.blocks, title=section.title, key=key, span=section.span, language=language),
        *_parts_of(section.title, draft_topics(section.topics, key, language)),
    ]
    if not drafts:
        drafts = [ContentDraft(key=key, title=section.title, blocks=(), span=section.span)]
    for draft in drafts:
        yield replace(draft, closing=closing)


def _own_sections(parts: Sequence[Part], key: str, minute: int, lesson: Lesson) -> Iterator[DraftSection]:
    """Yield untimed sections off the clock, at the minute where the clock stands."""
    for number, part in enumerate(parts, 1):
        if isinstance(part, Section):
            yield DraftSection(
                name=plain_text(part.title),
                drafts=tuple(_draft_section(part, f"{key}{number}", lesson.language)),
                start=minute * 60,
                heading=part.title,
            )


def _untimed(name: str, parts: Sequence[Section], key: str, lesson: Lesson) -> DraftSection:
    drafts = tuple(
        draft
        for number, part in enumerate(parts, 1)
        for draft in _draft_section(part, f"{key}{number}", lesson.language)
    )
    return DraftSection(
        name=name,
        drafts=drafts,
        start=lesson.minutes * 60,
        heading=(Text(name),),
    )
