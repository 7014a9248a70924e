"""The units of a topic on as few slides as hold them."""

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.content import Inlines, Text, plain_text
from builder.deck.geometry import Purpose
from builder.deck.paginate.arrange import arrange, body_of
from builder.deck.paginate.body import Body, shifted
from builder.deck.paginate.fit_code import fit_code, split_code
from builder.deck.paginate.fit_table import fit_table, split_rows, table_lines, too_tall_row
from builder.deck.paginate.fit_text import SCALES, split_lines
from builder.deck.paginate.long_line import break_long_lines
from builder.deck.paginate.place import Bench, as_code, described, missing_pictures
from builder.deck.paginate.runs import runs_text
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
from builder.deck.slide import Bullet
from builder.lesson import drop_end

_JOINED_SCALES = SCALES[:4]
"""How far text may shrink for two groups to share a slide."""
_MOST_TOGETHER = 5
_SHORT_TITLE = 60
_MOST_SECTIONS = 8
_UNDER = " › "


def flow(units: Sequence[Unit], bench: Bench, purpose: Purpose) -> tuple[Body, ...]:
    """Return the slides that hold `units`, in order; nothing is lost, repeated or moved.

    Text and figures that fit together share a slide; what doesn't fit splits under its own headings first,
    then between items, rows or lines.
    """
    groups = _groups(units)
    bodies: list[Body] = []
    at = 0
    while at < len(groups):
        together = _together(groups[at:], bench, purpose)
        if together:
            count, body = together
            bodies.append(body)
            at += count
        else:
            bodies += _group_bodies(groups[at], bench, purpose)
            at += 1
    return tuple(bodies)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    """A heading and the units below it, up to the next heading."""

    heading: TextLine | None
    units: tuple[Unit, ...]

    @property
    def whole(self) -> tuple[Unit, ...]:
        """The units with the heading as their first line."""
        if self.heading is None:
            return self.units
        first = self.units[0] if self.units else None
        if isinstance(first, TextUnit):
            return (TextUnit(lines=(self.heading, *first.lines)), *self.units[1:])
        return (TextUnit(lines=(self.heading,)), *self.units)


def _groups(units: Sequence[Unit]) -> list[_Group]:
    """Return the units between headings; a list item that leads others is no heading."""
    groups: list[_Group] = []
    heading: TextLine | None = None
    current: list[Unit] = []
    for unit in units:
        if not isinstance(unit, TextUnit):
            current.append(unit)
            continue
        lines: list[TextLine] = []
        for line in unit.lines:
            if line.leads and line.bullet is Bullet.NONE:
                current += [TextUnit(lines=tuple(lines))] if lines else []
                if heading or current:
                    groups.append(_Group(heading=heading, units=tuple(current)))
                heading, current, lines = line, [], []
            else:
                lines.append(line)
        current += [TextUnit(lines=tuple(lines))] if lines else []
    if heading or current:
        groups.append(_Group(heading=heading, units=tuple(current)))
    return groups


def _together(groups: Sequence[_Group], bench: Bench, purpose: Purpose) -> tuple[int, Body] | None:
    """Return how many of the next groups share a slide, and that slide; None where not even two do."""
    best: tuple[int, Body] | None = None
    units: tuple[Unit, ...] = ()
    for count, group in enumerate(groups, 1):
        units = _join(units, group.whole)
        if len(units) > _MOST_TOGETHER:
            break
        if count == 1:
            continue
        arranged = arrange(units, bench, purpose=purpose, scales=_JOINED_SCALES)
        if arranged is None:
            break
        best = count, Body(purpose=arranged.purpose, frames=arranged.frames, units=units)
    return best


def _join(left: tuple[Unit, ...], right: tuple[Unit, ...]) -> tuple[Unit, ...]:
    if left and right and isinstance(left[-1], TextUnit) and isinstance(right[0], TextUnit):
        return (*left[:-1], TextUnit(lines=left[-1].lines + right[0].lines), *right[1:])
    return left + right


def _group_bodies(group: _Group, bench: Bench, purpose: Purpose) -> Iterator[Body]:
    title = as_title(group.heading.heading) if group.heading else None
    if not group.units:
        lines = (group.heading,) if group.heading else ()
        yield from _titled(_text_bodies(lines, bench, purpose), None)
        return
    yield from _titled(_unit_bodies(group.units, bench, purpose), title)


def _titled(bodies: Iterator[Body], title: Inlines | None) -> Iterator[Body]:
    for body in bodies:
        yield body if body.title else replace(body, title=title)


