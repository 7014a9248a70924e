"""What a reader of a handout stumbles over: headings at a page's foot, empty pages, words and pictures over the edge."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Any

import pikepdf

from tests.products.boxes import Box
from tests.products.page_words import Page, load_pages

SIDE = 15 * 72 / 25.4
"""Points on the left and on the right where nothing of a handout stands but the instructor's cues."""
ROUNDING = 1.5
"""Points by which a word may reach over an edge: poppler's boxes are those of whole glyphs, not of their ink."""


class Fault(StrEnum):
    HEADING = "a heading stands at the page's foot"
    EMPTY = "a page says nothing"
    OFF_PAGE = "a word stands beyond the edge"
    PICTURE = "a picture reaches over the page's edge"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    fault: Fault
    page: int
    """Counted from 1."""
    what: str = ""

    def __str__(self) -> str:
        return f"page {self.page}: {self.fault} {self.what}".rstrip()


def find_handout_faults(path: Path) -> tuple[Found, ...]:
    """Return what is wrong with the pages of a tagged PDF, as its tags and poppler's words place things."""
    words = load_pages(path)
    with pikepdf.open(path) as pdf:
        content = tuple(_Reading(pdf).leaves())
        return (
            *_stranded(content),
            *_empty(content, len(pdf.pages)),
            *_off_page(words),
            *(found for number, page in enumerate(pdf.pages, start=1) for found in _drawn(number, page)),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """A piece of marked content (ISO 32000-1, 14.7.4.2)."""

    path: tuple[tuple[str, int], ...]
    """The structure elements around it, outermost first: each its type and a number of its own."""
    page: int

    def inside(self, *types: str) -> tuple[str, int] | None:
        """Return the innermost element around it of one of those types."""
        return next((each for each in reversed(self.path) if each[0] in types), None)


class _Reading:
    """The structure tree in the order in which it is read."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._root = pdf.Root.StructTreeRoot
        self._pages = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
        self._count = 0

    def leaves(self) -> Iterator[Leaf]:
        yield from self._below(self._root, (), None)

    def _below(self, element: Any, path: tuple[tuple[str, int], ...], page: Any) -> Iterator[Leaf]:
        kids = element.get("/K", ())
        page = element.get("/Pg", page)
        for kid in kids if isinstance(kids, pikepdf.Array) else (kids,):
            if not isinstance(kid, pikepdf.Dictionary):
                yield Leaf(path=path, page=self._pages[page.objgen])
            elif "/S" in kid:
                self._count += 1
                yield from self._below(kid, (*path, (str(kid.S)[1:], self._count)), page)
            elif "/MCID" in kid:
                yield Leaf(path=path, page=self._pages[kid.get("/Pg", page).objgen])


_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")


def _stranded(content: Sequence[Leaf]) -> Iterator[Found]:
    """Yield the headings whose text begins on a later page; the head of a table never stands alone."""
    for one, other in pairwise(content):
        head = one.inside(*_HEADINGS)
        if head and head != other.inside(*_HEADINGS) and other.page > one.page:
            yield Found(fault=Fault.HEADING, page=one.page, what=head[0])


def _empty(content: Sequence[Leaf], pages: int) -> Iterator[Found]:
    said = {leaf.page for leaf in content}
    yield from (Found(fault=Fault.EMPTY, page=page) for page in range(1, pages + 1) if page not in said)


def _off_page(pages: Sequence[Page]) -> Iterator[Found]:
    for number, page in enumerate(pages, start=1):
        box = page.box.grown(-SIDE + ROUNDING, ROUNDING)
        cues = Box(left=0, top=0, right=page.box.right, bottom=page.box.bottom)
        for word in page.words:
            # What stands in the left margin whole is a cue, and no line that is too long.
            room = cues if word.box.right < page.box.left + SIDE * 1.4 else box
            if word.core.beyond(room) > 0:
                yield Found(fault=Fault.OFF_PAGE, page=number, what=word.text)


_Matrix = tuple[float, float, float, float, float, float]


def _drawn(number: int, page: Any) -> Iterator[Found]:
    """Yield the pictures over the edge, as the page's own content draws them."""
    left, bottom, right, top = (float(each) for each in page.mediabox)
    edge = Box(left=left, top=bottom, right=right, bottom=top).grown(ROUNDING, ROUNDING)
    matrix: _Matrix = (1, 0, 0, 1, 0, 0)
    saved: list[_Matrix] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = instruction.operands
        match str(instruction.operator):
            case "q":
                saved.append(matrix)
            case "Q":
                matrix = saved.pop()
            case "cm":
                matrix = _product(operands, matrix)
            case "Do":
                drawn = page.Resources.XObject[str(operands[0])]
                if drawn.get("/Subtype") == "/Image" and _corners(matrix).beyond(edge) > 0:
                    yield Found(fault=Fault.PICTURE, page=number)
            case _:
                continue


def _product(one: Any, other: _Matrix) -> _Matrix:
    a, b, c, d, e, f = (float(each) for each in one)
    k, m, n, o, p, q = other
    return (a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q)


def _corners(matrix: _Matrix) -> Box:
    """Return where the unit square stands."""
    a, b, c, d, e, f = matrix
    across, down = (e, e + a, e + c, e + a + c), (f, f + b, f + d, f + b + d)
    return Box(left=min(across), top=min(down), right=max(across), bottom=max(down))
