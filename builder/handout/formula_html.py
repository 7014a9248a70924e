"""Formulas → HTML."""

from html import escape

from builder.handout.keep_words import break_monsters
from builder.handout.pen import Pen
from builder.handout.picture_html import ASSET_SCHEME

_IN_LINE, _ALONE = 1.06, 1.2
"""The size of a formula's letters, in those of the text: those of the mathematical font look smaller."""


def formula_html(latex: str, pen: Pen, *, display: bool) -> str:
    """Return the formula's picture on the line it stands in, its source as code where it has none."""
    picture = pen.formulas.get((latex, display))
    if picture is None:
        return f'<code class="math">{escape(break_monsters(latex), quote=False)}</code>'
    size = _ALONE if display else _IN_LINE
    style = f"width: {picture.width * size:.3f}em; height: {picture.height * size:.3f}em"
    if not display:
        style += f"; vertical-align: {-picture.descent * size:.3f}em"
    return f'<img class="formula" src="{ASSET_SCHEME}{picture.name}" alt="{escape(picture.alt)}" style="{style}">'
