"""A formula → a tree of boxes that measure and draw themselves: the one door to ziamath."""

import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from types import ModuleType
from typing import Any
from xml.etree import ElementTree

from builder.formula.formula import Formula
from builder.formula.to_mathml import WORDS_TAG, to_mathml
from builder.text import face, text_width

SIZE = 20.0
"""Everything is laid out at this size and scaled: a formula's parts keep their proportions."""
_WORDS = 0.94
"""Korean letters look larger than Latin ones of the same size."""
_ASCENT, _DESCENT = 0.85, 0.22
"""What words need above and below their baseline, in sizes."""


def lay_out(formula: Formula) -> Any:
    """Return the formula as ziamath's node, whose letters have `SIZE`: its `bbox`, and its `draw(x, y, svg)`."""
    return _math()(to_mathml(formula, SIZE), size=SIZE).node


@cache
def _math() -> Any:
    """Return ziamath's `Math`, taught to set words in another face."""
    with warnings.catch_warnings(), _without_latex():
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


@contextmanager
def _without_latex() -> Iterator[None]:
    """Let ziamath be imported without its readers of LaTeX and of MathML's entities.

    It is given elements only, and the readers with their tables take longer to import than all the rest.
    """
    stand_ins = {name: _stand_in(name, *names) for name, names in _READERS if name not in sys.modules}
    sys.modules.update(stand_ins)
    try:
        yield
    finally:
        for name in stand_ins:
            del sys.modules[name]


_READERS = (("ziamath.tex", ("declareoperator", "tex2mml")), ("ziamath.escapes", ("unescape",)))


def _stand_in(name: str, *functions: str) -> ModuleType:
    """Return a module whose functions hand back what they are given."""
    module = ModuleType(name)
    for function in functions:
        setattr(module, function, lambda text, **_: text)
    return module
