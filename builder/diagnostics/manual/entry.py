"""What the manual says of a code."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.diagnostics.code import Code


@dataclass(frozen=True, slots=True)
class Entry:
    """A code, explained. In `example` stands a part of `file`; what begins with `# ` or `---` is all of it."""

    summary: str
    why: str
    remedy: str
    example: str
    file: str = "session_01.md"
    """Empty for an example that is a message rather than a source."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """Codes that are about the same thing."""

    title: str
    entries: Mapping[Code, Entry]
