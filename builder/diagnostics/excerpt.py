"""A problem as the author reads it: the place, the line itself, a caret, and what to do."""

import unicodedata
from collections.abc import Iterable

from builder.diagnostics.line_end import LINE_END
from builder.diagnostics.problem import Problem, Severity
from builder.language import translate

WIDEST = 100
"""Cells of a source line that are shown; a longer one is cut around the caret."""


def format_problem(problem: Problem, text: str | None, *, language: str, color: bool = False) -> str:
    """Return `path:line:column: severity[code]: message`, the line of `text` with a caret, and the hint.

    `text` is the file the problem stands in; without it, or where the line doesn't exist, no line is shown.
    """
    paint = _paint if color else _plain
    severity = paint(f"{problem.severity}[{problem.code}]", _COLORS[problem.severity])
    message = paint(_printable(translate(problem.message, language)), _BOLD)
    lines = [f"{problem.span}: {severity}: {message}"]
    gutter = " " * len(str(problem.span.line))
    if text is not None and (source := _line(text, problem.span.line)):
        label = "" if problem.label is None else " " + translate(problem.label, language)
        shown, offset = _cut(source, problem.span.column)
        caret = paint("^" + label, _COLORS[problem.severity])
        lines += [f"{gutter} |", f"{problem.span.line} | {shown}", f"{gutter} | {' ' * offset}{caret}"]
    if problem.hint is not None:
        lines.append(f"{gutter} = {translate(problem.hint, language)}")
    return "\n".join(lines)


def cell_width(text: str) -> int:
    """Return how many cells of a terminal `text` takes: two for Hangul and other wide characters.

    Unicode Standard Annex 11; marks that combine and joiners take none.
    """
    return sum(_cells(character) for character in text)


def _cells(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in _WITHOUT_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def _line(text: str, number: int) -> str:
    lines = LINE_END.split(text)
    line = lines[number - 1] if 0 < number <= len(lines) else ""
    return _printable(line.replace("\t", " ")).rstrip()


def _printable(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cs"})


def _cut(line: str, column: int) -> tuple[str, int]:
    """Return as much of `line` as fits, with what stands at `column` in it, and the cells before that."""
    place = min(max(column - 1, 0), len(line))
    if len(line) <= WIDEST and cell_width(line) <= WIDEST:
        return line, cell_width(line[:place])
    before = _fitting(reversed(line[max(place - WIDEST, 0) : place]), WIDEST // 2)[::-1]
    after = _fitting(line[place : place + WIDEST], WIDEST - cell_width(before))
    head = "…" if len(before) < place else ""
    tail = "…" if place + len(after) < len(line) else ""
    return head + before + after + tail, cell_width(head + before)


def _fitting(characters: Iterable[str], cells: int) -> str:
    kept = []
    for character in characters:
        cells -= _cells(character)
        if cells < 0:
            break
        kept.append(character)
    return "".join(kept)


_COLORS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
_BOLD = "1"
_WITHOUT_WIDTH = frozenset({"Mn", "Me", "Cf"})


def _plain(text: str, style: str) -> str:
    return text


def _paint(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"
