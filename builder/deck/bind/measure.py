"""Numbers as attributes write them."""

import re

from builder.deck.geometry import EMU_PER_POINT

_NUMBER = re.compile(r"([-+]?\d{1,12}(?:\.\d{1,12})?)(%?)", re.ASCII)


def read_number(text: str | None, otherwise: float = 0.0) -> float:
    """Return the number in `text`, `otherwise` where there is none.

    A percentage becomes thousandths of a percent, as `ST_Percentage` counts in both of its spellings
    (ECMA-376 Part 1, 22.9.2.9).
    """
    found = _NUMBER.fullmatch(text.strip()) if text else None
    if found is None:
        return otherwise
    return float(found[1]) * (1000 if found[2] else 1)


def read_count(text: str | None, otherwise: int = 0) -> int:
    """Return the whole number in `text`, `otherwise` where there is none or a negative one."""
    return (
        int(text)
        if text is not None and text.isascii() and text.isdecimal() and len(text) < 11
        else otherwise
    )


def read_points(text: str | None) -> float:
    """Return a length given in EMU in points."""
    return read_number(text) / EMU_PER_POINT
