"""Headings that nothing takes for headings: no space follows their signs."""

import re
from collections.abc import Iterator

from builder.content.block import Paragraph
from builder.content.check.all_blocks import all_blocks, source_lines
from builder.content.document import Document
from builder.diagnostics import Code, Edit, Problem, Severity, Span
from builder.language import msg


def check_heading_marks(document: Document) -> Iterator[Problem]:
    """Yield each line of a paragraph that was meant as a heading: `##학습 목표`.

    One sign before a word may be a tag (`#kubernetes`), and is left alone.
    """
    lines = source_lines(document.source.text)
    for block in all_blocks(document):
        if not isinstance(block, Paragraph):
            continue
        for number in range(block.span.line, min(block.span.last_line, len(lines)) + 1):
            found = _CLOSED_UP.match(lines[number - 1])
            if found is not None:
                yield _problem(document.source.path, number, found)


def _problem(path: str, line: int, found: re.Match[str]) -> Problem:
    column = found.start(1) + 1
    return Problem(
        code=Code.HEADING_SPACE,
        severity=Severity.WARNING,
        message=msg("this isn't a heading: an ordinary space is missing after {signs}", signs=found[1]),
        span=Span(path=path, line=line, column=column),
        hint=msg("write `{signs} {words}`", signs=found[1], words=found[3][:40].strip()),
        edit=Edit(line=line, column=column, old=found[1] + found[2], new=f"{found[1]} "),
    )


# CommonMark 0.31, 4.2, wants a space or a tab; Korean keyboards also make the wide and the no-break space.
_CLOSED_UP = re.compile(r"\s{0,3}(#{2,6}|#(?=[\u00a0\u3000]))([\u00a0\u3000]*)([^\s#!].*)")
