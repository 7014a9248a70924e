"""Lines of code in a monospaced face."""

import unicodedata
from functools import cache

from builder.text.face import Face


def wrap_code(line: str, columns: int) -> tuple[str, ...]:
    """Return `line` in pieces of at most `columns` cells.

    A piece after the first begins two cells deeper than the line does. Breaks stand after a space, comma,
    slash or another mark, else anywhere; spaces at a break are dropped. Tabs become spaces. A wide character
    that alone takes more than `columns` still gets its piece.
    """
    rest = line.expandtabs(TAB_CELLS)
    indent = len(rest) - len(rest.lstrip(" "))
    if cell_width(rest) <= columns:
        return (rest,)
    # A deep line in a narrow box would leave no room for its own text.
    deepest = max(0, columns - 2) // 2
    prefix, deeper = " " * min(indent, deepest), " " * min(indent + 2, deepest)
    rest = rest.strip(" ")
    pieces: list[str] = []
    while cell_width(rest) > columns - len(prefix):
        place = _break_place(rest, columns - len(prefix))
        if place >= len(rest):
            break
        pieces.append((prefix + rest[:place]).rstrip(" "))
        rest = rest[place:].lstrip(" ")
        prefix = deeper
    return (*pieces, prefix + rest)


def cell_width(line: str) -> int:
    """Return how many cells `line` takes: two for Hangul, other wide characters and emoji, else one."""
    if line.isascii() and "\t" not in line:
        return len(line)
    return sum(map(_cells, line.expandtabs(TAB_CELLS)))


def code_columns(width: float, face: Face, size: float) -> int:
    """Return how many cells of `face` fit in `width` points at `size` points, and at least one."""
    # Half a wide character counts too: it may be the larger.
    cell = max(face.advances["0"], face.advances["가"] / 2) * size
    return max(1, int((width + 1e-6) / cell))


TAB_CELLS = 4

_BREAKS_AFTER = tuple(frozenset(marks) for marks in (" ", ",;/|&", "-=+.:?_)]}"))


def _break_place(text: str, columns: int) -> int:
    """Return where to break `text`: behind the last good mark of its later part, else where it is full."""
    full = _full_place(text, columns)
    if text[full : full + 1] == " ":
        return full
    for marks in _BREAKS_AFTER:
        for place in range(full, full // 3, -1):
            # Not within `&&`, `//`, `--` or `::`.
            if text[place - 1] in marks and text[place : place + 1] not in marks:
                return place
    return full


def _full_place(text: str, columns: int) -> int:
    """Return how many characters `columns` cells hold, and at least one."""
    cells = 0
    for place, character in enumerate(text):
        cells += _cells(character)
        if cells > columns:
            return max(place, 1)
    return len(text)


@cache
def _cells(character: str) -> int:
    if character.isascii():
        return 1
    if unicodedata.category(character) in {"Mn", "Me", "Cf"} or "\u1160" <= character <= "\u11ff":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" or _is_pictograph(character) else 1


def _is_pictograph(character: str) -> bool:
    """Return whether a monospaced font leaves `character` to a wider one: enclosed marks, symbols, emoji."""
    return (
        "\u2460" <= character <= "\u24ff"
        or "\u2600" <= character <= "\u2bff"
        or character in "▶◀"
        or character >= "\U0001f000"
    )
