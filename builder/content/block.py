"""Blocks of a document: what a Markdown file says, one value a paragraph, list, table or figure."""

from dataclasses import dataclass
from enum import StrEnum

from builder.content.attributes import NO_ATTRIBUTES, Attributes
from builder.content.inline import Image, Inlines
from builder.diagnostics import Span


class ContainerKind(StrEnum):
    """The names that may follow `:::`."""

    NOTES = "notes"
    """Speaker notes: the deck's notes and the instructor's handout, never the student's."""
    SLIDES = "slides"
    """The deck only."""
    HANDOUT = "handout"
    """The handouts only."""
    SOLUTION = "solution"
    """Answers: the instructor's products only."""
    EXERCISE = "exercise"
    ANSWER = "answer"
    """Room to write, `lines=5` high, in the handout."""
    COLUMNS = "columns"
    COLUMN = "column"
    TIP = "tip"
    WARNING = "warning"


class Align(StrEnum):
    """How a table's column is aligned; NONE where the source doesn't say."""

    NONE = "none"
    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    level: int
    inlines: Inlines
    span: Span
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    inlines: Inlines
    span: Span
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class ListItem:
    """An item: usually one paragraph, then perhaps a nested list."""

    blocks: "tuple[Block, ...]"
    span: Span
    checked: bool | None = None
    """True or False for `- [x]` and `- [ ]`, None for an ordinary item."""
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class ListBlock:
    """A bulleted or numbered list; `start` is the first number of a numbered one."""

    items: tuple[ListItem, ...]
    span: Span
    ordered: bool = False
    start: int = 1
    outline: bool = False
    """True where the list stood as a tree or a marked outline in a fence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeBlock:
    """Monospaced text; lines are separated by `\\n`, with none at the end."""

    text: str
    language: str
    span: Span
    attributes: Attributes = NO_ATTRIBUTES
    """`hl_lines="2-4"` and `title="app.yaml"` are known."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagram:
    """A Mermaid diagram's source; its first line is the line after the span's."""

    source: str
    span: Span
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """The data of a `chart` fence, as written."""

    source: str
    span: Span
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class MathBlock:
    """LaTeX between double dollars."""

    latex: str
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose rows all have as many cells as its header."""

    header: tuple[Inlines, ...]
    rows: tuple[tuple[Inlines, ...], ...]
    aligns: tuple[Align, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A paragraph that holds only pictures, side by side; the caption is the pictures' title."""

    images: tuple[Image, ...]
    caption: Inlines
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    blocks: "tuple[Block, ...]"
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A term and its meanings, each a run of blocks."""

    term: Inlines
    meanings: "tuple[tuple[Block, ...], ...]"


@dataclass(frozen=True, slots=True, kw_only=True)
class DefinitionList:
    definitions: tuple[Definition, ...]
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Container:
    """What stands between `::: kind` and `:::`."""

    kind: ContainerKind
    blocks: "tuple[Block, ...]"
    span: Span
    attributes: Attributes = NO_ATTRIBUTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """`---`: a new slide begins."""

    span: Span
    underscores: int = 0
    """How many it is drawn with: four and more are a blank to fill in, where there is anything to fill in."""


Block = (
    Heading
    | Paragraph
    | ListBlock
    | CodeBlock
    | Diagram
    | Chart
    | MathBlock
    | Table
    | Figure
    | Quote
    | DefinitionList
    | Container
    | Rule
)
Blocks = tuple[Block, ...]
