"""The colours a diagram is drawn in."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as six hexadecimal digits (`1F2A44`).

    `Palette()` is the default look; a theme replaces what it defines.
    """

    background: str = "FFFFFF"
    """What the diagram stands on; labels on lines are cut out of it."""
    text: str = "1F2A44"
    muted: str = "5B6780"
    """Titles of containers, axes, secondary words."""
    line: str = "51607C"
    surface: str = "F1F6FF"
    """The fill of a node."""
    surface_alt: str = "F5F7FB"
    """The fill of a container, a note or a band."""
    border: str = "8FB2F2"
    accent: str = "0B5FFF"
    accents: tuple[str, ...] = (
        "2563EB",
        "C2570C",
        "15803D",
        "BE3455",
        "6D44C9",
        "0E7C86",
        "96690B",
        "52617A",
    )
    """The series of charts and the branches of trees, in order; white words can be read on each."""
