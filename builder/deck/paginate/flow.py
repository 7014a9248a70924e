"""The units of a topic on as few slides as hold them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from builder.content import Inlines
from builder.deck.geometry import Purpose
from builder.deck.paginate.arrange import arrange, body_of
from builder.deck.paginate.body import Body
from builder.deck.paginate.emptiness import emptiness
from builder.deck.paginate.fit_code import fit_code, split_code
from builder.deck.paginate.fit_table import fit_table, split_rows, table_lines, too_tall_row
from builder.deck.paginate.fit_text import SCALES
from builder.deck.paginate.place import Bench, as_code, described
from builder.deck.paginate.runs import runs_text
from builder.deck.paginate.text_bodies import as_title, text_bodies
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

_JOINED_SCALES = SCALES[:4]
"""How far text may shrink for two groups to share a slide; all of a topic may shrink as far as one text."""
_MOST_TOGETHER = 5
_MOST_GROUPS = 8


def flow(units: Sequence[Unit], bench: Bench, purpose: Purpose) -> tuple[Body, ...]:
    """Return the slides that hold `units`, in order; nothing is lost, repeated or moved.

    Text and figures that fit together share a slide; what doesn't fit splits under its own headings first,
    then between items, rows or lines. Among all ways to share slides it is the one with the fewest slides,
    none much emptier than the others, at the largest text.
    """
    groups = _groups(units)
    best: list[_Way] = [_Way(cost=0.0, bodies=())]
    for end in range(1, len(groups) + 1):
        alone = tuple(_group_bodies(groups[end - 1], bench, purpose))
        choice = best[end - 1].then(alone, sum(map(_slide_cost, alone)))
        for start in range(end - 2, max(-1, end - 1 - _MOST_GROUPS), -1):
            shared = _shared(groups[start:end], bench, purpose, whole=end - start == len(groups))
            if shared is None:
                break
            way = best[start].then((shared[0],), shared[1])
            choice = min(choice, way, key=_cost)
        best.append(choice)
    return best[-1].bodies


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """The slides of the first groups and what they cost."""

    cost: float
    bodies: tuple[Body, ...]

    def then(self, bodies: tuple[Body, ...], cost: float) -> "_Way":
        return _Way(cost=self.cost + cost, bodies=self.bodies + bodies)


def _cost(way: _Way) -> float:
    return way.cost


def _slide_cost(body: Body) -> float:
    return 1.0 + emptiness(body.units)


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


def _shared(
    groups: Sequence[_Group], bench: Bench, purpose: Purpose, *, whole: bool
) -> tuple[Body, float] | None:
    """Return the slide that groups share with what it costs, None where they don't fit one."""
    units: tuple[Unit, ...] = ()
    for group in groups:
        units = _join(units, group.whole)
    if len(units) > _MOST_TOGETHER:
        return None
    scales = SCALES if whole and len(units) == 1 else _JOINED_SCALES
    arranged = arrange(units, bench, purpose=purpose, scales=scales)
    if arranged is None:
        return None
    body = Body(purpose=arranged.purpose, frames=arranged.frames, units=units)
    return body, _slide_cost(body) + 1.0 - arranged.scale


def _join(left: tuple[Unit, ...], right: tuple[Unit, ...]) -> tuple[Unit, ...]:
    if left and right and isinstance(left[-1], TextUnit) and isinstance(right[0], TextUnit):
        return (*left[:-1], TextUnit(lines=left[-1].lines + right[0].lines), *right[1:])
    return left + right


def _group_bodies(group: _Group, bench: Bench, purpose: Purpose) -> Iterator[Body]:
    heading = group.heading
    if heading is None or not group.units:
        units = group.whole
        yield from (
            _unit_bodies(units, bench, purpose)
            if heading is None
            else text_bodies((heading,), bench, purpose)
        )
        return
    if heading.label and (arranged := arrange(group.whole, bench, purpose=purpose)):
        yield Body(purpose=arranged.purpose, frames=arranged.frames, units=group.whole)
        return
    title = as_title(heading.heading)
    yield from _titled(_unit_bodies(group.units, bench, purpose), title, under=heading.label)


def _titled(bodies: Iterator[Body], title: Inlines | None, *, under: bool) -> Iterator[Body]:
    for body in bodies:
        yield body if body.title else replace(body, title=title, under=under)


def _unit_bodies(units: Sequence[Unit], bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield slides for the units, as many together as fit."""
    rest = tuple(units)
    while rest:
        for count in range(min(len(rest), _MOST_TOGETHER), 0, -1):
            if count > 1 and _is_heading_of_next(rest, count):
                continue
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


def _is_heading_of_next(units: Sequence[Unit], count: int) -> bool:
    """Return whether the last of the units is but a line that introduces the figure after it."""
    if count >= len(units) or isinstance(units[count], TextUnit):
        return False
    last = units[count - 1]
    return isinstance(last, TextUnit) and len(last.lines) == 1 and _introduces(last.lines[0])


def _introduces(line: TextLine) -> bool:
    """Return whether a line is a heading in all but name: all bold, or ending in a colon."""
    text = runs_text(line.runs).rstrip()
    if line.leads:
        return True
    return line.bullet is Bullet.NONE and (text.endswith((":", "：")) or all(run.bold for run in line.runs))


def _split(unit: Unit, bench: Bench, purpose: Purpose) -> Iterator[Body]:
    """Yield the slides of a unit that doesn't fit on one."""
    match unit:
        case TextUnit():
            yield from text_bodies(unit.lines, bench, purpose)
        case PanelUnit():
            yield from text_bodies(unit.lines, bench, purpose)
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
        yield from text_bodies(tuple(table_lines(unit.block)), bench, purpose)
        return
    for rows in split_rows(table, box.height):
        frame = table.frame(box, rows, placeholder=area.placeholder)
        part = TableUnit(block=replace(unit.block, rows=unit.block.rows[rows]))
        yield Body(purpose=Purpose.TABLE, frames=(frame,), units=(part,))
