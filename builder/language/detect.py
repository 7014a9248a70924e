"""Which language a text is written in."""

import re

_HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
_LATIN = re.compile(r"[A-Za-z]")

# Korean technical prose is full of English names; a syllable block carries about two to three Latin letters.
_LETTERS_PER_SYLLABLE = 3


def detect_language(text: str) -> str:
    """Return `ko` or `en`, the language that carries most of `text`."""
    hangul = len(_HANGUL.findall(text)) * _LETTERS_PER_SYLLABLE
    return "ko" if hangul and hangul >= len(_LATIN.findall(text)) * 0.5 else "en"
