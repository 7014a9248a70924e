"""Rectangles in points."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    left: float
    top: float
    right: float
    bottom: float

    def grown(self, x: float, y: float) -> "Box":
        """Return the box with `x` more on the left and the right, and `y` more above and below."""
        return Box(left=self.left - x, top=self.top - y, right=self.right + x, bottom=self.bottom + y)

    def beyond(self, other: "Box") -> float:
        """Return by how much the box reaches over the edge of the other one at most, 0 where it lies inside."""
        return max(
            0.0,
            other.left - self.left,
            self.right - other.right,
            other.top - self.top,
            self.bottom - other.bottom,
        )

    def overlap(self, other: "Box") -> float:
        """Return how deep the two lie in each other, in the direction in which they do less."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return max(0.0, min(across, down))
