"""What is wrong with a deck as it is shown: words that are missing, cut off, outside their frame or on others."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from pathlib import Path

from tests.products.page_words import Page, PageWord, load_pages
from tests.products.slide_frames import Role, ShownSlide, SlideFrame, load_slides

EDGE = 1.0
"""Points by which a word may reach over the page's edge; LibreOffice rounds to hundredths of a millimetre."""
LEAVE = 4.0
"""Points by which a letter may leave its frame: the fonts that stand in differ in width and height."""
TOUCH = 2.0
"""Points by which the letters of two frames may lie in each other."""


_LINE = 1.45
"""From ascent to descent of Noto Sans CJK, in sizes."""
_SCRIPTS = re.compile(r"(?<=[가-힣])\s*(?=[!-~])|(?<=[!-~])\s*(?=[가-힣])")

_RAISED = re.compile("<su[bp]")


class Kind(StrEnum):
    MISSING = "missing"
    OFF_PAGE = "off page"
    OUTSIDE = "outside its frame"
    COLLISION = "on another text"
    FOOTER = "on the footer"
    OVERLAP = "one on the other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    slide: int
    """Counted from 1."""
    kind: Kind
    frame: str
    what: str

    def __str__(self) -> str:
        return f"slide {self.slide}, {self.frame}: {self.kind}: {self.what}"


def find_faults(deck: Path, pages: Path) -> tuple[Finding, ...]:
    """Return every fault of the deck as the PDF `pages` shows it, slide by slide."""
    slides, printed = load_slides(deck), load_pages(pages)
    assert len(slides) == len(printed), (
        f"{deck.name} has {len(slides)} slides, its print {len(printed)} pages"
    )
    return tuple(
        fault
        for number, (slide, page) in enumerate(zip(slides, printed, strict=True), 1)
        for fault in _faults(number, slide, page)
    )


def letters(text: str) -> str:
    """Return the letters and digits of a text: what no bullet, break or blank tells apart.

    Raised and lowered ones are left out: poppler takes their line for another one and moves them.
    """
    level = "".join(char for char in text if not _RAISED.match(unicodedata.decomposition(char)))
    normal = unicodedata.normalize("NFKC", level).casefold()
    return "".join(char for char in normal if unicodedata.category(char)[0] in "LN")


def _faults(number: int, slide: ShownSlide, page: Page) -> Iterator[Finding]:
    stream = _Stream(page)
    placed = [(frame, stream.place(frame)) for frame in slide.frames]
    for frame, (words, missing) in placed:
        for text in missing:
            yield Finding(slide=number, kind=Kind.MISSING, frame=frame.name, what=text)
        yield from _outside(number, frame, words)
    for word in page.words:
        if (beyond := word.core.beyond(page.box)) > EDGE:
            yield Finding(
                slide=number, kind=Kind.OFF_PAGE, frame="page", what=f"{word.text} ({beyond:.1f} pt)"
            )
    shown = [(frame, words) for frame, (words, _) in placed]
    yield from _collisions(number, shown)
    yield from _on_footer(number, shown)
    yield from _overlaps(number, slide)


def _outside(number: int, frame: SlideFrame, words: tuple[PageWord, ...]) -> Iterator[Finding]:
    box = frame.box if frame.wraps else frame.box.grown(_parting(frame, words), 0)
    far = [(word.core.beyond(box), word.text) for word in words]
    leaving = [(beyond, text) for beyond, text in far if beyond > LEAVE]
    if leaving:
        beyond, text = max(leaving)
        what = f"{len(leaving)} words, {text} by {beyond:.1f} pt"
        yield Finding(slide=number, kind=Kind.OUTSIDE, frame=frame.name, what=what)


def _parting(frame: SlideFrame, words: tuple[PageWord, ...]) -> float:
    """Return by how much LibreOffice widens each half of a line that doesn't break.

    It sets a quarter of the size between Hangul and Latin; PowerPoint sets nothing.
    """
    size = max((word.box.bottom - word.box.top for word in words), default=0.0) / _LINE
    changes = max(len(_SCRIPTS.findall(paragraph)) for paragraph in frame.paragraphs)
    return changes * size / 8


def _collisions(number: int, shown: list[tuple[SlideFrame, tuple[PageWord, ...]]]) -> Iterator[Finding]:
    for (one, first), (other, second) in combinations(shown, 2):
        for word in first:
            hit = next((each for each in second if word.core.overlap(each.core) > TOUCH), None)
            if hit:
                what = f"{word.text} lies on {hit.text} of {other.name}"
                yield Finding(slide=number, kind=Kind.COLLISION, frame=one.name, what=what)
                break


def _on_footer(number: int, shown: list[tuple[SlideFrame, tuple[PageWord, ...]]]) -> Iterator[Finding]:
    zones = [frame for frame, _ in shown if frame.role is Role.FURNITURE]
    for frame, words in shown:
        if frame.role is Role.BODY:
            for zone in zones:
                hit = next((word.text for word in words if word.core.overlap(zone.box) > TOUCH), None)
                if hit:
                    what = f"{hit} lies on {zone.name}"
                    yield Finding(slide=number, kind=Kind.FOOTER, frame=frame.name, what=what)


def _overlaps(number: int, slide: ShownSlide) -> Iterator[Finding]:
    for (one, first), (other, second) in combinations(slide.areas, 2):
        if (depth := first.overlap(second)) > TOUCH:
            yield Finding(slide=number, kind=Kind.OVERLAP, frame=one, what=f"{depth:.1f} pt into {other}")


class _Stream:
    """The letters of a page in the order of drawing; each can be claimed by one frame only."""

    def __init__(self, page: Page) -> None:
        pairs = [(letter, word) for word in page.words for letter in letters(word.text)]
        self._text = "".join(letter for letter, _ in pairs)
        self._words = [word for _, word in pairs]
        self._at = 0

    def place(self, frame: SlideFrame) -> tuple[tuple[PageWord, ...], tuple[str, ...]]:
        """Return the words on the page that the frame shows, and the texts of it that aren't there."""
        found: list[PageWord] = []
        missing: list[str] = []
        for paragraph in frame.paragraphs:
            # A paragraph is drawn in one go; where something stands between its words, each is looked for.
            pieces = [paragraph] if self._seek(paragraph) is not None else paragraph.split()
            for piece in pieces:
                at = self._seek(piece)
                if at is None:
                    missing.append(piece)
                else:
                    found += self._claim(at, len(letters(piece)))
        return tuple(dict.fromkeys(found)), tuple(missing)

    def _seek(self, text: str) -> int | None:
        sought = letters(text)
        at = self._text.find(sought, self._at)
        if at < 0:
            at = self._text.find(sought)
        return at if at >= 0 else None

    def _claim(self, at: int, length: int) -> list[PageWord]:
        end = at + length
        # What is claimed is no letter any more, so that nothing else finds it.
        self._text = self._text[:at] + "\0" * length + self._text[end:]
        self._at = max(self._at, end)
        return self._words[at:end]
