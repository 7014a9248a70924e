"""Pies and rings, with what their slices mean in a list beside them."""

import math

from builder.chart.chart import ChartData, ChartKind
from builder.chart.colours import ChartColours
from builder.chart.sketch import PITCH, WORDS, Sketch, n
from builder.chart.words import shares, value_text

_RADIUS = 62.0
_HOLE = 0.58
_SWATCH = 8.0
_ROW = WORDS * PITCH + 3.5
_BESIDE = 26.0


def draw_round(
    chart: ChartData, sketch: Sketch, top: float, width: float, colours: ChartColours
) -> tuple[float, bool]:
    """Draw the slices below `top`, the list to their right; return where the drawing ends. Every value is written."""
    values = [value or 0.0 for value in chart.series[0].values]
    rows = _rows(chart, sketch, width - 2 * _RADIUS - _BESIDE - _SWATCH - 5)
    long = sum(max(1, len(lines)) for lines, _, _ in rows) * _ROW
    height = max(2 * _RADIUS, long)
    middle = top + height / 2
    _slices(values, _RADIUS, middle, sketch, colours, hole=chart.kind is ChartKind.DOUGHNUT)
    _list(rows, 2 * _RADIUS + _BESIDE, middle - long / 2, sketch, colours)
    return top + height + 2, True


Row = tuple[tuple[str, ...], str, str]
"""A slice's name in lines, its value, its share of the whole."""


def _rows(chart: ChartData, sketch: Sketch, width: float) -> list[Row]:
    parts = shares(chart.series[0])
    rows: list[Row] = []
    for label, value, part in zip(chart.labels, chart.series[0].values, parts, strict=True):
        number = value_text(value, chart) if value is not None else "–"
        share = "" if chart.unit == "%" and sum(chart.numbers) == 100 else f"{part}%"
        rows.append((sketch.lines_of(label, WORDS, width - 110), number, share))
    return rows


def _slices(
    values: list[float], x: float, y: float, sketch: Sketch, colours: ChartColours, *, hole: bool
) -> None:
    whole, begin = sum(values), 0.0
    for place, value in enumerate(values):
        if value <= 0:
            continue
        end = begin + value / whole
        data = _sector(x, y, begin, end, hole=hole)
        sketch.path(data, fill=colours.of(place), stroke=colours.ground, width=1.2)
        begin = end


def _sector(x: float, y: float, begin: float, end: float, *, hole: bool) -> str:
    """Return the path of a slice from `begin` to `end`, parts of a turn clockwise from the top."""
    # An arc that ends where it begins would not be drawn: a whole turn is two halves.
    middle = (begin + end) / 2
    outer = [_at(x, y, _RADIUS, turn) for turn in (begin, middle, end)]
    arcs = "".join(f"A{n(_RADIUS)},{n(_RADIUS)} 0 0 1 {point}" for point in outer[1:])
    if not hole:
        return f"M{n(x)},{n(y)}L{outer[0]}{arcs}Z"
    radius = _RADIUS * _HOLE
    inner = [_at(x, y, radius, turn) for turn in (end, middle, begin)]
    back = "".join(f"A{n(radius)},{n(radius)} 0 0 0 {point}" for point in inner[1:])
    return f"M{outer[0]}{arcs}L{inner[0]}{back}Z"


def _at(x: float, y: float, radius: float, turn: float) -> str:
    angle = turn * math.tau
    return f"{n(x + radius * math.sin(angle))},{n(y - radius * math.cos(angle))}"


def _list(rows: list[Row], x: float, top: float, sketch: Sketch, colours: ChartColours) -> None:
    """Write the slices' names, values and shares in three columns."""
    names = x + _SWATCH + 5
    name_width = max(sketch.width_of(line, WORDS) for lines, _, _ in rows for line in (*lines, ""))
    number_end = (
        names + name_width + 16 + max(sketch.width_of(number, WORDS, bold=True) for _, number, _ in rows)
    )
    share_end = number_end + 14 + max(sketch.width_of(share, WORDS) for _, _, share in rows)
    for place, (lines, number, share) in enumerate(rows):
        middle = top + _ROW / 2
        sketch.bar(x, middle - _SWATCH / 2, _SWATCH, _SWATCH, colours.of(place))
        for line_place, line in enumerate(lines):
            sketch.words(names, middle + line_place * _ROW, line, WORDS, colours.ink)
        sketch.words(number_end, middle, number, WORDS, colours.ink, at="end", bold=True)
        if share:
            sketch.words(share_end, middle, share, WORDS, colours.muted, at="end")
        top += max(1, len(lines)) * _ROW
