"""Give every shape of a master or layout a number of its own."""

from itertools import count

from lxml import etree

from builder.deck.bind.measure import read_count
from builder.deck.bind.names import qn


def number_shapes(root: etree._Element) -> int:
    """Renumber the shapes of `root` whose id is missing, 0 or taken, and return how many there were.

    LibreOffice numbers the tree itself and its first shape alike (ECMA-376 Part 1, 19.3.1.12: ids are unique).
    """
    shapes = list(root.iter(qn("p:cNvPr")))
    used: set[int] = set()
    waiting: list[etree._Element] = []
    for shape in shapes:
        number = read_count(shape.get("id"))
        if number == 0 or number in used:
            waiting.append(shape)
        used.add(number)
    free = (n for n in count(2) if n not in used)
    for shape in waiting:
        shape.set("id", str(next(free)))
    return len(waiting)
