"""A diagram of the source → an SVG that fits a page."""

from dataclasses import replace

from builder.content import Diagram
from builder.diagnostics import Checked, Problem
from builder.diagram import Drawing, draw_mermaid, fitted, smallest_text, to_svg
from builder.handout.illustration import Illustration
from builder.handout.theme import HandoutTheme

MM = 72 / 25.4
"""Points in a millimetre."""

PAGE_WIDTH = 172 * MM
HEIGHTS = (80 * MM, 110 * MM, 145 * MM)
"""The usual height comes first: a heading and its diagram stay together, and taller ones leave pages half empty."""

LARGEST_WORDS = 8.5
SMALLEST_WORDS = 5.5
"""Points; a diagram whose words are smaller may grow taller."""


def draw_diagram(
    diagram: Diagram, name: str, language: str, theme: HandoutTheme
) -> Checked[Illustration | None]:
    """Return the diagram as an SVG called `name`, None where its source can't be drawn, with its problems."""
    drawn = _readable(diagram, language, theme)
    problems = tuple(_placed(problem, diagram) for problem in drawn.problems)
    if drawn.value is None:
        return Checked(value=None, problems=problems)
    return Checked(value=_illustration(drawn.value, name, theme), problems=problems)


def _readable(diagram: Diagram, language: str, theme: HandoutTheme) -> Checked[Drawing | None]:
    """Return the lowest drawing whose words can be read, else the one with the largest words."""
    best = _drawn(diagram, HEIGHTS[0], language, theme)
    for height in HEIGHTS[1:]:
        if best.value is None or smallest_text(best.value) >= SMALLEST_WORDS:
            break
        taller = _drawn(diagram, height, language, theme)
        if taller.value is not None and smallest_text(taller.value) > smallest_text(best.value):
            best = taller
    return best


def _drawn(diagram: Diagram, height: float, language: str, theme: HandoutTheme) -> Checked[Drawing | None]:
    """Return the diagram no wider than a page and no higher than `height`."""
    drawn = draw_mermaid(
        diagram.source,
        max_width=PAGE_WIDTH,
        max_height=height,
        palette=theme.palette,
        min_text=SMALLEST_WORDS,
        language=language,
    )
    if drawn.value is None:
        return drawn
    return replace(drawn, value=fitted(drawn.value, PAGE_WIDTH, height, largest=LARGEST_WORDS))


def _illustration(drawing: Drawing, name: str, theme: HandoutTheme) -> Illustration:
    svg = to_svg(drawing, font_family=", ".join(theme.families), mono_family=", ".join(theme.mono_families))
    return Illustration(
        name=name, data=svg.encode(), alt=drawing.title or drawing.alt, width=drawing.width / MM
    )


def _placed(problem: Problem, diagram: Diagram) -> Problem:
    """Return the problem with its place in the file; the diagram's first line follows the fence's."""
    span = replace(problem.span, path=diagram.span.path, line=diagram.span.line + problem.span.line)
    if span.end_line:
        span = replace(span, end_line=diagram.span.line + span.end_line)
    return replace(problem, span=span)
