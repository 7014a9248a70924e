"""Affine transforms as SVG writes them (SVG 2, 8.5)."""

import math
import re
from functools import lru_cache
from typing import NamedTuple

from builder.diagram.drawing import Point


class Matrix(NamedTuple):
    """`x' = a·x + c·y + e`, `y' = b·x + d·y + f`."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def __call__(self, x: float, y: float) -> Point:
        return Point(self.a * x + self.c * y + self.e, self.b * x + self.d * y + self.f)

    def after(self, inner: "Matrix") -> "Matrix":
        """Return the transform that applies `inner` first."""
        return Matrix(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.e + self.c * inner.f + self.e,
            self.b * inner.e + self.d * inner.f + self.f,
        )

    @property
    def scale(self) -> float:
        """The factor by which lengths grow."""
        return math.sqrt(abs(self.a * self.d - self.b * self.c))

    @property
    def rotation(self) -> float:
        """Degrees, clockwise."""
        return round(math.degrees(math.atan2(self.b, self.a)), 3) % 360


@lru_cache(maxsize=2048)
def read_transform(value: str) -> Matrix:
    """Return the transform of a `transform` attribute; unknown functions change nothing."""
    matrix = Matrix()
    for name, inside in re.findall(r"(\w+)\s*\(([^)]*)\)", value):
        numbers = [float(number) for number in re.findall(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?", inside)]
        matrix = matrix.after(_function(name, numbers))
    return matrix


def _function(name: str, numbers: list[float]) -> Matrix:
    match name, numbers:
        case "translate", [x]:
            return Matrix(e=x)
        case "translate", [x, y]:
            return Matrix(e=x, f=y)
        case "scale", [factor]:
            return Matrix(a=factor, d=factor)
        case "scale", [x, y]:
            return Matrix(a=x, d=y)
        case "rotate", [degrees]:
            return _rotation(degrees)
        case "rotate", [degrees, x, y]:
            return Matrix(e=x, f=y).after(_rotation(degrees)).after(Matrix(e=-x, f=-y))
        case "matrix", [a, b, c, d, e, f]:
            return Matrix(a, b, c, d, e, f)
        case _:
            return Matrix()


def _rotation(degrees: float) -> Matrix:
    cosine, sine = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    return Matrix(cosine, sine, -sine, cosine)
