"""Charts: what a `chart` fence says, in numbers, in words and as a drawing for the page."""

from builder.chart.chart import ChartData, ChartKind, Series
from builder.chart.colours import ChartColours
from builder.chart.draw import ChartDrawing, draw_chart
from builder.chart.problems import chart_problems
from builder.chart.read import read_chart
from builder.chart.room import labelled
from builder.chart.share import share_chart
from builder.chart.words import axis_format, chart_alt, number_format, value_text

__all__ = [
    "ChartColours",
    "ChartData",
    "ChartDrawing",
    "ChartKind",
    "Series",
    "axis_format",
    "chart_alt",
    "chart_problems",
    "draw_chart",
    "labelled",
    "number_format",
    "read_chart",
    "share_chart",
    "value_text",
]
