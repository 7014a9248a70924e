"""The words on the pages of a PDF, with their places, as poppler finds them."""

from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from tests.products.boxes import Box
from tests.products.machine import run


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWord:
    text: str
    box: Box
    """From ascent to descent of its font, in points from the page's upper left corner."""

    @property
    def core(self) -> Box:
        """The middle half of its height: about what a capital or a Hangul letter inks."""
        quarter = (self.box.bottom - self.box.top) / 4
        return self.box.grown(0, -quarter)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    box: Box
    words: tuple[PageWord, ...]
    """In the order in which they are drawn; a word wholly outside the page is none of them."""


def load_pages(pdf: Path) -> tuple[Page, ...]:
    """Return every page with its words.

    The order of drawing (`-raw`) is that of the shapes on their slide, of a shape's paragraphs and a table's
    cells, so that a word can be led back to the shape it belongs to.
    """
    answer = run("pdftotext", "-raw", "-bbox", pdf, "-")
    assert answer.returncode == 0, f"pdftotext can't read {pdf.name}: {answer.stderr}"
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    tree = etree.fromstring(answer.stdout.encode(), parser)
    return tuple(_page(element) for element in tree.iter("page"))


def _page(element: etree._Element) -> Page:
    size = Box(
        left=0, top=0, right=float(element.get("width", "0")), bottom=float(element.get("height", "0"))
    )
    return Page(box=size, words=tuple(_word(word) for word in element.iter("word")))


def _word(element: etree._Element) -> PageWord:
    left, top, right, bottom = (float(element.get(name, "0")) for name in ("xmin", "ymin", "xmax", "ymax"))
    return PageWord(text=element.text or "", box=Box(left=left, top=top, right=right, bottom=bottom))
