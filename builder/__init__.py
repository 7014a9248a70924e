"""classdeck: a class session in Markdown becomes a paced PowerPoint deck and a PDF handout."""

__version__ = "0.1.0"
