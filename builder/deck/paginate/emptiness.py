"""How empty a slide looks."""

from collections.abc import Iterable, Sequence

from builder.deck.paginate.unit import ColumnsUnit, FormulaUnit, PanelUnit, TextLine, TextUnit, Unit

_FULL = 12.0
"""Lines that make a slide look full."""
_A_LINE = 36
"""Letters that fill a line about halfway across a slide."""
_FIGURE = 8.0
_FORMULA = 4.0


def emptiness(units: Iterable[Unit]) -> float:
    """Return 0 for units that fill a slide and up to 1 for ones that hardly begin to.

    It grows with the square of what is missing, so that even slides are emptier in sum than a full one
    and a nearly empty one beside each other are not.
    """
    missing = max(0.0, 1.0 - units_bulk(units) / _FULL)
    return missing * missing


def units_bulk(units: Iterable[Unit]) -> float:
    """Return about how many lines of a slide units take, figures as the lines they stand for."""
    return sum(map(_bulk, units))


def lines_bulk(lines: Sequence[TextLine]) -> float:
    """Return about how many lines of a slide the text takes."""
    return sum(1.0 + sum(len(run.text) for run in line.runs) // _A_LINE for line in lines)


def _bulk(unit: Unit) -> float:
    match unit:
        case TextUnit(lines=lines) | PanelUnit(lines=lines):
            return lines_bulk(lines)
        case ColumnsUnit():
            return max(sum(map(_bulk, column)) for column in unit.columns)
        case FormulaUnit():
            return _FORMULA
        case _:
            return _FIGURE
