"""Lines of an outline → nested items."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from builder.content.outline_line import OutlineLine


@dataclass(slots=True, eq=False)
class OutlineItem:
    """An item and the items below it; `text` may hold more than its first line says."""

    line: OutlineLine
    text: str
    children: "list[OutlineItem]" = field(default_factory=list)

    @property
    def announces(self) -> bool:
        """True where the text ends in a colon and so promises what follows."""
        return self.text.rstrip("*` ").endswith((":", "："))


def nest_lines(lines: Sequence[OutlineLine]) -> list[OutlineItem]:
    """Return the outermost items of an outline.

    Deeper indentation is a deeper level. At one column, a line without a mark stands above marked ones, and a
    new kind of mark below the one it follows. An unmarked line indented under a marked one continues its text.
    """
    top: list[OutlineItem] = []
    open_items: list[OutlineItem] = []
    for place, line in enumerate(lines):
        _close_items(open_items, line)
        if open_items and _continues(line, open_items[-1], lines[place + 1 : place + 2]):
            open_items[-1].text += " " + line.text
            continue
        item = OutlineItem(line, line.text)
        (open_items[-1].children if open_items else top).append(item)
        open_items.append(item)
        if len(open_items) > DEEPEST:
            open_items.pop()
    return top


DEEPEST = 12
"""Levels; what is deeper stands beside its parent."""


def _close_items(open_items: list[OutlineItem], line: OutlineLine) -> None:
    while open_items and open_items[-1].line.column > line.column:
        open_items.pop()
    here = [item.line.family for item in open_items if item.line.column == line.column]
    if line.is_marked and line.family not in here:
        return
    while here and open_items[-1].line.family != line.family:
        open_items.pop()
        here.pop()
    if here:
        open_items.pop()


def _continues(line: OutlineLine, above: OutlineItem, below: Sequence[OutlineLine]) -> bool:
    if line.is_marked or not above.line.is_marked or above.announces or above.children or line.announces:
        return False
    heads = any(next_line.column > line.column for next_line in below)
    return line.column > above.line.column and not heads


def walk_items(items: Sequence[OutlineItem]) -> Iterator[OutlineItem]:
    """Yield every item, each before those below it."""
    for item in items:
        yield item
        yield from walk_items(item.children)
