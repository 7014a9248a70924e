"""A chart's data as a table."""

import csv
from itertools import zip_longest

from builder.content import Align, Chart, Inlines, Table, Text


def chart_table(chart: Chart) -> Table | None:
    """Return the rows of a `chart` fence as a table, None where it holds none.

    The fence is CSV whose first row is the header, after lines of `key: value` such as `type: bar`.
    """
    lines = [line for line in chart.source.splitlines() if line.strip()]
    while lines and "," not in lines[0] and ":" in lines[0]:
        lines.pop(0)
    try:
        rows = [[cell.strip() for cell in row] for row in csv.reader(lines, skipinitialspace=True)]
    except csv.Error:
        return None
    if len(rows) < _HEADER_AND_ONE:
        return None
    width = max(len(row) for row in rows)
    header, *body = [_cells(row, width) for row in rows]
    return Table(
        header=header,
        rows=tuple(body),
        aligns=(Align.NONE, *(Align.RIGHT for _ in range(width - 1))),
        span=chart.span,
    )


_HEADER_AND_ONE = 2


def _cells(row: list[str], width: int) -> tuple[Inlines, ...]:
    return tuple((Text(cell),) for cell, _ in zip_longest(row, range(width), fillvalue=""))
