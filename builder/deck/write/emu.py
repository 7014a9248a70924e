"""Lengths in English Metric Units, the unit of DrawingML."""

from builder.deck.geometry import EMU_PER_POINT, Box


def emu(points: float) -> int:
    """Return `points` in EMU."""
    return round(points * EMU_PER_POINT)


def transform(box: Box, tag: str = "a:xfrm") -> str:
    """Return the position and size of `box` (ECMA-376 Part 1, 20.1.7.6)."""
    return (
        f'<{tag}><a:off x="{emu(box.x)}" y="{emu(box.y)}"/>'
        f'<a:ext cx="{max(0, emu(box.width))}" cy="{max(0, emu(box.height))}"/></{tag}>'
    )
