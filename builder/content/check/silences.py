"""Problems that the author chose not to hear of: `<!-- classdeck: silence missing-alt -->`."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from builder.content.document import Source
from builder.diagnostics import Problem, Span, unknown_codes


@dataclass(frozen=True, slots=True, kw_only=True)
class Silences:
    """What one file silences: everywhere, and on some of its lines."""

    everywhere: frozenset[str] = frozenset()
    on_lines: Mapping[int, frozenset[str]] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """Names that no problem has."""


def read_silences(source: Source) -> Silences:
    """Return what the comments of a file silence.

    A comment above the first heading counts for the whole file. Any other counts for its own line and, where it
    stands alone on it, for the block below: up to the next empty line, or to the end of a fence.
    """
    if "classdeck:" not in source.text:
        return Silences()
    lines = source.text.split("\n")
    first_heading = next((i for i, line in enumerate(lines) if _HEADING.match(line)), len(lines))
    everywhere: set[str] = set()
    on_lines: dict[int, frozenset[str]] = {}
    problems: list[Problem] = []
    for number, line in enumerate(lines, 1):
        for found in _COMMENT.finditer(line):
            codes = frozenset(re.split(r"[\s,]+", found["codes"].strip()))
            problems += unknown_codes(codes, Span(path=source.path, line=number, column=found.start() + 1))
            if number <= first_heading:
                everywhere |= codes
            for each in _lines_silenced(lines, number, alone=not _COMMENT.sub("", line).strip()):
                on_lines[each] = on_lines.get(each, frozenset()) | codes
    return Silences(everywhere=frozenset(everywhere), on_lines=on_lines, problems=tuple(problems))


def is_silenced(problem: Problem, silences: Silences) -> bool:
    """Return whether a problem of that file was silenced in it."""
    here = silences.on_lines.get(problem.span.line, frozenset())
    return problem.code in silences.everywhere or problem.code in here


def _lines_silenced(lines: list[str], number: int, *, alone: bool) -> Iterable[int]:
    if not alone:
        return (number,)
    below = number + 1
    while below <= len(lines) and not lines[below - 1].strip():
        below += 1
    last = _end_of_fence(lines, below) if below <= len(lines) else below
    while last < len(lines) and lines[last].strip():
        last += 1
    return range(number, last + 1)


def _end_of_fence(lines: list[str], number: int) -> int:
    """Return the line that closes the fence which line `number` opens; that line itself where it opens none."""
    opening = _FENCE.match(lines[number - 1])
    if opening is None:
        return number
    closing = (i for i in range(number + 1, len(lines) + 1) if lines[i - 1].strip() == opening[1])
    return next(closing, number)


_COMMENT = re.compile(r"<!--\s*classdeck:\s*silence\s+(?P<codes>[\w\s,-]{1,500}?)\s*-->", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}(?:\s|$)")
_FENCE = re.compile(r"\s*(`{3,}|~{3,})")
