"""How products look: a template set with everything that a job needs of it."""

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.pipeline.load_logo import load_logos
from builder.theme import Theme, load_deck

if TYPE_CHECKING:
    from builder.deck.bind import Logos
    from builder.handout import HandoutTheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A template set, read: plain values that can be sent to another process or machine."""

    theme: Theme
    deck: bytes
    """The PowerPoint template."""
    handout: "HandoutTheme"
    logos: "Logos | None" = None
    key: str = ""
    """Differs where anything else of the look differs; what is made from it is kept under this key."""


def load_look(theme: Theme) -> Look:
    """Return the files of the theme's template sets, read; a Failure where one is missing or can't be read.

    Colours and faces that the sets leave to their PowerPoint template are taken from it here, once, so that
    slides, diagrams, charts and handouts share them.
    """
    from builder.handout import load_handout_theme

    deck = load_deck(theme)
    whole = _with_deck_style(theme, deck)
    handout = load_handout_theme(whole)
    logos = load_logos(whole.logo) if whole.logo is not None else None
    digest = hashlib.sha256(deck)
    digest.update(repr((whole, handout, logos)).encode())
    return Look(theme=whole, deck=deck, handout=handout, logos=logos, key=digest.hexdigest())


def load_whole_theme(theme: Theme) -> Theme:
    """Return the theme with what its sets leave to their PowerPoint template."""
    from builder.deck.bind import leaves_to_deck

    return _with_deck_style(theme, load_deck(theme)) if leaves_to_deck(theme) else theme


def _with_deck_style(theme: Theme, deck: bytes) -> Theme:
    from builder.deck.bind import adopt_style, bind_template, leaves_to_deck

    return adopt_style(theme, bind_template(deck, theme).value.style) if leaves_to_deck(theme) else theme
