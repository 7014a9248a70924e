"""A table of contents."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentsRow:
    """A line of a booklet's table of contents."""

    title: str
    label: str = ""
    """What stands before it: `세션 1`."""
    page: int
    level: int
    """1 for the outermost."""
    address: str
    """The file it leads to, relative to the booklet."""
