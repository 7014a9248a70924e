"""Korean particles, whose form depends on the sound before them."""

import re


def with_particles(text: str) -> str:
    """Return `text` with each pair of forms, such as 을(를), as the one that goes with the word before it.

    After other scripts a pair stays, for how they are read aloud isn't known; (으)로 becomes 로 there.
    """
    return _PAIR.sub(_chosen, text) if "(" in text else text


_FORMS = {
    "을(를)": ("을", "를"),
    "이(가)": ("이", "가"),
    "은(는)": ("은", "는"),
    "과(와)": ("과", "와"),
    "(으)로": ("으로", "로"),
}
"""The pair → the form after a consonant, and after a vowel."""

_PAIR = re.compile(rf"(\S)({'|'.join(map(re.escape, _FORMS))})")

_CONSONANTS = frozenset("013678")
"""Digits whose Korean names end in a consonant."""

_LIQUIDS = frozenset("178")
"""Digits whose names end in ㄹ, after which 로 stays."""


def _chosen(found: re.Match[str]) -> str:
    before, pair = found[1], found[2]
    after_consonant, after_vowel = _FORMS[pair]
    if "가" <= before <= "힣":
        final = (ord(before) - ord("가")) % _FINALS
        closed, liquid = final > 0, final == _RIEUL
    elif before.isdecimal() and before.isascii():
        closed, liquid = before in _CONSONANTS, before in _LIQUIDS
    else:
        return before + (after_vowel if pair == "(으)로" else pair)
    return before + (after_consonant if closed and not (liquid and pair == "(으)로") else after_vowel)


# Unicode 15.0, 3.12: a syllable's place is (initial × 21 + vowel) × 28 + final consonant; ㄹ is the eighth.
_FINALS, _RIEUL = 28, 8
