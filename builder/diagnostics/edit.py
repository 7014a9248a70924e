"""A change to one line of a source that mends a problem."""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.diagnostics.line_end import LINE_END


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Edit:
    """`old`, which stands at `column` of `line`, becomes `new`; both count from 1."""

    line: int
    column: int
    old: str
    new: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with the edits made; line ends stay as they are.

    An edit whose `old` doesn't stand at its place, or that overlaps another, is left out.
    """
    lines, ends = LINE_END.split(text), [*LINE_END.findall(text), ""]
    for edit in sorted(set(edits), reverse=True):
        line = lines[edit.line - 1] if 0 < edit.line <= len(lines) else ""
        start, after = edit.column - 1, edit.column - 1 + len(edit.old)
        if edit.old and line[start:after] == edit.old:
            lines[edit.line - 1] = line[:start] + edit.new + line[after:]
    return "".join(line + end for line, end in zip(lines, ends, strict=True))
