"""Which paragraphs of a text count on from one another."""

from collections.abc import Sequence

from builder.deck.slide import Bullet, Line

_HIGHEST = 32_767  # ECMA-376 Part 1, 20.1.10.66: ST_TextBulletStartAtNum is 1 to 32767.


def number_starts(lines: Sequence[Line]) -> list[int | None]:
    """Return for each numbered line the number its list starts at; None for others, and for numbers to be typed.

    PowerPoint counts paragraphs of one level, start and kind on, whatever stands deeper between them; said
    this way, numbers follow when someone adds an item. It can't start again at the number it started at.
    """
    starts: list[int | None] = []
    open_lists: dict[int, tuple[int, int]] = {}
    for line in lines:
        open_lists = {level: run for level, run in open_lists.items() if level <= line.level}
        start = _start(line, open_lists.get(line.level))
        if start is None:
            open_lists.pop(line.level, None)
        else:
            open_lists[line.level] = (start, line.number + 1)
        starts.append(start)
    return starts


def _start(line: Line, before: tuple[int, int] | None) -> int | None:
    if line.bullet is not Bullet.NUMBER or not 1 <= line.number <= _HIGHEST:
        return None
    begun, expected = before or (0, 0)
    if line.number == expected:
        return begun
    return None if line.number == begun else line.number
