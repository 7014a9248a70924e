"""What a reader of the blocks sees, as characters."""

from collections.abc import Iterable, Iterator

from builder.content.block import (
    Block,
    Chart,
    CodeBlock,
    Container,
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
from builder.content.inline import plain_text


def visible_text(blocks: Iterable[Block]) -> str:
    """Return the text of `blocks` in reading order, a line for each paragraph, item, row and line of code."""
    return "\n".join(line for block in blocks for line in _lines(block) if line)


def _lines(block: Block) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield plain_text(block.inlines)
        case ListBlock():
            yield from (visible_text(item.blocks) for item in block.items)
        case Quote() | Container():
            yield visible_text(block.blocks)
        case DefinitionList():
            for definition in block.definitions:
                yield plain_text(definition.term)
                yield from map(visible_text, definition.meanings)
        case Table():
            yield from ("\t".join(map(plain_text, row)) for row in (block.header, *block.rows))
        case Figure():
            yield from (plain_text(block.images), plain_text(block.caption))
        case CodeBlock():
            yield block.text
        case Diagram() | Chart():
            yield block.source
        case MathBlock():
            yield block.latex
        case Rule():
            return
