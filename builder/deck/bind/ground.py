"""What stands behind the text of a layout."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.deck.bind.colours import read_colour, read_fill, theme_colour
from builder.deck.bind.master import Placeholder, SlideLayout, read_box
from builder.deck.bind.measure import read_count
from builder.deck.bind.names import path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.text_area import read_text_colours
from builder.deck.colour import BLACK, WHITE, contrast
from builder.deck.geometry import Box


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The colour of a layout's ground, as six digits, and of its texts."""

    background: str
    text: str
    """Of the first list level of the first body, else of the title."""

    @property
    def dark(self) -> bool:
        """Whether white is read more easily on it than black."""
        return contrast(self.background, WHITE) > contrast(self.background, BLACK)


def read_ground(layout: SlideLayout) -> Ground:
    """Return the ground of `layout` and the colour of its running text."""
    texts = [p for p in layout.placeholders if p.kind in {"obj", "body", "subTitle"}]
    titles = [p for p in layout.placeholders if p.kind in TITLES]
    colours = next((read_text_colours(layout, p) for p in (*texts, *titles)), (BLACK,))
    return Ground(background=_background(layout) or _opposite(colours[0]), text=colours[0] or BLACK)


def read_backdrop(layout: SlideLayout, placeholder: Placeholder) -> str:
    """Return the colour behind `placeholder`: its own fill, else that of the topmost shape around it, else the ground."""
    own = read_fill(placeholder.element.find(qn("p:spPr")), layout.master.theme, layout.colour_map)
    box = layout.box(placeholder)
    behind = [fill for shape, fill in _filled_shapes(layout) if box is not None and shape.holds(box)]
    return own or (behind[-1] if behind else read_ground(layout).background)


def _background(layout: SlideLayout) -> str:
    """Return the colour of the ground, empty where it is a picture."""
    for root in (layout.root, layout.master.root):
        ground = root.find(path("p:cSld", "p:bg"))
        if ground is not None:
            return _ground_fill(ground, layout)
    return theme_colour("bg1", layout.master.theme, layout.colour_map) or WHITE


def _ground_fill(ground: etree._Element, layout: SlideLayout) -> str:
    theme, colours = layout.master.theme, layout.colour_map
    reference = ground.find(qn("p:bgRef"))
    if reference is None:
        return read_fill(ground.find(qn("p:bgPr")), theme, colours)
    own = read_colour(reference, theme, colours)
    # Numbers from 1001 count the theme's background fills (ECMA-376 Part 1, 20.1.4.2.19).
    fills = theme.find(path("a:themeElements", "a:fmtScheme", "a:bgFillStyleLst"))
    place = read_count(reference.get("idx")) - 1001
    if fills is None or not 0 <= place < len(fills):
        return own
    holder = etree.Element("holder")
    holder.append(etree.fromstring(etree.tostring(fills[place])))
    return read_fill(holder, theme, colours, own)


def _filled_shapes(layout: SlideLayout) -> Iterator[tuple[Box, str]]:
    """Yield the place and the colour of every filled shape, from the bottom up."""
    roots = (
        [layout.root]
        if layout.root.get("showMasterSp") in {"0", "false"}
        else [layout.master.root, layout.root]
    )
    for root in roots:
        for shape in root.iter(qn("p:sp")):
            box = read_box(shape)
            fill = read_fill(shape.find(qn("p:spPr")), layout.master.theme, layout.colour_map)
            if box is not None and fill and shape.find(f".//{qn('p:ph')}") is None:
                yield box, fill


def _opposite(text: str) -> str:
    return WHITE if not text or contrast(text, WHITE) >= contrast(text, BLACK) else BLACK
