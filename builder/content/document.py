"""A Markdown file, read."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.content.block import Blocks
from builder.diagnostics import Problem, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The text of a file and the name to give in messages, normally its path as the author typed it."""

    path: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """What a Markdown file says, in source order, with the problems met while reading it."""

    source: Source
    blocks: Blocks
    footnotes: tuple[Blocks, ...] = ()
    front_matter: Mapping[str, object] = field(default_factory=dict)
    front_matter_lines: Mapping[str, int] = field(default_factory=dict)
    """The line on which each front matter key stands."""
    problems: tuple[Problem, ...] = ()

    @property
    def span(self) -> Span:
        return Span(path=self.source.path, line=1, end_line=self.source.text.count("\n") + 1)
