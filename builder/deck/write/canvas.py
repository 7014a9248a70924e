"""What the pieces of one slide share while they are written."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from builder.deck.write.palette import Palette


class Relations(Protocol):
    """What a part points to; each answer is the id of a relationship, None where there is nothing there."""

    def link(self, address: str) -> str | None: ...

    def jump(self, key: str) -> str | None: ...

    def picture(self, address: str) -> str | None: ...

    def vector(self, address: str) -> str | None: ...

    def chart(self, tree: str, sheet: bytes) -> str: ...


@dataclass(slots=True, kw_only=True)
class Canvas:
    """One slide being written: its colours, faces and relationships, and the next shape's id."""

    relations: Relations
    palette: Palette
    language: str
    """The deck's language tag, for text without letters."""
    text_faces: tuple[str, str]
    """The Latin and the Korean face of shapes outside placeholders."""
    mono: tuple[str, str]
    """The Latin and the Korean face of code."""
    accents: Mapping[str, str] = field(default_factory=dict)
    """The theme's accents, six digits → name; colours that are one of them follow the theme."""
    scale: float = 1.0
    """How many points of the page make one of the slide as it was planned."""
    equations: bool = True
    """False while the shape is written that older programs show, with formulas as plain text."""
    next_id: int = 2
    """The slide's own shape tree is shape 1."""
    _taken: set[int] = field(default_factory=set)

    def take_placeholder(self, placeholder: tuple[str, int] | None) -> tuple[str, int] | None:
        """Return `placeholder` the first time it is asked for, None after that: a slide fills each only once."""
        if placeholder is None or placeholder[1] in self._taken:
            return None
        self._taken.add(placeholder[1])
        return placeholder

    def take_id(self) -> int:
        """Return a shape id that no other shape of the slide has."""
        self.next_id += 1
        return self.next_id - 1
