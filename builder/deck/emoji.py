"""Pictures among the letters, and the face that has them."""

import re
from collections.abc import Iterator

EMOJI_FACES = (
    '<a:latin typeface="Segoe UI Emoji"/><a:ea typeface="Segoe UI Emoji"/><a:cs typeface="Segoe UI Emoji"/>'
)
"""Windows' face of emoji, for each of the scripts that PowerPoint may take one for.

Named, they have their colours; left to a text face, those that it has in black come from there. Where the face is
missing, macOS and Linux take their own.
"""


def by_emoji(text: str) -> Iterator[tuple[str, bool]]:
    """Yield `text` in pieces, each with whether it is emoji; sequences of several characters stay whole."""
    if text.isascii() or _SIGN.search(text) is None:
        yield text, False
        return
    end = 0
    for match in _EMOJI.finditer(text):
        if match.start() > end:
            yield text[end : match.start()], False
        yield match.group(), True
        end = match.end()
    if end < len(text):
        yield text[end:], False


# Unicode Technical Standard 51, 1.4.9: characters shown as pictures by themselves, and those that U+FE0F makes so.
_ALONE = (
    "\u231a\u231b\u23e9-\u23ec\u23f0\u23f3\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd"
    "\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2b1b\u2b1c\u2b50\u2b55\U0001f004\U0001f0cf\U0001f18e"
    "\U0001f191-\U0001f19a\U0001f201\U0001f21a\U0001f22f\U0001f232-\U0001f236\U0001f238-\U0001f23a\U0001f250"
    "\U0001f251\U0001f300-\U0001faff"
)
_MADE = "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2194-\u21aa\u2300-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299\U0001f100-\U0001f2ff"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_ONE = f"(?:[{_ALONE}]\ufe0f?|[{_MADE}]\ufe0f)[\U0001f3fb-\U0001f3ff]?[\U000e0020-\U000e007f]*"
_EMOJI = re.compile(
    f"(?:{_FLAG}|[0-9#*]\ufe0f?\u20e3|{_ONE}(?:\u200d(?:{_ONE}|[\u2640\u2642\u2695\u2696\u2708\u2764]))*)+"
)
_SIGN = re.compile(f"[{_ALONE}\ufe0f\u20e3\U0001f1e6-\U0001f1ff]")
