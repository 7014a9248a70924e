"""A theme: everything a template set decides, with nothing left open."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from builder.diagnostics import Span

TOKEN_KINDS = (
    "keyword",
    "string",
    "comment",
    "number",
    "name",
    "function",
    "type",
    "tag",
    "attribute",
    "operator",
    "punctuation",
    "prompt",
    "output",
    "deleted",
    "inserted",
    "plain",
)
PURPOSES = (
    "title",
    "agenda",
    "phase",
    "content",
    "two-content",
    "code",
    "picture",
    "table",
    "discussion",
    "closing",
)
DECK_NAMES = ("deck.pptx", "deck.potx", "deck.ppsx")
"""The names that a set's PowerPoint template may have."""
TINTS = ("tip", "warning", "exercise", "quote")


@dataclass(frozen=True, slots=True, kw_only=True)
class Tint:
    """The colours of a panel: its ground, the text on it, and the line or mark beside it."""

    background: str
    text: str
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Colours:
    """Colours by role, each as six upper-case hexadecimal digits (`1F2A44`)."""

    background: str = "FFFFFF"
    text: str = "1A1A1A"
    muted: str = "595959"
    accent: str = "1F4FD8"
    accents: tuple[str, ...] = ("1F4FD8", "0F766E", "7A3FC7", "A65300", "B4235A", "4B5B73")
    """The series of charts and the branches of diagrams, in order; at least six."""
    surface: str = "F3F5F9"
    """Panels, table bands, the fill of a diagram's node."""
    line: str = "C9D2E0"
    link: str = "1F4FD8"
    visited: str = "6B3FA0"
    cover: str = "10233F"
    """The ground of title slides, phase openers and side panels."""
    cover_text: str = "FFFFFF"
    cover_muted: str = "B9C7DD"
    cover_accent: str = "7FB0FF"
    phases: tuple[str, ...] = ("1F4FD8", "0B6F9E", "0F766E", "7A3FC7", "A6436F", "8A5A00")
    """One a phase, in order; a sixth and later phase begins again."""
    code_background: str = "F3F5F9"
    code_lit: str = "FFF1C2"
    """The ground of a highlighted line."""
    terminal: str = "101827"
    """The ground of terminal sessions."""
    terminal_text: str = "E5EAF3"
    code: Mapping[str, str] = field(default_factory=lambda: dict.fromkeys(TOKEN_KINDS, "1A1A1A"))
    """Token kind → colour, for every name in `TOKEN_KINDS`."""
    tip: Tint = Tint(background="E8F5EE", text="14432C", line="1B7F4D")
    warning: Tint = Tint(background="FFF3DF", text="5A3600", line="B45F06")
    exercise: Tint = Tint(background="EAF0FE", text="163273", line="1F4FD8")
    quote: Tint = Tint(background="F3F5F9", text="3A475B", line="8A97AB")

    def phase(self, place: int) -> str:
        """Return the colour of the phase at `place`, counted from 0."""
        return self.phases[place % len(self.phases)]

    def tint(self, name: str) -> Tint:
        """Return the panel colours of `name`, one of `TINTS`; KeyError for another name."""
        return {"tip": self.tip, "warning": self.warning, "exercise": self.exercise, "quote": self.quote}[
            name
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fonts:
    """The faces of the deck, and the families of the handout in order of preference."""

    latin: str = "Malgun Gothic"
    korean: str = "Malgun Gothic"
    heading_latin: str = ""
    """The face of titles; empty for the one of the text."""
    heading_korean: str = ""
    mono_latin: str = "Consolas"
    mono_korean: str = "Malgun Gothic"
    handout: tuple[str, ...] = (
        "Pretendard",
        "Noto Sans KR",
        "Noto Sans CJK KR",
        "NanumGothic",
        "Malgun Gothic",
    )
    handout_mono: tuple[str, ...] = ("D2Coding", "NanumGothicCoding", "Noto Sans Mono CJK KR", "Consolas")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sizes:
    """The smallest sizes on a slide, in points."""

    min_text: float = 16.0
    min_code: float = 12.0
    min_table: float = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rail:
    """The strip with one segment per phase: whether it is drawn, at which edge, how many points high."""

    show: bool = True
    place: str = "top"
    """`top` or `bottom`."""
    height: float = 20.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo:
    """A picture for a corner of the slides and the head of the handout."""

    file: Path
    dark_file: Path | None = None
    """The picture for dark grounds, None where the same serves."""
    slides: str = "all"
    """`all`, `title` for the title slide alone, or `none`."""
    handout: bool = True
    place: str = "bottom-right"
    """`top-left`, `top-right`, `bottom-left` or `bottom-right`."""
    height: float = 24.0
    """Points."""
    alt: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Theme:
    """A resolved template set; cheap to pickle, because its files are named and not held."""

    name: str
    title: str = ""
    """What the set is called in lists."""
    colours: Colours = Colours()
    fonts: Fonts = Fonts()
    sizes: Sizes = Sizes()
    layouts: Mapping[str, str] = field(default_factory=dict)
    """Purpose, one of `PURPOSES` → the name of the layout that serves it, where the set names one."""
    rail: Rail = Rail()
    footer: bool = True
    logo: Logo | None = None
    folders: tuple[Path, ...] = ()
    """The folders of the set and of those it extends, nearest first."""
    places: Mapping[str, Span] = field(default_factory=dict)
    """Dotted key → where it is written, for problems that show up later."""

    def find(self, *names: str) -> Path | None:
        """Return the nearest file of the set called one of `names`, None where no folder has one."""
        return next((f / name for f in self.folders for name in names if (f / name).is_file()), None)

    @property
    def deck_folder(self) -> Path | None:
        """The folder whose PowerPoint template is used, None where no set of the chain has one."""
        deck = self.find(*DECK_NAMES)
        return None if deck is None else deck.parent

    def decides(self, key: str) -> bool:
        """Return whether the set that brings the deck, or one that extends it, writes `key`.

        What such a set writes wins over what the deck itself says; what a set farther away writes doesn't.
        """
        place, deck = self.places.get(key), self.deck_folder
        if place is None or deck is None:
            return False
        return Path(place.path).parent in self.folders[: self.folders.index(deck) + 1]

    def wrote(self, key: str) -> bool:
        """Return whether the set itself, none that it extends, writes `key`."""
        place = self.places.get(key)
        return place is not None and bool(self.folders) and Path(place.path).parent == self.folders[0]

    def find_all(self, name: str) -> tuple[Path, ...]:
        """Return the file `name` of every folder that has it, the extended sets' first."""
        return tuple(f / name for f in reversed(self.folders) if (f / name).is_file())

    def place(self, key: str) -> Span:
        """Return where `key`, or the table around it, is written; the set's own file where it isn't."""
        while key and key not in self.places:
            key = key.rpartition(".")[0]
        home = self.folders[0] / "template.toml" if self.folders else Path(self.name)
        return self.places.get(key, Span(path=str(home)))
