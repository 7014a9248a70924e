"""Headings below level 2 as a tree of topics."""

from collections.abc import Sequence

from builder.content import Block, Blocks, Heading
from builder.lesson.lesson import Topic
from builder.lesson.minutes import split_minutes


def read_topics(blocks: Sequence[Block]) -> tuple[Blocks, tuple[Topic, ...]]:
    """Return what stands before the first heading, and the topics that the headings open."""
    starts = [i for i, block in enumerate(blocks) if isinstance(block, Heading)]
    if not starts:
        return tuple(blocks), ()
    return tuple(blocks[: starts[0]]), _siblings(blocks[starts[0] :])


def _siblings(blocks: Sequence[Block]) -> tuple[Topic, ...]:
    """Return the topics in `blocks`, which begin with a heading; deeper headings nest, others stand beside."""
    topics: list[Topic] = []
    at = 0
    while at < len(blocks):
        heading = blocks[at]
        assert isinstance(heading, Heading)
        end = at + 1
        while end < len(blocks) and not _closes(blocks[end], heading.level):
            end += 1
        topics.append(_topic(heading, blocks[at + 1 : end]))
        at = end
    return tuple(topics)


def _closes(block: Block, level: int) -> bool:
    return isinstance(block, Heading) and block.level <= level


def _topic(heading: Heading, body: Sequence[Block]) -> Topic:
    timed = split_minutes(heading.inlines)
    blocks, topics = read_topics(body)
    return Topic(
        title=timed.title,
        level=heading.level,
        span=heading.span,
        blocks=blocks,
        topics=topics,
        minutes=timed.minutes,
        optional=heading.attributes.get("priority") == "optional",
    )
