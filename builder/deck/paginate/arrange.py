"""Units on one slide, or the finding that they need more than one."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.deck.geometry import Box, LayoutGeometry, Purpose, TextArea
from builder.deck.paginate.fit_text import SCALES, fit_lines
from builder.deck.paginate.measure import Column, lines_height
from builder.deck.paginate.place import Bench, Placed, chart_of, place_unit
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
from builder.deck.slide import Bullet, Frame, Line, TextFrame

GAP = 12.0
"""Points between the frames of a slide."""
_STACK_SCALES = (1.0, 0.9, 0.8)
_FEWEST_FOR_COLUMNS = 6
_COLUMN_GAP = 28.0
_INSIDE = 4.0
"""How many lines longer one of two columns may be for each to begin with a heading."""
_AIRY = frozenset({Purpose.CONTENT, Purpose.CLOSING})
_AIRY_SHARE = 0.6
"""How much of its box a text may fill by giving its lines air."""
_MOST_AIR = 0.6
"""What a line may get at most, in sizes."""
_FEW = 5
"""Lines that leave a slide mostly empty."""
_MOST_FIGURES = 2
_FIGURES = DiagramUnit | ChartUnit | FigureUnit | CodeUnit
_FIXED = TextUnit | PanelUnit | FormulaUnit | ColumnsUnit
"""Units as tall as their text; the others take what is left."""
_SIDE_TEXT = 0.42
"""The share of the width that text takes beside a tall figure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """A slide's frames below the title, on the layout that serves `purpose`."""

    purpose: Purpose
    frames: tuple[Frame, ...]
    scale: float = 1.0
    """By how much the text shrank."""


def arrange(
    units: Sequence[Unit],
    bench: Bench,
    *,
    purpose: Purpose = Purpose.CONTENT,
    scales: Sequence[float] = SCALES,
) -> Arranged | None:
    """Return all units on one slide of that purpose, None where they don't fit together.

    Text is set at the first of `scales` at which it fits.
    """
    if not units:
        return Arranged(purpose=purpose, frames=())
    if len(units) == 1:
        return _single(units[0], bench, purpose, scales)
    return _stacked(units, bench, purpose) or _beside(units, bench)


def body_of(bench: Bench, purpose: Purpose) -> tuple[LayoutGeometry, TextArea]:
    """Return the layout for `purpose` and its largest text area, a free one where it has none."""
    layout = bench.geometry.layout(purpose)
    if layout.bodies:
        return layout, max(layout.bodies, key=lambda area: area.box.width * area.box.height)
    return layout, replace(bench.area, box=layout.free, placeholder=None)


def _single(unit: Unit, bench: Bench, purpose: Purpose, scales: Sequence[float]) -> Arranged | None:
    match unit:
        case TextUnit():
            return _text(unit.lines, bench, purpose, scales)
        case ColumnsUnit():
            return _columns(unit, bench, purpose, scales)
        case PanelUnit() | FormulaUnit():
            return _alone(unit, bench, purpose)
        case ChartUnit() if chart_of(unit.block):
            return _alone(unit, bench, Purpose.PICTURE)
        case CodeUnit() | ChartUnit():
            return _alone(unit, bench, Purpose.CODE)
        case TableUnit():
            return _alone(unit, bench, Purpose.TABLE)
        case DiagramUnit() | FigureUnit():
            return _alone(unit, bench, Purpose.PICTURE)


def _alone(unit: Unit, bench: Bench, purpose: Purpose) -> Arranged | None:
    layout, area = body_of(bench, purpose)
    box = layout.free if purpose is Purpose.PICTURE else area.box
    placed = place_unit(unit, box, replace(bench, area=area), alone=True)
    return Arranged(purpose=purpose, frames=placed.frames) if placed else None


def _text(
    lines: Sequence[TextLine], bench: Bench, purpose: Purpose, scales: Sequence[float]
) -> Arranged | None:
    """Return the text at the largest size at which one column holds it, or two do."""
    _, area = body_of(bench, purpose)
    halves = _halves(lines) if purpose is Purpose.CONTENT else None
    # What doesn't fit at the smallest size fits at none: most texts that must split end here.
    if not _set_text(lines, halves, area, bench, purpose, scales[-1]):
        return None
    tries = (_set_text(lines, halves, area, bench, purpose, scale) for scale in (*_larger(lines), *scales))
    arranged = next((arranged for arranged in tries if arranged), None)
    return _airy(arranged, bench) if arranged and purpose in _AIRY else arranged


def _airy(arranged: Arranged, bench: Bench) -> Arranged:
    """Return a slide of few lines with more room between them, so that it doesn't hang from its title."""
    frames = tuple(frame for frame in arranged.frames if isinstance(frame, TextFrame))
    spare = min(_spare(frame, bench) for frame in frames)
    if spare <= 0 or len(frames) < len(arranged.frames):
        return arranged
    return replace(arranged, frames=tuple(_aired(frame, spare) for frame in frames))


