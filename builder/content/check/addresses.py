"""The addresses that a document's links and pictures name."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.content.block import (
    Block,
    DefinitionList,
    Figure,
    Heading,
    Paragraph,
    Table,
)
from builder.content.check.all_blocks import all_blocks
from builder.content.document import Document
from builder.content.inline import Emphasis, Image, Inline, Link, Strike, Strong
from builder.diagnostics import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address as the reader keeps it (percent-encoded in a link), and the block it stands in."""

    text: str
    span: Span
    picture: bool = False


def document_addresses(document: Document) -> Iterator[Address]:
    """Yield the address of every link and picture, in reading order."""
    for block in all_blocks(document):
        for line in _lines(block):
            yield from _addresses(line, block.span)


def _lines(block: Block) -> Iterator[tuple[Inline, ...]]:
    match block:
        case Heading() | Paragraph():
            yield block.inlines
        case Table():
            for row in (block.header, *block.rows):
                yield from row
        case Figure():
            yield block.images
        case DefinitionList():
            yield from (definition.term for definition in block.definitions)
        case _:
            pass


def _addresses(inlines: tuple[Inline, ...], span: Span) -> Iterator[Address]:
    for inline in inlines:
        match inline:
            case Link():
                yield Address(text=inline.address, span=span)
                yield from _addresses(inline.children, span)
            case Image():
                yield Address(text=inline.address, span=span, picture=True)
            case Strong() | Emphasis() | Strike():
                yield from _addresses(inline.children, span)
            case _:
                pass
