"""Fills and lines as DrawingML (ECMA-376 Part 1, 20.1.8 and 20.1.2.2.24)."""

from collections.abc import Mapping

from builder.diagram import Dash, Fill, Head, Stroke

EMU_PER_POINT = 12700

Scheme = Mapping[str, str]
"""Six hexadecimal digits → the theme colour (`accent1`, `tx1`, …) that has them."""


def emu(points: float) -> int:
    """Return a length in English Metric Units."""
    return round(points * EMU_PER_POINT)


def fill_xml(fill: Fill | None, scheme: Scheme) -> str:
    """Return the fill properties of a shape."""
    return solid_xml(fill.colour, fill.opacity, scheme) if fill else "<a:noFill/>"


def solid_xml(colour: str, opacity: float, scheme: Scheme) -> str:
    """Return one colour, as the theme's where the theme has it, so that it follows a change of theme."""
    alpha = f'<a:alpha val="{round(opacity * 100_000)}"/>' if opacity < 1 else ""
    name = scheme.get(colour)
    if name is not None:
        return f'<a:solidFill><a:schemeClr val="{name}">{alpha}</a:schemeClr></a:solidFill>'
    return f'<a:solidFill><a:srgbClr val="{colour}">{alpha}</a:srgbClr></a:solidFill>'


def line_xml(stroke: Stroke | None, scheme: Scheme, begin: Head = Head.NONE, end: Head = Head.NONE) -> str:
    """Return the outline of a shape or the line of a connector, with its ends."""
    if stroke is None:
        return "<a:ln><a:noFill/></a:ln>"
    return (
        f'<a:ln w="{max(_HAIRLINE, emu(stroke.width))}">'
        f"{solid_xml(stroke.colour, stroke.opacity, scheme)}"
        f'<a:prstDash val="{_DASHES[stroke.dash]}"/><a:round/>'
        f"{_end_xml('headEnd', begin)}{_end_xml('tailEnd', end)}</a:ln>"
    )


# A quarter of a point; below, projectors drop the line.
_HAIRLINE = 3175
_DASHES = {Dash.SOLID: "solid", Dash.DASHED: "dash", Dash.DOTTED: "sysDot"}
_ENDS = {Head.TRIANGLE: "triangle", Head.ARROW: "arrow", Head.CIRCLE: "oval", Head.DIAMOND: "diamond"}


def _end_xml(tag: str, head: Head) -> str:
    return f'<a:{tag} type="{_ENDS[head]}" w="med" len="med"/>' if head in _ENDS else ""
