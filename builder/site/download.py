"""A file that students get from the page."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePosixPath


class DownloadKind(StrEnum):
    """What a file is; the page lists them in this order."""

    HANDOUT = "handout"
    WORKSHEET = "worksheet"
    LARGE_PRINT = "large-print"
    DECK = "deck"
    BOOKLET = "booklet"
    ARCHIVE = "archive"
    CALENDAR = "calendar"


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file beside the page."""

    kind: DownloadKind
    name: str
    """Its path relative to the page: `week3/day5/session_01.pdf`."""
    size: int
    """Bytes."""
    digest: str
    """SHA-256 in hexadecimal digits."""
    pages: int = 0
    """Slides of a deck, pages of anything else; 0 where nobody counted them."""

    @property
    def file(self) -> str:
        return PurePosixPath(self.name).name
