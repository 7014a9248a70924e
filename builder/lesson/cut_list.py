"""What to leave out when a session runs late."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.content import (
    Block,
    Blocks,
    CodeBlock,
    Diagram,
    Figure,
    ListBlock,
    Table,
    plain_text,
    visible_text,
    walk_blocks,
)
from builder.content.block import ListItem, Paragraph
from builder.diagnostics import Span
from builder.lesson.lesson import Lesson, Phase, Topic, walk_topics
from builder.lesson.optional import is_optional
from builder.lesson.pacing import PhaseKind
from builder.text import spoken_seconds

LATE_MINUTES = (5, 10)
"""How late a session may be for which a cut list is made."""

# Objectives and discussion are what a late session still needs.
_KEPT = frozenset({PhaseKind.OBJECTIVES, PhaseKind.DISCUSSION})
_FIGURE_SECONDS = {Diagram: 40.0, CodeBlock: 40.0, Table: 25.0, Figure: 25.0}
"""What a figure takes to be explained beside its words: an estimate, only the proportions matter."""
_LEAST_SECONDS = 15.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Something that may be left out, and the seconds that saves; `optional` is what the author marked."""

    phase: str
    title: str
    seconds: int
    optional: bool
    span: Span


def plan_cuts(lesson: Lesson, late: int) -> tuple[Cut, ...]:
    """Return what to leave out to win `late` minutes, in the order of the session.

    What is marked `{priority=optional}` goes first, then whole topics, the shortest that is enough or else the
    longest, but never the last topic of a phase, nor objectives and discussion. Where all of that isn't enough,
    all of it is returned.
    """
    chosen: list[Cut] = []
    needed = late * 60.0
    for cut in (cut for phase in _cuttable(lesson) for cut in _optional(phase, lesson.language)):
        if needed > 0:
            chosen.append(cut)
            needed -= cut.seconds
    topics = [list(_whole_topics(phase, lesson.language)) for phase in _cuttable(lesson)]
    while needed > 0 and (options := [cut for phase in topics for cut in phase if len(phase) > 1]):
        enough = [cut for cut in options if cut.seconds >= needed]
        cut = min(enough, key=_seconds) if enough else max(options, key=_seconds)
        chosen.append(cut)
        needed -= cut.seconds
        for phase in topics:
            if cut in phase:
                phase.remove(cut)
    return tuple(sorted(chosen, key=lambda cut: cut.span))


def teaching_seconds(blocks: Blocks, language: str) -> float:
    """Return about how many seconds blocks take to teach: their words spoken, their figures explained."""
    figures = sum(_FIGURE_SECONDS.get(type(block), 0.0) for block in walk_blocks(blocks))
    return max(_LEAST_SECONDS, spoken_seconds(visible_text(blocks), language) + figures)


def _seconds(cut: Cut) -> int:
    return cut.seconds


def _cuttable(lesson: Lesson) -> Iterator[Phase]:
    return (phase for phase in lesson.phases if phase.kind not in _KEPT)


def _whole_topics(phase: Phase, language: str) -> Iterator[Cut]:
    """Yield the phase's topics that aren't marked, each with its share of the phase's time."""
    topics = [topic for topic in phase.topics if not topic.optional]
    for topic, seconds in zip(topics, _shares(phase, topics, language), strict=True):
        if topic.minutes is None:
            yield Cut(phase=phase.label, title=topic.name, seconds=seconds, optional=False, span=topic.span)


def _optional(phase: Phase, language: str) -> Iterator[Cut]:
    """Yield the topics and items that the author marked, each with its share of the phase's time."""
    marked = [topic for topic in walk_topics(phase.topics) if topic.optional]
    for topic, seconds in zip(marked, _shares(phase, marked, language), strict=True):
        yield Cut(phase=phase.label, title=topic.name, seconds=seconds, optional=True, span=topic.span)
    whole = teaching_seconds(_all_blocks(phase), language)
    for part in _marked_parts(phase):
        blocks = part.blocks if isinstance(part, ListItem) else (part,)
        seconds = round(phase.minutes * 60 * teaching_seconds(blocks, language) / whole)
        yield Cut(
            phase=phase.label, title=_first_words(blocks), seconds=seconds, optional=True, span=part.span
        )


def _marked_parts(phase: Phase) -> Iterator[Block | ListItem]:
    """Yield the marked blocks and items of a phase outside its marked topics."""
    unmarked = tuple(block for topic in phase.topics for block in _unmarked(topic))
    for block in walk_blocks((*phase.blocks, *unmarked)):
        if isinstance(block, ListBlock):
            yield from filter(is_optional, block.items)
        elif is_optional(block):
            yield block


def _first_words(blocks: Blocks) -> str:
    """Return the words of the first paragraph, or the beginning of what else there is."""
    first = blocks[0] if blocks else None
    words = plain_text(first.inlines) if isinstance(first, Paragraph) else visible_text(blocks)
    source = first.source if isinstance(first, Diagram) else ""
    return (words or source).strip().partition("\n")[0]


def _shares(phase: Phase, topics: Sequence[Topic], language: str) -> list[int]:
    whole = teaching_seconds(_all_blocks(phase), language)
    return [
        round(phase.minutes * 60 * teaching_seconds(_blocks_of(topic), language) / whole) for topic in topics
    ]


def _unmarked(topic: Topic) -> Blocks:
    """Return the blocks of a topic outside what is marked as a whole."""
    if topic.optional:
        return ()
    return (*topic.blocks, *(block for child in topic.topics for block in _unmarked(child)))


def _blocks_of(topic: Topic) -> Blocks:
    return (*topic.blocks, *(block for child in topic.topics for block in _blocks_of(child)))


def _all_blocks(phase: Phase) -> Blocks:
    return (*phase.blocks, *(block for topic in phase.topics for block in _blocks_of(topic)))
