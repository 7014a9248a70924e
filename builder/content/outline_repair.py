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

from builder.content.outline_line import PLAIN, TREE
from builder.content.outline_tree import OutlineItem, walk_items


def repair_outline(items: list[OutlineItem]) -> list[OutlineItem]:
    """Return `items` with the children of flattened last branches put back under them.

    An item that ends in a colon and has nothing below it, while every sibling above has, takes the siblings
    that follow: it promised them. Without a colon an item takes them only in an outline that shows the
    pattern elsewhere, and only where they are about as many as its siblings have below them.
    """
    flattened = _is_flattened(items)
    waiting = [items]
    while waiting:
        siblings = waiting.pop()
        place = _announcing_branch(siblings)
        if place is None and flattened:
            place = _bare_branch(siblings)
        if place is not None:
            siblings[place].children = siblings[place + 1 :]
            del siblings[place + 1 :]
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
    return None


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
