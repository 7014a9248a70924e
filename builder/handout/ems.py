"""How wide a text is, in ems of its own size."""

from builder.text import face


def ems(text: str, *, bold: bool = False, mono: bool = False) -> float:
    """Return the width of `text` in the widest of the faces that a handout may be set in."""
    advances = face(_MONO if mono else _TEXT, bold=bold, mono=mono).advances
    return sum(map(advances.__getitem__, text))


_TEXT = "Malgun Gothic"
_MONO = "D2Coding"
