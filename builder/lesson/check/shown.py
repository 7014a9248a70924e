"""What a phase shows its class, the instructor's own parts left out."""

from collections.abc import Iterable, Iterator

from builder.content import Block, Blocks, Container, ContainerKind, DefinitionList, ListBlock, Quote
from builder.lesson.lesson import Part, walk_topics

INSTRUCTORS = frozenset({ContainerKind.NOTES, ContainerKind.SOLUTION})
OFF_SLIDE = INSTRUCTORS | {ContainerKind.HANDOUT, ContainerKind.ANSWER}


def part_blocks(part: Part) -> Blocks:
    """Return the blocks of a phase or section and of all its topics, in reading order."""
    return (*part.blocks, *(block for topic in walk_topics(part.topics) for block in topic.blocks))


def walk_shown(blocks: Iterable[Block], hidden: frozenset[ContainerKind] = OFF_SLIDE) -> Iterator[Block]:
    """Yield every block that doesn't stand in a container of the `hidden` kinds, each before those inside it."""
    for block in blocks:
        if isinstance(block, Container) and block.kind in hidden:
            continue
        yield block
        match block:
            case ListBlock():
                for item in block.items:
                    yield from walk_shown(item.blocks, hidden)
            case Quote() | Container():
                yield from walk_shown(block.blocks, hidden)
            case DefinitionList():
                for definition in block.definitions:
                    for meaning in definition.meanings:
                        yield from walk_shown(meaning, hidden)
            case _:
                pass
