"""The boxes of a layout that text is meant for."""

from collections.abc import Sequence

from builder.deck.geometry import Box

_STRAP = 0.2
"""Houses set a line above or below the title; it takes less than this share of the largest body's area."""


def main_boxes(boxes: Sequence[Box]) -> tuple[Box, ...]:
    """Return the largest of `boxes` and those that come near it in size, in their order."""
    largest = max((box.width * box.height for box in boxes), default=0.0)
    return tuple(box for box in boxes if box.width * box.height >= _STRAP * largest)
