"""A day on its clock becomes the drafts of its slides."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from builder.chart import share_chart
from builder.content import (
    Align,
    Block,
    Blocks,
    Inlines,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    Text,
)
from builder.course import Day, DayItem, DayPart, DayRole
from builder.deck.compose.compose_slides import CourseLabels, phase_key
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
from builder.lesson import Pacing, Phase, PhaseKind, Schedule, Slot, Topic, elapsed, ornament_length
from builder.lesson.check import minutes_text


def compose_day(day: Day, items: Sequence[DayItem], labels: CourseLabels | None = None) -> Outline:
    """Return the day's deck in words: title, the README's sections, the timetable and a slide for each session.

    Its slides have no seconds of their own; the rail shows the sessions where each has its slide.
    """
    labels = labels or CourseLabels()
    composer = _Composer(day, items)
    sections = (composer.opening(labels), *composer.sections())
    return Outline(
        title=day.lesson.name,
        language=day.language,
        sections=tuple(section for section in sections if section.drafts),
        schedule=composer.schedule,
        # The pace of a session is not the day's: nothing has to make room.
        detail="full",
        footer=" · ".join(text for text in (labels.line, day.lesson.name) if text),
        author=day.lesson.author,
        subject=labels.line,
        keywords=day.lesson.keywords,
        date=day.date,
        footnotes=day.lesson.footnotes,
    )


class _Composer:
    """Drafts one day."""

    def __init__(self, day: Day, items: Sequence[DayItem]) -> None:
        self.day = day
        self.items = items
        self.sessions = [item for item in items if item.stem]
        self.topics = _session_topics(day, self.sessions)
        on_rail = bool(self.sessions) and len(self.topics) == len(self.sessions)
        self.schedule = Schedule(slots=tuple(map(_slot, self.sessions)) if on_rail else ())

    def opening(self, labels: CourseLabels) -> DraftSection:
        lesson, name = self.day.lesson, label("Start", self.day.language)
        lines = tuple((Text(text),) for text in (labels.line, self.facts()) if text)
        title = TitleDraft(key="title", title=lesson.title, lines=lines, span=lesson.span)
        preamble = draft_blocks(
            lesson.preamble, title=lesson.title, key="preamble", span=lesson.span, language=lesson.language
        )
        agenda = (
            ()
            if self.day.parts_of(DayRole.SESSIONS)
            else self.agenda((Text(label("Timetable", self.day.language)),))
        )
        return DraftSection(name=name, drafts=(title, *preamble, *agenda), heading=(Text(name),))

    def facts(self) -> str:
        """Return `세션 8개 · 09:00–17:50 · 2026-12-04 · 저자`."""
        count = (
            label("{count} sessions", self.day.language).format(count=len(self.sessions))
            if self.sessions
            else ""
        )
        day = (
            f"{self.items[0].window.partition('–')[0]}–{self.items[-1].window.rpartition('–')[2]}"
            if self.items and self.items[0].start
            else ""
        )
        when = f"{self.day.date:%Y-%m-%d}" if self.day.date else ""
        return " · ".join(text for text in (count, day, when, self.day.lesson.author) if text)

    def sections(self) -> Iterator[DraftSection]:
        timetable = bool(self.day.parts_of(DayRole.SESSIONS))
        for number, part in enumerate(self.day.parts, 1):
            key = f"part{number}"
            name = _bare(part.part.heading) or part.part.heading
            if part.role is DayRole.SESSIONS and timetable:
                timetable = False
                yield self.section(name, (*self.agenda(part.part.title), *self.rest(part, key)))
                yield from self.session_sections()
            elif part.role is DayRole.SESSIONS:
                yield self.section(name, self.rest(part, key))
            else:
                yield self.section(name, self.part(part, key))

    def section(self, name: str, drafts: Sequence[Draft]) -> DraftSection:
        return DraftSection(name=name, drafts=tuple(drafts), heading=(Text(name),))

    def agenda(self, title: Inlines) -> tuple[AgendaDraft, ...]:
        if not self.sessions:
            return ()
        rows = tuple(self.row(item) for item in self.items if item.stem or item.minutes >= _LONG_BREAK)
        heads = tuple(label(text, self.day.language) for text in ("Session", "Subject", "Time", "Minutes"))
        return (AgendaDraft(key="agenda", title=title, heads=heads, rows=rows, span=self.day.lesson.span),)

    def row(self, item: DayItem) -> AgendaRow:
        place = self.sessions.index(item) if item.stem else None
        jump = phase_key(place) if place is not None and place in self.topics else ""
        return AgendaRow(
            label=self.session_name(item) if item.stem else item.name,
            title=item.title if item.stem else (),
            minutes=item.minutes,
            window=item.window,
            jump=jump,
        )

    def session_sections(self) -> Iterator[DraftSection]:
        for place, item in enumerate(self.sessions):
            topic = self.topics.get(place)
            if topic is None:
                continue
            name = f"{self.session_name(item)}: {item.name}"
            yield DraftSection(
                name=name,
                drafts=tuple(self.session(topic, item, phase_key(place))),
                phase=place if self.schedule.slots else None,
                heading=(Text(f"{name} ({item.window})"),),
            )

    def session(self, topic: Topic, item: DayItem, key: str) -> Iterator[Draft]:
        """Yield the session's opener, and slides of its own for what is more than a list of topics."""
        plain = _plain_list(topic.blocks)
        yield PhaseDraft(
            key=key,
            title=item.title,
            label=f"{self.session_name(item)} · {item.window}",
            topics=plain or (),
            span=topic.span,
        )
        inner = topic if plain is None else replace(topic, blocks=())
        if inner.blocks or inner.topics:
            yield from draft_topics((inner,), key, self.day.language)

    def rest(self, part: DayPart, key: str) -> tuple[ContentDraft, ...]:
        """Return what a section about the sessions says beside what their own slides show."""
        shown = {topic.span for topic in self.topics.values()}
        topics = tuple(topic for topic in part.part.topics if topic.span not in shown)
        return self.content(part, key, part.part.blocks, topics)

    def part(self, part: DayPart, key: str) -> tuple[ContentDraft, ...]:
        pacing = self.day.pacing
        if part.role is DayRole.PACING and pacing and part.part.span == self.day.pacing_span:
            notes: Blocks = tuple(part.part.blocks)
            blocks = (_pacing_table(pacing, self.day.language, part),)
            table = ContentDraft(
                key=key, title=self.title(part), blocks=blocks, notes=notes, span=part.part.span
            )
            return (table, *draft_topics(part.part.topics, key, self.day.language))
        return self.content(part, key, (*part.part.blocks, *self.share_charts(part)), part.part.topics)

    def share_charts(self, part: DayPart) -> tuple[Block, ...]:
        """Return the day's shares as a chart, for the section that names them."""
        shares = tuple((share.name, float(share.percent)) for share in self.day.shares)
        first = next(iter(self.day.parts_of(DayRole.SHARES)), None)
        return (share_chart(shares, span=part.part.span),) if shares and part.part is first else ()

    def content(
        self, part: DayPart, key: str, blocks: Blocks, topics: Sequence[Topic]
    ) -> tuple[ContentDraft, ...]:
        language = self.day.language
        drafts = [
            *draft_blocks(blocks, title=self.title(part), key=key, span=part.part.span, language=language),
            *draft_topics(topics, key, language),
        ]
        if not drafts and part.role is not DayRole.SESSIONS:
            drafts = [ContentDraft(key=key, title=self.title(part), blocks=(), span=part.part.span)]
        closing = part.role is DayRole.OUTCOMES
        return tuple(replace(draft, closing=closing) for draft in drafts)

    def title(self, part: DayPart) -> Inlines:
        """Return the section's title; the minutes that a heading gave stand behind it."""
        if isinstance(part.part, Phase) and part.part.minutes:
            return (*part.part.title, Text(f" ({minutes_text(part.part.minutes, self.day.language)})"))
        return part.part.title

    def session_name(self, item: DayItem) -> str:
        return label("Session {number}", self.day.language).format(number=item.number)


