"""Tables."""

from collections.abc import Iterable

from builder.content.block import Align, Block, Table
from builder.content.inline import Inlines
from builder.content.inlines import read_inlines
from builder.content.node import Node
from builder.content.reading import Reading


def read_table(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the table; the grammar has already made all rows as long as the header."""
    rows = [row for part in node.children for row in part.children]
    header = _read_row(rows[0], reading)
    body = tuple(_read_row(row, reading) for row in rows[1:])
    aligns = tuple(_align(cell) for cell in rows[0].children)
    return (Table(header=header, rows=body, aligns=aligns, span=reading.span(node)),)


def _read_row(row: Node, reading: Reading) -> tuple[Inlines, ...]:
    return tuple(read_inlines(cell, reading) for cell in row.children)


def _align(cell: Node) -> Align:
    style = str(cell.token.attrs.get("style", ""))
    return Align(style.removeprefix("text-align:") or "none")
