"""Drafts become slides that fit, each with its seconds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.content import Inlines, Text, plain_text
from builder.deck.compose import (
    AgendaDraft,
    ContentDraft,
    DiscussionDraft,
    Draft,
    DraftSection,
    Outline,
    PhaseDraft,
    TitleDraft,
    phase_key,
)
from builder.deck.geometry import Geometry, Purpose
from builder.deck.paginate.arrange import body_of
from builder.deck.paginate.body import Body
from builder.deck.paginate.fit_title import fit_title
from builder.deck.paginate.flow import flow
from builder.deck.paginate.notes import (
    blocks_lines,
    heading_line,
    hidden_lines,
    text_line,
    time_window,
    units_lines,
)
from builder.deck.paginate.pace import Paced, full_title, pace_section
from builder.deck.paginate.place import Bench
from builder.deck.paginate.prepare import keep_short_title, without_hidden, without_missing_pictures
from builder.deck.paginate.share_slides import share_slides
from builder.deck.paginate.small_drawings import small_drawings
from builder.deck.paginate.special import agenda_bodies, discussion_bodies, phase_body, title_body
from builder.deck.paginate.studio import Studio
from builder.deck.paginate.time_slides import time_slides
from builder.deck.paginate.unit import Unit, source_line
from builder.deck.paginate.units import Detail, to_units
from builder.deck.slide import Deck, DeckSection, Line, RailSegment, Slide
from builder.diagnostics import Checked, Code, Problem, Severity, Span
from builder.language import label, msg

_MOST_SEGMENTS = 30
"""Phases that a rail can show: the segments of more are too narrow to be told apart, on every slide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How many slides a phase may have."""

    slides_per_minute: float = 1.0

    def most(self, section: DraftSection, detail: str) -> int | None:
        """Return the most slides of a section, None where it may have any number."""
        if section.phase is None or detail == "full":
            return None
        return max(1, int(section.seconds / 60 * self.slides_per_minute))


def paginate(outline: Outline, geometry: Geometry, studio: Studio, pace: Pace | None = None) -> Checked[Deck]:
    """Return the deck whose every slide fits `geometry`, with notes on what the pace left out.

    A topic that doesn't fit continues on the next slide under the same title, numbered; nothing is dropped,
    repeated or reordered. The seconds of a phase's slides sum to the phase.
    """
    bench = Bench.of(geometry, studio, outline.language)
    pager = _Pager(outline, bench, pace or Pace())
    sections = tuple(pager.section(section) for section in outline.sections)
    deck = Deck(
        title=outline.title,
        language=outline.language,
        sections=tuple(section for section in sections if section.slides),
        rail=_rail(outline),
        footer=outline.footer,
        author=outline.author,
        subject=outline.subject,
        keywords=outline.keywords,
        timing=_timing(outline),
    )
    return Checked(value=deck, problems=tuple(pager.problems))


class _Pager:
    """Pages one outline; collects what it has to say to the author."""

    def __init__(self, outline: Outline, bench: Bench, pace: Pace) -> None:
        self.outline = outline
        self.bench = bench
        self.pace = pace
        self.problems: list[Problem] = []
        self.known: dict[str, tuple[tuple[Unit, ...], tuple[Body, ...]]] = {}

    def section(self, section: DraftSection) -> DeckSection:
        section = replace(section, drafts=share_slides(section.drafts, self.outline.language))
        paced = pace_section(section, self.pace.most(section, self.outline.detail), self.bodies)
        if paced.moved and section.phase is not None:
            self.problems.append(_moved(section, paced))
        slides: list[Slide] = []
        start = section.start
        for draft, bodies, seconds in time_slides(section, paced, self.outline.language):
            for number, (body, length) in enumerate(zip(bodies, seconds, strict=True)):
                self.problems += small_drawings(body, self.bench.geometry.height)
                key = draft.key if number == 0 else f"{draft.key}~{number + 1}"
                slides.append(
                    self.slide(section, draft, body, key, start, length, _suffix(bodies, number, draft))
                )
                start += length
        return DeckSection(name=section.name, slides=tuple(slides))

    def bodies(self, draft: Draft, detail: Detail) -> tuple[Body, ...]:
        """Return a draft's slides, its notes with the first of them."""
        first, *rest = self.shown(draft, detail)
        return (replace(first, spoken=to_units(draft.notes, Detail(), self.outline.language)), *rest)

    def shown(self, draft: Draft, detail: Detail) -> tuple[Body, ...]:
        match draft:
            case TitleDraft():
                return (title_body(draft, self.bench),)
            case AgendaDraft():
                return agenda_bodies(draft, self.bench)
            case PhaseDraft():
                return (phase_body(draft, self.bench),)
            case DiscussionDraft():
                return discussion_bodies(draft, self.bench, detail, self.outline.language)
            case ContentDraft():
                return self.content(draft, detail)

    def content(self, draft: ContentDraft, detail: Detail) -> tuple[Body, ...]:
        shown, hidden = without_hidden(to_units(draft.blocks, detail, self.outline.language))
        units, titles = keep_short_title(shown)
        kept = titles + hidden
        purpose = Purpose.CLOSING if draft.closing else Purpose.CONTENT
        bodies = self.flowed(draft.key, without_missing_pictures(units, self.bench), purpose)
        if not bodies:
            return (
                Body(purpose=Purpose.PHASE if not draft.closing else purpose, frames=(), units=(), kept=kept),
            )
        return (bodies[0].keeping(kept), *bodies[1:]) if kept else bodies

    def flowed(self, key: str, units: tuple[Unit, ...], purpose: Purpose) -> tuple[Body, ...]:
        """Return the slides of a topic; at the next detail most topics are what they were at the one before."""
        known = self.known.get(key)
        if known is None or known[0] != units:
            known = self.known[key] = units, flow(units, self.bench, purpose)
        return known[1]

    def slide(
        self,
        section: DraftSection,
        draft: Draft,
        body: Body,
        key: str,
        start: int,
        seconds: int,
        suffix: str,
    ) -> Slide:
        geometry = self.bench.geometry
        layout = geometry.layout(body.purpose)
        area = layout.title or replace(body_of(self.bench, body.purpose)[1], placeholder=None)
        words = self.words(section, draft, body)
        title = fit_title(words, area, mono=geometry.mono[0], suffix=suffix)
        whole = words if title.shortened else None
        return Slide(
            key=key,
            purpose=body.purpose,
            title=title.frame,
            frames=body.frames,
            notes=tuple(self.notes(section, draft, body, start, seconds, whole, first="~" not in key)),
            start=start,
            seconds=seconds,
            phase=section.phase,
            span=draft.span if key == draft.key else _continued(draft.span, body),
        )

    def words(self, section: DraftSection, draft: Draft, body: Body) -> Inlines:
        """Return what stands as a slide's title; one whose source has only an empty heading is called by its section."""
        words = full_title(draft.title, body.title) if body.under else body.title or draft.title
        return words if plain_text(words).strip() else (Text(section.name or self.outline.title),)

    def notes(
        self,
        section: DraftSection,
        draft: Draft,
        body: Body,
        start: int,
        seconds: int,
        whole: Inlines | None,
        *,
        first: bool,
    ) -> Iterator[Line]:
        language = self.outline.language
        yield heading_line(time_window(start, seconds), section.heading)
        if whole:
            yield text_line(plain_text(whole), bold=True)
        if body.title:
            yield text_line(plain_text(full_title(draft.title, body.title)))
        if first and isinstance(draft, DiscussionDraft):
            yield from _step_windows(draft, start)
        yield from units_lines(body.spoken)
        kept = (*units_lines(body.kept), *hidden_lines((*body.kept, *body.units), language))
        if kept:
            yield text_line(label("Not on the slide", language), bold=True)
            yield from kept
        yield from self.footnotes((*body.units, *body.kept, *body.spoken))

    def footnotes(self, units: Sequence[Unit]) -> Iterator[Line]:
        """Yield the footnotes whose marks stand in `units`."""
        marks = [run.text for line in units_lines(units) for run in line.runs if run.raised]
        for mark in dict.fromkeys(marks):
            number = int(mark) if mark.isdecimal() else 0
            if 0 < number <= len(self.outline.footnotes):
                yield text_line(f"[{mark}]", bold=True)
                yield from blocks_lines(self.outline.footnotes[number - 1], self.outline.language)


