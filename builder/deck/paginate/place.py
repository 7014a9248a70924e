"""A unit in a box: frames that fit it, or nothing."""

from dataclasses import dataclass, replace

from builder.chart import ChartData, chart_alt, read_chart
from builder.content import Chart, CodeBlock, Diagram, Figure
from builder.deck.geometry import Box, Geometry, LevelStyle, Purpose, TextArea
from builder.deck.paginate.fit_code import fit_code
from builder.deck.paginate.fit_pictures import fit_pictures
from builder.deck.paginate.fit_table import fit_table
from builder.deck.paginate.formula_room import formula_box
from builder.deck.paginate.measure import Column, Faces, lines_height, set_line
from builder.deck.paginate.runs import to_runs
from builder.deck.paginate.studio import Studio
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
from builder.deck.slide import (
    CaptionFrame,
    ChartFrame,
    DrawingFrame,
    FormulaFrame,
    Frame,
    Line,
    PanelFrame,
    PictureFrame,
    Run,
    Tone,
)
from builder.diagram import smallest_text
from builder.formula import Formula

READABLE = 10.0
"""The smallest text of a drawing that can be read from the room, in points on a slide 540 points high."""
COMFORTABLE = 12.0
_SMALLEST_FIGURE = 150.0
_ALONE_FORMULA = 32.0
_BESIDE_FORMULA = 1.2
"""Letters of formulas look smaller than Korean ones of the same size."""
_FORMULA_RISE = 0.4
"""A formula alone on its slide stands somewhat above the middle, by this part of the room above it."""
_ROUND = 1.9
"""The width of a round chart with its words, in heights."""
_SMALLEST_CHART = (300.0, 180.0)
_CAPTION = 14.0
_ABOVE_CAPTION = 7.0
_PANEL_PADDING = 14.0
_PANEL_SIZES = (20.0, 18.0, 17.0, 16.0)
_PLAIN_LEVELS = (
    LevelStyle(size=22.0, space_before=8.0),
    LevelStyle(size=18.0, indent=28.0, space_before=4.0),
    LevelStyle(size=16.0, indent=48.0, space_before=3.0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """Everything that placing needs to know of the template and the outside."""

    geometry: Geometry
    area: TextArea
    """The body placeholder whose faces free text follows."""
    studio: Studio
    language: str = "ko"

    @classmethod
    def of(cls, geometry: Geometry, studio: Studio, language: str = "ko") -> "Bench":
        """Return the bench for a template; a layout without a body lends its free area a plain style."""
        layout = geometry.layout(Purpose.CONTENT)
        area = layout.bodies[0] if layout.bodies else TextArea(box=layout.free, levels=_PLAIN_LEVELS)
        return cls(geometry=geometry, area=area, studio=studio, language=language)

    @property
    def faces(self) -> Faces:
        return Faces(self.area.latin, self.geometry.mono[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Frames and the height they take from the top of their box, in points."""

    frames: tuple[Frame, ...]
    height: float


def place_unit(unit: Unit, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    """Return the whole unit at the top of `box`; None where it doesn't fit or couldn't be read.

    Alone on its slide a figure may be as small as can be read at all, beside text it stays comfortable.
    """
    match unit:
        case CodeUnit():
            return _place_code(unit.block, box, bench, alone=alone)
        case TableUnit():
            return _place_table(unit, box, bench, alone=alone)
        case DiagramUnit():
            return _place_diagram(unit.block, box, bench, alone=alone)
        case FigureUnit():
            return _place_figure(unit.block, box, bench, alone=alone)
        case PanelUnit():
            return _place_panel(unit, box, bench)
        case ChartUnit():
            return _place_chart(unit, box, bench, alone=alone)
        case FormulaUnit():
            return _place_formula(unit.formula, box, bench, alone=alone)
        case TextUnit() | ColumnsUnit():
            return None


def as_code(unit: DiagramUnit | ChartUnit) -> CodeUnit:
    """Return a figure's source as code, for where it can't be drawn."""
    return CodeUnit(block=_as_code(unit))


def missing_pictures(figure: Figure, studio: Studio) -> bool:
    """Return whether some picture of `figure` is not there."""
    return any(studio.picture_size(image.address) is None for image in figure.images)


def described(figure: Figure) -> TextUnit:
    """Return what stands for pictures that can't be shown: their descriptions and caption."""
    texts = [image.alt or image.address for image in figure.images]
    lines = [TextLine(runs=(Run(text=f"[{text}]", italic=True),)) for text in texts]
    if figure.caption:
        lines.append(TextLine(runs=to_runs(figure.caption)))
    return TextUnit(lines=tuple(lines))


def _place_code(block: CodeBlock, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    floor = bench.geometry.min_code
    fitted = fit_code(
        block, box.width, box.height, bench.geometry.mono[0], floor if alone else max(floor, 14)
    )
    if fitted.height > box.height:
        return None
    frame = fitted.frame(box, slice(None))
    return Placed(frames=(frame,), height=frame.box.height)


def _place_table(unit: TableUnit, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    floor = bench.geometry.min_table
    fitted = fit_table(unit.block, box.width, box.height, bench.faces, floor if alone else max(floor, 14))
    if fitted is None or fitted.height > box.height:
        return None
    placeholder = bench.area.placeholder if alone else None
    frame = fitted.frame(box, slice(None), placeholder=placeholder)
    return Placed(frames=(frame,), height=frame.box.height)


def _place_diagram(block: Diagram, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    if not alone and box.height < _SMALLEST_FIGURE:
        return None
    drawing = bench.studio.drawing(block, box.width, box.height)
    if drawing is None:
        return None
    if not alone and smallest_text(drawing) < COMFORTABLE:
        return None
    inner = Box(
        x=box.x + (box.width - drawing.width) / 2,
        y=box.y + ((box.height - drawing.height) / 2 if alone else 0.0),
        width=drawing.width,
        height=drawing.height,
    )
    return Placed(
        frames=(DrawingFrame(box=inner, drawing=drawing, alt=block.attributes.get("alt") or drawing.alt),),
        height=box.height if alone else drawing.height,
    )


def chart_of(block: Chart) -> ChartData | None:
    """Return the data of a chart, None where its source makes none."""
    return read_chart(block.source, block.span, block.attributes).value


def _place_chart(unit: ChartUnit, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    """Return the chart, or its source where it makes none."""
    chart = chart_of(unit.block)
    if chart is None:
        return _place_code(_as_code(unit), box, bench, alone=alone)
    least_width, least_height = _SMALLEST_CHART
    if not alone and (box.width < least_width or box.height < least_height):
        return None
    alt = unit.block.attributes.get("alt") or chart_alt(chart, bench.language)
    # A circle is as wide as it is high; in a wide frame its legend would stand far from it.
    width = min(box.width, _ROUND * box.height) if chart.kind.round else box.width
    middle = replace(box, x=box.x + (box.width - width) / 2, width=width)
    return Placed(frames=(ChartFrame(box=middle, chart=chart, alt=alt),), height=box.height)


def _place_formula(formula: Formula, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    """Return the formula as large as the text around it or, alone, somewhat larger; smaller where it is too wide."""
    text = bench.area.level(0).size
    wanted = max(_ALONE_FORMULA, text) if alone else text * _BESIDE_FORMULA
    width, height = formula_box(formula)
    size = min(wanted, box.width / width, box.height / height if alone else wanted)
    tall = height * size
    if tall > box.height + 0.01:
        return None
    y = box.y + (box.height - tall) * _FORMULA_RISE if alone else box.y
    frame = FormulaFrame(box=replace(box, y=y, height=tall), formula=formula, size=size)
    return Placed(frames=(frame,), height=box.height if alone else tall)


def _place_figure(figure: Figure, box: Box, bench: Bench, *, alone: bool) -> Placed | None:
    """Return the pictures side by side, equally high, over their caption."""
    if not alone and box.height < _SMALLEST_FIGURE:
        return None
    sizes = [bench.studio.picture_size(image.address) for image in figure.images]
    known = [size for size in sizes if size is not None]
    if not known or len(known) < len(sizes):
        return None
    caption = _caption_height(figure, box, bench)
    room = replace(box, height=box.height - caption)
    fitted = fit_pictures(figure.images, known, room)
    height = max(each.box.bottom for each in fitted) - box.y
    down = (room.height - height) / 2 if alone else 0.0
    frames: list[Frame] = [
        PictureFrame(
            box=replace(each.box, y=each.box.y + down), address=image.address, alt=image.alt, crop=each.crop
        )
        for image, each in zip(figure.images, fitted, strict=True)
    ]
    if figure.caption:
        frames.append(_caption(figure, replace(box, y=box.y + down + height, height=caption)))
    return Placed(frames=tuple(frames), height=box.height if alone else height + caption)


def _caption_height(figure: Figure, box: Box, bench: Bench) -> float:
    if not figure.caption:
        return 0.0
    lines = _caption(figure, box).lines
    return lines_height(lines, Column(width=box.width, faces=bench.faces)) + 1.0


def _caption(figure: Figure, box: Box) -> CaptionFrame:
    runs = tuple(replace(run, tone=Tone.MUTED) for run in to_runs(figure.caption))
    return CaptionFrame(box=box, lines=(Line(runs=runs, size=_CAPTION, space_before=_ABOVE_CAPTION),))


def _place_panel(unit: PanelUnit, box: Box, bench: Bench) -> Placed | None:
    column = Column(width=box.width - 2 * _PANEL_PADDING, faces=bench.faces)
    for size in _PANEL_SIZES:
        if size < bench.geometry.min_text:
            break
        lines = tuple(
            replace(set_line(line, size), space_before=3.0 if i else 0.0) for i, line in enumerate(unit.lines)
        )
        height = lines_height(lines, column) + 2 * _PANEL_PADDING
        if height <= box.height:
            frame = PanelFrame(
                box=replace(box, height=height), lines=lines, tone=unit.tone, padding=_PANEL_PADDING
            )
            return Placed(frames=(frame,), height=height)
    return None


def _as_code(unit: DiagramUnit | ChartUnit) -> CodeBlock:
    language = "mermaid" if isinstance(unit, DiagramUnit) else "chart"
    return CodeBlock(text=unit.block.source, language=language, span=unit.block.span)
