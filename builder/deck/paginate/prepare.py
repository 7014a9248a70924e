"""Units made ready to be placed."""

from collections.abc import Sequence

from builder.deck.paginate.place import Bench, described, missing_pictures
from builder.deck.paginate.runs import runs_text
from builder.deck.paginate.unit import FigureUnit, TextLine, TextUnit, Unit
from builder.deck.slide import Bullet

_SHORT_TITLE = 60
"""Letters that a line may have to count as a title."""


def without_missing_pictures(units: Sequence[Unit], bench: Bench) -> tuple[Unit, ...]:
    """Return the units with pictures that aren't there replaced by what describes them."""
    return tuple(
        described(unit.block)
        if isinstance(unit, FigureUnit) and missing_pictures(unit.block, bench.studio)
        else unit
        for unit in units
    )


def without_hidden(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the units without lines that show nothing, and those lines, which the notes must keep."""
    shown: list[Unit] = []
    hidden: list[TextLine] = []
    for unit in units:
        if isinstance(unit, TextUnit):
            hidden += (line for line in unit.lines if line.hidden and not line.runs)
            lines = tuple(line for line in unit.lines if line.runs or not line.hidden)
            shown += [TextUnit(lines=lines)] if lines else []
        else:
            shown.append(unit)
    return tuple(shown), (TextUnit(lines=tuple(hidden)),) if hidden else ()


def keep_short_title(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the units without a short line that only titles the outline below it, and that line.

    Such a line says the topic's title again; each group of the outline becomes a slide under its own.
    """
    # Where several labels stand in a topic, each is needed to tell its own outline from the others.
    only = sum(line.label for unit in units if isinstance(unit, TextUnit) for line in unit.lines) == 1
    for place, unit in enumerate(units):
        if isinstance(unit, TextUnit) and len(unit.lines) > 2:
            first, second = unit.lines[:2]
            names = not first.leads or (first.label and only)
            short = len(runs_text(first.runs)) < _SHORT_TITLE
            if (
                short
                and names
                and first.bullet is Bullet.NONE
                and second.leads
                and second.bullet is not Bullet.NONE
            ):
                rest = TextUnit(lines=unit.lines[1:])
                return (*units[:place], rest, *units[place + 1 :]), (TextUnit(lines=(first,)),)
    return tuple(units), ()
