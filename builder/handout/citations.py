"""Which footnotes a text cites, and what the handout calls them."""

from collections.abc import Iterable, Iterator

from builder.content import Blocks, FootnoteMark, inner_inlines, walk_inlines
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
    yield from (inline.number for inline in inner_inlines(chapter.title) if isinstance(inline, FootnoteMark))
    yield from _cited(chapter.blocks)
    for inner in chapter.chapters:
        yield from _cited_in_chapter(inner)


def _cited(blocks: Blocks) -> Iterator[int]:
    return (inline.number for inline, _ in walk_inlines(blocks) if isinstance(inline, FootnoteMark))
