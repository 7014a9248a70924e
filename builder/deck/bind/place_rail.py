"""Where the rail of phases stands on a template's slides."""

from collections.abc import Iterable, Iterator

from builder.deck.bind.master import SlideLayout, read_box
from builder.deck.bind.names import qn
from builder.deck.geometry import Box
from builder.theme import Rail

_LEAST = 5.0
"""Points: thinner than this a segment can't be seen from the last row."""
_GAP = 2.0


def place_rail(layouts: Iterable[SlideLayout], slide: Box, rail: Rail) -> Box | None:
    """Return the strip along the slide's edge, as high as `rail` wants or as its neighbours leave.

    The edge that the rail names comes first; the other one serves where the first has no room at all. None
    means that neither has, or that the rail is off.
    """
    if not rail.show:
        return None
    taken = [box for layout in layouts for box in _content(layout, slide)]
    room = {
        "top": min((box.y for box in taken), default=slide.height),
        "bottom": slide.height - max((box.bottom for box in taken), default=0.0),
    }
    for place in (rail.place, "bottom" if rail.place == "top" else "top"):
        height = min(rail.height, room[place] - _GAP)
        if height >= _LEAST:
            return Box(
                x=0, y=0 if place == "top" else slide.height - height, width=slide.width, height=height
            )
    return None


def _content(layout: SlideLayout, slide: Box) -> Iterator[Box]:
    """Yield the boxes of placeholders and pictures; shapes and full-width bands are ground to draw on."""
    for placeholder in layout.placeholders:
        box = layout.box(placeholder)
        if box is not None:
            yield box
    for root in (layout.root, layout.master.root):
        for picture in root.iter(qn("p:pic")):
            box = read_box(picture)
            if box is not None and box.width < slide.width * 0.6:
                yield box
