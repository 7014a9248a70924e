"""Korean words kept whole at the end of a line."""

import re

_JOINER = "\u2060"
_BREAK = "\u200b"
_INSIDE_A_WORD = re.compile(r"(?<=[가-힣])(?=[가-힣0-9A-Za-z(])|(?<=[0-9A-Za-z)\]%])(?=[가-힣])")
_LONGEST_WORD = 24
_MONSTER = 240
_PIECE = 60


def keep_words(text: str) -> str:
    """Return `text` with a word joiner (U+2060) at each place inside a word where a line would break.

    WeasyPrint drops `word-break: keep-all`; the joiner does the same and leaves no trace in text taken from the
    PDF. A word of more than 24 characters may still break where it would.
    """
    if text.isascii() and len(text) <= _MONSTER:
        return text
    return re.sub(r"\S+", _keep_word, text)


def break_monsters(text: str) -> str:
    """Return `text` with places to break (U+200B) in words of more than 240 characters.

    WeasyPrint takes minutes to find such places itself.
    """
    return re.sub(rf"\S{{{_MONSTER},}}", lambda match: _pieces(match[0]), text)


def _keep_word(match: re.Match[str]) -> str:
    word = match[0]
    if len(word) <= _LONGEST_WORD:
        return _INSIDE_A_WORD.sub(_JOINER, word)
    return word if len(word) <= _MONSTER else _pieces(word)


def _pieces(word: str) -> str:
    return _BREAK.join(word[i : i + _PIECE] for i in range(0, len(word), _PIECE))