def _spare(frame: TextFrame, bench: Bench) -> float:
    """Return what each line after the first may get."""
    inner = frame.box.inset(*frame.area.insets)
    height = lines_height(frame.lines, Column(width=inner.width, faces=bench.faces, area=frame.area))
    return (inner.height * _AIRY_SHARE - height) / max(1, len(frame.lines) - 1)


def _aired(frame: TextFrame, spare: float) -> TextFrame:
    first, *others = frame.lines
    return replace(frame, lines=(first, *(_lower(line, frame.area, spare) for line in others)))


def _lower(line: Line, area: TextArea, spare: float) -> Line:
    before = area.level(line.level).space_before if line.space_before is None else line.space_before
    return replace(line, space_before=before + min(spare, _MOST_AIR * line.size))


def _larger(lines: Sequence[TextLine]) -> tuple[float, ...]:
    """Return the scales above the template's own at which a few words alone on a slide are set."""
    if any(line.level for line in lines) or len(lines) > _FEW:
        return ()
    return (1.1,) if any(line.bullet is not Bullet.NONE for line in lines) else (1.25, 1.1)


def _set_text(
    lines: Sequence[TextLine],
    halves: tuple[Sequence[TextLine], Sequence[TextLine]] | None,
    area: TextArea,
    bench: Bench,
    purpose: Purpose,
    scale: float,
) -> Arranged | None:
    """Return the text at one scale, in one column or else in two."""
    fitted = _column(lines, area, bench, (scale,))
    if fitted:
        return Arranged(purpose=purpose, frames=(fitted,), scale=scale)
    return _two_columns(*halves, bench, (scale,)) if halves else None


def _column(
    lines: Sequence[TextLine], area: TextArea, bench: Bench, scales: Sequence[float], box: Box | None = None
) -> TextFrame | None:
    outer = box or area.box
    inner = outer.inset(*area.insets)
    geometry = bench.geometry
    fitted = fit_lines(lines, area, inner, geometry.min_text, mono=geometry.mono[0], scales=scales)
    return TextFrame(area=area, box=outer, lines=fitted) if fitted else None


def _two_columns(
    left: Sequence[TextLine], right: Sequence[TextLine], bench: Bench, scales: Sequence[float]
) -> Arranged | None:
    areas = bench.geometry.layout(Purpose.TWO_CONTENT).bodies
    if len(areas) < 2:
        return None
    for scale in scales:
        columns = (_column(left, areas[0], bench, (scale,)), _column(right, areas[1], bench, (scale,)))
        if columns[0] and columns[1]:
            return Arranged(purpose=Purpose.TWO_CONTENT, frames=(columns[0], columns[1]), scale=scale)
    return None


def _halves(lines: Sequence[TextLine]) -> tuple[Sequence[TextLine], Sequence[TextLine]] | None:
    """Return the lines in two parts of about the same length, cut before a line of the top level."""
    if len(lines) < _FEWEST_FOR_COLUMNS:
        return None
    tops = [
        i for i, line in enumerate(lines) if i and line.level == lines[0].level and not lines[i - 1].leads
    ]
    if not tops or any(line.level < lines[0].level for line in lines):
        return None
    heads = any(line.leads for line in lines[1:])
    at = min(tops, key=lambda i: _unevenness(lines, i) + (_INSIDE if heads and not lines[i].leads else 0))
    return lines[:at], lines[at:]


def _unevenness(lines: Sequence[TextLine], at: int) -> float:
    return abs(_bulk(lines[:at]) - _bulk(lines[at:]))


