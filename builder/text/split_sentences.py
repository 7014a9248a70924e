"""Where sentences end."""

import re
from itertools import pairwise


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a Korean or English text; joined again they are exactly `text`.

    Spaces behind a sentence belong to it. Points within versions, numbers, addresses and abbreviations end
    nothing, nor does a mark before a small letter; an empty line ends every sentence.
    """
    ends = (match.end() for match in re.finditer(_END, text) if _ends_sentence(text, match))
    places = (0, *(end for end in ends if end < len(text)), len(text))
    return tuple(text[start:end] for start, end in pairwise(places) if start < end)


# A mark with what closes behind it and spaces; full-width marks need no space.
_CLOSERS = r"\"'”’»)\]）」』】》*_`"
_END = rf"(?<![.!?…])[.!?…]++[{_CLOSERS}]*+\s+|[。！？]+[{_CLOSERS}]*\s*|\n[^\S\n]*\n\s*"

_ABBREVIATIONS = frozenset(
    ("al", "approx", "cf", "dr", "e.g", "i.e", "mr", "mrs", "ms", "prof", "st", "u.s", "vs")
)
_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec")
_BEFORE_NUMBERS = frozenset(("ch", "eq", "ex", "fig", "figs", "no", "nos", "p", "pp", "sec", "vol", *_MONTHS))
_LONGEST = 40
"""How far back to look for the word before a point."""


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    mark = match.group().strip()
    if not mark or mark[0] in "。！？":
        return True
    following = text[match.end() : match.end() + 1]
    if "a" <= following <= "z":
        return False
    before = text[max(0, match.start() - _LONGEST) : match.start()]
    return mark != "." or not _is_abbreviated(before, following)


def _is_abbreviated(before: str, following: str) -> bool:
    """Return whether the point behind `before` belongs to an abbreviation, an initial or an item's number."""
    line = before.rpartition("\n")[2]
    word = line.rpartition(" ")[2].lstrip("(\"'“‘[*_")
    if word.lower() in _ABBREVIATIONS or (len(word) == 1 and "A" <= word <= "Z"):
        return True
    if following.isdigit() and word.lower() in _BEFORE_NUMBERS:
        return True
    return word.isdigit() and line.strip() == word
