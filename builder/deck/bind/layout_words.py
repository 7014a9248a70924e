"""The types and names by which the layouts of PowerPoint, LibreOffice, Google and Keynote can be told."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from builder.deck.geometry import Purpose

TYPES: Mapping[Purpose, tuple[str, ...]] = MappingProxyType(
    {
        Purpose.TITLE: ("title",),
        Purpose.PHASE: ("secHead",),
        Purpose.CONTENT: ("obj", "tx"),
        Purpose.TWO_CONTENT: ("twoObj", "twoColTx"),
    }
)
"""Purpose → the values of `p:sldLayout/@type` that mean it, the best first (ECMA-376 Part 1, 19.7.15)."""


def is_called(name: str, purpose: Purpose) -> bool:
    """Return whether a layout of that name is meant for `purpose`, in any of the languages that are known."""
    pattern = _NAMES.get(purpose)
    # Google Slides writes TITLE_AND_BODY.
    return pattern is not None and pattern.search(re.sub(r"[_\s]+", " ", name).strip()) is not None


_NAMES: Mapping[Purpose, re.Pattern[str]] = MappingProxyType(
    {
        purpose: re.compile(words, re.IGNORECASE)
        for purpose, words in {
            Purpose.TITLE: r"title slide|제목 슬라이드|표지|cover|titelfolie|deckblatt|diapositive de titre|^title$|^titel$",
            Purpose.PHASE: r"section|구역|간지|divider|chapter|abschnitt|kapitel|titre de section|chapitre|phase",
            Purpose.CONTENT: r"title (and|&) (content|body)|title, content|one content|제목 및 내용|titel und inhalt|titre et contenu|^content$|^내용$",
            Purpose.TWO_CONTENT: r"two content|2 content|title and two columns|콘텐츠 2개|zwei inhalte|deux contenus",
            Purpose.AGENDA: r"agenda|목차|차례|table of contents?|inhaltsverzeichnis|sommaire|ordre du jour",
            Purpose.CODE: r"\bcode\b|코드|quelltext",
            Purpose.TABLE: r"\btable\b|^표$|tabelle|tableau",
            Purpose.DISCUSSION: r"discussion|토론|diskussion",
            Purpose.CLOSING: r"closing|마무리|맺음|abschluss|schlussfolie|conclusion",
        }.items()
    }
)
