"""How well a colour can be read on another; colours are six hexadecimal digits (`1F2A44`)."""

from functools import cache

READABLE = 4.5
"""The least contrast between a text and its ground (WCAG 2.2, 1.4.3)."""
LARGE_READABLE = 3.0
"""The same for letters of at least 24 points, or 18.66 in bold."""


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, `contrast ratio`)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in bytes.fromhex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
