"""Text and attribute values that may stand in XML."""

import re


def escape(text: str) -> str:
    """Return `text` for an element or a double-quoted attribute.

    What XML 1.0 (2.2, `Char`) or PowerPoint refuses is dropped: control characters, lone surrogates, U+FFFE
    and U+FFFF. Tabs and line ends become spaces, as a reader of the attribute would make them.
    """
    return text if _SPECIAL.search(text) is None else text.translate(_TABLE)


_SPECIAL = re.compile('[\x00-\x1f\x7f-\x9f&<>"\ud800-\udfff\ufffe\uffff]')
_TABLE: dict[int, str | None] = {
    **dict.fromkeys((*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000), 0xFFFE, 0xFFFF)),
    **{ord(c): " " for c in "\t\n\r"},
    ord("&"): "&amp;",
    ord("<"): "&lt;",
    ord(">"): "&gt;",
    ord('"'): "&quot;",
}
