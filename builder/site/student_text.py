"""What students may read of a source's blocks, as plain lines."""

from collections.abc import Iterable, Iterator

from builder.content import (
    Block,
    Container,
    ContainerKind,
    Definition,
    DefinitionList,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Table,
    plain_text,
)

_HIDDEN = frozenset({ContainerKind.NOTES, ContainerKind.SOLUTION, ContainerKind.SLIDES})
"""What the student's handout doesn't say, the page that leads to it doesn't either."""


def open_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks, with those of quotes and of containers in their place; what isn't for students is left out."""
    for block in blocks:
        match block:
            case Container(kind=kind) if kind in _HIDDEN:
                continue
            case Container() | Quote():
                yield from open_blocks(block.blocks)
            case _:
                yield block


def items_text(blocks: Iterable[Block]) -> Iterator[str]:
    """Yield the items of lists at any depth and the rows of tables; the paragraphs where there are neither."""
    shown = tuple(open_blocks(blocks))
    found = [line for block in shown for line in _items(block)]
    yield from found or (plain_text(block.inlines) for block in shown if isinstance(block, Paragraph))


def definitions(blocks: Iterable[Block]) -> Iterator[Definition]:
    """Yield the terms of every definition list."""
    for block in open_blocks(blocks):
        if isinstance(block, DefinitionList):
            yield from block.definitions


def line_of(blocks: Iterable[Block]) -> str:
    """Return all that is said as one line."""
    return " ".join(" ".join(_lines(block)) for block in open_blocks(blocks)).strip()


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield plain_text(block.inlines)
    yield from _items(block)


def _items(block: Block) -> Iterator[str]:
    match block:
        case ListBlock():
            for item in block.items:
                yield from _item(item)
        case Table():
            yield from (" – ".join(filter(None, map(plain_text, row))) for row in block.rows)
        case _:
            return


def _item(item: ListItem) -> Iterator[str]:
    for block in open_blocks(item.blocks):
        yield from _lines(block)
