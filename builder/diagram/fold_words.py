"""The words on links that take another way in a folded chart."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from builder.diagram.drawing import Connector, Frame, Label, Point, Shape
from builder.diagram.extent import frame_of
from builder.diagram.fit import shape_moved

_BESIDE = 12.0
"""Points from a line to the middle of the words on it."""

_CLEAR = 16.0
"""Points of a leg that are seen beside the words on it."""


def words_of(shapes: Sequence[Shape]) -> dict[int, int]:
    """Return the place of each link with words → that of the label nearest to it with these words."""
    labels = [place for place, shape in enumerate(shapes) if isinstance(shape, Label) and not shape.rotation]
    found: dict[int, int] = {}
    for place, shape in enumerate(shapes):
        if isinstance(shape, Connector) and shape.label:
            alike = [
                label for label in labels if shapes[label].name == shape.label and label not in found.values()
            ]
            nearest = min(
                alike, key=lambda label: _distance(frame_of(shapes[label]).centre, shape), default=None
            )
            if nearest is not None and _distance(frame_of(shapes[nearest]).centre, shape) < _BESIDE:
                found[place] = nearest
    return found


def said_again(shapes: list[Shape], words: Mapping[int, int], obstacles: Sequence[Frame]) -> bool:
    """Put words on the new ways of their links, where nothing else stands; return whether all find a place."""
    taken = list(obstacles)
    for link, place in words.items():
        connector, label = shapes[link], shapes[place]
        assert isinstance(connector, Connector)
        frame = frame_of(label)
        spots = [
            Frame((a.x + b.x - frame.width) / 2, (a.y + b.y - frame.height) / 2, frame.width, frame.height)
            for a, b in pairwise(connector.route)
            if abs(a.x - b.x) > frame.width + _CLEAR or abs(a.y - b.y) > frame.height + _CLEAR
        ]
        spot = next((spot for spot in spots if not any(_meet(spot, other) for other in taken)), None)
        if spot is None:
            return False
        shapes[place] = shape_moved(label, Point(spot.x - frame.x, spot.y - frame.y))
        taken.append(spot)
    return True


def _distance(point: Point, link: Connector) -> float:
    """Return how far a point is from a route of upright and level legs."""
    return min(
        max(min(a.x, b.x) - point.x, point.x - max(a.x, b.x), 0.0)
        + max(min(a.y, b.y) - point.y, point.y - max(a.y, b.y), 0.0)
        for a, b in pairwise(link.route)
    )


def _meet(one: Frame, other: Frame) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
