"""The model of a formula, apart from any file format."""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias


class Role(StrEnum):
    """What a symbol is: that decides its slant and the room around it."""

    VARIABLE = "variable"
    """A letter, set in italics unless it has a style of its own (𝐖, ℝ)."""
    NAME = "name"
    """An upright word: `log`, `MTTR`."""
    NUMBER = "number"
    OPERATOR = "operator"
    """Operators, relations, brackets and marks."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """Characters that stand for one thing."""

    text: str
    role: Role
    tight: bool = False
    """True where no room belongs around an operator: a sign, a mark inside a script."""
    size: float = 1.0
    """How tall a bracket was asked to be (`\\Bigl`), in lines."""


@dataclass(frozen=True, slots=True)
class Words:
    """Ordinary text inside a formula."""

    text: str
    bold: bool = False
    italic: bool = False


@dataclass(frozen=True, slots=True)
class Space:
    """Room that the author asked for, in em; negative where two things move together."""

    width: float


@dataclass(frozen=True, slots=True)
class Row:
    """Things side by side."""

    items: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Fraction:
    """One thing above another, with a line between them or without."""

    above: "Node"
    below: "Node"
    ruled: bool = True
    display: bool | None = None
    """Whether it is set large (`\\dfrac`) or small (`\\tfrac`); None follows what it stands in."""


@dataclass(frozen=True, slots=True)
class Root:
    """A root; a square root has no degree."""

    body: "Node"
    degree: "Node | None" = None


@dataclass(frozen=True, slots=True)
class Scripts:
    """What stands at the corners of a base: behind it, or before it where `before` is true."""

    base: "Node"
    sub: "Node | None" = None
    sup: "Node | None" = None
    before: bool = False


@dataclass(frozen=True, slots=True)
class Limits:
    """What stands below and above a base, smaller."""

    base: "Node"
    below: "Node | None" = None
    above: "Node | None" = None


@dataclass(frozen=True, slots=True)
class Accent:
    """A mark over a body, or under it: a hat, a vector's arrow, a line, a brace."""

    body: "Node"
    mark: str
    under: bool = False
    wide: bool = False
    """True where the mark is as wide as the body."""


@dataclass(frozen=True, slots=True)
class Fence:
    """Brackets as tall as what they hold; `opening` or `closing` is empty where there is none."""

    opening: str
    closing: str
    parts: "tuple[Node, ...]"
    dividers: tuple[str, ...] = ()
    """What parts the parts: one fewer than there are."""


class Side(StrEnum):
    """How a column is aligned."""

    LEFT = "left"
    CENTRE = "center"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells, all of them as long as `sides`: a matrix, cases, aligned equations."""

    rows: "tuple[tuple[Node, ...], ...]"
    sides: tuple[Side, ...]
    aligned: bool = False
    """True for equations that stand below each other: no room then parts a column from the one it belongs to."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A function and what it is applied to: `log n`."""

    function: "Node"
    operand: "Node"


class Strike(StrEnum):
    """What is drawn around or through a body."""

    BOX = "box"
    UP = "up"
    DOWN = "down"
    CROSS = "cross"


@dataclass(frozen=True, slots=True)
class Struck:
    """A body in a box or struck through."""

    body: "Node"
    strike: Strike


@dataclass(frozen=True, slots=True)
class Phantom:
    """A body that takes its room and isn't seen."""

    body: "Node"


@dataclass(frozen=True, slots=True)
class Coloured:
    """A body in a colour of six hexadecimal digits."""

    body: "Node"
    colour: str


@dataclass(frozen=True, slots=True)
class Styled:
    """A body set as in a formula of its own (`\\displaystyle`), or as inside a line."""

    body: "Node"
    display: bool


Node: TypeAlias = (
    Symbol
    | Words
    | Space
    | Row
    | Fraction
    | Root
    | Scripts
    | Limits
    | Accent
    | Fence
    | Grid
    | Applied
    | Struck
    | Phantom
    | Coloured
    | Styled
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Formula:
    """A formula that was read: its source, and what it says."""

    latex: str
    display: bool
    """Whether it stands by itself rather than in a line of text."""
    body: Node
