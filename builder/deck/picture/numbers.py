"""Lengths as DrawingML counts them → points, and numbers as SVG writes them."""

from lxml import etree

from builder.deck.bind.measure import read_number
from builder.deck.geometry import EMU_PER_POINT


def points(element: etree._Element | None, attribute: str, otherwise: float = 0.0) -> float:
    """Return a length in points, `otherwise` where it isn't written."""
    value = None if element is None else element.get(attribute)
    return otherwise if value is None else read_number(value) / EMU_PER_POINT


def n(value: float) -> str:
    """Return a number with at most two decimals, without trailing zeros."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"
