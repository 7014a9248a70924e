"""The command line."""

from builder.cli.main import main

__all__ = ["main"]
