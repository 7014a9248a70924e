"""A formula → SVG, and its size."""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree

from builder.formula.formula import Formula
from builder.formula.lay_out import SIZE, lay_out
from builder.formula.to_text import to_text

_MARGIN = 0.03
"""Letters lean out of their boxes by so much of the size."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaSize:
    """The size of a formula whose letters have size 1."""

    width: float
    ascent: float
    """Above the baseline."""
    descent: float
    """Below it."""

    @property
    def height(self) -> float:
        return self.ascent + self.descent


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaDrawing:
    """An SVG whose lengths are in letters' sizes (em)."""

    svg: str
    size: FormulaSize


@lru_cache(maxsize=1024)
def measure_formula(formula: Formula) -> FormulaSize:
    """Return about how much room a formula takes."""
    return _size(lay_out(formula))


def draw_formula(formula: Formula, *, colour: str, families: tuple[str, ...]) -> FormulaDrawing:
    """Return the formula as an SVG element in six hexadecimal digits of colour.

    Letters and signs are outlines; Korean words stay words, set in `families`. The same formula gives the same text.
    """
    node = lay_out(formula)
    size = _size(node)
    box = node.bbox
    margin = _MARGIN * SIZE
    left, top = box.xmin - margin, -size.ascent * SIZE
    width, height = size.width * SIZE, size.height * SIZE
    svg = ElementTree.Element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"{left:.2f} {top:.2f} {width:.2f} {height:.2f}",
            "width": f"{width:.2f}",
            "height": f"{height:.2f}",
            "fill": f"#{colour}",
            "font-family": ", ".join(families) or "sans-serif",
        },
    )
    ElementTree.SubElement(svg, "title").text = to_text(formula)
    node.draw(0, 0, svg)
    for mark in svg.iter():
        for paint in ("fill", "stroke"):
            if mark.get(paint) == "black":
                mark.set(paint, f"#{colour}")
    return FormulaDrawing(svg=ElementTree.tostring(svg, encoding="unicode"), size=size)


def _size(node: Any) -> FormulaSize:
    box = node.bbox
    margin = _MARGIN
    return FormulaSize(
        width=max(0.0, box.xmax - box.xmin) / SIZE + 2 * margin,
        ascent=max(0.0, box.ymax) / SIZE + margin,
        descent=max(0.0, -box.ymin) / SIZE + margin,
    )
