"""A topic and all below it as drafts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.content import NO_ATTRIBUTES, Attributes, Block, Blocks, Heading, Inlines, Rule
from builder.deck.compose.audience import split_audience
from builder.deck.compose.outline import ContentDraft
from builder.diagnostics import Span
from builder.lesson import Topic

_OPTIONAL = Attributes(values=(("priority", "optional"),))


def draft_topics(topics: Iterable[Topic], key: str, language: str) -> Iterator[ContentDraft]:
    """Yield a draft for each topic, and one of its own for each step below it."""
    for number, topic in enumerate(topics, 1):
        yield from _draft_topic(topic, f"{key}-{number}", language)


def draft_blocks(
    blocks: Blocks, *, title: Inlines, key: str, span: Span, language: str
) -> Iterator[ContentDraft]:
    """Yield a draft for each stretch of blocks between forced slide breaks; none for nothing."""
    ends = bool(blocks) and isinstance(blocks[-1], Rule)
    for number, stretch in enumerate(_between_rules(blocks), 1):
        shown = split_audience(stretch, language)
        if shown.blocks or shown.notes:
            name = key if number == 1 else f"{key}r{number}"
            yield ContentDraft(
                key=name, title=title, blocks=shown.blocks, notes=shown.notes, span=span, ends=ends
            )


def _draft_topic(topic: Topic, key: str, language: str) -> Iterator[ContentDraft]:
    steps = tuple(child for child in topic.topics if child.minutes is not None)
    plain = tuple(child for child in topic.topics if child.minutes is None)
    blocks = (*topic.blocks, *_flat(plain))
    drafts = list(draft_blocks(blocks, title=topic.title, key=key, span=topic.span, language=language))
    if not drafts and not steps:
        # A heading with nothing under it still says something.
        drafts = [ContentDraft(key=key, title=topic.title, blocks=(), span=topic.span)]
    for draft in drafts:
        yield replace(draft, minutes=topic.minutes if len(drafts) == 1 else None, optional=topic.optional)
    yield from draft_topics(steps, f"{key}s", language)


def _flat(topics: Iterable[Topic]) -> Iterator[Block]:
    """Yield the topics' headings and blocks in reading order."""
    for topic in topics:
        marks = _OPTIONAL if topic.optional else NO_ATTRIBUTES
        yield Heading(level=topic.level, inlines=topic.title, span=topic.span, attributes=marks)
        yield from topic.blocks
        yield from _flat(topic.topics)


def _between_rules(blocks: Blocks) -> Iterator[Blocks]:
    stretch: list[Block] = []
    for block in blocks:
        if isinstance(block, Rule):
            yield tuple(stretch)
            stretch = []
        else:
            stretch.append(block)
    yield tuple(stretch)
