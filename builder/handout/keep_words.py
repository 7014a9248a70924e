"""Korean words kept whole at the end of a line."""

import re

_JOINER = "\u2060"
_INSIDE_A_WORD = re.compile(r"(?<=[가-힣])(?=[가-힣0-9A-Za-z(])|(?<=[0-9A-Za-z)\]%])(?=[가-힣])")
_LONGEST_WORD = 24


def keep_words(text: str) -> str:
    """Return `text` with a word joiner (U+2060) at each place inside a word where a line would break.

    WeasyPrint drops `word-break: keep-all`; the joiner does the same and leaves no trace in text taken from the
    PDF. A run of more than 24 characters without a space may still break anywhere.
    """
    if text.isascii():
        return text
    return re.sub(r"\S+", _keep_word, text)


def _keep_word(match: re.Match[str]) -> str:
    word = match[0]
    return _INSIDE_A_WORD.sub(_JOINER, word) if len(word) <= _LONGEST_WORD else word
