"""For whom a handout is made, and what of the source that reader gets."""

from dataclasses import replace
from enum import StrEnum
from typing import assert_never

from builder.content import (
    Block,
    Blocks,
    Chart,
    CodeBlock,
    Container,
    ContainerKind,
    DefinitionList,
    Diagram,
    Figure,
    Heading,
    ListBlock,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Table,
)


class Edition(StrEnum):
    """The reader of a handout."""

    STUDENT = "student"
    INSTRUCTOR = "instructor"
    """With the speaker notes and the answers."""
    LARGE_PRINT = "large-print"
    """The student's, set large."""


SHORTEST_BLANK = 4
"""Underscores."""


def visible_blocks(blocks: Blocks, edition: Edition) -> Blocks:
    """Return what a reader of `edition` gets of `blocks`.

    Speaker notes and solutions are the instructor's only, what is for slides alone is nobody's, and what is for
    handouts alone stands without its container. Slide breaks are dropped, but for those that may be blanks.
    """
    return tuple(kept for block in blocks for kept in _visible(block, edition))


def _visible(block: Block, edition: Edition) -> Blocks:
    match block:
        case Container():
            return _visible_container(block, edition)
        case Rule():
            return (block,) if block.underscores >= SHORTEST_BLANK else ()
        case ListBlock():
            items = tuple(replace(item, blocks=visible_blocks(item.blocks, edition)) for item in block.items)
            return (replace(block, items=items),)
        case Quote():
            return (replace(block, blocks=visible_blocks(block.blocks, edition)),)
        case DefinitionList():
            definitions = tuple(
                replace(
                    definition,
                    meanings=tuple(visible_blocks(meaning, edition) for meaning in definition.meanings),
                )
                for definition in block.definitions
            )
            return (replace(block, definitions=definitions),)
        case Heading() | Paragraph() | CodeBlock() | Diagram() | Chart() | MathBlock() | Table() | Figure():
            return (block,)
        case _:
            assert_never(block)


def _visible_container(container: Container, edition: Edition) -> Blocks:
    inside = visible_blocks(container.blocks, edition)
    match container.kind:
        case ContainerKind.SLIDES:
            return ()
        case ContainerKind.NOTES | ContainerKind.SOLUTION if edition is not Edition.INSTRUCTOR:
            return ()
        case ContainerKind.HANDOUT:
            return inside
        case _:
            return (replace(container, blocks=inside),)
