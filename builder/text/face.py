"""The advance width of every character of a font family."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from builder.text.tables import family_table, stand_in_table, symbol_table


@dataclass(frozen=True, slots=True, eq=False)
class Face:
    """The advances of one font family in one weight; compared by identity, because `face` makes each once."""

    family: str
    bold: bool
    mono: bool
    advances: Mapping[str, float]
    """Character → advance in em; answers for every character, known or not."""


def face(family: str, *, bold: bool = False, mono: bool = False) -> Face:
    """Return the widths of `family`, joined by the larger advance with those of the fonts that stand in for it.

    Where a deck's own font is missing, Korean Windows draws it in Malgun Gothic and Linux in a Noto font; the
    slide must hold its text there too. A monospaced face is joined only with the monospaced one that Linux
    draws it in. A family without a table is as wide as the widest common face of its kind.
    """
    return _face(family, bold, mono)


@cache
def _face(family: str, bold: bool, mono: bool) -> Face:
    table = family_table(family, bold=bold, mono=mono)
    if not mono:
        others = stand_in_table(bold=bold)
        table = {character: max(advance, others[character]) for character, advance in table.items()}
    return Face(family, bold, mono, _Advances(table))


# Malgun Gothic and D2Coding; Noto Sans CJK (0.92), NanumGothic (0.94) and Pretendard (0.864) are narrower.
_WIDE = 1.0
# Segoe UI Emoji draws the widest emoji (Noto Color Emoji 1.245, Apple Color Emoji 1.25).
_EMOJI = 1.375
# A flag is a pair of these; Windows shows two letters in its place.
_REGIONAL_INDICATOR = 0.7
# For scripts no table lists: above the mean advance of each alphabet in Noto Sans.
_UNKNOWN = 0.65
# PowerPoint's default tab stops are 72 points apart: so much at 18 points.
_TAB = 4.0
# Marks that make an emoji of the character before them: of a symbol, of a digit.
_EMOJI_MARKS = {"\ufe0f": 0.45, "\u20e3": 0.4}


class _Advances(dict[str, float]):
    """Advances of which a character's own is worked out when it is first asked for."""

    __slots__ = ()

    def __missing__(self, character: str) -> float:
        self[character] = advance = self._advance(character)
        return advance

    def _advance(self, character: str) -> float:
        if "가" <= character <= "힣":
            return _WIDE
        if character == "\t":
            return _TAB
        if _has_no_width(character):
            return _EMOJI_MARKS.get(character, 0.0)
        letter = unicodedata.normalize("NFD", character)[0]
        if letter != character:
            return self[letter]
        return symbol_table().get(character) or _advance_by_kind(character)


def _has_no_width(character: str) -> bool:
    # U+1160..11FF: vowels and finals of decomposed Hangul join the block their initial opened.
    return unicodedata.category(character) in {"Mn", "Me", "Cf", "Cc"} or "\u1160" <= character <= "\u11ff"


def _advance_by_kind(character: str) -> float:
    if "\U0001f1e6" <= character <= "\U0001f1ff":
        return _REGIONAL_INDICATOR
    if "\U0001f000" <= character < "\U00020000":
        return _EMOJI
    return _WIDE if unicodedata.east_asian_width(character) in "WF" else _UNKNOWN
