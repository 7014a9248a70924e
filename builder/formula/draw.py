"""A formula → SVG, and its size: the one door to ziamath."""

import warnings
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from xml.etree import ElementTree

from builder.formula.formula import Formula
from builder.formula.to_mathml import WORDS_TAG, to_mathml
from builder.formula.to_text import to_text
from builder.text import face, text_width

_SIZE = 20.0
"""Everything is drawn at this size and scaled: a formula's parts keep their proportions."""
_WORDS = 0.94
"""Korean letters look larger than Latin ones of the same size."""
_ASCENT, _DESCENT = 0.85, 0.22
"""What words need above and below their baseline, in sizes."""
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
    return _size(_laid_out(formula))


def draw_formula(formula: Formula, *, colour: str, families: tuple[str, ...]) -> FormulaDrawing:
    """Return the formula as an SVG element in six hexadecimal digits of colour.

    Letters and signs are outlines; Korean words stay words, set in `families`. The same formula gives the same text.
    """
    node = _laid_out(formula)
    size = _size(node)
    box = node.bbox
    margin = _MARGIN * _SIZE
    left, top = box.xmin - margin, -size.ascent * _SIZE
    width, height = size.width * _SIZE, size.height * _SIZE
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
        width=max(0.0, box.xmax - box.xmin) / _SIZE + 2 * margin,
        ascent=max(0.0, box.ymax) / _SIZE + margin,
        descent=max(0.0, -box.ymin) / _SIZE + margin,
    )


def _laid_out(formula: Formula) -> Any:
    """Return the formula laid out by ziamath: a tree of boxes that draw themselves."""
    return _ziamath()(to_mathml(formula, _SIZE), size=_SIZE).node


@cache
def _ziamath() -> Any:
    """Return ziamath's `Math`, taught to set words in another face."""
    with warnings.catch_warnings():
        # Its import opens its font in a way that Python calls old.
        warnings.simplefilter("ignore", DeprecationWarning)
        from ziafont.fonttypes import BBox
        from ziamath.config import config
        from ziamath.nodes.mnode import Mnode
        from ziamath.zmath import Math

    config.svg2 = False
    config.precision = 2

    class Text(Mnode, tag=WORDS_TAG):
        """Words that stay words in the SVG, as wide as our own tables say."""

        def __init__(self, element: Any, parent: Any, **kwargs: Any) -> None:
            super().__init__(element, parent, **kwargs)
            self.letters = self.glyphsize * _WORDS
            self.bold = element.get("bold") == "true"
            words = face("", bold=self.bold)
            self.room = text_width(element.text or "", words, self.letters)
            self.bbox = BBox(0, self.room, -_DESCENT * self.letters, _ASCENT * self.letters)
            self.hidden = kwargs.get("phantom", False)

        def draw(self, x: float, y: float, svg: Any) -> tuple[float, float]:
            if not self.hidden:
                text = ElementTree.SubElement(svg, "text", {"text-anchor": "middle"})
                text.set("x", f"{x + self.room / 2:.2f}")
                text.set("y", f"{y:.2f}")
                text.set("font-size", f"{self.letters:.2f}")
                if self.bold:
                    text.set("font-weight", "bold")
                if self.style.mathcolor:
                    text.set("fill", str(self.style.mathcolor))
                text.text = self.element.text
            return x + self.room, y

    return Math
