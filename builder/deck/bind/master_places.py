"""Put the placeholders of exported layouts where their master has them.

LibreOffice gives the layouts of every master the places of one of them: a cover's title then stands beside
the band that was drawn for it.
"""

from builder.deck.bind.free_area import bounding
from builder.deck.bind.master import MEDIA, TEXTS, SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.place import place
from builder.deck.geometry import Box

_NEAR = 2.0


def follow_master_places(layout: SlideLayout) -> None:
    """Move the title onto the master's, and the other placeholders together onto the master's body."""
    for kinds, parent in ((TITLES, "title"), (TEXTS | MEDIA | {"subTitle"}, "body")):
        model = layout.master.placeholder(parent)
        own = [p for p in layout.placeholders if p.kind in kinds and p.box is not None]
        around = bounding([p.box for p in own if p.box is not None])
        if (
            model is not None
            and model.box is not None
            and around is not None
            and not _same(around, model.box)
        ):
            for placeholder in own:
                if placeholder.box is not None:
                    place(placeholder, _mapped(placeholder.box, around, model.box))


def _same(one: Box, other: Box) -> bool:
    return one.holds(other, _NEAR) and other.holds(one, _NEAR)


def _mapped(box: Box, old: Box, new: Box) -> Box:
    """Return `box` in the same place of `new` as it has in `old`."""
    across, down = new.width / old.width, new.height / old.height
    return Box(
        x=new.x + (box.x - old.x) * across,
        y=new.y + (box.y - old.y) * down,
        width=box.width * across,
        height=box.height * down,
    )
