"""A deck → a PowerPoint file: slide and notes trees written as text, packed with the template's parts."""

from builder.deck.write.render import render_pptx

__all__ = ["render_pptx"]
