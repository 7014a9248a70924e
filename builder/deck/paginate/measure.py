"""How tall set lines are, in a placeholder, on a panel or in a cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from builder.deck.geometry import LevelStyle, TextArea
from builder.deck.indent import line_indent
from builder.deck.paginate.formula_room import formula_run, formulas_height
from builder.deck.paginate.unit import TextLine
from builder.deck.slide import Line, Run
from builder.text import TextRun, face, paragraph_height, widest_word

_RAISED = 0.66
"""What PowerPoint makes of a superscript's size."""


@dataclass(frozen=True, slots=True)
class Faces:
    """The families text is set in: everyday, and for code."""

    latin: str
    mono: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Where lines are set: the width in points, the faces, and the placeholder whose levels they follow."""

    width: float
    faces: Faces
    area: TextArea | None = None


def set_line(line: TextLine, size: float) -> Line:
    """Return the line at `size` points."""
    return Line(
        runs=line.runs, size=size, level=line.level, bullet=line.bullet, number=line.number, bold=line.leads
    )


def lines_height(lines: Sequence[Line], column: Column) -> float:
    """Return the height of `lines` one below the other, in points, with the space between them."""
    return sum(line_height(line, column) for line in lines)


def line_height(line: Line, column: Column) -> float:
    """Return the height of one paragraph with the space above and below it, in points."""
    style = column.area.level(line.level) if column.area else _FREE
    edge, _ = line_indent(line, column.area)
    before = style.space_before if line.space_before is None else line.space_before
    width = max(line.size, column.width - edge)
    bold = line.bold or style.bold
    text = _paragraph_height(line.runs, line.size, bold, column.faces, width, style.line_spacing)
    return before + text + style.space_after + formulas_height(line.runs, line.size)


def widest_piece(line: Line, faces: Faces) -> float:
    """Return the width of the longest piece that can't be broken, in points."""
    return widest_word(_text_runs(line.runs, line.size, line.bold, faces))


def natural_width(line: Line, faces: Faces) -> float:
    """Return the width of the paragraph on one line, in points."""
    runs = _text_runs(line.runs, line.size, line.bold, faces)
    return sum(sum(map(run.face.advances.__getitem__, run.text)) * run.size for run in runs)


_FREE = LevelStyle(size=16.0)


@lru_cache(maxsize=1 << 15)
def _paragraph_height(
    runs: tuple[Run, ...], size: float, bold: bool, faces: Faces, width: float, line_spacing: float
) -> float:
    return paragraph_height(_text_runs(runs, size, bold, faces), width, line_spacing=line_spacing)


def _text_runs(runs: tuple[Run, ...], size: float, bold: bool, faces: Faces) -> list[TextRun]:
    if not runs:
        return [TextRun("", face(faces.latin), size)]
    return [_text_run(run, size, bold, faces) for run in runs]


def _text_run(run: Run, size: float, bold: bool, faces: Faces) -> TextRun:
    if run.formula is not None:
        return formula_run(run.formula, size)
    chosen = face(faces.mono, mono=True) if run.code else face(faces.latin, bold=bold or run.bold)
    return TextRun(run.text, chosen, size * _RAISED if run.raised else size)
