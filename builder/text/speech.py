"""How long a text takes to say."""

import re

WORDS_A_MINUTE = {"ko": 115, "en": 140}
"""Spoken words a minute: Korean space-separated words, the middle of a lecturer's 100-130; English as in
lectures to listeners of many mother tongues (Tauroza and Allison 1990, Applied Linguistics 11(1), 90-105)."""

_ENGLISH_WORD = r"\w+(?:['’.\-]\w+|,(?=\d)\w+)*"


def word_count(text: str, language: str) -> int:
    """Return how many words are spoken: Korean ones stand between spaces, English ones between any marks."""
    if language == "ko":
        return sum(any(map(str.isalnum, word)) for word in text.split())
    return sum(1 for _ in re.finditer(_ENGLISH_WORD, text))


def spoken_seconds(text: str, language: str) -> float:
    """Return how many seconds `text` takes to say at the pace of a class."""
    return word_count(text, language) * 60 / WORDS_A_MINUTE.get(language, WORDS_A_MINUTE["en"])
