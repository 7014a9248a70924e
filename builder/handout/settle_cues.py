"""Where the numbers of slides stand in a handout."""

from collections.abc import Iterable, Iterator, Mapping

from builder.content import Block, Container, ListBlock, Quote, Rule, walk_blocks
from builder.handout.handout import Chapter
from builder.handout.slide_cue import SlideCue


def settle_cues(cues: Mapping[int, SlideCue], chapters: Iterable[Chapter]) -> Mapping[int, SlideCue]:
    """Return the cues by the lines of what stands in `chapters`; `cues` go by the source lines of slides.

    A slide whose first line isn't in the handout stands with what comes before it. One that begins with the first
    of the lines under an item stands with the item, which is its title. No cue is lost.
    """
    below: dict[int, int] = {}
    lines: list[int] = []
    for chapter in _all_chapters(chapters):
        lines += [chapter.line] if chapter.line else []
        for block in walk_blocks(chapter.blocks):
            lines += [block.span.line] if is_marked(block) else []
            below |= dict(_first_items(block))
    settled: dict[int, SlideCue] = {}
    for line, cue in sorted(cues.items()):
        place = max((each for each in lines if each <= line), default=min(lines, default=0))
        while place in below:
            place = below[place]
        settled[place] = _joined(settled[place], cue) if place in settled else cue
    return settled


def is_marked(block: Block) -> bool:
    """Return whether a cue can stand beside the block itself, and not only beside what is inside it."""
    return not isinstance(block, ListBlock | Quote | Container | Rule)


def _all_chapters(chapters: Iterable[Chapter]) -> Iterator[Chapter]:
    for chapter in chapters:
        yield chapter
        yield from _all_chapters(chapter.chapters)


def _first_items(block: Block) -> Iterator[tuple[int, int]]:
    """Yield for each item with items below it the first one's line and its own."""
    if not isinstance(block, ListBlock):
        return
    for item in block.items:
        first, *rest = item.blocks or (None,)
        inner = _first_list(rest)
        if first is not None and inner is not None and inner.items:
            yield inner.items[0].span.line, first.span.line


def _first_list(blocks: Iterable[Block]) -> ListBlock | None:
    return next((block for block in blocks if isinstance(block, ListBlock)), None)


def _joined(one: SlideCue, other: SlideCue) -> SlideCue:
    return SlideCue(
        first=min(one.first, other.first), last=max(one.last, other.last), start=min(one.start, other.start)
    )
