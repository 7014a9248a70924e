"""What a bound template offers: which layout serves which purpose, and where text may stand on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

EMU_PER_POINT = 12_700


class Purpose(StrEnum):
    """What a slide is for; the template says which of its layouts serves it."""

    TITLE = "title"
    AGENDA = "agenda"
    PHASE = "phase"
    CONTENT = "content"
    TWO_CONTENT = "two-content"
    CODE = "code"
    PICTURE = "picture"
    TABLE = "table"
    DISCUSSION = "discussion"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A rectangle on a slide, in points from the slide's top left corner."""

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

    def inset(self, left: float, top: float, right: float, bottom: float) -> "Box":
        """Return the box without its margins; a side never becomes negative."""
        width, height = max(0.0, self.width - left - right), max(0.0, self.height - top - bottom)
        return Box(x=self.x + left, y=self.y + top, width=width, height=height)

    def holds(self, other: "Box", tolerance: float = 0.5) -> bool:
        """Return whether `other` lies inside, `tolerance` points aside."""
        return (
            other.x >= self.x - tolerance
            and other.y >= self.y - tolerance
            and other.right <= self.right + tolerance
            and other.bottom <= self.bottom + tolerance
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelStyle:
    """How a list level of a placeholder is set: lengths in points, `line_spacing` in lines."""

    size: float
    bold: bool = False
    indent: float = 0.0
    """The left edge of the text (`marL`)."""
    first_indent: float = 0.0
    """The first line's offset from `indent`, negative for a hanging bullet (`a:pPr/@indent`)."""
    bullet: str = ""
    """The template's own bullet character; empty where the level has none."""
    space_before: float = 0.0
    space_after: float = 0.0
    line_spacing: float = 1.0


@dataclass(frozen=True, slots=True, kw_only=True)
class TextArea:
    """A text placeholder of a layout, or a free box where the layout has none (`placeholder` is None)."""

    box: Box
    levels: tuple[LevelStyle, ...]
    """At least one; deeper lists use the last."""
    insets: tuple[float, float, float, float] = (7.2, 3.6, 7.2, 3.6)
    """Left, top, right, bottom (`lIns` …)."""
    latin: str = "Malgun Gothic"
    korean: str = "Malgun Gothic"
    anchor: str = "t"
    """`t`, `ctr` or `b`."""
    placeholder: tuple[str, int] | None = None
    """The placeholder's type and idx, as they stand in `p:ph`; `obj` is the type that isn't written."""
    name: str = ""
    caps: bool = False

    @property
    def inner(self) -> Box:
        """The box that the text may fill."""
        return self.box.inset(*self.insets)

    def level(self, depth: int) -> LevelStyle:
        """Return the style of list level `depth`, counted from 0."""
        return self.levels[min(depth, len(self.levels) - 1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutGeometry:
    """A layout as the paginator sees it."""

    name: str
    """The layout's own name in the template."""
    index: int
    """Its place among all layouts of all masters, counted from 0."""
    title: TextArea | None
    bodies: tuple[TextArea, ...]
    """Text and content placeholders in reading order."""
    free: Box
    """Where anything may be drawn: inside the margins, below the title, clear of footer and rail."""
    subtitle: TextArea | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Geometry:
    """The measured boxes of a bound template; every purpose has a layout, perhaps the nearest one."""

    width: float
    height: float
    layouts: Mapping[Purpose, LayoutGeometry] = field(default_factory=dict)
    rail: Box | None = None
    """Where the rail of phases stands, or None where the template set switches it off."""
    min_text: float = 16.0
    min_code: float = 12.0
    min_table: float = 12.0
    mono: tuple[str, str] = ("Consolas", "Malgun Gothic")
    """The Latin and the Korean face of code."""

    def layout(self, purpose: Purpose) -> LayoutGeometry:
        return self.layouts[purpose]

    @property
    def slide(self) -> Box:
        return Box(x=0, y=0, width=self.width, height=self.height)
