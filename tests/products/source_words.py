"""The words that a Markdown source says, read with a few patterns: on purpose not with the project's own reader."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from tests.products.findings import letters

HIDDEN_FROM_DECK = frozenset({"handout", "유인물"})
HIDDEN_FROM_STUDENTS = frozenset({"notes", "노트", "slides", "슬라이드", "solution", "정답", "풀이", "해답"})

DRAWN = frozenset({"mermaid", "chart", "math"})
"""Fences that both products draw: what they say is no text of the source any more."""

_FENCE = re.compile(r"^\s*(`{3,}|~{3,})\s*(\w*)")
_COLONS = re.compile(r"^\s*(:{3,})\s*\{?\.?([\w-]*)")
_NOT_SAID = re.compile(
    r"""
      !\[[^\]]*\]\([^)]*\)(\{[^}]*\})?          # a picture
    | \]\([^)]*\)(\{[^}]*\})?                   # where a link leads
    | \[\^[^\]]+\]:?                            # a footnote's mark
    | ^\s*(?:[-*+]|\d+[.)])\s+(?:\[[ xX]\]\s)?  # what stands before an item
    | \{[^{}]*[=.\#][^{}]*\}\s*$                # attributes
    | <(?!https?:)/?[a-zA-Z][^>]*>              # a tag
    | \$\$?[^$]+\$\$?                           # a formula
    """,
    re.VERBOSE,
)
_NUMBER = re.compile(r"^\#+\s+\[?(?:session|세션)\s*\d+\s*[:.]?", re.IGNORECASE)
_MINUTES = re.compile(r"[((][^()()]*\d+\s*(?:분|min|minutes|시간)[^()()]*[))]\s*$")


def source_words(text: str, hidden: frozenset[str]) -> Counter[str]:
    """Return how often each word is said outside the containers `hidden`, in letters and digits only."""
    said = (letters(word) for line in _said(text.splitlines(), hidden) for word in line.split())
    return Counter(word for word in said if word)


def lost_words(words: Counter[str], shown: str) -> dict[str, int]:
    """Return the words that `shown` holds less often than they are said, and by how much."""
    stream = letters(shown)
    return {word: times - stream.count(word) for word, times in words.items() if stream.count(word) < times}


def _said(lines: Iterable[str], hidden: frozenset[str]) -> Iterator[str]:
    inside: list[tuple[int, str]] = []
    fence = ""
    language = ""
    for line in _body(lines):
        opened = _FENCE.match(line)
        if fence:
            if opened and opened[1].startswith(fence) and not opened[2]:
                fence = ""
            elif language not in DRAWN and not hidden.intersection(name for _, name in inside):
                yield line
        elif opened:
            fence, language = opened[1], opened[2].lower()
        elif colons := _COLONS.match(line):
            _step(inside, len(colons[1]), colons[2])
        elif not hidden.intersection(name for _, name in inside):
            yield _plain(line)


def _body(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines below the front matter, without comments."""
    text = "\n".join(lines).removeprefix("\ufeff")
    text = re.sub(r"\A---\n.*?\n---\n", "", text, flags=re.DOTALL)
    yield from re.sub(r"<!--.*?-->", "", text, flags=re.DOTALL).split("\n")


def _step(inside: list[tuple[int, str]], colons: int, name: str) -> None:
    """Open the container, or close the innermost one that has at most as many colons."""
    if name:
        inside.append((colons, name.lower()))
    else:
        while inside and inside.pop()[0] > colons:
            continue


def _plain(line: str) -> str:
    if line.startswith("#"):
        line = _MINUTES.sub("", _NUMBER.sub("", re.sub(r"\s*\{[^}]*\}\s*$", "", line)))
    return html.unescape(_NOT_SAID.sub(" ", line)).replace("|", " ")
