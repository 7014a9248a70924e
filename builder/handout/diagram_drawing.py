"""A diagram of the source → an SVG that fits a page."""

from dataclasses import replace

from builder.content import Diagram
from builder.diagnostics import Checked, Problem
from builder.diagram import Drawing, draw_mermaid, fitted, smallest_text, to_svg
from builder.handout.illustration import Illustration
from builder.handout.print_size import MM, PAGE_WIDTH, PrintSize
from builder.handout.theme import HandoutTheme


def draw_diagram(
    diagram: Diagram, name: str, language: str, theme: HandoutTheme, size: PrintSize
) -> Checked[Illustration | None]:
    """Return the diagram as an SVG called `name`, None where its source can't be drawn, with its problems."""
    drawn = _readable(diagram, language, theme, size)
    problems = tuple(_placed(problem, diagram) for problem in drawn.problems)
    if drawn.value is None:
        return Checked(value=None, problems=problems)
    return Checked(value=_illustration(drawn.value, name, theme), problems=problems)


def _readable(
    diagram: Diagram, language: str, theme: HandoutTheme, size: PrintSize
) -> Checked[Drawing | None]:
    """Return the lowest drawing whose words can be read, else the one with the largest words."""
    usual, *others = size.heights
    best = _drawn(diagram, usual, language, theme, size)
    for height in others:
        if best.value is None or smallest_text(best.value) >= size.smallest_words:
            break
        taller = _drawn(diagram, height, language, theme, size)
        if taller.value is not None and smallest_text(taller.value) > smallest_text(best.value):
            best = taller
    return best


def _drawn(
    diagram: Diagram, height: float, language: str, theme: HandoutTheme, size: PrintSize
) -> Checked[Drawing | None]:
    """Return the diagram no wider than a page and no higher than `height`."""
    drawn = draw_mermaid(
        diagram.source,
        max_width=PAGE_WIDTH,
        max_height=height,
        palette=theme.palette,
        min_text=size.smallest_words,
        language=language,
    )
    if drawn.value is None:
        return drawn
    return replace(drawn, value=fitted(drawn.value, PAGE_WIDTH, height, largest=size.largest_words))


def _illustration(drawing: Drawing, name: str, theme: HandoutTheme) -> Illustration:
    svg = to_svg(drawing, font_family=", ".join(theme.families), mono_family=", ".join(theme.mono_families))
    return Illustration(name=name, data=svg.encode(), alt=drawing.alt, width=drawing.width / MM)


def _placed(problem: Problem, diagram: Diagram) -> Problem:
    """Return the problem with its place in the file; the diagram's first line follows the fence's."""
    span = replace(problem.span, path=diagram.span.path, line=diagram.span.line + problem.span.line)
    if span.end_line:
        span = replace(span, end_line=diagram.span.line + span.end_line)
    return replace(problem, span=span)