_LONG_BREAK = 30
"""Minutes from which a break has a row of its own."""


def _session_topics(day: Day, sessions: Sequence[DayItem]) -> dict[int, Topic]:
    """Return for each session, by its place, the heading of the README that announces it."""
    headings = {topic.span: topic for part in day.parts for topic in part.part.topics}
    announced = {place: item.announced for place, item in enumerate(sessions) if item.announced}
    return {place: headings[said.span] for place, said in announced.items() if said.span in headings}


def _slot(item: DayItem) -> Slot:
    return Slot(
        kind=PhaseKind.OTHER,
        label=str(item.number),
        title=item.name,
        start=item.offset,
        minutes=item.minutes,
    )


def _plain_list(blocks: Sequence[Block]) -> tuple[Inlines, ...] | None:
    """Return the items of blocks that are nothing but flat lists, None for anything else."""
    found: list[Inlines] = []
    for block in blocks:
        if not isinstance(block, ListBlock):
            return None
        for item in block.items:
            match item.blocks:
                case (Paragraph(inlines=inlines),):
                    found.append(inlines)
                case _:
                    return None
    return tuple(found)


def _pacing_table(pacing: Pacing, language: str, part: DayPart) -> Table:
    heads = tuple((Text(label(text, language)),) for text in ("Phase", "Minutes", "Time"))
    rows: list[tuple[Inlines, ...]] = []
    minute = 0
    for phase in pacing.phases:
        window = f"{elapsed(minute)}–{elapsed(minute + phase.minutes)}"
        rows.append(((Strong((Text(phase.name(language)),)),), (Text(str(phase.minutes)),), (Text(window),)))
        minute += phase.minutes
    total = ((Text(label("Total", language)),), (Text(str(minute)),), (Text(""),))
    return Table(
        header=heads,
        rows=(*rows, total),
        aligns=(Align.LEFT, Align.RIGHT, Align.RIGHT),
        span=part.part.span,
    )


def _bare(heading: str) -> str:
    """Return the heading without the emoji before it."""
    return heading[ornament_length(heading) :].strip()
