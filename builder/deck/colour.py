"""Arithmetic of colours, written as six hexadecimal digits (`1F2A44`)."""

from functools import cache

from builder.theme.contrast import READABLE, contrast

__all__ = ["BLACK", "READABLE", "WHITE", "contrast", "is_dark", "mix", "readable"]

WHITE = "FFFFFF"
BLACK = "000000"


@cache
def mix(one: str, other: str, share: float) -> str:
    """Return `one` with `share` (0 to 1) of it replaced by `other`."""
    return "".join(
        f"{round(a + (b - a) * share):02X}" for a, b in zip(_bytes(one), _bytes(other), strict=True)
    )


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
