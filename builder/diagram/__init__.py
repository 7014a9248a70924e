"""Mermaid diagrams as drawings: boxes, connectors, outlines and labels, without a browser."""

from builder.diagram.check import check_mermaid
from builder.diagram.draw import draw_mermaid
from builder.diagram.drawing import (
    Align,
    Bend,
    Box,
    Connector,
    Dash,
    Drawing,
    Fill,
    Frame,
    Geometry,
    Head,
    Label,
    Line,
    Outline,
    Point,
    Role,
    Run,
    Shape,
    Step,
    Stroke,
    Text,
    Verb,
)
from builder.diagram.fit import fitted, largest_text, moved_to, scale_into, scaled, smallest_text
from builder.diagram.measure import text_extent
from builder.diagram.outline import inner_lines, outline_of, polyline_of, side_middles
from builder.diagram.palette import Palette
from builder.diagram.path import bounds, flattened
from builder.diagram.placed_problem import placed_problem
from builder.diagram.to_svg import to_svg

__all__ = [
    "Align",
    "Bend",
    "Box",
    "Connector",
    "Dash",
    "Drawing",
    "Fill",
    "Frame",
    "Geometry",
    "Head",
    "Label",
    "Line",
    "Outline",
    "Palette",
    "Point",
    "Role",
    "Run",
    "Shape",
    "Step",
    "Stroke",
    "Text",
    "Verb",
    "bounds",
    "check_mermaid",
    "draw_mermaid",
    "fitted",
    "flattened",
    "inner_lines",
    "largest_text",
    "moved_to",
    "outline_of",
    "placed_problem",
    "polyline_of",
    "scale_into",
    "scaled",
    "side_middles",
    "smallest_text",
    "text_extent",
    "to_svg",
]
