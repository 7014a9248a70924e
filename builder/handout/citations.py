"""Which footnotes a text cites, and what the handout calls them."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from builder.content import (
    Block,
    Blocks,
    Chart,
    CodeBlock,
    CodeSpan,
    Container,
    DefinitionList,
    Diagram,
    Emphasis,
    Figure,
    FootnoteMark,
    Heading,
    Image,
    Inlines,
    LineBreak,
    Link,
    ListBlock,
    Math,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Strike,
    Strong,
    Table,
    Text,
)
from builder.handout.handout import Chapter


def number_footnotes(
    chapters: Iterable[Chapter], footnotes: tuple[Blocks, ...], first: int
) -> dict[int, int]:
    """Return the source's number of each footnote that `chapters` cite → its number in the handout.

    They are counted from `first` in the order of their first mark; what a footnote itself cites comes after.
    """
    numbers: dict[int, int] = {}
    waiting = [number for chapter in chapters for number in _cited_in_chapter(chapter)]
    while waiting:
        number = waiting.pop(0)
        if number not in numbers and 1 <= number <= len(footnotes):
            numbers[number] = first + len(numbers)
            waiting.extend(_cited(footnotes[number - 1]))
    return numbers


def _cited_in_chapter(chapter: Chapter) -> Iterator[int]:
    yield from _marks(chapter.title)
    yield from _cited(chapter.blocks)
    for inner in chapter.chapters:
        yield from _cited_in_chapter(inner)


def _cited(blocks: Blocks) -> Iterator[int]:
    for block in blocks:
        yield from _cited_in(block)


def _cited_in(block: Block) -> Iterator[int]:
    match block:
        case Heading() | Paragraph():
            yield from _marks(block.inlines)
        case ListBlock():
            for item in block.items:
                yield from _cited(item.blocks)
        case Quote() | Container():
            yield from _cited(block.blocks)
        case Table():
            for row in (block.header, *block.rows):
                for cell in row:
                    yield from _marks(cell)
        case DefinitionList():
            for definition in block.definitions:
                yield from _marks(definition.term)
                for meaning in definition.meanings:
                    yield from _cited(meaning)
        case Figure():
            yield from _marks(block.caption)
        case CodeBlock() | Diagram() | Chart() | MathBlock() | Rule():
            return
        case _:
            assert_never(block)


def _marks(inlines: Inlines) -> Iterator[int]:
    for inline in inlines:
        match inline:
            case FootnoteMark(number):
                yield number
            case Strong(children) | Emphasis(children) | Strike(children) | Link(children):
                yield from _marks(children)
            case Text() | CodeSpan() | Math() | Image() | LineBreak():
                continue
            case _:
                assert_never(inline)
