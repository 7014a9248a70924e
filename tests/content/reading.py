"""Short ways to read a text and look at what came out."""

from builder.content import Block, Blocks, Document, Inlines, Paragraph, Source, read_markdown


def read(text: str) -> Document:
    return read_markdown(Source(path="session.md", text=text))


def blocks_of(text: str) -> Blocks:
    return read(text).blocks


def only_block(text: str) -> Block:
    (block,) = blocks_of(text)
    return block


def inlines_of(text: str) -> Inlines:
    block = only_block(text)
    assert isinstance(block, Paragraph)
    return block.inlines


def places_of(text: str) -> list[tuple[str, int, int]]:
    """Return the code, line and column of each problem."""
    return [(problem.code.value, problem.span.line, problem.span.column) for problem in read(text).problems]
