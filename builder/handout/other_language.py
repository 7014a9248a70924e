"""Stretches of a text in another language than the handout's, which are to be read aloud in their own."""

import re
from collections.abc import Iterator

_WORD = r"[A-Za-z][A-Za-z0-9'’.,:;/+&-]*"
_ENGLISH = re.compile(rf"(?<![A-Za-z0-9]){_WORD}(?: +{_WORD}){{2,}}(?<![.,:;/+&-])")
_KOREAN = re.compile("[가-힣](?:[가-힣\u2060 ·,0-9A-Za-z~-]*[가-힣])?")


def other_language(text: str, language: str) -> Iterator[tuple[str, str]]:
    """Yield `text` in pieces, each with its language, which is empty for the handout's own `language`.

    In Korean text English begins with three words in a row: names and technical terms are spoken as they are
    (WCAG 2.2, 3.1.2). In English text every Korean word counts.
    """
    pattern, other = (_ENGLISH, "en") if language == "ko" else (_KOREAN, "ko")
    at = 0
    for found in pattern.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], ""
        yield found[0], other
        at = found.end()
    if at < len(text):
        yield text[at:], ""
