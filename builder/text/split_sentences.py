"""Where sentences end."""

import re


def split_sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a Korean or English text; joined again they are exactly `text`.

    Spaces behind a sentence belong to it. Points within versions, numbers, addresses and abbreviations end
    nothing, nor does one before a small letter.
    """
    places = [match.end() for match in _END.finditer(text) if _ends_sentence(text, match)]
    starts = (0, *(place for place in places if place < len(text)))
    return tuple(
        text[start:end] for start, end in zip(starts, (*starts[1:], len(text)), strict=True) if end > start
    )


_CLOSERS = "\"'”’»)\\]）」』】》*_`"
_END = re.compile(rf"[.!?…]+[{_CLOSERS}]*\s+|[。！？]+[{_CLOSERS}]*\s*|\n\s*\n\s*")
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|cf|vs|etc|al|approx|resp|incl|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Fig|Figs|Eq|Sec|Ch|Vol|pp?|Ex|Jan|Feb|Mar|Apr|"
    r"Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|U\.S|a\.m|p\.m)|\b[A-Z]|(?:^|\n)\s*\d+)$"
)


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    mark = match.group().rstrip()
    if mark != ".":
        return mark[:1] not in ".…" or not text[match.end() : match.end() + 1].islower()
    before = text[max(0, match.start() - 24) : match.start()]
    return not (text[match.end() : match.end() + 1].islower() or _ABBREVIATION.search(before))
