"""Layout → the boxes that the paginator fills."""

from dataclasses import replace

from builder.deck.bind.main_boxes import main_boxes
from builder.deck.bind.master import TEXTS, SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.text_area import free_text_area, read_text_area
from builder.deck.geometry import Box, LayoutGeometry, Purpose, TextArea

_GAP = 16.0
# Tops this near stand in one row, to be read from left to right.
_ROW = 24.0
_PAIRED = frozenset({Purpose.TWO_CONTENT, Purpose.DISCUSSION})


def read_layout_geometry(layout: SlideLayout, purpose: Purpose, free: Box) -> LayoutGeometry:
    """Return the areas of `layout`, with free boxes for what `purpose` needs and the layout lacks.

    Every purpose has a body, pairs have two; a title slide has a subtitle, its body where it has no other.
    """
    areas = [(p.kind, area) for p in layout.placeholders if (area := read_text_area(layout, p)) is not None]
    texts = [area for kind, area in areas if kind in TEXTS]
    main = main_boxes([area.box for area in texts])
    bodies = sorted((area for area in texts if area.box in main), key=_reading_order)
    subtitle = next((area for kind, area in areas if kind == "subTitle"), None)
    if purpose is Purpose.TITLE and subtitle is None:
        subtitle = bodies[0] if bodies else free_text_area(layout.master, free)
    if purpose is Purpose.TITLE and subtitle is not None and not bodies:
        bodies = [subtitle]
    if purpose in _PAIRED and len(bodies) < 2:
        bodies = _halved(bodies, layout, free)
    if not bodies:
        bodies = [free_text_area(layout.master, free)]
    return LayoutGeometry(
        name=layout.name,
        index=layout.index,
        title=next((area for kind, area in areas if kind in TITLES), None),
        bodies=tuple(bodies),
        free=free,
        subtitle=subtitle,
    )


def _reading_order(area: TextArea) -> tuple[int, float]:
    return (round(area.box.y / _ROW), area.box.x)


def _halved(bodies: list[TextArea], layout: SlideLayout, free: Box) -> list[TextArea]:
    """Return two areas side by side in place of one, or in the free box."""
    whole = bodies[0].box if bodies else free
    width = (whole.width - _GAP) / 2
    left = Box(x=whole.x, y=whole.y, width=width, height=whole.height)
    right = Box(x=whole.x + width + _GAP, y=whole.y, width=width, height=whole.height)
    free_text = free_text_area(layout.master, whole)
    style = replace(bodies[0], placeholder=None) if bodies else free_text
    return [replace(style, box=left), replace(style, box=right)]
