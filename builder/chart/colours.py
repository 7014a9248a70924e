"""The colours that a chart is drawn in on paper."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartColours:
    """Colours as six hexadecimal digits (`1F2A44`), the inks readable on `ground`."""

    ink: str = "1F2A44"
    muted: str = "5B6780"
    ground: str = "FFFFFF"
    grid: str = "E3E7EE"
    axis: str = "A9B2C3"
    series: tuple[str, ...] = ("2563EB", "C2570C", "15803D", "BE3455", "6D44C9", "0E7C86")
    """The series or slices in order; those beyond the last are paler."""

    def of(self, place: int) -> str:
        """Return the colour of the series or slice at `place`, counted from 0."""
        turn, place = divmod(place, len(self.series))
        return _mixed(self.series[place], self.ground, min(0.6, 0.35 * turn))

    def on(self, colour: str) -> str:
        """Return white where it can be read on `colour`, else black."""
        return "FFFFFF" if 1.05 / (_luminance(colour) + 0.05) >= _READABLE else "000000"


_READABLE = 4.0
"""The least contrast of white words: on full colours black ones look like a mistake well before they read better."""


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(bytes.fromhex(one), bytes.fromhex(other), strict=True)
    return "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2, `relative luminance`)."""
    red, green, blue = (_linear(value / 255) for value in bytes.fromhex(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)
