"""SVG edges → connectors with their ends."""

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from builder.diagram.colour import read_colour
from builder.diagram.drawing import (
    Bend,
    Box,
    Connector,
    Fill,
    Head,
    Outline,
    Point,
    Role,
    Shape,
    Step,
    Verb,
)
from builder.diagram.matrix import Matrix
from builder.diagram.path import flattened, moved, read_path
from builder.diagram.read_shape import read_shape
from builder.diagram.route import angular_route
from builder.diagram.style import Style, Variables, element_style

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


LINE_END = "line end"
"""What an arrow head is called that is a shape of its own."""


def read_edge(
    element: "Element", matrix: Matrix, style: Style, variables: Variables
) -> tuple[list[Shape], list["Element"]]:
    """Return what an edge group shows, and its children that are no part of the line."""
    shapes: list[Shape] = []
    rest: list[Element] = []
    marks: list[tuple[Element, str, Style]] = []
    for child in element:
        tag = child.tag.rpartition("}")[2]
        own = element_style(child, style, variables)
        if "pele-marker" in child.get("class", ""):
            marks.append((child, tag, own))
        elif tag == "path" and own.filling() is None:
            connector = read_line(child, matrix, own, element.get("data-id", ""))
            shapes.extend([connector] if connector else [])
        else:
            rest.append(child)
    for child, tag, own in marks:
        mark = read_shape(child, tag, own, matrix, variables)
        if mark is not None:
            _add_mark(shapes, _covering(mark, variables))
    return shapes, rest


def read_line(element: "Element", matrix: Matrix, style: Style, name: str) -> Connector | None:
    """Return a path as a connector without heads, None for a closed or invisible one."""
    steps = moved(read_path(element.get("d", "")), matrix)
    stroke = style.stroking(matrix.scale)
    if stroke is None or len(steps) < 2 or any(step.verb is Verb.CLOSE for step in steps):
        return None
    corners = angular_route(steps)
    if corners is not None:
        return Connector(name=name, route=corners, stroke=stroke)
    return Connector(name=name, route=_curves(steps), stroke=stroke, bend=Bend.CURVED)


def _covering(mark: Box | Outline, variables: Variables) -> Box | Outline:
    """Return a hollow mark with the background in it, since the line goes on to its tip."""
    closed = isinstance(mark, Box) or mark.steps[-1].verb is Verb.CLOSE
    ground = read_colour(variables.resolve("var(--pele-bg)"))
    return replace(mark, fill=Fill(ground.digits)) if closed and mark.fill is None and ground else mark


def _curves(steps: tuple[Step, ...]) -> tuple[Point, ...]:
    """Return a start and three points a curve; a line is a curve whose control points lie on it."""
    points = [steps[0].points[0]]
    for step in steps[1:]:
        start, end = points[-1], step.points[-1]
        if step.verb is Verb.CURVE:
            points.extend(step.points)
        else:
            points.extend((_between(start, end, 1 / 3), _between(start, end, 2 / 3), end))
    return tuple(points)


def _between(start: Point, end: Point, share: float) -> Point:
    return Point(start.x + (end.x - start.x) * share, start.y + (end.y - start.y) * share)


def _add_mark(shapes: list[Shape], mark: Box | Outline) -> None:
    """Give the nearest connector end its head; the line goes on to the tip, which touches the node."""
    points = _points(mark)
    found = _nearest_end(shapes, points)
    if found is None:
        shapes.append(_decoration(mark))
        return
    place, at_end = found
    connector = shapes[place]
    assert isinstance(connector, Connector)
    head = _head(mark, connector, at_end)
    if not _is_cross(mark):
        connector = _stretched(connector, points, at_end)
    if head is Head.NONE:
        shapes[place] = connector
        shapes.append(_decoration(mark))
    elif at_end:
        shapes[place] = replace(connector, end_head=head)
    else:
        shapes[place] = replace(connector, begin_head=head)


def _points(mark: Box | Outline) -> list[Point]:
    if isinstance(mark, Outline):
        return [point for line in flattened(mark.steps) for point in line]
    frame = mark.frame
    return [
        Point(frame.x, frame.centre.y),
        Point(frame.right, frame.centre.y),
        Point(frame.centre.x, frame.y),
        Point(frame.centre.x, frame.bottom),
    ]


def _nearest_end(shapes: list[Shape], points: list[Point]) -> tuple[int, bool] | None:
    middle = Point(sum(p.x for p in points) / len(points), sum(p.y for p in points) / len(points))
    best: tuple[float, int, bool] | None = None
    for place, shape in enumerate(shapes):
        if isinstance(shape, Connector):
            for at_end in (True, False):
                distance = math.dist(middle, shape.route[-1 if at_end else 0])
                if best is None or distance < best[0]:
                    best = (distance, place, at_end)
    return best[1:] if best else None


def _head(mark: Box | Outline, connector: Connector, at_end: bool) -> Head:
    """Return the head that looks like `mark`, NONE for what presentation programs have no line end for."""
    solid = mark.fill is not None and mark.fill.colour == connector.stroke.colour
    if isinstance(mark, Box):
        return Head.CIRCLE if solid else Head.NONE
    verbs = "".join(step.verb for step in mark.steps)
    if verbs == "MLL" and mark.fill is None and _points_on(mark, connector, at_end):
        return Head.ARROW
    return _SOLID_HEADS.get(verbs, Head.NONE) if solid else Head.NONE


_SOLID_HEADS = {"MLLZ": Head.TRIANGLE, "MLLLZ": Head.DIAMOND}


def _points_on(mark: Outline, connector: Connector, at_end: bool) -> bool:
    """Return whether the middle of a V is its foremost point; a crow's foot opens towards its box."""
    ends = _heading(connector.route if at_end else connector.route[::-1])
    if ends is None:
        return False
    first, middle, last = (step.points[0] for step in mark.steps)
    reach = [point.x * ends.x + point.y * ends.y for point in (first, middle, last)]
    return reach[1] > max(reach[0], reach[2])


def _heading(route: Sequence[Point]) -> Point | None:
    """Return the direction in which a route arrives, as a step of length 1."""
    last = route[-1]
    before = next((point for point in reversed(route) if math.dist(point, last) > 1e-6), None)
    if before is None:
        return None
    length = math.dist(before, last)
    return Point((last.x - before.x) / length, (last.y - before.y) / length)


def _is_cross(mark: Box | Outline) -> bool:
    return isinstance(mark, Outline) and [step.verb for step in mark.steps] == [Verb.MOVE, Verb.LINE] * 2


def _stretched(connector: Connector, points: list[Point], at_end: bool) -> Connector:
    """Return the connector drawn out to the furthest of `points` in the direction of its end."""
    route = list(connector.route if at_end else connector.route[::-1])
    heading, last = _heading(route), route[-1]
    if heading is None:
        return connector
    x, y = heading
    reach = max((point.x - last.x) * x + (point.y - last.y) * y for point in points)
    if reach > 0:
        route[-1] = Point(last.x + x * reach, last.y + y * reach)
        if connector.bend is Bend.CURVED:
            route[-2] = Point(route[-2].x + x * reach, route[-2].y + y * reach)
    return replace(connector, route=tuple(route if at_end else route[::-1]))


def _decoration(mark: Box | Outline) -> Shape:
    if isinstance(mark, Box):
        return replace(mark, id=LINE_END, name=LINE_END, role=Role.DECORATION)
    return replace(mark, name=LINE_END)
