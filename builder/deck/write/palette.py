"""The colours of one slide, chosen for the ground it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass

from builder.deck.slide import Tone


@dataclass(frozen=True, slots=True, kw_only=True)
class ToneColours:
    """A tone as ink for words on the slide, and as a panel: its ground, its bar and the text on it."""

    ink: str
    ground: str
    bar: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CodeColours:
    """A panel of code, and the colour of each kind of token on it."""

    ground: str
    edge: str
    strip: str
    """The ground of the caption."""
    caption: str
    lit: str
    """The ground of a highlighted line."""
    mark: str
    """The mark of a line that continues the one before."""
    kinds: Mapping[str, str]

    def ink(self, kind: str) -> str:
        """Return the colour of a token; one of a kind that the theme doesn't know is plain."""
        return self.kinds.get(kind, self.kinds["plain"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Palette:
    """Colours as six hexadecimal digits, all readable on `ground` where they are ink."""

    ground: str
    ink: str
    muted: str
    accent: str
    link: str
    code_span: str
    line: str
    """Hairlines of tables."""
    head: str
    """The ground of a table's header row."""
    head_text: str
    band: str
    """The ground of every second row."""
    track: str
    """The ground of the rail's phases that are still to come."""
    tones: Mapping[Tone, ToneColours]
    code: CodeColours
    terminal: CodeColours
    phases: tuple[str, ...]
    """The colour of each phase, in order; there is at least one."""

    def phase(self, place: int) -> str:
        """Return the colour of the phase at `place`, the first again after the last."""
        return self.phases[place % len(self.phases)]
