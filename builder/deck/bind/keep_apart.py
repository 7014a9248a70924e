"""Take the bodies of layouts off the slide's edges, the title and the footers that they reach into."""

from builder.deck.bind.master import MEDIA, TEXTS, SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.place import place
from builder.deck.geometry import Box

_SHOWN_EDGES = frozenset({"ftr", "sldNum"})
_GAP = 2.0
_KEPT = 0.3
"""A body that would keep less than this of its size overlaps on purpose."""


def keep_apart(layout: SlideLayout, slide: Box) -> None:
    """Shorten the placeholders of `layout` until what fills them covers nothing else."""
    titles = [box for p in layout.placeholders if p.kind in TITLES and (box := layout.box(p))]
    edges = [box for p in layout.placeholders if p.kind in _SHOWN_EDGES and (box := layout.box(p))]
    for placeholder in layout.placeholders:
        box = layout.box(placeholder)
        if box is not None and placeholder.kind in TEXTS | MEDIA | TITLES | {"subTitle"}:
            apart = _apart(box, slide, [] if placeholder.kind in TITLES else titles, edges)
            if apart != box:
                place(placeholder, apart)


def _apart(box: Box, slide: Box, titles: list[Box], edges: list[Box]) -> Box:
    left, right = max(box.x, 0.0), min(box.right, slide.width)
    top, bottom = max(box.y, 0.0), min(box.bottom, slide.height)
    if right - left < box.width * _KEPT or bottom - top < box.height * _KEPT:
        return box
    least = (bottom - top) * _KEPT
    for title in titles:
        if _side_by_side(box, title) and top < title.bottom <= bottom - least:
            top = title.bottom
    for edge in sorted(edges, key=lambda edge: edge.y, reverse=True):
        if _side_by_side(box, edge) and top + least <= edge.y - _GAP < bottom:
            bottom = edge.y - _GAP
    return Box(x=left, y=top, width=right - left, height=bottom - top)


def _side_by_side(one: Box, other: Box) -> bool:
    """Return whether a line down the slide would go through both."""
    return one.x < other.right and other.x < one.right
