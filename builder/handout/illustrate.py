"""The pictures and diagrams that a handout shows, made ready."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from builder.diagnostics import Checked
from builder.handout.handout import Handout
from builder.handout.illustration import Illustration


@dataclass(frozen=True, slots=True, kw_only=True)
class Illustrations:
    pictures: Mapping[str, Illustration] = field(default_factory=dict)
    """By the address in the source."""
    diagrams: Mapping[str, Illustration] = field(default_factory=dict)
    """By the diagram's source."""


def illustrate(handout: Handout, pictures: Mapping[str, bytes]) -> Checked[Illustrations]:
    """Return what the handout shows, with a problem for each picture that can't be shown.

    `pictures` holds the bytes of each picture by its address in the source.
    """
    return Checked(value=Illustrations())
