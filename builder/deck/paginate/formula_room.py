"""The room that formulas take in a text."""

import math
from collections.abc import Sequence
from functools import lru_cache

from builder.deck.slide import Run
from builder.formula import Formula, measure_formula
from builder.text import LINE_PITCH, Face, TextRun

_SAFE = 1.1
"""Cambria Math and the fonts that stand in for it are a little larger than the one we measure with."""
_PIECE = "\ufffc"
"""The object replacement character: one a piece of a formula."""
_ABOVE, _BELOW = 0.95, 0.25
"""What a line of text has above and below its baseline, in sizes."""
_AROUND = 0.3
"""Above and below a formula that stands by itself, in sizes."""


@lru_cache(maxsize=1024)
def formula_run(formula: Formula, size: float) -> TextRun:
    """Return a text as wide as the formula, in pieces that stay together as long as a line holds them.

    PowerPoint breaks a formula wider than its line at its signs; a text breaks there between its pieces.
    """
    width = measure_formula(formula).width * _SAFE
    pieces = max(1, math.ceil(width))
    advances = {_PIECE: width / pieces}
    return TextRun(_PIECE * pieces, Face("formula", False, False, advances), size)


def formulas_height(runs: Sequence[Run], size: float) -> float:
    """Return by how many points formulas make the lines they stand in taller."""
    return sum(_extra(run.formula) for run in runs if run.formula is not None) * size


def _extra(formula: Formula) -> float:
    room = measure_formula(formula)
    return max(0.0, room.ascent * _SAFE - _ABOVE) + max(0.0, room.descent * _SAFE - _BELOW)


def formula_box(formula: Formula) -> tuple[float, float]:
    """Return the width and height that a formula by itself needs, in sizes of its letters."""
    room = measure_formula(formula)
    return room.width * _SAFE, max(LINE_PITCH, room.height * _SAFE) + _AROUND
