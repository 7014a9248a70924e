"""Tables: `a:tbl` (ECMA-376 Part 1, 21.1.3.13)."""

from collections.abc import Iterator
from itertools import accumulate

from lxml import etree

from builder.deck.bind.names import path, qn
from builder.deck.geometry import Box
from builder.deck.picture.numbers import n, points
from builder.deck.picture.sheet import Sheet
from builder.deck.picture.strokes import read_stroke
from builder.deck.picture.text_bodies import insets, paragraphs_svg
from builder.deck.picture.text_styles import TextStyles


def table_svg(table: etree._Element, box: Box, sheet: Sheet) -> str:
    """Return the table's cells: grounds, words, borders."""
    widths = [points(column, "w") for column in table.iterfind(path("a:tblGrid", "a:gridCol"))]
    heights = [points(row, "h") for row in table.iterfind(qn("a:tr"))]
    across = list(accumulate(widths, initial=box.x))
    down = list(accumulate(heights, initial=box.y))
    defaults = sheet.layout.master.defaults
    styles = TextStyles(lists=() if defaults is None else (defaults,), bodies=())
    cells: list[str] = []
    lines: list[str] = []
    for row, element in enumerate(table.iterfind(qn("a:tr"))):
        for column, cell in enumerate(element.iterfind(qn("a:tc"))):
            if cell.get("hMerge") or cell.get("vMerge") or column >= len(widths):
                continue
            right = min(len(widths), column + int(cell.get("gridSpan", "1")))
            bottom = min(len(heights), row + int(cell.get("rowSpan", "1")))
            place = Box(
                x=across[column],
                y=down[row],
                width=across[right] - across[column],
                height=down[bottom] - down[row],
            )
            cells.append(_cell(cell, place, styles, sheet))
            lines += _borders(cell.find(qn("a:tcPr")), place, sheet)
    return "".join((*cells, *lines))


def _cell(cell: etree._Element, box: Box, styles: TextStyles, sheet: Sheet) -> str:
    properties, body = cell.find(qn("a:tcPr")), cell.find(qn("a:txBody"))
    fill = sheet.fill(properties)
    ground = ""
    if fill:
        ground = (
            f'<rect x="{n(box.x)}" y="{n(box.y)}" width="{n(box.width)}" height="{n(box.height)}"'
            f' fill="#{fill[0]}"/>'
        )
    if body is None:
        return ground
    inner = box.inset(*(insets(properties) if properties is not None else (7.2, 3.6, 7.2, 3.6)))
    anchor = "t" if properties is None else properties.get("anchor", "t")
    return ground + paragraphs_svg(body, inner, styles, sheet, anchor=anchor, width=inner.width)


def _borders(properties: etree._Element | None, box: Box, sheet: Sheet) -> Iterator[str]:
    if properties is None:
        return
    sides = {
        "a:lnL": (box.x, box.y, box.x, box.bottom),
        "a:lnR": (box.right, box.y, box.right, box.bottom),
        "a:lnT": (box.x, box.y, box.right, box.y),
        "a:lnB": (box.x, box.bottom, box.right, box.bottom),
    }
    for name, (x1, y1, x2, y2) in sides.items():
        stroke = read_stroke(properties.find(qn(name)), sheet)
        if stroke is not None:
            yield f'<path d="M{n(x1)} {n(y1)}L{n(x2)} {n(y2)}"{stroke.attributes}/>'
