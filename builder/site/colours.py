"""A theme's colours as they stand on a screen, by day and by night."""

from collections.abc import Mapping

from builder.diagram.colour import contrast, mixed
from builder.site.site import PHASE_COLOURS
from builder.theme import Colours

_WHITE, _BLACK = "FFFFFF", "000000"
_READABLE = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3)."""
_DEEP = 15.0
"""The least contrast of white with the ground of the night."""


def site_variables(colours: Colours) -> str:
    """Return a style sheet that declares the page's colours as custom properties, for light and for dark screens.

    Slides may be light or dark; the page is both, so grounds come from the theme's own and inks are darkened or
    lightened until every text can be read.
    """
    return (
        f":root {{ color-scheme: light dark; {_declared(_day(colours))} }}\n"
        f"@media (prefers-color-scheme: dark) {{ :root {{ {_declared(_night(colours))} }} }}\n"
    )


def stage_variables(colours: Colours) -> str:
    """Return the same for a page that is dark on every screen."""
    return f":root {{ color-scheme: dark; {_declared(_night(colours))} }}\n"


def _declared(values: Mapping[str, str]) -> str:
    return " ".join(f"--{name}: #{digits};" for name, digits in values.items())


def _day(colours: Colours) -> dict[str, str]:
    card = _WHITE
    ground = mixed(_ink(colours.accent, _WHITE, _BLACK), _WHITE, 0.05)
    return _values(colours, ground, card, _BLACK) | {
        "line": mixed(_ink(colours.muted, card, _BLACK), card, 0.25)
    }


def _night(colours: Colours) -> dict[str, str]:
    ground = colours.cover
    while contrast(ground, _WHITE) < _DEEP:
        ground = mixed(ground, _BLACK, 0.8)
    ground = mixed(ground, _BLACK, 0.7)
    card = mixed(_WHITE, ground, 0.07)
    return _values(colours, ground, card, _WHITE) | {"line": mixed(_WHITE, card, 0.18)}


def _values(colours: Colours, ground: str, card: str, toward: str) -> dict[str, str]:
    """Return the colours on `card`; inks go `toward` black or white until they can be read there."""
    soft = mixed(_ink(colours.accent, card, toward), card, 0.1)
    phases = {
        f"phase-{number}": _ink(colours.phase(number - 1), soft, toward)
        for number in range(1, PHASE_COLOURS + 1)
    }
    fills = {
        f"fill-{number}": _ink(colours.phase(number - 1), _WHITE, _BLACK)
        for number in range(1, PHASE_COLOURS + 1)
    }
    return {
        "ground": ground,
        "card": card,
        "soft": soft,
        "ink": mixed(_WHITE, card, 0.92) if toward == _WHITE else _ink(colours.text, soft, toward),
        "muted": _ink(colours.muted, soft, toward),
        "accent": _ink(colours.accent, soft, toward),
        "strong": _ink(colours.accent, _WHITE, _BLACK),
        "cover": colours.cover,
        "cover-ink": _over(colours.cover_text, colours.cover),
        "cover-muted": _over(colours.cover_muted, colours.cover),
        "cover-accent": _over(colours.cover_accent, colours.cover),
        "mark": "FFE08A" if toward == _BLACK else "6B4E00",
        "mark-ink": _BLACK if toward == _BLACK else _WHITE,
        **phases,
        **fills,
    }


def _ink(colour: str, ground: str, toward: str) -> str:
    """Return `colour`, mixed with `toward` as far as it must be to be read on `ground`."""
    for step in range(11):
        found = mixed(toward, colour, step / 10)
        if contrast(found, ground) >= _READABLE:
            return found
    return toward


def _over(colour: str, ground: str) -> str:
    """Return `colour` as it can be read on `ground`, which may be light or dark."""
    toward = max((_WHITE, _BLACK), key=lambda other: contrast(other, ground))
    return _ink(colour, ground, toward)
