"""A theme's colours as they stand on white paper."""

import colorsys

from builder.diagram import Palette
from builder.diagram.colour import contrast, mixed
from builder.handout.timetable import PHASE_COLORS
from builder.theme import TINTS, TOKEN_KINDS, Colours

WHITE = "FFFFFF"
BLACK = "000000"

READABLE = 4.5
"""The least contrast of text with its ground (WCAG 2.2, 1.4.3)."""

_LIGHT = 1.35
"""The most that the ground of a box may stand out from the paper: darker wastes ink."""

_PASTEL = 0.08
_TEXT = 12.0
"""The contrast of running text that was light on a dark page; less would look grey on paper."""
_WORDS = 5.5
_CALM = 0.7
"""A pastel that is as saturated as can be turns garish when it is darkened."""


def paper_variables(colours: Colours) -> tuple[tuple[str, str], ...]:
    """Return the CSS custom properties of a handout: name, and `#RRGGBB`.

    Slides may be dark, paper is white: grounds are lightened and inks darkened until every text can be read.
    """
    paper = _ground(colours.surface)
    code = _ground(colours.code_background)
    text, words = (_TEXT, _WORDS) if _is_dark(colours.background) else (READABLE, READABLE)
    found = {
        "ink": _ink(colours.text, paper, text),
        "muted": _ink(colours.muted, paper, words),
        "heading": _ink(colours.cover, paper),
        "accent": _ink(colours.accent, paper),
        "link": _ink(colours.link, paper),
        "rule": colours.line
        if contrast(colours.line, WHITE) < READABLE
        else mixed(colours.line, WHITE, 0.25),
        "ruling": mixed(_ink(colours.muted, paper), WHITE, 0.5),
        "paper": paper,
        "code-paper": code,
        "code-lit": colours.code_lit if _is_light(colours.code_lit) else _relit(colours.code_lit, 0.86),
    }
    found |= {f"phase-{i}": _ink(colours.phase(i - 1), WHITE) for i in range(1, PHASE_COLORS + 1)}
    for kind in TOKEN_KINDS:
        least = text if kind in {"plain", "name"} else words
        found[f"token-{kind}"] = _ink(colours.code.get(kind, colours.text), code, least)
    for name in TINTS:
        tint = colours.tint(name)
        ground = tint.background if _is_light(tint.background) else mixed(tint.line, WHITE, 0.12)
        found |= {
            f"{name}-paper": ground,
            f"{name}-line": tint.line,
            f"{name}-ink": _ink(tint.text, ground, words),
        }
    return tuple((f"--{name}", f"#{digits}") for name, digits in found.items())


def paper_palette(colours: Colours) -> Palette:
    """Return the colours of a diagram on white paper."""
    paper = _ground(colours.surface)
    text = _TEXT if _is_dark(colours.background) else READABLE
    return Palette(
        background=WHITE,
        text=_ink(colours.text, paper, text),
        muted=_ink(colours.muted, paper),
        line=_ink(colours.muted, paper),
        surface=paper,
        surface_alt=mixed(paper, WHITE, 0.5),
        border=mixed(_ink(colours.accent, paper), WHITE, 0.45),
        accent=_ink(colours.accent, paper),
        accents=tuple(_ink(accent, WHITE) for accent in colours.accents),
    )


def _ink(colour: str, ground: str, least: float = READABLE) -> str:
    """Return `colour`, darkened as far as it must be to stand out from `ground` by `least`; its hue stays."""
    light = _hls(colour)[1]
    steps = (_relit(colour, light * (1 - step / 20)) if step else colour for step in range(21))
    return next((darker for darker in steps if contrast(darker, ground) >= least), BLACK)


def _ground(colour: str) -> str:
    return colour if _is_light(colour) else mixed(colour, WHITE, _PASTEL)


def _is_light(colour: str) -> bool:
    return contrast(colour, WHITE) <= _LIGHT


def _is_dark(colour: str) -> bool:
    return contrast(colour, WHITE) > contrast(colour, BLACK)


def _relit(colour: str, light: float) -> str:
    """Return `colour` in another lightness, from 0 to 1."""
    hue, _, saturation = _hls(colour)
    red, green, blue = colorsys.hls_to_rgb(hue, light, min(saturation, _CALM))
    return "".join(f"{round(channel * 255):02X}" for channel in (red, green, blue))


def _hls(colour: str) -> tuple[float, float, float]:
    red, green, blue = (channel / 255 for channel in bytes.fromhex(colour))
    return colorsys.rgb_to_hls(red, green, blue)
