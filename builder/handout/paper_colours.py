"""A theme's colours as they stand on white paper."""

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


def paper_variables(colours: Colours) -> tuple[tuple[str, str], ...]:
    """Return the CSS custom properties of a handout: name, and `#RRGGBB`.

    Slides may be dark, paper is white: grounds are lightened and inks darkened until every text can be read.
    """
    paper = _ground(colours.surface)
    code = _ground(colours.code_background)
    found = {
        "ink": _ink(colours.text, paper),
        "muted": _ink(colours.muted, paper),
        "heading": _ink(colours.cover, paper),
        "accent": _ink(colours.accent, paper),
        "link": _ink(colours.link, paper),
        "rule": colours.line
        if contrast(colours.line, WHITE) < READABLE
        else mixed(colours.line, WHITE, 0.25),
        "ruling": mixed(_ink(colours.muted, paper), WHITE, 0.5),
        "paper": paper,
        "code-paper": code,
        "code-lit": _ground(colours.code_lit),
    }
    found |= {f"phase-{i}": _ink(colours.phase(i - 1), WHITE) for i in range(1, PHASE_COLORS + 1)}
    found |= {f"token-{kind}": _ink(colours.code.get(kind, colours.text), code) for kind in TOKEN_KINDS}
    for name in TINTS:
        tint = colours.tint(name)
        ground = _ground(tint.background)
        found |= {f"{name}-paper": ground, f"{name}-line": tint.line, f"{name}-ink": _ink(tint.text, ground)}
    return tuple((f"--{name}", f"#{digits}") for name, digits in found.items())


def paper_palette(colours: Colours) -> Palette:
    """Return the colours of a diagram on white paper."""
    paper = _ground(colours.surface)
    return Palette(
        background=WHITE,
        text=_ink(colours.text, paper),
        muted=_ink(colours.muted, paper),
        line=_ink(colours.muted, paper),
        surface=paper,
        surface_alt=mixed(paper, WHITE, 0.5),
        border=mixed(_ink(colours.accent, paper), WHITE, 0.45),
        accent=_ink(colours.accent, paper),
        accents=colours.accents,
    )


def _ink(colour: str, ground: str) -> str:
    """Return `colour`, darkened as far as it must be to be read on `ground`."""
    for step in range(11):
        darker = mixed(BLACK, colour, step / 10)
        if contrast(darker, ground) >= READABLE:
            return darker
    return BLACK


def _ground(colour: str) -> str:
    return colour if contrast(colour, WHITE) <= _LIGHT else mixed(colour, WHITE, _PASTEL)
