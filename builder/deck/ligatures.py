"""Letters that a font may join to one glyph."""

_JOINED = ("ff", "fi", "fl")
_APART = ' spc="10"'


def letters_apart(text: str) -> str:
    """Return the attribute of `a:rPr` that keeps the letters of `text` apart, or nothing where none may join.

    LibreOffice draws ff, fi and fl as one glyph in some faces; what searches or highlights its PDF then finds
    letters without a place. A tenth of a point between letters switches that off and can't be seen.
    """
    return _APART if any(pair in text for pair in _JOINED) else ""
