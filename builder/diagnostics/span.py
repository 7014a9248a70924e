"""Where something stands in a source file."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of a file: lines and columns count from 1, `end_line` is the last line it touches."""

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 0
    """0 where the span is a single line."""

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"

    @property
    def last_line(self) -> int:
        return max(self.line, self.end_line)
