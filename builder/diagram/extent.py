"""How far shapes reach."""

from collections.abc import Iterable
from functools import reduce

from builder.diagram.drawing import Bend, Box, Connector, Frame, Outline, Shape, Step, Verb
from builder.diagram.path import bounds, flattened


def frame_of(shape: Shape) -> Frame:
    """Return the frame of a shape without the width of its lines."""
    if isinstance(shape, Box):
        return shape.frame
    if isinstance(shape, Outline):
        return bounds(shape.steps)
    if isinstance(shape, Connector):
        return _route_frame(shape)
    return shape.text.frame


def _route_frame(connector: Connector) -> Frame:
    points = list(connector.route)
    if connector.bend is Bend.CURVED:
        # Control points lie outside of the curve.
        curves = (
            Step(Verb.CURVE, tuple(points[place : place + 3])) for place in range(1, len(points) - 2, 3)
        )
        points = flattened((Step(Verb.MOVE, (points[0],)), *curves))[0]
    left, top = min(point.x for point in points), min(point.y for point in points)
    right, bottom = max(point.x for point in points), max(point.y for point in points)
    return Frame(left, top, right - left, bottom - top)


def union(frames: Iterable[Frame]) -> Frame | None:
    """Return the smallest frame that holds all of `frames`, None for none."""
    found = list(frames)
    return reduce(joined, found) if found else None


def joined(one: Frame, other: Frame) -> Frame:
    """Return the smallest frame that holds both."""
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Frame(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)


def on_sheet(frame: Frame, width: float, height: float) -> Frame:
    """Return the part of a frame that lies on a sheet of a size; loops of lines may reach past its edge."""
    left, top = max(frame.x, 0.0), max(frame.y, 0.0)
    return Frame(left, top, min(frame.right, width) - left, min(frame.bottom, height) - top)
