"""A slide before it is timed: its frames, and what its notes must keep."""

from dataclasses import dataclass, replace

from builder.content import Inlines
from builder.deck.geometry import Purpose
from builder.deck.paginate.unit import TextLine, Unit
from builder.deck.slide import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """What one slide shows below its title."""

    purpose: Purpose
    frames: tuple[Frame, ...]
    units: tuple[Unit, ...]
    """What the frames show, for those who count words or must move it to the notes."""
    title: Inlines | None = None
    """Set where the slide stands under a heading of its own, None where the topic's title serves."""
    under: bool = False
    """Whether that heading only makes sense below the topic's title, which then stands before it."""
    kept: tuple[Unit, ...] = ()
    """What the slide doesn't show: it goes to its notes."""
    spoken: tuple[Unit, ...] = ()
    """The author's own notes."""

    def keeping(self, units: tuple[Unit, ...]) -> "Body":
        """Return the body with more for its notes."""
        return replace(self, kept=self.kept + units)


def shifted(lines: tuple[TextLine, ...], by: int) -> tuple[TextLine, ...]:
    """Return the lines `by` levels higher, none above the top."""
    return tuple(replace(line, level=max(0, line.level - by)) for line in lines)
