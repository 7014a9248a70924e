"""Build again whenever a source is saved, and show in a browser what came of it."""

from builder.serve.rebuilder import Rebuilder, Round
from builder.serve.watch_sources import watch_sources

__all__ = ["Rebuilder", "Round", "watch_sources"]
