"""Tables → HTML that stays on the paper."""

from dataclasses import replace
from html import escape

from builder.content import Align, CodeSpan, Inlines, LineBreak, Table, Text, inner_inlines, plain_text
from builder.handout.edition import SHORTEST_BLANK
from builder.handout.ems import ems
from builder.handout.inline_html import blank_html, inlines_html
from builder.handout.pen import Pen, asking

_FEW_ROWS = 4
"""A table of so few rows stays on one page."""

# In ems of a table's text: 172 mm at 9 points less a little, and a cell's margins.
_PAGE_WIDTH = 53.0
_COLUMN_WIDTH = 24.0
_MARGINS = 1.45
_WIDEST_WORD = 16.0


def table_html(table: Table, pen: Pen, caption: str = "") -> str:
    """Return a table whose columns have names; one that would leave the paper gets fixed widths and smaller text."""
    pen = replace(pen, discussion=False)
    width = _COLUMN_WIDTH if pen.narrow else _PAGE_WIDTH
    shares = _shares(table, width)
    short = len(table.rows) <= _FEW_ROWS and sum(_lines(row, width) for row in table.rows) <= _FEW_LINES
    kind = "data" + (" whole" if short else "") + _squeeze(table, width)
    columns = "".join(f'<col style="width: {share:.1f}%">' for share in shares)
    title = f"<caption>{escape(caption)}</caption>" if caption else ""
    head = "".join(
        f'<th scope="col"{_align(align)}>{inlines_html(cell, pen)}</th>'
        for cell, align in zip(table.header, table.aligns, strict=True)
    )
    rows = "".join(_row(row, table, pen, _tallness(row, width)) for row in table.rows)
    # A structure tree has no table of a head alone (ISO 32000-1, 14.8.4.3.4).
    inside = (
        f"<thead><tr>{head}</tr></thead><tbody>{rows}</tbody>" if rows else f"<tbody><tr>{head}</tr></tbody>"
    )
    return f'<table class="{kind}{" fixed" if shares else ""}">{title}{columns}{inside}</table>'


_FEW_LINES = 10
_TALL, _TALL_IN_LARGE_PRINT = 16, 8
"""Lines; a tall row may break over pages: what can't break leaves empty pages."""


def _lines(row: tuple[Inlines, ...], width: float) -> float:
    """Return how many lines a row has at least, were its columns as wide as their text needs."""
    return sum(ems(plain_text(cell)) for cell in row) / width


def _tallness(row: tuple[Inlines, ...], width: float) -> str:
    lines = _lines(row, width)
    return (
        ' class="tall"'
        if lines > _TALL
        else ' class="tall-in-large-print"'
        if lines > _TALL_IN_LARGE_PRINT
        else ""
    )


def _row(row: tuple[Inlines, ...], table: Table, pen: Pen, tallness: str) -> str:
    cells = "".join(
        f"<td{_align(align)}>{_cell(cell, asking(pen, (*row[0], Text(', '), *head)), len(row))}</td>"
        for cell, head, align in zip(row, table.header, table.aligns, strict=True)
    )
    return f"<tr{tallness}>{cells}</tr>"


_FEW_COLUMNS = 4
_CELL_BLANK = 18
"""Underscores; a cell has more room for an answer than the author typed."""


def _cell(cell: Inlines, pen: Pen, columns: int) -> str:
    text = plain_text(cell)
    if columns <= _FEW_COLUMNS and len(text) >= SHORTEST_BLANK and set(text) == {"_"}:
        return blank_html(max(len(text), _CELL_BLANK), pen)
    return inlines_html(cell, pen)


def _align(align: Align) -> str:
    return f' class="{align.value}"' if align in {Align.CENTER, Align.RIGHT} else ""


def _shares(table: Table, width: float) -> tuple[float, ...]:
    """Return each column's percent of the width, or nothing where the columns find room by themselves."""
    columns = tuple(zip(table.header, *table.rows, strict=True))
    room = width - _MARGINS * len(columns)
    words = [max(_longest_word(cell) for cell in column) for column in columns]
    if sum(words) <= room:
        return ()
    lines = [max(_longest_line(cell) for cell in column) for column in columns]
    # Words first; the square root gives long columns more without starving the short ones.
    weights = [
        _MARGINS + min(word, _WIDEST_WORD) + line**0.5 for word, line in zip(words, lines, strict=True)
    ]
    return tuple(100 * weight / sum(weights) for weight in weights)


_SMALL = 6
_SMALLEST = 9


def _squeeze(table: Table, width: float) -> str:
    """Return the class that sets a table of many columns smaller."""
    columns = len(table.header) * _PAGE_WIDTH / width
    return " smallest" if columns > _SMALLEST else " small" if columns > _SMALL else ""


def _longest_word(cell: Inlines) -> float:
    return max((_width(word, cell) for word in plain_text(cell).split()), default=0.0)


def _longest_line(cell: Inlines) -> float:
    lines = [""]
    for inline in cell:
        if isinstance(inline, LineBreak):
            lines.append("")
        else:
            lines[-1] += plain_text((inline,))
    return max(_width(line, cell) for line in lines)


def _width(text: str, cell: Inlines) -> float:
    mono = any(isinstance(each, CodeSpan) and text in each.text for each in inner_inlines(cell))
    return ems(text, mono=mono)
