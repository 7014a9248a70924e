"""A chart → SVG for the page."""

from dataclasses import dataclass

from builder.chart.chart import ChartData, ChartKind
from builder.chart.colours import ChartColours
from builder.chart.draw_bars import draw_columns, draw_lying
from builder.chart.draw_line import draw_line
from builder.chart.draw_round import draw_round
from builder.chart.sketch import PITCH, TITLE, WORDS, Sketch, n, plain

_GAP = 6.0
_SWATCH = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartDrawing:
    """An SVG with its size in points."""

    svg: str
    width: float
    height: float
    complete: bool
    """Whether every value is written beside what stands for it."""


def draw_chart(
    chart: ChartData, *, width: float, colours: ChartColours, families: tuple[str, ...], alt: str
) -> ChartDrawing:
    """Return the chart as an SVG element `width` points wide and as high as it must be; words stay words.

    The first of `families` is the one that words are measured in. The same chart gives the same text.
    """
    sketch = Sketch(families[0] if families else "")
    top = _head(chart, sketch, width, colours)
    match chart.kind:
        case ChartKind.PIE | ChartKind.DOUGHNUT:
            height, complete = draw_round(chart, sketch, top, width, colours)
        case ChartKind.LINE:
            height, complete = draw_line(chart, sketch, top, width, colours)
        case kind if kind.lies:
            height, complete = draw_lying(chart, sketch, top, width, colours)
        case _:
            height, complete = draw_columns(chart, sketch, top, width, colours)
    family = plain(", ".join(families) or "sans-serif").replace('"', "")
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(width)} {n(height)}" width="{n(width)}pt"'
        f' height="{n(height)}pt" role="img" font-family="{family}"><title>{plain(chart.title or alt)}</title>'
        f"<desc>{plain(alt)}</desc>{''.join(sketch.parts)}</svg>"
    )
    return ChartDrawing(svg=svg, width=width, height=height, complete=complete)


def _head(chart: ChartData, sketch: Sketch, width: float, colours: ChartColours) -> float:
    """Draw the title and the legend, and return where the plot may begin."""
    top = 0.0
    for line in sketch.lines_of(chart.title, TITLE, width, bold=True) if chart.title else ():
        sketch.words(0, top + TITLE * PITCH / 2, line, TITLE, colours.ink, bold=True)
        top += TITLE * PITCH
    if chart.has_legend:
        top = _legend(chart, sketch, top + (_GAP / 2 if top else 0), width, colours)
    return top + _GAP if top else _GAP


def _legend(chart: ChartData, sketch: Sketch, top: float, width: float, colours: ChartColours) -> float:
    """Draw the names of the series with their colours, in as many rows as they need."""
    x, line = 0.0, WORDS * PITCH + 2
    for place, series in enumerate(chart.series):
        needed = _SWATCH + 4 + sketch.width_of(series.name, WORDS) + 14
        if x and x + needed > width:
            x, top = 0.0, top + line
        middle = top + line / 2
        sketch.bar(x, middle - _SWATCH / 2, _SWATCH, _SWATCH, colours.of(place))
        sketch.words(x + _SWATCH + 4, middle, series.name, WORDS, colours.ink)
        x += needed
    return top + line
