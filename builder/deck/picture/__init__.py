"""Slides as SVG pictures, drawn from a deck's own file: what an instructor sees without PowerPoint."""

from builder.deck.picture.draw_deck import DrawnSlide, draw_deck

__all__ = ["DrawnSlide", "draw_deck"]
