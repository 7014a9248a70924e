"""Which paragraphs of a text count on from one another."""

from collections.abc import Sequence

from builder.deck.slide import Bullet, Line

_HIGHEST = 32_767  # ECMA-376 Part 1, 20.1.10.66: ST_TextBulletStartAtNum is 1 to 32767.


def number_starts(lines: Sequence[Line]) -> list[int | None]:
    """Return for each numbered line the number its list starts at, None for others and numbers out of range.

    PowerPoint counts paragraphs of one level, start and kind on, whatever stands deeper between them; said
    this way, numbers follow when someone adds an item.
    """
    starts: list[int | None] = []
    open_lists: dict[int, tuple[int, int]] = {}
    for line in lines:
        open_lists = {level: run for level, run in open_lists.items() if level <= line.level}
        start = None
        if line.bullet is Bullet.NUMBER and 1 <= line.number <= _HIGHEST:
            start, expected = open_lists.get(line.level, (line.number, line.number))
            if line.number != expected:
                start = line.number
            open_lists[line.level] = (start, line.number + 1)
        else:
            open_lists.pop(line.level, None)
        starts.append(start)
    return starts
