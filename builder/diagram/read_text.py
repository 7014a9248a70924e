"""SVG text elements → lines in a frame."""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from builder.diagram.colour import read_colour
from builder.diagram.drawing import Align, Frame, Line, Point, Run, Text
from builder.diagram.matrix import Matrix
from builder.diagram.measure import lines_width
from builder.diagram.style import Style, Variables, element_style, number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_PITCH = 1.3
"""Lines of one text stand this many sizes apart; the script's own 1.5 looks torn in a small box."""

# Half the height of a capital letter lies this share of the size above the baseline.
_MIDDLE = 0.35

_ALIGNMENTS = {"start": Align.LEFT, "middle": Align.CENTRE, "end": Align.RIGHT}


def read_text(
    element: "Element", style: Style, matrix: Matrix, variables: Variables, family: str
) -> Iterator[Text]:
    """Yield the texts of a `text` element: one, or one a row where its rows stand apart."""
    rows = _rows(element, style, variables)
    if not rows:
        return
    steps = [after.y - before.y for before, after in pairwise(rows)]
    even = all(abs(step - steps[0]) < 0.5 for step in steps) and all(
        abs(row.x - rows[0].x) < 0.5 for row in rows
    )
    for group in [rows] if even else [[row] for row in rows]:
        yield _placed(group, style, matrix, family)


@dataclass(frozen=True, slots=True)
class _Row:
    line: Line
    x: float
    y: float


def _rows(element: "Element", style: Style, variables: Variables) -> list[_Row]:
    x, y = number(element.get("x", "0")), number(element.get("y", "0"))
    rows = [_Row(_runs(element.text, style), x, y)] if (element.text or "").strip() else []
    for part in element:
        own = element_style(part, style, variables)
        runs = _runs(part.text, own)
        if part.get("y") is not None or part.get("x") is not None or not rows:
            rows.append(_Row(runs, number(part.get("x", ""), x), number(part.get("y", ""), y)))
        else:
            rows[-1] = replace(rows[-1], line=rows[-1].line + runs)
        if (part.tail or "").strip():
            rows[-1] = replace(rows[-1], line=rows[-1].line + _runs(part.tail, style))
    return [row for row in rows if any(run.text.strip() for run in row.line)]


def _runs(text: str | None, style: Style) -> Line:
    colour = read_colour(style.fill)
    cleaned = unicodedata.normalize("NFC", text or "")
    if not cleaned or colour is None:
        return ()
    return (Run(cleaned, style.size, colour.digits, style.bold, style.italic, style.mono),)


def _placed(rows: list[_Row], style: Style, matrix: Matrix, family: str) -> Text:
    size = max(run.size for row in rows for run in row.line)
    lines = tuple(row.line for row in rows)
    width = lines_width(lines, family)
    pitch = size * _PITCH
    align = _ALIGNMENTS.get(style.anchor, Align.LEFT)
    left = rows[0].x - {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[align]
    centre = matrix(left + width / 2, (rows[0].y + rows[-1].y) / 2 - size * _MIDDLE)
    scale = matrix.scale
    return Text(
        lines=lines if scale == 1.0 else _resized(lines, scale),
        frame=frame_about(centre, width * scale, pitch * len(lines) * scale),
        pitch=pitch * scale,
        align=align,
    )


def _resized(lines: tuple[Line, ...], scale: float) -> tuple[Line, ...]:
    return tuple(tuple(replace(run, size=round(run.size * scale, 3)) for run in line) for line in lines)


def frame_about(centre: Point, width: float, height: float) -> Frame:
    """Return the frame of a size around a centre."""
    return Frame(centre.x - width / 2, centre.y - height / 2, width, height)
