"""Bind a PowerPoint template: which layout serves which purpose, and where text may stand."""

from builder.deck.bind.bind_template import bind_template
from builder.deck.bind.choose_layouts import Reason
from builder.deck.bind.ground import Ground
from builder.deck.bind.template import Edge, Template

__all__ = ["Edge", "Ground", "Reason", "Template", "bind_template"]
