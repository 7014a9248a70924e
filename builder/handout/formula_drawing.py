"""A formula of the source → an SVG that stands in a line or by itself."""

from collections.abc import Iterable, Mapping

from builder.formula import Refusal, draw_formula, read_formula, to_text
from builder.handout.illustration import FormulaPicture
from builder.handout.theme import HandoutTheme


def draw_formulas(
    sources: Iterable[tuple[str, bool]], theme: HandoutTheme
) -> Mapping[tuple[str, bool], FormulaPicture]:
    """Return the pictures of formulas, each by its LaTeX and whether it stands by itself; those that can't be read
    are left out.
    """
    drawn: dict[tuple[str, bool], FormulaPicture] = {}
    for latex, display in dict.fromkeys(sources):
        formula = read_formula(latex, display=display)
        if isinstance(formula, Refusal):
            continue
        drawing = draw_formula(formula, colour=theme.palette.text, families=theme.families)
        drawn[latex, display] = FormulaPicture(
            name=f"formula-{len(drawn) + 1}.svg",
            data=drawing.svg.encode(),
            alt=to_text(formula) or latex,
            width=drawing.size.width,
            height=drawing.size.height,
            descent=drawing.size.descent,
        )
    return drawn
