"""Which language a text is written in."""

import re

_HANGUL = re.compile(r"[\uac00-\ud7a3\u1100-\u11ff\u3130-\u318f]")
_LATIN = re.compile(r"[A-Za-z]")

# Korean technical prose is full of English names; a syllable block carries about two to three Latin letters.
_LETTERS_PER_SYLLABLE = 3

_ENOUGH = 40
"""Letters of prose; what has fewer is judged with its code."""


def detect_language(text: str) -> str:
    """Return `ko` or `en`, the language that carries most of the prose in a Markdown text.

    Code, addresses and tags are English in any language, and count only where hardly anything else is there.
    """
    prose = _NOT_PROSE.sub(" ", _FENCE.sub("\n", text))
    hangul, latin = _counts(prose)
    if hangul + latin < _ENOUGH:
        hangul, latin = _counts(text)
    return "ko" if hangul and hangul >= latin * 0.5 else "en"


def _counts(text: str) -> tuple[int, int]:
    """Return the letters that Hangul stands for, and the Latin ones."""
    return len(_HANGUL.findall(text)) * _LETTERS_PER_SYLLABLE, len(_LATIN.findall(text))


# A fence that is never closed reaches to the end of the file.
_FENCE = re.compile(
    r"^[ \t>]{0,12}(?P<marks>`{3,}+|~{3,}+)[^\n]*+\n(?:.*?^[ \t>]{0,12}(?P=marks)[`~]*[ \t]*$|.*\Z)",
    re.MULTILINE | re.DOTALL,
)
_NOT_PROSE = re.compile(r"`[^`\n]{1,200}`|https?://\S{1,500}|\]\([^()\n]{1,500}\)|<[^<>\n]{1,300}>")
