"""Outlines whose last branches lost a level of indentation.

A tree draws what stands under a last branch with spaces where others have a bar:

    ├── cause:              • cause:
    │   ├── load               ▪ load
    │   └── time               ▪ time
    └── cure:               • cure:
        ├── cache           • cache
        └── index           • index

Programs that turn trees into bullets by counting bars drop that level, so the children of every last branch
stand beside it. The order of the lines is right; only the level must be given back.
"""

import re

from builder.content.outline_line import PLAIN, TREE
from builder.content.outline_tree import OutlineItem, walk_items


def repair_outline(items: list[OutlineItem]) -> list[OutlineItem]:
    """Return `items` with the children of flattened last branches put back under them.

    An item that ends in a colon and has nothing below it, while every sibling above has, takes the siblings
    that follow: it promised them; so does the last one that ends in a colon, where each above it that does has
    its own. Without a colon an item takes them only in an outline that shows the pattern elsewhere, and where
    they are about as many as its siblings have below them. The last of counted siblings, `4단계` behind three
    that have something below them, takes what isn't counted.
    """
    flattened = _is_flattened(items)
    waiting = [items]
    while waiting:
        siblings = waiting.pop()
        place = _announcing_branch(siblings)
        if place is None:
            place = _last_counted(siblings)
        if place is None and flattened:
            place = _bare_branch(siblings)
        if place is not None:
            siblings[place].children = siblings[place + 1 :]
            del siblings[place + 1 :]
            waiting.append(siblings)
            continue
        waiting += [item.children for item in siblings if item.children]
    return items


def _is_flattened(items: list[OutlineItem]) -> bool:
    """Return whether last branches have lost their level everywhere: one that kept it proves the outline sound."""
    groups = [items, *(item.children for item in walk_items(items) if item.children)]
    if any(len(group) > 1 and group[-1].children and _can_lose_level(group[-1]) for group in groups):
        return False
    announcing = any(_announcing_branch(group) is not None for group in groups)
    return announcing or sum(_bare_branch(group) is not None for group in groups) > 1


def _announcing_branch(siblings: list[OutlineItem]) -> int | None:
    """Return the place of the first item without children where it announces some."""
    place = _first_bare(siblings)
    if 0 < place < len(siblings) - 1 and siblings[place].announces and _can_lose_level(siblings[place]):
        return place
    return _last_announcing(siblings)


def _last_announcing(siblings: list[OutlineItem]) -> int | None:
    """Return the place of the last item that announces some and has none, where each above that announces has."""
    announcing = [place for place, item in enumerate(siblings) if item.announces]
    if len(announcing) < 2 or not all(siblings[place].children for place in announcing[:-1]):
        return None
    place = announcing[-1]
    below = siblings[place + 1 :]
    bare = not siblings[place].children and below and not any(item.children for item in below)
    return place if bare and _can_lose_level(siblings[place]) else None


def _last_counted(siblings: list[OutlineItem]) -> int | None:
    """Return the place of the last of `1단계`, `2단계`, … where it is the only one with nothing below it."""
    counted = [_COUNTED.match(item.text) is not None for item in siblings]
    place = sum(counted) - 1
    if place < _ENOUGH or not all(counted[: place + 1]) or place == len(siblings) - 1:
        return None
    bare = not siblings[place].children and all(item.children for item in siblings[:place])
    return place if bare and _can_lose_level(siblings[place]) else None


_ENOUGH = 2
"""Counted siblings with something below them."""
_COUNTED = re.compile(
    r"\W{0,4}(?:\d{1,2}\s*(?:단계|차|번째)|(?:단계|사례|step|phase|case|level|part)\s*\d{1,2})\b",
    re.IGNORECASE,
)


def _bare_branch(siblings: list[OutlineItem]) -> int | None:
    """Return the place of the first item without children where those below it look like its own."""
    place = _first_bare(siblings)
    above, below = siblings[:place], siblings[place + 1 :]
    if len(above) < 2 or len(below) < 2 or not _can_lose_level(siblings[place]):
        return None
    if any(item.children or item.announces for item in siblings[place:]):
        return None
    counts = [len(item.children) for item in above]
    return place if min(counts) - 1 <= len(below) <= max(counts) + 1 else None


def _first_bare(siblings: list[OutlineItem]) -> int:
    return next((place for place, item in enumerate(siblings) if not item.children), len(siblings))


def _can_lose_level(item: OutlineItem) -> bool:
    # A drawn branch says where it belongs; heads without a mark and numbered ones never were branches.
    return item.line.family not in {TREE, PLAIN} and item.line.ordinal is None
