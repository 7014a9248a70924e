"""Whether the words of a drawing stand clear of each other."""

from itertools import combinations

from builder.diagram.drawing import Drawing, Frame, Label
from builder.diagram.measure import text_extent

_TOUCH = 5.0
"""Points by which frames may come together: letters don't fill the height of their line."""


def is_clear(drawing: Drawing, family: str) -> bool:
    """Return whether no words outside of boxes stand on other such words."""
    words = [
        text_extent(shape.text, family)
        for shape in drawing.shapes
        if isinstance(shape, Label) and not shape.rotation
    ]
    return not any(_overlap(one, other) for one, other in combinations(words, 2))


def _overlap(one: Frame, other: Frame) -> bool:
    across = min(one.right, other.right) - max(one.x, other.x)
    down = min(one.bottom, other.bottom) - max(one.y, other.y)
    return min(across, down) > _TOUCH
