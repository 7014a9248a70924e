"""Arithmetic of colours, written as six hexadecimal digits (`1F2A44`)."""

from functools import cache

WHITE = "FFFFFF"
BLACK = "000000"
READABLE = 4.5
"""The least contrast between a text and its ground (WCAG 2.2, 1.4.3)."""


@cache
def mix(one: str, other: str, share: float) -> str:
    """Return `one` with `share` (0 to 1) of it replaced by `other`."""
    return "".join(
        f"{round(a + (b - a) * share):02X}" for a, b in zip(_bytes(one), _bytes(other), strict=True)
    )


@cache
def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, `contrast ratio`)."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@cache
def readable(ink: str, ground: str, least: float = READABLE) -> str:
    """Return `ink`, moved towards black or white just as far as reading it on `ground` asks for."""
    far = WHITE if contrast(WHITE, ground) > contrast(BLACK, ground) else BLACK
    steps = (mix(ink, far, step / 20) for step in range(20))
    return next((colour for colour in steps if contrast(colour, ground) >= least), far)


def is_dark(colour: str) -> bool:
    """Return whether white text reads better on `colour` than black text."""
    return contrast(WHITE, colour) > contrast(BLACK, colour)


def _bytes(colour: str) -> tuple[int, ...]:
    return tuple(bytes.fromhex(colour))


def _luminance(colour: str) -> float:
    red, green, blue = (_linear(value / 255) for value in _bytes(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
