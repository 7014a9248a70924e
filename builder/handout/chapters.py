"""A lesson's parts → the handout's chapters."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

from builder.content import Block, Container, ContainerKind, Inlines, Text
from builder.handout.edition import Edition, visible_blocks
from builder.handout.handout import Chapter, ChapterKind
from builder.handout.timetable import phase_color
from builder.lesson import Lesson, Phase, PhaseKind, Schedule, Section, StepSlot, Topic, elapsed_window

STEP_LINES = 3
"""Ruled lines after a step of the discussion."""

DISCUSSION_LINES = 6
"""Ruled lines after a discussion without steps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChapterSetting:
    """What all chapters of a handout share."""

    edition: Edition
    schedule: Schedule
    slides: Mapping[int, tuple[int, int]]
    """A phase's first and last slide by its index, counted from 0."""


def open_chapters(lesson: Lesson, setting: ChapterSetting, prefix: str) -> tuple[Chapter, ...]:
    """Return a chapter for each part of `lesson`, their keys beginning with `prefix`."""
    index = count()
    return tuple(
        _phase_chapter(part, next(index), f"{prefix}-{i}", setting)
        if isinstance(part, Phase)
        else _section_chapter(part, f"{prefix}-{i}", setting)
        for i, part in enumerate(lesson.parts, start=1)
    )


def _phase_chapter(phase: Phase, index: int, key: str, setting: ChapterSetting) -> Chapter:
    slot = setting.schedule.slots[index]
    discussion = phase.kind is PhaseKind.DISCUSSION
    blocks = visible_blocks(phase.blocks, setting.edition)
    chapters = _topic_chapters(
        phase.topics, key, setting, steps=iter(slot.steps), color=phase_color(index), writing=discussion
    )
    needs_room = discussion and not any(_has_room(chapter) for chapter in chapters) and not _answers(blocks)
    return Chapter(
        key=key,
        kind=ChapterKind.DISCUSSION if discussion else ChapterKind.PHASE,
        line=phase.span.line,
        role=phase.kind.value,
        title=phase.title,
        label=phase_label(phase),
        blocks=blocks,
        chapters=chapters,
        color=phase_color(index),
        minutes=slot.minutes,
        end=slot.end,
        elapsed=elapsed_window(slot),
        clock=setting.schedule.clock_window(slot),
        slides=setting.slides.get(index),
        writing_lines=DISCUSSION_LINES if needs_room else 0,
    )


def phase_label(phase: Phase) -> str:
    """Return what stands before the phase's title: its name as the author wrote it, else as the pacing calls it.

    Empty where the title says it.
    """
    before, title, _ = phase.heading.rpartition(phase.name)
    own = _NUMBER.sub("", _EMOJI.sub("", before)).strip(" :：-–—|·") if title else ""
    label = own or phase.label
    return label if label != phase.name else ""


_EMOJI = re.compile(r"^[\s\u200d\ufe0f\u2190-\u2bff\U0001f000-\U0001faff]+")
_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s*")


def _without_emoji(title: Inlines) -> Inlines:
    """Return a heading without the emoji before its first word, as phases have it."""
    match title:
        case (Text(text), *rest) if _EMOJI.sub("", text) or rest:
            return (Text(_EMOJI.sub("", text)), *rest)
        case _:
            return title


def _section_chapter(section: Section, key: str, setting: ChapterSetting) -> Chapter:
    return Chapter(
        key=key,
        kind=ChapterKind.SECTION,
        line=section.span.line,
        role=section.role.value,
        title=_without_emoji(section.title),
        blocks=visible_blocks(section.blocks, setting.edition),
        chapters=_topic_chapters(section.topics, key, setting, steps=iter(())),
    )


def _topic_chapters(
    topics: tuple[Topic, ...],
    key: str,
    setting: ChapterSetting,
    *,
    steps: Iterator[StepSlot],
    color: int | None = None,
    writing: bool = False,
) -> tuple[Chapter, ...]:
    """Return a chapter for each topic; a timed one takes the next of `steps`, `writing` gives it room to write."""
    return tuple(
        _topic_chapter(topic, f"{key}-{i}", setting, steps=steps, color=color, writing=writing)
        for i, topic in enumerate(topics, start=1)
    )


def _topic_chapter(
    topic: Topic,
    key: str,
    setting: ChapterSetting,
    *,
    steps: Iterator[StepSlot],
    color: int | None,
    writing: bool,
) -> Chapter:
    slot = next(steps, None) if topic.minutes is not None else None
    blocks = visible_blocks(topic.blocks, setting.edition)
    needs_room = writing and topic.minutes is not None and not _answers(blocks)
    return Chapter(
        key=key,
        kind=ChapterKind.TOPIC,
        line=topic.span.line,
        title=topic.title,
        blocks=blocks,
        chapters=_topic_chapters(topic.topics, key, setting, steps=steps, color=color, writing=writing),
        color=color,
        minutes=topic.minutes,
        end=slot.end if slot else None,
        elapsed=elapsed_window(slot) if slot else "",
        clock=setting.schedule.clock_window(slot) if slot else "",
        optional=topic.optional,
        writing_lines=STEP_LINES if needs_room else 0,
    )


def _has_room(chapter: Chapter) -> bool:
    return bool(
        chapter.writing_lines
        or _answers(chapter.blocks)
        or any(_has_room(inner) for inner in chapter.chapters)
    )


def _answers(blocks: Iterable[Block]) -> bool:
    """Return whether the author made room to write."""
    return any(
        block.kind is ContainerKind.ANSWER or _answers(block.blocks)
        for block in blocks
        if isinstance(block, Container)
    )
