"""What stands behind the text of a layout."""

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from builder.deck.bind.colours import read_colour, read_fill, theme_colour
from builder.deck.bind.master import MEDIA, PictureColour, Placeholder, SlideLayout, read_box
from builder.deck.bind.measure import read_count
from builder.deck.bind.names import path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.text_area import read_text_colours
from builder.deck.colour import BLACK, WHITE, contrast
from builder.deck.geometry import Box

_TEXTS = frozenset({"obj", "body", "subTitle"})
_COVERS = 0.9
"""A shape behind this share of a box is the ground of its text."""
UNTOLD = 1.6
"""A text that stands out less from what was found to be its ground stands on something else."""
_UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """The colour of a layout's ground, as six digits, and of its texts."""

    background: str
    text: str
    """Of the first list level of the largest body, else of the title."""

    @property
    def dark(self) -> bool:
        """Whether white is read more easily on it than black."""
        return contrast(self.background, WHITE) > contrast(self.background, BLACK)


def read_ground(layout: SlideLayout) -> Ground:
    """Return what stands behind the largest body of `layout`, and the colour of its running text.

    Of pictures it is the mean; where that can't be told it is black or white, whichever the text asks for.
    """
    placeholder = _largest(layout)
    if placeholder is None:
        return Ground(background=_background(layout) or WHITE, text=BLACK)
    text = read_text_colours(layout, placeholder)[0] or BLACK
    found = _behind(layout, layout.box(placeholder))
    seen = found != _UNKNOWN and contrast(found, text) >= UNTOLD
    return Ground(background=found if seen else _opposite(text), text=text)


def read_backdrop(layout: SlideLayout, placeholder: Placeholder) -> str:
    """Return the colour behind `placeholder`: its own fill, else that of the topmost shape around it, else the ground."""
    own = read_fill(placeholder.element.find(qn("p:spPr")), layout.master.theme, layout.colour_map)
    return own or _behind(layout, layout.box(placeholder)) or read_ground(layout).background


def _largest(layout: SlideLayout) -> Placeholder | None:
    """Return the placeholder of the running text: the largest body, else the title, else any with a place."""
    for kinds in (_TEXTS, TITLES, MEDIA):
        placed = [(box, p) for p in layout.placeholders if p.kind in kinds and (box := layout.box(p))]
        if placed:
            return max(placed, key=lambda pair: pair[0].width * pair[0].height)[1]
    return None


def _behind(layout: SlideLayout, box: Box | None) -> str:
    """Return the colour of the topmost shape that covers `box`, else of the page; empty where it can't be told."""
    found = _background(layout)
    for shape, colour in _shapes(layout):
        if box is not None and _share(shape, box) >= _COVERS:
            found = colour
    return found


def _share(shape: Box, box: Box) -> float:
    width = min(shape.right, box.right) - max(shape.x, box.x)
    height = min(shape.bottom, box.bottom) - max(shape.y, box.y)
    return max(0.0, width) * max(0.0, height) / (box.width * box.height)


def _background(layout: SlideLayout) -> str:
    """Return the colour of the page, empty where it can't be told."""
    for holder in (layout, layout.master):
        ground = holder.root.find(path("p:cSld", "p:bg"))
        if ground is not None:
            return _picture(ground, holder.picture) or _ground_fill(ground, layout)
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


def _shapes(layout: SlideLayout) -> Iterator[tuple[Box, str]]:
    """Yield the place and the colour of every filled shape and picture, from the bottom up."""
    hides_master = layout.root.get("showMasterSp") in {"0", "false"}
    for holder in (layout,) if hides_master else (layout.master, layout):
        for shape in holder.root.iter(qn("p:sp"), qn("p:pic")):
            box = read_box(shape)
            if box is None or shape.find(f".//{qn('p:ph')}") is not None:
                continue
            properties = shape.find(qn("p:spPr"))
            if shape.find(f".//{qn('a:blip')}") is not None:
                yield box, _picture(shape, holder.picture)
            elif colour := read_fill(properties, layout.master.theme, layout.colour_map):
                yield box, colour


def _picture(element: etree._Element, colour_of: PictureColour) -> str:
    blip = next(element.iter(qn("a:blip")), None)
    return _UNKNOWN if blip is None else colour_of(blip.get(qn("r:embed"), ""))


def _opposite(text: str) -> str:
    return WHITE if contrast(text, WHITE) >= contrast(text, BLACK) else BLACK
