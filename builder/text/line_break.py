"""Between which characters a line may end."""

import unicodedata

SPACES = " \t\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u2009\u200a\u200b\u3000"


def may_break(text: str, place: int, *, syllables: bool) -> bool:
    """Return whether a line may end before `text[place]`, a character other than the first.

    Hangul breaks at every syllable or, without `syllables`, only at spaces; Chinese characters, kana and emoji
    break everywhere, other letters at spaces and behind hyphens.
    """
    before, after = _KINDS[text[place - 1]], _KINDS[text[place]]
    if before & _SPACE:
        return True
    if after & _NEVER_FIRST or before & _NEVER_LAST:
        return False
    if before & _HYPHEN:
        return text[place].isalpha() and place > 1 and text[place - 2].isalnum()
    if (before | after) & _HANGUL:
        return syllables
    return bool((before | after) & _IDEOGRAPH)


_SPACE, _NEVER_FIRST, _NEVER_LAST, _HYPHEN, _HANGUL, _IDEOGRAPH = (1 << bit for bit in range(6))

# No-break spaces, the no-break hyphen and the word joiner hold both sides together.
_JOINERS = "\u00a0\u2007\u2011\u202f\u2060\ufeff"
# What PowerPoint lists for Korean as never first and never last in a line, and other scripts' pairs of them.
_CLOSING = "!%),.:;?]}¢°·’”›»‥…‰′″℃∶、。〃〉》」』】〕〗〞〜～ー々！％），．：；？］｝￠"
_OPENING = "$([{£¥₩‘“‹«〈《「『【〔〖〝＄（［｛￡￥￦"


class _Kinds(dict[str, int]):
    """The kind of each character, worked out when it is first asked for."""

    __slots__ = ()

    def __missing__(self, character: str) -> int:
        self[character] = kind = _kind(character)
        return kind


_KINDS = _Kinds(
    dict.fromkeys(SPACES, _SPACE)
    | dict.fromkeys(_CLOSING, _NEVER_FIRST)
    | dict.fromkeys(_OPENING, _NEVER_LAST)
    | dict.fromkeys(_JOINERS, _NEVER_FIRST | _NEVER_LAST)
    | dict.fromkeys("-‐–—", _HYPHEN)
    | {"\u200d": _NEVER_FIRST | _NEVER_LAST}
)


def _kind(character: str) -> int:
    if is_hangul(character):
        return _HANGUL
    # Accents, and the vowels and finals of decomposed Hangul, stay with the character before them.
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return _NEVER_FIRST
    return _IDEOGRAPH if unicodedata.east_asian_width(character) in "WF" else 0


def is_hangul(character: str) -> bool:
    """Return whether `character` is a syllable, the first letter of a decomposed one, or a letter by itself."""
    return "가" <= character <= "힣" or "\u1100" <= character < "\u1160" or "\u3131" <= character <= "\u318e"
