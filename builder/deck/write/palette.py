"""The colours of one slide, chosen for the ground it stands on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from builder.deck.colour import is_dark, readable
from builder.deck.slide import Tone


class Ink(NamedTuple):
    """A colour for words, as the theme means it on light and on dark grounds."""

    light: str
    dark: str

    def on(self, ground: str) -> str:
        """Return the colour to write with on `ground`, moved until it can be read there."""
        return readable(self.dark if is_dark(ground) else self.light, ground)


@dataclass(frozen=True, slots=True, kw_only=True)
class PanelColours:
    """A panel's ground, the bar beside it and the text on it."""

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
    """Colours as six hexadecimal digits."""

    ground: str
    ink: str
    """Running text on `ground`."""
    link: Ink
    code_span: Ink
    tones: Mapping[Tone, Ink]
    panels: Mapping[Tone, PanelColours]
    line: str
    """Hairlines of tables."""
    head: str
    """The ground of a table's header row."""
    head_text: str
    band: str
    """The ground of every second row."""
    track: str
    """The ground of the rail's phases that are still to come."""
    code: CodeColours
    terminal: CodeColours
    series: tuple[str, ...]
    """The colours of a chart's series, in order, each visible on the ground."""
    phases: tuple[str, ...]
    """The colour of each phase, in order; there is at least one."""

    def tone(self, tone: Tone) -> str:
        """Return the colour of words in a tone on the slide's own ground."""
        return self.tones[tone].on(self.ground)

    def phase(self, place: int) -> str:
        """Return the colour of the phase at `place`, the first again after the last."""
        return self.phases[place % len(self.phases)]
