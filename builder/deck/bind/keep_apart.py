"""Take the bodies of layouts off the slide's edges, the title and the footers that they reach into."""

from builder.deck.bind.master import MEDIA, TEXTS, SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.place import place
from builder.deck.geometry import Box

_SHOWN_EDGES = frozenset({"ftr", "sldNum"})
_GAP = 2.0
_KEPT = 0.5
"""A body that would lose more than this of its height overlaps on purpose."""


def keep_apart(layout: SlideLayout, slide: Box) -> None:
    """Shorten the placeholders of `layout` until what fills them covers nothing else."""
    titles = [box for p in layout.placeholders if p.kind in TITLES and (box := layout.box(p))]
    edges = [box for p in layout.placeholders if p.kind in _SHOWN_EDGES and (box := layout.box(p))]
    for placeholder in layout.placeholders:
        box = layout.box(placeholder)
        if box is not None and placeholder.kind in TEXTS | MEDIA | {"subTitle"}:
            apart = _apart(box, slide, titles, edges)
            if apart != box:
                place(placeholder, apart)


def _apart(box: Box, slide: Box, titles: list[Box], edges: list[Box]) -> Box:
    left, right = max(box.x, 0.0), min(box.right, slide.width)
    top, bottom = max(box.y, 0.0), min(box.bottom, slide.height)
    middle = (box.y + box.bottom) / 2
    for title in titles:
        if _side_by_side(box, title) and box.y < title.bottom < middle:
            top = max(top, title.bottom)
    for edge in edges:
        if _side_by_side(box, edge) and middle < edge.y < box.bottom:
            bottom = min(bottom, edge.y - _GAP)
    apart = Box(x=left, y=top, width=right - left, height=bottom - top)
    kept = apart.width > box.width * _KEPT and apart.height > box.height * _KEPT
    return apart if kept else box


def _side_by_side(one: Box, other: Box) -> bool:
    """Return whether a line down the slide would go through both."""
    return one.x < other.right and other.x < one.right
