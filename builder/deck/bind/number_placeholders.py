"""Give every placeholder of a layout an index of its own."""

from itertools import count

from lxml import etree

from builder.deck.bind.measure import read_count
from builder.deck.bind.names import qn

TITLES = frozenset({"title", "ctrTitle"})


def number_placeholders(layout: etree._Element) -> int:
    """Renumber the placeholders of `layout` whose idx is missing or taken, and return how many there were.

    LibreOffice, Google Slides and Keynote leave every one at 0; a slide's body then takes the title's place.
    """
    used: set[int] = set()
    waiting: list[etree._Element] = []
    for placeholder in layout.iter(qn("p:ph")):
        if placeholder.get("type") in TITLES:
            if "idx" in placeholder.attrib:
                del placeholder.attrib["idx"]
            continue
        idx = read_count(placeholder.get("idx"))
        if idx == 0 or idx in used:
            waiting.append(placeholder)
        used.add(idx)
    free = (n for n in count(1) if n not in used)
    for placeholder in waiting:
        placeholder.set("idx", str(next(free)))
    return len(waiting)
