"""What a reader of the blocks sees, as characters."""

from collections.abc import Iterable, Iterator

from builder.content.block import (
    Block,
    Chart,
    CodeBlock,
    DefinitionList,
    Diagram,
    Figure,
    Heading,
    MathBlock,
    Paragraph,
    Table,
)
from builder.content.inline import plain_text
from builder.content.walk import walk_blocks


def visible_text(blocks: Iterable[Block]) -> str:
    """Return the text of `blocks` in reading order, a line for each paragraph, item, row and line of code."""
    return "\n".join(line for block in walk_blocks(blocks) for line in _lines(block) if line)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield plain_text(block.inlines)
        case CodeBlock():
            yield block.text
        case Diagram() | Chart():
            yield block.source
        case MathBlock():
            yield block.latex
        case Table():
            for row in (block.header, *block.rows):
                yield "\t".join(plain_text(cell) for cell in row)
        case Figure():
            yield plain_text(block.images)
            yield plain_text(block.caption)
        case DefinitionList():
            for definition in block.definitions:
                yield plain_text(definition.term)
        case _:
            return
