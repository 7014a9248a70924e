"""How a day spends the minutes of its sessions, told from a tree, a list, a table or a line of its README."""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from builder.content import (
    Block,
    Blocks,
    CodeBlock,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    plain_text,
    walk_blocks,
)
from builder.course.phase_line import PhaseLine, read_phase_line
from builder.lesson import Pacing, PhaseKind, name_phases

LONGEST = 12 * 60
"""Minutes of a session; more than that is a day's timetable."""

_TOTAL = re.compile(r"합계|총계|총\s*시간|^계$|^총$|전체|소계|total|sum\b|overall", re.IGNORECASE)
_SESSION = re.compile(r"(?:session|세션|교시)\s*\d|\d\s*교시", re.IGNORECASE)
_BARE = re.compile(r"(?<![\d/])\d{1,3}(?:\s*/\s*\d{1,3}){2,}(?![\d/])")
_HEADING = re.compile(r"시간|분|소요|minutes?|mins?|time|duration|length", re.IGNORECASE)


def find_pacing(blocks: Iterable[Block]) -> Pacing | None:
    """Return the phases that `blocks` name with their minutes, None where they name fewer than two."""
    found = [lines for lines in map(_checked, _candidates(tuple(blocks))) if lines]
    if not found:
        return None
    best = max(found, key=len)
    return name_phases((line.name, line.minutes) for line in best)


def names_standard_phases(pacing: Pacing) -> bool:
    """Return whether at least two of the phases are standard ones: a list of anything else has minutes too."""
    return sum(phase.kind is not PhaseKind.OTHER for phase in pacing.phases) > 1


def _candidates(blocks: Blocks) -> Iterator[list[PhaseLine]]:
    for block in walk_blocks(blocks):
        match block:
            case ListBlock():
                yield _lines(map(_item_text, block.items))
            case Table():
                yield _table_lines(block)
            case CodeBlock():
                yield _lines(block.text.split("\n"))
            case Paragraph():
                text = plain_text(block.inlines)
                yield _lines(re.split(r"→|➜|=>|->|[,;+·/|]|\s>\s", text))
                yield _bare_lines(text)
            case _:
                pass


def _item_text(item: ListItem) -> str:
    first = item.blocks[0] if item.blocks else None
    return plain_text(first.inlines) if isinstance(first, Paragraph) else ""


def _lines(texts: Iterable[str]) -> list[PhaseLine]:
    given = [text for text in texts if text.strip()]
    lines = [line for line in map(read_phase_line, given) if line and not _TOTAL.search(line.name)]
    # A list in which only some items have minutes is about something else.
    return lines if len(lines) * 2 > len(given) else []


def _bare_lines(text: str) -> list[PhaseLine]:
    """Return the standard phases for `5/12/10/15/8`."""
    found = _BARE.search(text)
    if found is None:
        return []
    pacing = Pacing.of(*map(int, re.findall(r"\d+", found[0])))
    return [
        PhaseLine(name=phase.name("en"), minutes=phase.minutes) for phase in pacing.phases if phase.minutes
    ]


def _table_lines(table: Table) -> list[PhaseLine]:
    rows = [[plain_text(cell).strip() for cell in row] for row in table.rows]
    column = _minutes_column(table, rows)
    if column is None:
        return []
    return [
        line for line in (_row_line(row, column) for row in rows) if line and not _TOTAL.search(line.name)
    ]


def _minutes_column(table: Table, rows: Sequence[Sequence[str]]) -> int | None:
    """Return the column that holds minutes: every row's cell has some, or is a number under such a heading."""
    heads = [plain_text(cell) for cell in table.header]
    for column, head in enumerate(heads):
        cells = [row[column] for row in rows if row[column]]
        if cells and all(read_phase_line(f"x {cell}") for cell in cells):
            return column
        if cells and _HEADING.search(head) and all(cell.isdecimal() for cell in cells):
            return column
    return None


def _row_line(row: Sequence[str], column: int) -> PhaseLine | None:
    names = (cell for i, cell in enumerate(row) if i != column and re.search(r"[^\W\d_]", cell))
    name = next(names, "")
    minutes = f"{row[column]}분" if row[column].isdecimal() else row[column]
    found = read_phase_line(f"x {minutes}")
    return PhaseLine(name=name, minutes=found.minutes, start=found.start) if found and name else None


def _checked(lines: list[PhaseLine]) -> list[PhaseLine]:
    """Return the lines where they can be the phases of one session, else nothing."""
    if len(lines) < 2 or sum(line.minutes for line in lines) > LONGEST:
        return []
    if any(_SESSION.search(line.name) for line in lines):
        return []
    windows = [(line.start, line.minutes) for line in lines if line.start is not None]
    follows = all(start + minutes == after for (start, minutes), (after, _) in pairwise(windows))
    # `10–15분` is a guess about one length; windows are only windows where each begins as the last one ends.
    return lines if follows and len(windows) in {0, len(lines)} else []