def _bulk(lines: Sequence[TextLine]) -> float:
    """Return about how much room lines take: a line each, and more for long ones."""
    return sum(1 + sum(len(run.text) for run in line.runs) // 24 for line in lines)


def _stacked(units: Sequence[Unit], bench: Bench, purpose: Purpose) -> Arranged | None:
    """Return the units one below the other in the body's box."""
    figures = [unit for unit in units if not isinstance(unit, _FIXED)]
    if len(figures) > _MOST_FIGURES:
        return None
    _, area = body_of(bench, purpose)
    for scale in _STACK_SCALES:
        frames = _stack(units, area, bench, scale)
        if frames:
            return Arranged(purpose=purpose, frames=frames, scale=scale)
    return None


def _stack(units: Sequence[Unit], area: TextArea, bench: Bench, scale: float) -> tuple[Frame, ...] | None:
    box = area.box
    fixed = {i: _fixed_height(unit, area, bench, scale) for i, unit in enumerate(units)}
    if any(height is None for i, height in fixed.items() if isinstance(units[i], _FIXED)):
        return None
    room = box.height - sum(height or 0.0 for height in fixed.values()) - GAP * (len(units) - 1)
    if room < 0:
        return None
    flexible = sum(1 for height in fixed.values() if height is None)
    frames: list[Frame] = []
    y = box.y
    for i, unit in enumerate(units):
        height = fixed[i]
        below = Box(x=box.x, y=y, width=box.width, height=height if height is not None else room)
        placed = _place(unit, below, area, bench, scale, share=flexible)
        if placed is None:
            return None
        frames += placed.frames
        if isinstance(unit, TextUnit):
            # A placeholder holds one text; what follows on the same slide stands in a box of its own.
            area = replace(area, placeholder=None)
        y += placed.height + GAP
        if height is None:
            room -= placed.height
            flexible -= 1
    return tuple(frames)


def _fixed_height(unit: Unit, area: TextArea, bench: Bench, scale: float) -> float | None:
    """Return the height of text and panels at `scale`; None for a figure, which takes what is left."""
    match unit:
        case TextUnit():
            placed = _place_text(unit.lines, area.box, area, bench, scale)
        case ColumnsUnit():
            placed = _place_columns(unit, area.box, area, bench, scale)
        case PanelUnit() | FormulaUnit():
            placed = place_unit(unit, area.box, bench, alone=False)
        case _:
            return None
    return placed.height if placed else None


def _place(unit: Unit, box: Box, area: TextArea, bench: Bench, scale: float, *, share: int) -> Placed | None:
    if isinstance(unit, TextUnit):
        return _place_text(unit.lines, box, area, bench, scale)
    if isinstance(unit, ColumnsUnit):
        return _place_columns(unit, box, area, bench, scale)
    if isinstance(unit, PanelUnit | FormulaUnit) or share < 2:
        return place_unit(unit, box, bench, alone=False)
    # Two figures: the first may not take what the second needs to be readable.
    return place_unit(unit, replace(box, height=box.height * 0.6), bench, alone=False)


def _place_text(
    lines: Sequence[TextLine], box: Box, area: TextArea, bench: Bench, scale: float
) -> Placed | None:
    frame = _column(lines, area, bench, (scale,), box)
    if frame is None:
        return None
    height = _text_height(frame.lines, area, box, bench)
    return Placed(frames=(replace(frame, box=replace(box, height=height)),), height=height)


def _columns(unit: ColumnsUnit, bench: Bench, purpose: Purpose, scales: Sequence[float]) -> Arranged | None:
    """Return the columns on a slide of their own, two of text in the placeholders made for them."""
    texts = [
        column[0].lines for column in unit.columns if len(column) == 1 and isinstance(column[0], TextUnit)
    ]
    if len(texts) == len(unit.columns) == 2:
        arranged = _two_columns(texts[0], texts[1], bench, scales)
        if arranged:
            return arranged
    _, area = body_of(bench, purpose)
    for scale in _STACK_SCALES:
        placed = _place_columns(unit, area.box, area, bench, scale)
        if placed:
            return Arranged(purpose=purpose, frames=placed.frames, scale=scale)
    return None


def _place_columns(unit: ColumnsUnit, box: Box, area: TextArea, bench: Bench, scale: float) -> Placed | None:
    """Return the columns side by side, each as wide as the others, as tall as the tallest."""
    count = len(unit.columns)
    width = (box.width - _COLUMN_GAP * (count - 1)) / count
    frames: list[Frame] = []
    height = 0.0
    for place, column in enumerate(unit.columns):
        left = replace(box, x=box.x + place * (width + _COLUMN_GAP), width=width)
        stack = _stack(column, replace(area, box=left, placeholder=None), bench, scale)
        if stack is None:
            return None
        frames += stack
        height = max(height, *(frame.box.bottom - box.y for frame in stack))
    return Placed(frames=tuple(frames), height=height)


def _text_height(lines: Sequence[Line], area: TextArea, box: Box, bench: Bench) -> float:
    """Return the height of a placeholder that just holds `lines`."""
    column = Column(width=box.inset(*area.insets).width, faces=bench.faces, area=area)
    return lines_height(lines, column) + area.insets[1] + area.insets[3] + _SLACK


_SLACK = 2.0
"""Points that keep a box cut to its text from being too small by a rounding."""


def _beside(units: Sequence[Unit], bench: Bench) -> Arranged | None:
    """Return text on the left and one figure on the right of it, whichever of them comes first."""
    if len(units) != 2:
        return None
    text = next((unit for unit in units if isinstance(unit, TextUnit)), None)
    figure = next((unit for unit in units if isinstance(unit, _FIGURES)), None)
    if text is None or figure is None or all(line.leads for line in text.lines):
        # A label alone would leave its half of the slide empty.
        return None
    _, area = body_of(bench, Purpose.CONTENT)
    box = area.box
    left = replace(box, width=box.width * _SIDE_TEXT)
    right = replace(box, x=left.right + GAP, width=box.width - left.width - GAP)
    column = _column(text.lines, area, bench, _STACK_SCALES, left)
    placed = place_unit(figure, right, bench, alone=False) if column else None
    if column is None or placed is None:
        return None
    return Arranged(purpose=Purpose.CONTENT, frames=(column, *placed.frames))
