"""The deck model: slides whose every frame is placed and measured, ready to be written."""

from dataclasses import dataclass
from enum import StrEnum

from builder.chart import ChartData
from builder.content import Align
from builder.deck.geometry import Box, Purpose, TextArea
from builder.diagnostics import Span
from builder.diagram import Drawing
from builder.formula import Formula


class Tone(StrEnum):
    """What a run or a panel means; the theme gives it a colour."""

    PLAIN = "plain"
    MUTED = "muted"
    ACCENT = "accent"
    INVERSE = "inverse"
    TIP = "tip"
    WARNING = "warning"
    EXERCISE = "exercise"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Characters set alike; `jump` names the slide (`Slide.key`) that a click shows."""

    text: str
    bold: bool = False
    italic: bool = False
    strike: bool = False
    code: bool = False
    raised: bool = False
    formula: Formula | None = None
    """Set where the run is a formula; `text` then says it in plain characters."""
    link: str = ""
    jump: str = ""
    tone: Tone = Tone.PLAIN


class Bullet(StrEnum):
    """What stands before a paragraph."""

    NONE = "none"
    TEMPLATE = "template"
    """The bullet of the placeholder's own list level."""
    NUMBER = "number"
    DONE = "done"
    OPEN = "open"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One paragraph; `size` in points is written explicitly. A run text of `\\v` is a forced break."""

    runs: tuple[Run, ...]
    size: float
    level: int = 0
    bullet: Bullet = Bullet.NONE
    number: int = 1
    """The number shown, where `bullet` is NUMBER."""
    bold: bool = False
    space_before: float | None = None
    """Points; None leaves the template's own."""
    align: Align = Align.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class TextFrame:
    """Paragraphs in a placeholder or a free box; `box` differs from the area's where the text was moved."""

    area: TextArea
    box: Box
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelFrame:
    """Paragraphs on a tinted panel: tip, warning, exercise, quotation. `lines` stand inside `padding`."""

    box: Box
    lines: tuple[Line, ...]
    tone: Tone
    padding: float = 10.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    lines: tuple[Line, ...]
    align: Align = Align.NONE


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFrame:
    """A native table; `widths` and `heights` in points sum to the box's."""

    box: Box
    widths: tuple[float, ...]
    heights: tuple[float, ...]
    rows: tuple[tuple[Cell, ...], ...]
    """The header row first, where `header` is true."""
    header: bool = True
    padding: tuple[float, float] = (7.2, 4.0)
    """A cell's margin left and right, and above and below."""
    placeholder: tuple[str, int] | None = None
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeRun:
    """Characters of one token; `kind` is the value of a `content.TokenKind`."""

    text: str
    kind: str = "plain"


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeLine:
    """A line as shown; `continued` marks one that wraps the line before it, `lit` a highlighted one."""

    runs: tuple[CodeRun, ...]
    number: int = 0
    lit: bool = False
    continued: bool = False


CODE_STRIP = 18.0
"""Height in points of the strip along a code panel's top that holds its caption."""

CODE_PITCH = 1.2
"""From one line of code to the next, in sizes, whatever the face."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeFrame:
    """Monospaced lines on a panel, `padding` points inside it; `caption` is a file's name or the language."""

    box: Box
    lines: tuple[CodeLine, ...]
    size: float
    padding: float = 10.0
    caption: str = ""
    terminal: bool = False

    @property
    def text_box(self) -> Box:
        """The part of `box` that the lines may fill, clear of a caption's strip."""
        return self.box.inset(self.padding, self.padding + self.strip, self.padding, self.padding)

    @property
    def strip(self) -> float:
        """The height of the caption's strip, 0 without a caption."""
        return CODE_STRIP if self.caption else 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawingFrame:
    """A diagram as native shapes; the drawing is already scaled to the box."""

    box: Box
    drawing: Drawing
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartFrame:
    """A native chart with its data sheet."""

    box: Box
    chart: ChartData
    alt: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FormulaFrame:
    """A formula by itself, in the middle of its box; `size` is its letters', in points."""

    box: Box
    formula: Formula
    size: float


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFrame:
    """A picture; `address` is its key among the pictures given to the writer."""

    box: Box
    address: str
    alt: str
    crop: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    """The parts cut off at its left, top, right and bottom."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionFrame:
    """A line of small text under a picture, drawing or table, in a free box."""

    box: Box
    lines: tuple[Line, ...]


Frame = (
    TextFrame
    | PanelFrame
    | TableFrame
    | CodeFrame
    | DrawingFrame
    | ChartFrame
    | FormulaFrame
    | PictureFrame
    | CaptionFrame
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Slide:
    """One slide. Its seconds sum with its neighbours' to the phase; its notes begin with its time window."""

    key: str
    """Unique in the deck and stable between builds: it becomes the slide's tag and the target of jumps."""
    purpose: Purpose
    title: TextFrame
    frames: tuple[Frame, ...]
    notes: tuple[Line, ...]
    start: int
    """Seconds from the session's start."""
    seconds: int
    phase: int | None
    """The place of its phase in the schedule, counted from 0."""
    span: Span
    subtitle: TextFrame | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeckSection:
    """A PowerPoint section."""

    name: str
    slides: tuple[Slide, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RailSegment:
    """A phase on the rail."""

    label: str
    minutes: int
    jump: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Deck:
    """A paginated deck: every frame lies on its slide and every text in its frame."""

    title: str
    language: str
    sections: tuple[DeckSection, ...]
    rail: tuple[RailSegment, ...] = ()
    footer: str = ""
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    timing: tuple[tuple[str, str], ...] = ()
    """Custom document properties: machine-readable timing."""

    @property
    def slides(self) -> tuple[Slide, ...]:
        return tuple(slide for section in self.sections for slide in section.slides)
