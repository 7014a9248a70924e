"""Single SVG shapes → boxes and outlines."""

from typing import TYPE_CHECKING

from builder.diagram.drawing import Box, Frame, Geometry, Outline, Point, Role, Step, Verb
from builder.diagram.matrix import Matrix
from builder.diagram.path import bounds, moved, polygon, read_path
from builder.diagram.style import Style, Variables, declarations, number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

GRAPHICS = frozenset({"rect", "circle", "ellipse", "polygon", "polyline", "path", "line"})


def read_shape(
    element: "Element", tag: str, style: Style, matrix: Matrix, variables: Variables, kind: str = ""
) -> Box | Outline | None:
    """Return the shape of one graphics element, None where nothing would be seen.

    `kind` is the script's name of a node's outline (`diam`, `cyl`, …). Boxes come without an id, as
    decoration.
    """
    fill, stroke = style.filling(), style.stroking(matrix.scale)
    if fill is None and stroke is None:
        return None
    upright = matrix.rotation == 0 and matrix.a > 0
    if tag == "rect" and upright:
        return _rectangle(element, style, matrix, variables, kind)
    if tag in {"circle", "ellipse"}:
        return _ellipse(element, style, matrix)
    steps = moved(_steps(element, tag), matrix)
    if len(steps) < 2:
        return None
    geometry = _GEOMETRIES.get(kind)
    if geometry is not None and fill is not None and upright:
        return _box(geometry, bounds(steps), style, matrix, inset=_inset(geometry, steps))
    if kind and fill is not None and steps[-1].verb is Verb.CLOSE:
        return _box(Geometry.FREE, bounds(_on_path(steps)), style, matrix, outline=steps)
    return Outline(name="", steps=steps, fill=fill, stroke=stroke)


_GEOMETRIES = {
    "diam": Geometry.DIAMOND,
    "hex": Geometry.HEXAGON,
    "cyl": Geometry.CYLINDER,
    "lean-r": Geometry.PARALLELOGRAM,
    "lean-l": Geometry.PARALLELOGRAM_LEFT,
    "trap-b": Geometry.TRAPEZOID,
}


def _rectangle(
    element: "Element", style: Style, matrix: Matrix, variables: Variables, kind: str
) -> Box | None:
    width, height = number(element.get("width", "")), number(element.get("height", ""))
    if width <= 0 or height <= 0:
        return None
    corner = matrix(number(element.get("x", "")), number(element.get("y", "")))
    frame = Frame(corner.x, corner.y, width * matrix.scale, height * matrix.scale)
    if kind == "fr-rect":
        return _box(Geometry.SUBROUTINE, frame, style, matrix, inset=_BAR * matrix.scale)
    radius = number(declarations(element, variables).get("rx", element.get("rx", "")))
    radius = min(radius * matrix.scale, frame.width / 2, frame.height / 2)
    return _box(Geometry.ROUND if radius > 0 else Geometry.RECTANGLE, frame, style, matrix, inset=radius)


_BAR = 8.0
"""How far the bars of a subroutine stand inside of its edges, in the script's pixels."""


def _ellipse(element: "Element", style: Style, matrix: Matrix) -> Box:
    radius = number(element.get("r", ""))
    radius_x, radius_y = number(element.get("rx", ""), radius), number(element.get("ry", ""), radius)
    centre = matrix(number(element.get("cx", "")), number(element.get("cy", "")))
    width, height = 2 * radius_x * matrix.scale, 2 * radius_y * matrix.scale
    frame = Frame(centre.x - width / 2, centre.y - height / 2, width, height)
    return _box(Geometry.ELLIPSE, frame, style, matrix)


def _box(
    geometry: Geometry,
    frame: Frame,
    style: Style,
    matrix: Matrix,
    inset: float = 0.0,
    outline: tuple[Step, ...] = (),
) -> Box:
    return Box(
        id="",
        name="",
        role=Role.DECORATION,
        geometry=geometry,
        frame=frame,
        fill=style.filling(),
        stroke=style.stroking(matrix.scale),
        inset=inset,
        outline=outline,
    )


def _steps(element: "Element", tag: str) -> tuple[Step, ...]:
    if tag == "path":
        return read_path(element.get("d", ""))
    if tag == "line":
        ends = [Point(number(element.get(f"x{end}", "")), number(element.get(f"y{end}", ""))) for end in "12"]
        return polygon(ends)[:-1]
    if tag == "rect":
        x, y = number(element.get("x", "")), number(element.get("y", ""))
        width, height = number(element.get("width", "")), number(element.get("height", ""))
        return polygon((Point(x, y), Point(x + width, y), Point(x + width, y + height), Point(x, y + height)))
    numbers = [number(part) for part in element.get("points", "").replace(",", " ").split()]
    points = [Point(x, y) for x, y in zip(numbers[::2], numbers[1::2], strict=False)]
    if len(points) < 2:
        return ()
    return polygon(points) if tag == "polygon" else polygon(points)[:-1]


def _on_path(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    """Return the path without control points, which may lie far outside."""
    return tuple(Step(step.verb, step.points[-1:]) for step in steps)


def _inset(geometry: Geometry, steps: tuple[Step, ...]) -> float:
    frame = bounds(steps)
    points = [point for step in steps for point in step.points]
    if geometry is Geometry.CYLINDER:
        # The first point is where the upper cap meets the side.
        return points[0].y - frame.y
    top = [point.x for point in points if abs(point.y - frame.y) < 0.01]
    return {
        Geometry.HEXAGON: min(top) - frame.x,
        Geometry.TRAPEZOID: min(top) - frame.x,
        Geometry.PARALLELOGRAM: min(top) - frame.x,
        Geometry.PARALLELOGRAM_LEFT: frame.right - max(top),
    }.get(geometry, 0.0)
