"""What stands in a slide's notes: the time window, what to say, and what the slide doesn't show."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.content import Blocks, Inlines, plain_text
from builder.deck.paginate.runs import to_runs
from builder.deck.paginate.unit import (
    ChartUnit,
    CodeUnit,
    ColumnsUnit,
    DiagramUnit,
    FigureUnit,
    FormulaUnit,
    PanelUnit,
    TableUnit,
    TextLine,
    TextUnit,
    Unit,
)
from builder.deck.paginate.units import Detail, to_units
from builder.deck.slide import Line, Run, Tone
from builder.formula import to_text

NOTES_SIZE = 12.0


def time_window(start: int, seconds: int) -> str:
    """Return `05:00–06:30`, minutes and seconds from the session's start; one moment where it has no length."""
    if not seconds:
        return _moment(start)
    return f"{_moment(start)}–{_moment(start + seconds)}"


def heading_line(window: str, heading: Inlines) -> Line:
    """Return the line that begins a slide's notes."""
    runs = (Run(text=f"⏱ {window} · "), *to_runs(heading))
    return _line(tuple(replace(run, bold=True) for run in runs))


def text_line(text: str, *, bold: bool = False) -> Line:
    """Return one line of plain text."""
    return _line((Run(text=text, bold=bold),))


def blocks_lines(blocks: Blocks, language: str) -> Iterator[Line]:
    """Yield the notes that `blocks` make."""
    yield from units_lines(to_units(blocks, Detail(), language))


def units_lines(units: Iterable[Unit]) -> Iterator[Line]:
    """Yield all that `units` say, figures as their words or source."""
    for unit in units:
        yield from _unit_lines(unit)


def hidden_blocks(units: Iterable[Unit]) -> Iterator[tuple[TextLine, Blocks]]:
    """Yield each line with something below it that moved to the notes, and what moved."""
    for unit in units:
        match unit:
            case TextUnit(lines=lines) | PanelUnit(lines=lines):
                yield from ((line, line.hidden) for line in lines if line.hidden)
            case ColumnsUnit():
                for column in unit.columns:
                    yield from hidden_blocks(column)
            case _:
                pass


def hidden_lines(units: Iterable[Unit], language: str) -> Iterator[Line]:
    """Yield what moved to the notes, each below the words of the item that it stood under."""
    for line, blocks in hidden_blocks(units):
        if line.runs:
            yield replace(_text_line(replace(line, hidden=())), level=0)
            yield from (replace(inner, level=inner.level + 1) for inner in blocks_lines(blocks, language))
        else:
            yield from blocks_lines(blocks, language)


def unit_text(unit: Unit) -> str:
    """Return what a unit says, for those who count words."""
    if isinstance(unit, DiagramUnit | ChartUnit | CodeUnit):
        return ""
    return "\n".join("".join(run.text for run in line.runs) for line in _unit_lines(unit))


def _unit_lines(unit: Unit) -> Iterator[Line]:
    match unit:
        case TextUnit(lines=lines) | PanelUnit(lines=lines):
            yield from map(_text_line, lines)
        case ColumnsUnit():
            yield from (line for column in unit.columns for line in units_lines(column))
        case CodeUnit():
            yield from (_code_line(line) for line in unit.block.text.split("\n"))
        case TableUnit():
            yield from (
                _row_line(row, bold=i == 0) for i, row in enumerate((unit.block.header, *unit.block.rows))
            )
        case DiagramUnit() | ChartUnit():
            yield from (_code_line(line) for line in unit.block.source.split("\n"))
        case FormulaUnit():
            yield text_line(to_text(unit.formula) or unit.formula.latex)
        case FigureUnit():
            yield from (text_line(image.alt) for image in unit.block.images if image.alt)
            if unit.block.caption:
                yield text_line(plain_text(unit.block.caption))


def _text_line(line: TextLine) -> Line:
    return Line(
        runs=tuple(replace(run, tone=Tone.PLAIN) for run in line.runs),
        size=NOTES_SIZE,
        level=line.level,
        bullet=line.bullet,
        number=line.number,
        bold=line.leads,
    )


def _code_line(text: str) -> Line:
    return _line((Run(text=text, code=True),) if text else ())


def _row_line(row: Iterable[Inlines], *, bold: bool) -> Line:
    runs: list[Run] = []
    for cell in row:
        if runs:
            runs.append(Run(text=" | "))
        runs += to_runs(cell, Run(text="", bold=bold))
    return _line(tuple(runs))


def _line(runs: tuple[Run, ...]) -> Line:
    return Line(runs=runs, size=NOTES_SIZE)


def _moment(second: int) -> str:
    return f"{second // 60:02d}:{second % 60:02d}"
