"""Every block of a document, and the lines that it was read from."""

from collections.abc import Iterator
from functools import lru_cache

from builder.content.block import Block
from builder.content.document import Document
from builder.content.walk import walk_blocks
from builder.diagnostics import Span


def all_blocks(document: Document) -> Iterator[Block]:
    """Yield each block before those inside it, footnotes last."""
    yield from walk_blocks(document.blocks)
    for footnote in document.footnotes:
        yield from walk_blocks(footnote)


@lru_cache(maxsize=8)
def source_lines(text: str) -> tuple[str, ...]:
    """Return the lines of a document's text; line 1 of a span is the first."""
    return tuple(text.split("\n"))


def find_place(document: Document, span: Span, needle: str) -> Span | None:
    """Return where `needle` first stands in the first lines of `span`, None where it doesn't."""
    lines = source_lines(document.source.text)
    for number in range(span.line, min(span.last_line, span.line + _LINES_TO_SEARCH, len(lines)) + 1):
        column = lines[number - 1].find(needle)
        if needle and column >= 0:
            return Span(path=span.path, line=number, column=column + 1)
    return None


def place_of(document: Document, span: Span, needle: str) -> Span:
    """Return where `needle` first stands in the first lines of `span`, else the span's own beginning."""
    return find_place(document, span, needle) or Span(path=span.path, line=span.line, column=span.column)


_LINES_TO_SEARCH = 200
