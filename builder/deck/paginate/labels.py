"""Paragraphs that name what stands right below them, and those that explain the picture above."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.content import (
    Block,
    Chart,
    CodeBlock,
    DefinitionList,
    Diagram,
    Emphasis,
    Figure,
    Image,
    Inlines,
    LineBreak,
    ListBlock,
    MathBlock,
    Paragraph,
    Strong,
    Table,
    Text,
    inner_inlines,
    plain_text,
)

_LONGEST = 60
"""Letters that a label may have; a longer one is a sentence."""
_LONGEST_CAPTION = 120
_COLONS = (":", "：")
_NAMED = (ListBlock, CodeBlock, Table, Diagram, Chart, Figure, MathBlock, DefinitionList)


def mark_labels(blocks: Iterable[Block]) -> Iterator[tuple[Block, Inlines]]:
    """Yield each block with its words where it is a label, else with none; a caption joins its figure."""
    rest = tuple(_captioned(tuple(blocks)))
    for place, block in enumerate(rest):
        named = place + 1 < len(rest) and isinstance(rest[place + 1], _NAMED)
        labels = named and isinstance(block, Paragraph) and _names(block.inlines)
        yield block, block.inlines if labels and isinstance(block, Paragraph) else ()


def _names(inlines: Inlines) -> bool:
    """Return whether a paragraph is short and all bold, or ends in a colon."""
    text = plain_text(inlines).rstrip()
    if not text or len(text) > _LONGEST:
        return False
    if any(isinstance(inline, Image | LineBreak) for inline in inner_inlines(inlines)):
        return False
    return text.endswith(_COLONS) or all(isinstance(part, Strong) or not _letters(part) for part in inlines)


def _letters(part: object) -> bool:
    return not isinstance(part, Text) or any(map(str.isalnum, part.text))


def _captioned(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks; a figure takes the paragraph in italics below it as its caption."""
    taken = False
    for place, block in enumerate(blocks):
        below = blocks[place + 1] if place + 1 < len(blocks) else None
        if taken:
            taken = False
            continue
        if isinstance(block, Figure) and not block.caption and isinstance(below, Paragraph):
            taken = _explains(below.inlines)
            yield replace(block, caption=below.inlines) if taken else block
        else:
            yield block


def _explains(inlines: Inlines) -> bool:
    """Return whether a paragraph is short and all in italics."""
    short = len(plain_text(inlines)) <= _LONGEST_CAPTION
    return short and bool(inlines) and all(isinstance(part, Emphasis) for part in inlines)
