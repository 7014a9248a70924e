"""Stretches of one language inside a text."""

import re
from collections.abc import Iterator

KOREAN = "ko-KR"
ENGLISH = "en-US"


def language_tag(code: str) -> str:
    """Return the tag of a language code: Korean's, or English's for any other."""
    return KOREAN if code == "ko" else ENGLISH


def by_language(text: str, otherwise: str) -> Iterator[tuple[str, str]]:
    """Yield `text` in pieces, each with its language tag; `otherwise` is the tag of text without letters.

    PowerPoint spells, hyphenates and reads aloud by run, and splits runs itself while someone types. Spaces,
    digits and marks belong to the piece they follow.
    """
    if text.isascii():
        yield text, ENGLISH if _LATIN.search(text) else otherwise
        return
    for match in _PIECES.finditer(text):
        korean, latin, _ = match.groups()
        yield match.group(), KOREAN if korean else ENGLISH if latin else otherwise


def main_language(text: str, otherwise: str) -> str:
    """Return the one tag for a text that must stay in one piece: Korean's where it has any Korean."""
    tags = {tag for _, tag in by_language(text, otherwise)}
    return KOREAN if KOREAN in tags else next(iter(tags), otherwise)


_LATIN = re.compile("[A-Za-z]")
_K = "\u1100-\u11ff\u3130-\u318f\u3400-\u9fff\uac00-\ud7a3"
_L = "A-Za-z\u00c0-\u024f"
_PIECES = re.compile(f"[^{_K}{_L}]*(?:([{_K}][^{_L}]*)|([{_L}][^{_K}]*))|([^{_K}{_L}]+)")
