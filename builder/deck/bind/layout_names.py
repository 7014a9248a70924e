"""Layouts by their names, where several masters have layouts of one name."""

import re
from collections import Counter
from collections.abc import Sequence

from builder.deck.bind.master import SlideLayout


def unique_names(names: Sequence[str]) -> tuple[str, ...]:
    """Return the names, those of several layouts with their number: `Title, Content #2` is the second."""
    total, seen = Counter(map(_folded, names)), Counter[str]()
    unique = []
    for name in names:
        seen[_folded(name)] += 1
        unique.append(f"{name} #{seen[_folded(name)]}" if total[_folded(name)] > 1 else name)
    return tuple(unique)


def find_named(layouts: Sequence[SlideLayout], name: str) -> SlideLayout | None:
    """Return the layout called `name`, small and capital letters alike; the first of several without a number."""
    exact = next((layout for layout in layouts if layout.name == name), None)
    alike = [layout for layout in layouts if _folded(layout.name) == _folded(name)]
    if exact or alike:
        return exact or alike[0]
    numbered = re.fullmatch(r"(.*) #(\d{1,4})", name.strip())
    if numbered is None:
        return None
    alike = [layout for layout in layouts if _folded(layout.name) == _folded(numbered[1])]
    place = int(numbered[2])
    return alike[place - 1] if 0 < place <= len(alike) else None


def _folded(name: str) -> str:
    return name.strip().casefold()
