"""Drawings as native, editable shapes."""

from builder.deck.drawing.drawing_xml import GroupXml, drawing_xml

__all__ = ["GroupXml", "drawing_xml"]
