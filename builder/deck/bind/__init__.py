"""Bind a PowerPoint template: which layout serves which purpose, and where text may stand."""

from builder.deck.bind.adopt import adopt_style, leaves_to_deck
from builder.deck.bind.bind_template import bind_template
from builder.deck.bind.deck_style import DeckStyle
from builder.deck.bind.ground import Ground
from builder.deck.bind.logo import LogoPicture, Logos
from builder.deck.bind.reason import Reason, reason_text
from builder.deck.bind.template import Edge, Template

__all__ = [
    "DeckStyle",
    "Edge",
    "Ground",
    "LogoPicture",
    "Logos",
    "Reason",
    "Template",
    "adopt_style",
    "bind_template",
    "leaves_to_deck",
    "reason_text",
]
