"""Ways through a tree of blocks."""

from collections.abc import Iterable, Iterator

from builder.content.block import Block, Container, DefinitionList, ListBlock, Quote


def walk_blocks(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield every block, each before those inside it: items, quotes, containers and definitions included."""
    for block in blocks:
        yield block
        match block:
            case ListBlock():
                for item in block.items:
                    yield from walk_blocks(item.blocks)
            case Quote() | Container():
                yield from walk_blocks(block.blocks)
            case DefinitionList():
                for definition in block.definitions:
                    for meaning in definition.meanings:
                        yield from walk_blocks(meaning)
            case _:
                pass
