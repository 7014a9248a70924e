"""Which slide is on the screen while a passage is taught."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideCue:
    """The slides that begin at a passage."""

    first: int
    last: int
    """Counted from 1."""
    start: int
    """Seconds from the session's start to the first of them."""
