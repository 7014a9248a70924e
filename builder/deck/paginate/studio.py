"""What the paginator must ask the outside: how a diagram is drawn, how large a picture is."""

from typing import Protocol

from builder.content import Diagram
from builder.diagram import Drawing


class Studio(Protocol):
    """Draws and measures; its answers depend on nothing but their arguments."""

    def drawing(self, block: Diagram, width: float, height: float) -> Drawing | None:
        """Return the diagram drawn to fit `width` × `height` points, None where its source can't be drawn."""
        ...

    def picture_size(self, address: str) -> tuple[float, float] | None:
        """Return a picture's width and height in points, None where there is no such picture."""
        ...


class BareStudio:
    """A studio without an engine or pictures: diagrams stand as code, pictures as their description."""

    def drawing(self, block: Diagram, width: float, height: float) -> Drawing | None:
        return None

    def picture_size(self, address: str) -> tuple[float, float] | None:
        return None
