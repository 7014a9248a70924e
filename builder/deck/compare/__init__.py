"""What somebody's edit of a deck changed: slides, titles, texts, notes."""

from builder.deck.compare.compare_decks import SlideChange, TextChange, compare_decks
from builder.deck.compare.read_deck import SlideText, read_deck

__all__ = ["SlideChange", "SlideText", "TextChange", "compare_decks", "read_deck"]
