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

from builder.content.outline_tree import OutlineItem, walk_items


def repair_outline(items: list[OutlineItem]) -> list[OutlineItem]:
    """Return `items` with the children of flattened last branches put back under them.

    An item that ends in a colon and has nothing below it, while every sibling above has, takes the siblings
    that follow. Without a colon there must be two such siblings above, nothing but bare siblings below, and
    no last branch in the whole outline that kept its children: one that did proves the indentation sound.
    """
    flattened = not any(_kept_children(item) for item in walk_items(items))
    _repair(items, flattened)
    return items


def _kept_children(item: OutlineItem) -> bool:
    return len(item.children) > 1 and bool(item.children[-1].children)


def _repair(items: list[OutlineItem], flattened: bool) -> None:
    place = _announcing_branch(items)
    if place is None and flattened:
        place = _bare_branch(items)
    if place is not None and items[place].line.is_marked:
        items[place].children = items[place + 1 :]
        del items[place + 1 :]
    for item in items:
        _repair(item.children, flattened)


def _announcing_branch(items: list[OutlineItem]) -> int | None:
    """Return the place of the first item without children where it announces some."""
    place = next((i for i, item in enumerate(items) if not item.children), len(items))
    if 0 < place < len(items) - 1 and items[place].announces:
        return place
    return None


def _bare_branch(items: list[OutlineItem]) -> int | None:
    """Return the place of the first item without children where only such items follow it."""
    place = next((i for i, item in enumerate(items) if not item.children), len(items))
    bare = all(not item.children and not item.announces for item in items[place:])
    return place if bare and 2 <= place < len(items) - 1 else None