def _continued(span: Span, body: Body) -> Span:
    """Return where the text of a topic's later slide begins."""
    line = source_line(body.units)
    return Span(path=span.path, line=line) if line else span


def _suffix(bodies: Sequence[Body], number: int, draft: Draft) -> str:
    """Return ` (2/3)` for a slide that shares its title with its neighbours."""
    title = bodies[number].title
    start = number
    while start and bodies[start - 1].title == title:
        start -= 1
    end = number + 1
    while end < len(bodies) and bodies[end].title == title:
        end += 1
    if end - start < 2 or not isinstance(draft, ContentDraft | DiscussionDraft | AgendaDraft):
        return ""
    return f" ({number - start + 1}/{end - start})"


def _step_windows(draft: DiscussionDraft, start: int) -> Iterator[Line]:
    at = start
    for step in draft.steps:
        window = time_window(at, step.minutes * 60)
        yield text_line(f"{window} · {plain_text(step.title)} ({step.label})")
        at += step.minutes * 60


def _rail(outline: Outline) -> tuple[RailSegment, ...]:
    if len(outline.schedule.slots) > _MOST_SEGMENTS:
        return ()
    return tuple(
        RailSegment(label=slot.label, minutes=slot.minutes, jump=phase_key(place))
        for place, slot in enumerate(outline.schedule.slots)
    )


def _timing(outline: Outline) -> tuple[tuple[str, str], ...]:
    schedule = outline.schedule
    phases = ";".join(f"{slot.kind}={slot.minutes}" for slot in schedule.slots)
    pairs = (
        ("classdeck.minutes", str(schedule.minutes)),
        ("classdeck.phases", phases),
        ("classdeck.start", f"{schedule.start:%H:%M}" if schedule.start else ""),
        ("classdeck.date", f"{schedule.date:%Y-%m-%d}" if schedule.date else ""),
    )
    return tuple((key, value) for key, value in pairs if value)


def _moved(section: DraftSection, paced: Paced) -> Problem:
    count = sum(len(bodies) for _, bodies in paced.bodies)
    span = section.drafts[-1].span
    if paced.depth:
        message = msg(
            "{phase}: {slides} slides show {levels} of {depth} list levels; the rest and {folded} slides are in the notes",
            phase=section.name,
            slides=count,
            levels=paced.levels,
            depth=paced.depth,
            folded=paced.folded,
        )
    else:
        message = msg("{phase}: {folded} slides are in the notes", phase=section.name, folded=paced.folded)
    return Problem(
        code=Code.TEXT_MOVED_TO_NOTES,
        severity=Severity.NOTE,
        message=message,
        span=span,
        hint=msg("`detail: full` in the front matter keeps everything on slides, however many they become"),
    )
