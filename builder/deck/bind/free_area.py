"""Where anything may be drawn on a layout."""

from collections.abc import Callable, Iterable, Sequence

from builder.deck.bind.master import EDGES, MEDIA, TEXTS, Placeholder, SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.unrest import read_art
from builder.deck.geometry import Box

_GAP = 8.0
_MARGIN = 0.05
# Where the layout's own bodies cover this share of the slide, they show the room its author meant.
_ROOMY = 0.3
_SEEN = 0.01
"""Smaller ornaments may be drawn over."""


def free_area(layout: SlideLayout, slide: Box, rail: Box | None) -> Box:
    """Return the largest box inside the margins that is clear of title, footers, rail and the ornaments beside the text."""
    bodies = _boxes(layout, lambda p: p.kind in TEXTS | MEDIA)
    titles = _boxes(layout, lambda p: p.kind in TITLES)
    edges = _boxes(layout, lambda p: p.kind in EDGES)
    safe = _clear_of(_margins(slide, [*bodies, *titles]), [*edges, *([rail] if rail is not None else [])])
    around = bounding(bodies)
    if around is not None and around.width * around.height >= _ROOMY * slide.width * slide.height:
        safe = _overlap(safe, around) or safe
    return _clear_of(_clear_of(safe, titles), _beside(layout, slide, bodies))


def bounding(boxes: Sequence[Box]) -> Box | None:
    """Return the smallest box around `boxes`, None where there are none."""
    if not boxes:
        return None
    x, y = min(box.x for box in boxes), min(box.y for box in boxes)
    return Box(x=x, y=y, width=max(b.right for b in boxes) - x, height=max(b.bottom for b in boxes) - y)


def _beside(layout: SlideLayout, slide: Box, bodies: Sequence[Box]) -> list[Box]:
    """Return the shapes and pictures that the bodies keep clear of: a panel, a column of ornament, a logo."""
    art = [
        box for box in read_art(layout, slide) if box.width * box.height >= _SEEN * slide.width * slide.height
    ]
    return [box for box in art if bodies and not any(_overlap(box, body) for body in bodies)]


def _boxes(layout: SlideLayout, wanted: Callable[[Placeholder], bool]) -> list[Box]:
    return [box for p in layout.placeholders if wanted(p) and (box := layout.box(p)) is not None]


def _margins(slide: Box, boxes: Sequence[Box]) -> Box:
    """Return the slide within its margins: the placeholders' left and right edges, else a twentieth."""
    margin = slide.width * _MARGIN
    left = min((box.x for box in boxes if box.x >= 0), default=margin)
    right = max((box.right for box in boxes if box.right <= slide.width), default=slide.width - margin)
    if right - left < slide.width / 2:
        left, right = margin, slide.width - margin
    top = slide.height * _MARGIN
    return Box(x=left, y=top, width=right - left, height=slide.height - 2 * top)


def _clear_of(area: Box, obstacles: Iterable[Box]) -> Box:
    """Return the largest part of `area` on one side of each obstacle that stands in it."""
    for obstacle in obstacles:
        if _overlap(area, obstacle) is not None:
            sides = (
                _between(area, bottom=obstacle.y - _GAP),
                _between(area, top=obstacle.bottom + _GAP),
                _between(area, right=obstacle.x - _GAP),
                _between(area, left=obstacle.right + _GAP),
            )
            area = max(sides, key=lambda box: box.width * box.height)
    return area


def _between(
    area: Box,
    *,
    left: float | None = None,
    top: float | None = None,
    right: float | None = None,
    bottom: float | None = None,
) -> Box:
    x = area.x if left is None else max(area.x, left)
    y = area.y if top is None else max(area.y, top)
    end_x = area.right if right is None else min(area.right, right)
    end_y = area.bottom if bottom is None else min(area.bottom, bottom)
    return Box(x=x, y=y, width=max(0.0, end_x - x), height=max(0.0, end_y - y))


def _overlap(one: Box, other: Box) -> Box | None:
    both = _between(one, left=other.x, top=other.y, right=other.right, bottom=other.bottom)
    return both if both.width > 0.5 and both.height > 0.5 else None
