"""A deck made by hand whose every slide but the first has one mistake, to prove that the checker sees each."""

from copy import deepcopy
from pathlib import Path
from typing import Any

from pptx import Presentation
from pptx.util import Pt

MISTAKES = ("none", "long", "cut", "gone", "footer", "on text", "table", "boxes")
"""What is wrong with each slide, in their order."""


def save_bad_deck(path: Path) -> None:
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(960), Pt(540)
    for mistake in MISTAKES:
        slide = deck.slides.add_slide(deck.slide_layouts[6])
        _DRAWN[mistake](slide)
    deck.save(str(path))


def number_of(mistake: str) -> int:
    """Return the number of the slide with that mistake, counted from 1."""
    return MISTAKES.index(mistake) + 1


def _none(slide: Any) -> None:
    _write(slide, "A line that fits", (60, 60, 800, 40))
    _write(slide, "두 줄로 나뉘는 긴 글이지만 상자 안에 넉넉히 들어간다. " * 2, (60, 120, 800, 120))


def _long(slide: Any) -> None:
    _write(slide, "상자보다 긴 글이라 아래로 흘러넘친다. " * 8, (60, 60, 400, 60))


def _cut(slide: Any) -> None:
    _write(slide, "Half of this line stands beyond the edge", (820, 60, 400, 40))


def _gone(slide: Any) -> None:
    _write(slide, "Nobody sees this", (60, 600, 400, 40))


def _footer(slide: Any) -> None:
    layout = slide.slide_layout
    (footer,) = [each for each in layout.placeholders if "Footer" in each.name]
    slide.shapes._spTree.append(deepcopy(footer._element))
    placed = slide.shapes[-1]
    placed.left, placed.top, placed.width, placed.height = Pt(48), Pt(500), Pt(500), Pt(24)
    placed.text_frame.text = "강의"
    _write(slide, "The third line of this box\nlies on the\nfooter", (60, 430, 600, 100))


def _on_text(slide: Any) -> None:
    _write(slide, "글이 길어서 아래에 놓인 상자의 글과 겹친다. " * 4, (60, 60, 400, 50))
    _write(slide, "The text below the first one", (60, 112, 400, 40))


def _table(slide: Any) -> None:
    frame = slide.shapes.add_table(3, 2, Pt(60), Pt(60), Pt(400), Pt(90))
    for cell in frame.table.iter_cells():
        cell.text = "칸이 글보다 낮아 표가 상자 아래로 자란다"
        cell.text_frame.paragraphs[0].runs[0].font.size = Pt(24)


def _boxes(slide: Any) -> None:
    _write(slide, "Left", (60, 60, 400, 100))
    _write(slide, "Right", (300, 100, 400, 100))


def _write(slide: Any, text: str, place: tuple[float, float, float, float]) -> None:
    shape = slide.shapes.add_textbox(*(Pt(each) for each in place))
    shape.text_frame.word_wrap = True
    shape.text_frame.text = text
    for paragraph in shape.text_frame.paragraphs:
        paragraph.runs[0].font.size = Pt(20)


_DRAWN = {
    "none": _none,
    "long": _long,
    "cut": _cut,
    "gone": _gone,
    "footer": _footer,
    "on text": _on_text,
    "table": _table,
    "boxes": _boxes,
}
