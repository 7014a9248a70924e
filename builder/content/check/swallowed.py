"""Blocks of code in which another one begins: the line that should close the first is missing."""

import re
from collections.abc import Iterator

from builder.content.check.all_blocks import source_lines
from builder.content.document import Document
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg


def check_swallowed(document: Document) -> Iterator[Problem]:
    """Yield each block of code that holds the first line of another, such as ```` ```yaml ````.

    CommonMark 0.31, 4.5: a closing fence has no words behind it, so such a line doesn't end the block.
    """
    opening: re.Match[str] | None = None
    begun = 0
    told = False
    for number, line in enumerate(source_lines(document.source.text), 1):
        found = _FENCE.match(line)
        if found is None:
            continue
        if opening is None:
            opening, begun, told = found, number, False
        elif found["marks"].startswith(opening["marks"]):
            if not found["info"].strip():
                opening = None
            elif not told:
                told = True
                yield _problem(document.source.path, begun, opening, number, found)


def _problem(path: str, begun: int, opening: re.Match[str], number: int, found: re.Match[str]) -> Problem:
    return Problem(
        code=Code.UNCLOSED_CONTAINER,
        severity=Severity.WARNING,
        message=msg(
            "another block begins on line {line} inside this one, which isn't closed before it", line=number
        ),
        span=Span(path=path, line=begun, column=opening.start("marks") + 1),
        hint=msg(
            "add a line {fence} above line {line}; a block that shows fences begins and ends with one sign more",
            fence=opening["marks"],
            line=number,
        ),
        label=msg("opened here"),
    )


_FENCE = re.compile(r"[ \t>]{0,12}(?:[-*+] {1,3})?(?P<marks>`{3,}+|~{3,}+)(?P<info>[^`\n]*)$")
