"""Every run of text in a tree of blocks."""

from collections.abc import Iterable, Iterator

from builder.content.block import (
    Block,
    Blocks,
    DefinitionList,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from builder.content.inline import Emphasis, Inline, Inlines, Link, Strike, Strong
from builder.content.walk import walk_blocks


def walk_inlines(blocks: Blocks) -> Iterator[tuple[Inline, Block]]:
    """Yield every inline of `blocks`, each before those inside it, with the block it stands in."""
    for block in walk_blocks(blocks):
        for inline in inner_inlines(_inlines(block)):
            yield inline, block


def inner_inlines(inlines: Iterable[Inline]) -> Iterator[Inline]:
    """Yield `inlines` and all that is inside them."""
    for inline in inlines:
        yield inline
        if isinstance(inline, Strong | Emphasis | Strike | Link):
            yield from inner_inlines(inline.children)


def _inlines(block: Block) -> Inlines:
    match block:
        case Heading() | Paragraph():
            return block.inlines
        case Table():
            return tuple(inline for row in (block.header, *block.rows) for cell in row for inline in cell)
        case DefinitionList():
            return tuple(inline for definition in block.definitions for inline in definition.term)
        case Figure():
            return (*block.images, *block.caption)
        case _:
            return ()
