"""A picture or drawing, ready to be placed."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustration:
    """Bytes that the PDF can hold, under the name that the HTML uses for them."""

    name: str
    """`diagram-1.svg`: ASCII, and unique in the handout."""
    data: bytes
    alt: str = ""
    """What it shows, where the source itself doesn't say."""
    width: float | None = None
    """Millimetres; None leaves the picture its own size, as far as the page allows."""
    shape: float = 0.0
    """Its width in heights; 0 where that isn't known."""
    complete: bool = True
    """False for a chart that doesn't write all of its numbers."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaPicture:
    """A formula as an SVG; lengths are in letters' sizes (em)."""

    name: str
    data: bytes
    alt: str
    width: float
    height: float
    descent: float
    """Below the baseline."""
