"""How products look: a template set with everything that a job needs of it."""

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.theme import Theme, load_deck

if TYPE_CHECKING:
    from builder.handout import HandoutTheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A template set, read: plain values that can be sent to another process or machine."""

    theme: Theme
    deck: bytes
    """The PowerPoint template."""
    handout: "HandoutTheme"
    key: str
    """Differs where anything else of the look differs; what is made from it is kept under this key."""


def load_look(theme: Theme) -> Look:
    """Return the files of the theme's template sets, read; a Failure where one is missing or can't be read."""
    from builder.handout import load_handout_theme

    deck = load_deck(theme)
    handout = load_handout_theme(theme)
    digest = hashlib.sha256(deck)
    digest.update(repr((theme, handout)).encode())
    return Look(theme=theme, deck=deck, handout=handout, key=digest.hexdigest())
