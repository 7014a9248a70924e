"""A discussion phase: its question, its steps, and what else it holds."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.content import Block, Blocks, Paragraph, Quote, Strong, plain_text
from builder.deck.compose.audience import split_audience
from builder.deck.compose.outline import ContentDraft, DiscussionDraft, DraftStep
from builder.deck.compose.topics import draft_blocks, draft_topics
from builder.lesson import Phase, Topic, walk_topics
from builder.lesson.check import minutes_text


@dataclass(frozen=True, slots=True, kw_only=True)
class _Question:
    blocks: Blocks
    rest: Blocks
    topic: Topic | None


def draft_discussion(phase: Phase, key: str, language: str) -> Iterator[DiscussionDraft | ContentDraft]:
    """Yield the discussion slide, then whatever the phase says beside its question and steps."""
    question = _find_question(phase)
    shown = split_audience(question.blocks, language)
    steps = tuple(_step(step, language) for step in phase.steps)
    step_notes = tuple(note for step in phase.steps for note in split_audience(step.blocks, language).notes)
    yield DiscussionDraft(
        key=key,
        title=phase.title,
        question=shown.blocks,
        steps=steps,
        span=phase.span,
        notes=(*_bare_titles(phase, question), *shown.notes, *step_notes),
    )
    rest = question.rest
    yield from draft_blocks(rest, title=phase.title, key=f"{key}-0", span=phase.span, language=language)
    others = tuple(pruned for topic in phase.topics if (pruned := _without_steps(topic, question)))
    yield from draft_topics(others, key, language)


def _find_question(phase: Phase) -> _Question:
    """Return the blocks that ask: those of the first topic without steps, else the phase's own."""
    for topic in phase.topics:
        if topic.minutes is None and any(_asks(block) for block in topic.blocks):
            return _Question(blocks=topic.blocks, rest=phase.blocks, topic=topic)
    asking = tuple(block for block in phase.blocks if _asks(block))
    if asking:
        rest = tuple(block for block in phase.blocks if block not in asking)
        return _Question(blocks=asking, rest=rest, topic=None)
    return _Question(blocks=phase.blocks, rest=(), topic=None)


def _asks(block: Block) -> bool:
    """Return whether a block is a question: it has a question mark, or it is set in bold or quoted."""
    match block:
        case Paragraph(inlines=inlines):
            text = plain_text(inlines)
            return "?" in text or "\uff1f" in text or (bool(inlines) and isinstance(inlines[0], Strong))
        case Quote():
            return any(_asks(inner) for inner in block.blocks)
        case _:
            return False


def _step(step: Topic, language: str) -> DraftStep:
    minutes = step.minutes or 0
    return DraftStep(
        title=step.title,
        label=minutes_text(minutes, language),
        minutes=minutes,
        blocks=split_audience(step.blocks, language).blocks,
    )


def _bare_titles(phase: Phase, question: _Question) -> Iterator[Paragraph]:
    """Yield the titles of topics whose content the discussion slide shows without them."""
    for topic in walk_topics(phase.topics):
        if topic.minutes is None and not _without_steps(topic, question):
            yield Paragraph(inlines=(Strong(topic.title),), span=topic.span)


def _without_steps(topic: Topic, question: _Question) -> Topic | None:
    """Return what is left of a topic for slides of its own, None where nothing is."""
    if topic.minutes is not None:
        return None
    blocks = () if topic is question.topic else topic.blocks
    children = tuple(kept for child in topic.topics if (kept := _without_steps(child, question)))
    if not blocks and not children:
        return None
    return Topic(
        title=topic.title,
        level=topic.level,
        span=topic.span,
        blocks=blocks,
        topics=children,
        optional=topic.optional,
    )
