"""What stands on a slide before it is measured: runs of text lines, and the figures between them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.content import Blocks, Chart, CodeBlock, Diagram, Figure, Inlines, Table
from builder.deck.slide import Bullet, Run, Tone
from builder.formula import Formula


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLine:
    """A paragraph or item. `hidden` is what the pace moved from below it to the notes."""

    runs: tuple[Run, ...]
    level: int = 0
    bullet: Bullet = Bullet.NONE
    number: int = 1
    heading: Inlines | None = None
    """Set where the line heads what follows: alone on a slide with it, it becomes the slide's title."""
    label: bool = False
    """Whether it is no heading of the source but a paragraph such as `**문제 상황**:` right above what it names."""
    hidden: Blocks = ()
    spoken: float = 0.0
    """Seconds to say what `hidden` holds."""
    source: int = 0
    """The line of the source where it begins, 0 where it has none."""

    @property
    def leads(self) -> bool:
        return self.heading is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class TextUnit:
    """Lines that flow on from one slide to the next."""

    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeUnit:
    block: CodeBlock


@dataclass(frozen=True, slots=True, kw_only=True)
class TableUnit:
    block: Table


@dataclass(frozen=True, slots=True, kw_only=True)
class DiagramUnit:
    block: Diagram


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartUnit:
    block: Chart


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaUnit:
    """A formula that stands by itself."""

    formula: Formula


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureUnit:
    block: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelUnit:
    """Lines on a tinted panel."""

    tone: Tone
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnsUnit:
    """Units side by side, as the author asked for."""

    columns: "tuple[tuple[Unit, ...], ...]"


Unit = (
    TextUnit
    | CodeUnit
    | TableUnit
    | DiagramUnit
    | ChartUnit
    | FormulaUnit
    | FigureUnit
    | PanelUnit
    | ColumnsUnit
)


def source_line(units: Iterable[Unit]) -> int:
    """Return the line of the source where `units` begin, 0 where nothing tells it."""
    return next((line for unit in units for line in _source_lines(unit) if line), 0)


def _source_lines(unit: Unit) -> Iterator[int]:
    match unit:
        case TextUnit() | PanelUnit():
            yield from (line.source for line in unit.lines)
        case ColumnsUnit():
            yield from (source_line(column) for column in unit.columns)
        case FormulaUnit():
            return
        case _:
            yield unit.block.span.line