def _unit_bodies(units: Sequence[Unit], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield slides for the units, as many together as fit."""
    rest = tuple(units)
    while rest:
        for count in range(min(len(rest), _MOST_TOGETHER), 0, -1):
            arranged = arrange(rest[:count], bench, purpose=purpose)
            if arranged and (torn := _torn_heading(rest, count)):
                yield from _unit_bodies((*rest[: count - 1], torn[0]), bench, purpose)
                rest = (torn[1], *rest[count:])
                break
            if arranged:
                yield Body(purpose=arranged.purpose, frames=arranged.frames, units=rest[:count])
                rest = rest[count:]
                break
        else:
            yield from _split(rest[0], bench, purpose)
            rest = rest[1:]


def _torn_heading(units: Sequence[Unit], count: int) -> tuple[TextUnit, TextUnit] | None:
    """Return the last text of a slide in two parts where its last line introduces the figure on the next."""
    last = units[count - 1]
    if count >= len(units) or not isinstance(last, TextUnit) or len(last.lines) < 2:
        return None
    if isinstance(units[count], TextUnit) or not _introduces(last.lines[-1]):
        return None
    return TextUnit(lines=last.lines[:-1]), TextUnit(lines=last.lines[-1:])


def _introduces(line: TextLine) -> bool:
    """Return whether a line is a heading in all but name: all bold, or ending in a colon."""
    text = runs_text(line.runs).rstrip()
    return line.bullet is Bullet.NONE and (text.endswith((":", "：")) or all(run.bold for run in line.runs))


def _split(unit: Unit, bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield the slides of a unit that doesn't fit on one."""
    match unit:
        case TextUnit():
            yield from _text_bodies(unit.lines, bench, purpose)
        case PanelUnit():
            yield from _text_bodies(unit.lines, bench, purpose)
        case ColumnsUnit():
            yield from _unit_bodies(
                tuple(inner for column in unit.columns for inner in column), bench, purpose
            )
        case CodeUnit():
            yield from _code_bodies(unit, bench)
        case TableUnit():
            yield from _table_bodies(unit, bench, purpose)
        case DiagramUnit() | ChartUnit():
            yield from _unit_bodies((as_code(unit),), bench, purpose)
        case FormulaUnit():
            raise AssertionError("a formula is made to fit a slide of its own")
        case FigureUnit():
            yield from _unit_bodies((described(unit.block),), bench, purpose)


def _text_bodies(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield slides for text: one if it fits, else one for each run of top items that share a slide."""
    if not lines:
        return
    arranged = arrange((TextUnit(lines=lines),), bench, purpose=purpose)
    if arranged:
        yield Body(purpose=arranged.purpose, frames=arranged.frames, units=(TextUnit(lines=lines),))
        return
    sections = _sections(lines)
    if len(sections) == 1 and not sections[0][0].leads:
        yield from _continued(lines, bench, purpose)
        return
    for run in _runs_of_sections(sections, bench, purpose):
        if isinstance(run, Body):
            yield run
        else:
            yield from _section_bodies(run, bench, purpose)


def _sections(lines: tuple[TextLine, ...]) -> list[tuple[TextLine, ...]]:
    """Return the lines cut before each top item that leads others, a short title kept with what it titles."""
    top = min(line.level for line in lines)
    starts = [i for i, line in enumerate(lines) if line.leads and line.level == top]
    if not starts:
        return [lines]
    if starts[0] == 0:
        starts = starts[1:]
    cuts = [0, *starts, len(lines)]
    return [lines[a:b] for a, b in itertools.pairwise(cuts)]


def _runs_of_sections(
    sections: Sequence[tuple[TextLine, ...]], bench: Bench, purpose: Purpose
) -> list[Body | tuple[TextLine, ...]]:
    """Return the sections on the fewest slides, at the largest text among those; one alone is left as it is."""
    best: list[tuple[float, list[Body | tuple[TextLine, ...]]]] = [(0.0, [])]
    for end in range(1, len(sections) + 1):
        cost, runs = best[end - 1]
        choice: tuple[float, list[Body | tuple[TextLine, ...]]] = (
            cost + _alone_cost(sections[end - 1], bench, purpose),
            [*runs, sections[end - 1]],
        )
        for start in range(end - 2, max(-1, end - 1 - _MOST_SECTIONS), -1):
            lines = tuple(line for section in sections[start:end] for line in section)
            arranged = arrange((TextUnit(lines=lines),), bench, purpose=purpose)
            if arranged is None:
                break
            cost, runs = best[start]
            cost += 1.0 + (1.0 - arranged.scale)
            if cost < choice[0]:
                body = Body(purpose=arranged.purpose, frames=arranged.frames, units=(TextUnit(lines=lines),))
                choice = cost, [*runs, body]
        best.append(choice)
    return best[-1][1]


def _alone_cost(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> float:
    """Return about how many slides a section takes on its own, a little less where its text stays large."""
    body = lines[1:] if lines[0].leads and len(lines) > 1 else lines
    arranged = arrange((TextUnit(lines=body),), bench, purpose=purpose)
    return 1.0 + (1.0 - arranged.scale) if arranged else 2.0


def as_title(heading: Inlines | None) -> Inlines | None:
    """Return a heading without the colon that led from it to what it heads."""
    if not heading or not plain_text(heading).rstrip().endswith((":", "：")):
        return heading
    text = plain_text(heading)
    return drop_end(heading, len(text) - len(text.rstrip(" :："))) or heading


def _section_bodies(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield the slides of one top item under its own words as their title."""
    lead, rest = lines[0], lines[1:]
    if not lead.leads or not rest:
        yield from (
            _text_bodies(lines, bench, purpose) if len(lines) > 1 else _continued(lines, bench, purpose)
        )
        return
    title = as_title(lead.heading)
    for number, body in enumerate(_text_bodies(shifted(rest, 1), bench, purpose)):
        # A slide of one sub-item keeps its parent's words before its own.
        under = (*title, Text(_UNDER), *body.title) if title and body.title else title
        titled = replace(body, title=under)
        whole = not lead.hidden and _letters(runs_text(lead.runs)) == _letters(plain_text(title or ()))
        yield titled if number or whole else titled.keeping((TextUnit(lines=(lead,)),))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _continued(lines: tuple[TextLine, ...], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield lines with no headings among them, split into even stretches."""
    _, area = body_of(bench, purpose)
    floor, mono = bench.geometry.min_text, bench.geometry.mono[0]
    short = break_long_lines(lines, area, area.inner, floor, mono=mono)
    for stretch in split_lines(short, area, area.inner, floor, mono=mono):
        unit = TextUnit(lines=stretch)
        arranged = arrange((unit,), bench, purpose=purpose)
        assert arranged, "a stretch was measured to fit"
        yield Body(purpose=arranged.purpose, frames=arranged.frames, units=(unit,))


def _code_bodies(unit: CodeUnit, bench: Bench) -> Iterator[Body]:
    _, area = body_of(bench, Purpose.CODE)
    box = area.box
    code = fit_code(unit.block, box.width, box.height, bench.geometry.mono[0], bench.geometry.min_code)
    for lines in split_code(code, box.height):
        numbers = [line.number for line in code.lines[lines]]
        source = unit.block.text.split("\n")[numbers[0] - 1 : numbers[-1]]
        part = CodeUnit(block=replace(unit.block, text="\n".join(source)))
        yield Body(purpose=Purpose.CODE, frames=(code.frame(box, lines),), units=(part,))


def _table_bodies(unit: TableUnit, bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield the rows under a repeated header; as text where the columns can't stand side by side."""
    _, area = body_of(bench, Purpose.TABLE)
    box = area.box
    table = fit_table(unit.block, box.width, box.height, bench.faces, bench.geometry.min_table)
    if table is None or too_tall_row(table, box.height):
        yield from _text_bodies(tuple(table_lines(unit.block)), bench, purpose)
        return
    for rows in split_rows(table, box.height):
        frame = table.frame(box, rows, placeholder=area.placeholder)
        part = TableUnit(block=replace(unit.block, rows=unit.block.rows[rows]))
        yield Body(purpose=Purpose.TABLE, frames=(frame,), units=(part,))


def without_missing_pictures(units: Sequence[Unit], bench: Bench) -> tuple[Unit, ...]:
    """Return the units with pictures that aren't there replaced by what describes them."""
    return tuple(
        described(unit.block)
        if isinstance(unit, FigureUnit) and missing_pictures(unit.block, bench.studio)
        else unit
        for unit in units
    )


def keep_short_title(units: Sequence[Unit]) -> tuple[tuple[Unit, ...], tuple[Unit, ...]]:
    """Return the units without a short line that only titles the outline below it, and that line.

    Such a line says the topic's title again; each group of the outline becomes a slide under its own.
    """
    for place, unit in enumerate(units):
        if isinstance(unit, TextUnit) and len(unit.lines) > 2:
            first, second = unit.lines[:2]
            short = (
                first.bullet is Bullet.NONE and not first.leads and len(runs_text(first.runs)) < _SHORT_TITLE
            )
            if short and second.leads and second.bullet is not Bullet.NONE:
                rest = TextUnit(lines=unit.lines[1:])
                return (*units[:place], rest, *units[place + 1 :]), (TextUnit(lines=(first,)),)
    return tuple(units), ()
