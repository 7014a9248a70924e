"""The model of a drawn diagram, apart from any file format.

Lengths are points; the origin is the top left corner and y grows downwards. Colours are six hexadecimal
digits. Shapes stand in the order in which they are painted.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple, TypeAlias


class Point(NamedTuple):
    """A place on the drawing."""

    x: float
    y: float


class Frame(NamedTuple):
    """An upright rectangle."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Point:
        return Point(self.x + self.width / 2, self.y + self.height / 2)

    def grown(self, by: float) -> "Frame":
        """Return the frame with `by` added on every side."""
        return Frame(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def holds(self, other: "Frame", slack: float = 0.0) -> bool:
        """Return whether `other` lies inside, or outside by no more than `slack`."""
        return (
            self.x - slack <= other.x
            and self.y - slack <= other.y
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


class Dash(StrEnum):
    """How a line is broken."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


class Align(StrEnum):
    """Where the lines of a text stand in its frame."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Geometry(StrEnum):
    """The outline of a box; `FREE` brings its own path."""

    RECTANGLE = "rectangle"
    ROUND = "round"
    ELLIPSE = "ellipse"
    DIAMOND = "diamond"
    HEXAGON = "hexagon"
    CYLINDER = "cylinder"
    PARALLELOGRAM = "parallelogram"
    PARALLELOGRAM_LEFT = "parallelogram-left"
    TRAPEZOID = "trapezoid"
    SUBROUTINE = "subroutine"
    FREE = "free"


class Role(StrEnum):
    """What a shape is for."""

    NODE = "node"
    CONTAINER = "container"
    NOTE = "note"
    LABEL = "label"
    DECORATION = "decoration"


class Head(StrEnum):
    """What stands at the end of a connector; other ends are outlines of their own."""

    NONE = "none"
    TRIANGLE = "triangle"
    ARROW = "arrow"
    CIRCLE = "circle"
    DIAMOND = "diamond"


class Bend(StrEnum):
    """How a connector's route is to be read."""

    ANGULAR = "angular"
    """Straight from point to point."""
    CURVED = "curved"
    """Cubic Bézier curves: a start, then three points a curve."""


class Verb(StrEnum):
    """A step of a path, named as in SVG."""

    MOVE = "M"
    LINE = "L"
    CURVE = "C"
    CLOSE = "Z"


class Step(NamedTuple):
    """One step of a path: a curve has two control points and its end, closing has no point."""

    verb: Verb
    points: tuple[Point, ...] = ()


@dataclass(frozen=True, slots=True)
class Fill:
    """One colour, from 0 (invisible) to 1 (opaque)."""

    colour: str
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Stroke:
    """A line's colour, width in points and dashes."""

    colour: str
    width: float = 1.0
    dash: Dash = Dash.SOLID
    opacity: float = 1.0


@dataclass(frozen=True, slots=True)
class Run:
    """Text of one style; `size` in points."""

    text: str
    size: float
    colour: str
    bold: bool = False
    italic: bool = False
    mono: bool = False


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Lines inside a frame, in the middle of its height.

    `frame` is absolute; for a box it is the part of the box that its words may fill.
    """

    lines: tuple[Line, ...]
    frame: Frame
    pitch: float
    """From one baseline to the next, in points."""
    align: Align = Align.CENTRE

    @property
    def plain(self) -> str:
        """The words, line breaks as blanks."""
        return " ".join("".join(run.text for run in line).strip() for line in self.lines)


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A closed shape with words: a node, a container, a note."""

    id: str
    """What connectors call it; unique among the boxes of a drawing."""
    name: str
    role: Role
    geometry: Geometry
    frame: Frame
    fill: Fill | None
    stroke: Stroke | None
    text: Text | None = None
    inset: float = 0.0
    """What the geometry needs: a corner's radius, a slope's width, a cylinder's half cap; points."""
    outline: tuple[Step, ...] = ()
    """The path of a `FREE` box, absolute."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector:
    """A line between two places, glued to the boxes it names."""

    name: str
    route: tuple[Point, ...]
    stroke: Stroke
    bend: Bend = Bend.ANGULAR
    begin: str | None = None
    end: str | None = None
    begin_head: Head = Head.NONE
    end_head: Head = Head.NONE
    label: str | None = None
    """The words that stand beside it, as a label of their own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A free path: a chart's slice, an axis, an actor's limbs, an unusual arrow end."""

    name: str
    steps: tuple[Step, ...]
    fill: Fill | None
    stroke: Stroke | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Label:
    """Words outside of boxes; `rotation` in degrees, clockwise, about the frame's centre."""

    name: str
    text: Text
    fill: Fill | None = None
    rotation: float = 0.0


Shape: TypeAlias = Box | Connector | Outline | Label


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """A diagram: its kind as Mermaid calls it, its size, its shapes from back to front."""

    kind: str
    width: float
    height: float
    shapes: tuple[Shape, ...]
    alt: str
    """What the diagram says, in a sentence or a few: the author's `accDescr`, or made from the model."""
    title: str | None = None
    """The author's `accTitle` or the diagram's title."""
