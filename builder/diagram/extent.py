"""How far shapes reach."""

from collections.abc import Iterable
from functools import reduce

from builder.diagram.drawing import Box, Connector, Frame, Outline, Shape
from builder.diagram.path import bounds


def frame_of(shape: Shape) -> Frame:
    """Return the frame of a shape without the width of its lines."""
    if isinstance(shape, Box):
        return shape.frame
    if isinstance(shape, Outline):
        return bounds(shape.steps)
    if isinstance(shape, Connector):
        left, top = min(point.x for point in shape.route), min(point.y for point in shape.route)
        right, bottom = max(point.x for point in shape.route), max(point.y for point in shape.route)
        return Frame(left, top, right - left, bottom - top)
    return shape.text.frame


def union(frames: Iterable[Frame]) -> Frame | None:
    """Return the smallest frame that holds all of `frames`, None for none."""
    found = list(frames)
    return reduce(joined, found) if found else None


def joined(one: Frame, other: Frame) -> Frame:
    """Return the smallest frame that holds both."""
    left, top = min(one.x, other.x), min(one.y, other.y)
    return Frame(left, top, max(one.right, other.right) - left, max(one.bottom, other.bottom) - top)
