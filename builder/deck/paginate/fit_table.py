"""A table on a slide: columns as wide as their content asks for, rows split under a repeated header."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.content import Align, Inlines, Table
from builder.deck.geometry import Box
from builder.deck.paginate.measure import Column, Faces, lines_height, natural_width, widest_piece
from builder.deck.paginate.runs import to_runs
from builder.deck.paginate.unit import TextLine
from builder.deck.slide import Bullet, Cell, Line, Run, TableFrame

_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
_PADDING = (7.2, 4.5)
_AIRIEST = 1.6
_EMPTY = (Run(text="–"),)
_RULE = 1.0
"""What a cell's lines add to its height, in points."""
_FULL = 0.55
"""A table that asks for less of the slide's width than this isn't stretched to all of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedTable:
    """A table set at one size; the rows that follow a header each have their height in points."""

    widths: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    heights: tuple[float, ...]
    size: float

    @property
    def width(self) -> float:
        return sum(self.widths)

    @property
    def height(self) -> float:
        return sum(self.heights)

    def airier(self, height: float) -> "FittedTable":
        """Return the table with taller rows, up to `height` in all and 1.6 times what they were."""
        factor = max(1.0, min(_AIRIEST, height / self.height))
        return replace(self, heights=tuple(row * factor for row in self.heights))

    def frame(self, box: Box, rows: slice, *, placeholder: tuple[str, int] | None = None) -> TableFrame:
        """Return the header and those of the other rows, at the top of `box`."""
        chosen = (self.rows[0], *self.rows[1:][rows])
        heights = (self.heights[0], *self.heights[1:][rows])
        return TableFrame(
            box=replace(box, width=self.width, height=sum(heights)),
            widths=self.widths,
            heights=heights,
            rows=chosen,
            padding=_PADDING,
            placeholder=placeholder,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class TableText:
    """A table's cells as runs, the header first; `numbers` are the columns aligned to the right."""

    rows: tuple[tuple[tuple[Run, ...], ...], ...]
    aligns: tuple[Align, ...] = ()
    numbers: tuple[int, ...] = ()

    def align(self, column: int) -> Align:
        if column in self.numbers:
            return Align.RIGHT
        return self.aligns[column] if column < len(self.aligns) else Align.NONE


def fit_table(table: Table, width: float, height: float, faces: Faces, floor: float) -> FittedTable | None:
    """Return the table at the largest size at which it fits, or at the smallest where only its height doesn't.

    None where its columns can't stand side by side in `width` even at `floor` points.
    """
    rows = tuple(tuple(to_runs(cell) for cell in row) for row in (table.header, *table.rows))
    return fit_cells(TableText(rows=rows, aligns=table.aligns), width, height, faces, floor)


def fit_cells(
    table: TableText, width: float, height: float, faces: Faces, floor: float
) -> FittedTable | None:
    """Return the cells as `fit_table` does."""
    smallest: FittedTable | None = None
    for size in _SIZES:
        if size < floor:
            break
        fitted = _fit(table, width, faces, size)
        if fitted is None:
            continue
        if fitted.height <= height:
            return fitted
        smallest = fitted
    return smallest


def split_rows(table: FittedTable, height: float) -> tuple[slice, ...]:
    """Return the stretches of rows that fit `height` under the header, none much fuller than the others."""
    room = height - table.heights[0]
    heights = table.heights[1:]
    count = len(_stretches(heights, room))
    low, high = sum(heights) / max(count, 1), room
    for _ in range(8):
        middle = (low + high) / 2
        low, high = (low, middle) if len(_stretches(heights, middle)) <= count else (middle, high)
    return _stretches(heights, high)


def too_tall_row(table: FittedTable, height: float) -> bool:
    """Return whether some row doesn't fit on a slide with the header."""
    return any(table.heights[0] + row > height for row in table.heights[1:])


def table_lines(table: Table) -> Iterator[TextLine]:
    """Yield the table as text, a row after the other: its first cell, then each other one, under its column's name."""
    if not table.rows:
        yield from (TextLine(runs=to_runs(head), bullet=Bullet.TEMPLATE) for head in table.header if head)
    for row in table.rows:
        name = to_runs(table.header[0])
        first = to_runs(row[0], Run(text="", bold=True)) or _EMPTY
        yield TextLine(
            runs=(*name, Run(text=": "), *first) if name else first,
            bullet=Bullet.TEMPLATE,
            heading=row[0] if row[0] and len(row) > 1 else None,
        )
        others = zip(table.header[1:], row[1:], strict=True)
        yield from (_named_cell(head, cell) for head, cell in others if head or cell)


def _named_cell(head: Inlines, cell: Inlines) -> TextLine:
    name = to_runs(head, Run(text="", bold=True))
    value = to_runs(cell) or _EMPTY
    runs = (*name, Run(text=": "), *value) if name else value
    return TextLine(runs=runs, level=1, bullet=Bullet.TEMPLATE)


def _fit(table: TableText, width: float, faces: Faces, size: float) -> FittedTable | None:
    rows = tuple(_cells(row, table, size, header=i == 0) for i, row in enumerate(table.rows))
    widths = _widths(rows, width, faces)
    if widths is None:
        return None
    heights = tuple(_row_height(row, widths, faces) for row in rows)
    return FittedTable(widths=widths, rows=rows, heights=heights, size=size)


def _cells(
    row: Sequence[tuple[Run, ...]], table: TableText, size: float, *, header: bool
) -> tuple[Cell, ...]:
    return tuple(
        Cell(lines=(Line(runs=runs, size=size, bold=header, space_before=0.0),), align=table.align(column))
        for column, runs in enumerate(row)
    )


def _widths(rows: Sequence[Sequence[Cell]], width: float, faces: Faces) -> tuple[float, ...] | None:
    """Return the columns' widths: each at least its longest word, the rest shared by what the cells ask for."""
    padding = 2 * _PADDING[0]
    columns = range(len(rows[0]))
    least = [max(widest_piece(row[c].lines[0], faces) for row in rows) + padding for c in columns]
    wanted = [max(natural_width(row[c].lines[0], faces) for row in rows) + padding + 1.0 for c in columns]
    if sum(least) > width:
        return None
    if sum(wanted) <= width:
        spread = width if sum(wanted) > _FULL * width else max(sum(wanted), _FULL * width)
        return tuple(w * spread / sum(wanted) for w in wanted)
    # A long cell wraps; its column grows with the root of what it holds, so that it stays about as tall as wide.
    appetite = [max(0.0, w - m) ** 0.5 for w, m in zip(wanted, least, strict=True)]
    spare = width - sum(least)
    return tuple(m + spare * a / (sum(appetite) or 1.0) for m, a in zip(least, appetite, strict=True))


def _row_height(row: Sequence[Cell], widths: Sequence[float], faces: Faces) -> float:
    text = max(
        lines_height(cell.lines, Column(width=w - 2 * _PADDING[0], faces=faces))
        for cell, w in zip(row, widths, strict=True)
    )
    return text + 2 * _PADDING[1] + _RULE


def _stretches(heights: Sequence[float], room: float) -> tuple[slice, ...]:
    stretches: list[slice] = []
    start, used = 0, 0.0
    for place, height in enumerate(heights):
        if place > start and used + height > room:
            stretches.append(slice(start, place))
            start, used = place, 0.0
        used += height
    stretches.append(slice(start, len(heights)))
    return tuple(stretches)
