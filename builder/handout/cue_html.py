"""What an instructor is told in passing: which slide begins here, and until when to be here."""

from collections.abc import Iterable

from builder.content import Block
from builder.handout.handout import Chapter
from builder.handout.pen import Pen
from builder.language import label


def cue_html(line: int, pen: Pen) -> str:
    """Return the number and the time of the slides that begin at a line of the source; nothing where none does."""
    cue = pen.cues.get(line)
    if cue is None:
        return ""
    numbers = str(cue.first) if cue.first == cue.last else f"{cue.first}–{cue.last}"
    minutes, seconds = divmod(cue.start, 60)
    return f'<span class="slide-cue"><b>{numbers}</b> {minutes}:{seconds:02d}</span>'


def with_cue(html: str, block: Block, pen: Pen) -> str:
    """Return what a figure or table is, kept together with its cue."""
    cue = cue_html(block.span.line, pen) if html else ""
    return f'<div class="cued">{cue}{html}</div>' if cue else html


def until_html(chapter: Chapter, pen: Pen) -> str:
    """Return the line that ends a phase or step: `17분까지 여기 · 09:17`; nothing where its last step says so."""
    if chapter.end is None or not pen.instructor or _ends_inside(chapter.chapters, chapter.end):
        return ""
    words = label("Be here by {minutes} min", pen.language).format(minutes=chapter.end)
    clock = chapter.clock.rpartition("–")[2]
    return f'<p class="until">{" · ".join(part for part in (words, clock) if part)}</p>'


def _ends_inside(chapters: Iterable[Chapter], end: int) -> bool:
    """Return whether a step among `chapters` lasts until `end`."""
    return any(chapter.end == end or _ends_inside(chapter.chapters, end) for chapter in chapters)
