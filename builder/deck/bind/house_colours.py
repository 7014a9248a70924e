"""The colours that a deck is drawn in, where its theme's accents say nothing.

LibreOffice exports its templates with the accents of Office, whatever the slides look like.
"""

import colorsys
from collections import Counter
from collections.abc import Iterable, Iterator

from lxml import etree

from builder.deck.bind.colours import read_fill
from builder.deck.bind.master import SlideLayout, read_box
from builder.deck.bind.names import MAIN, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.text_area import read_text_colours
from builder.deck.colour import contrast

_COLOURFUL = 0.25
"""Less saturated colours are greys, and no accents."""
_APART = 40.0
"""Degrees of hue, or a difference in lightness of a quarter, between two accents."""
_MOST = 6
_TITLE_WEIGHT = 1e5


def house_colours(layouts: Iterable[SlideLayout]) -> tuple[str, ...]:
    """Return the colours of the titles and shapes of `layouts`, the largest first.

    Nothing where the theme's own accents are used: then they are the house's.
    """
    chosen = tuple(layouts)
    if any(map(_uses_accents, chosen)):
        return ()
    weights: Counter[str] = Counter()
    for layout in chosen:
        weights.update(dict(_painted(layout)))
    found: list[str] = []
    for colour, _ in weights.most_common():
        if _saturation(colour) >= _COLOURFUL and all(_differ(colour, other) for other in found):
            found.append(colour)
    return tuple(found[:_MOST])


def _uses_accents(layout: SlideLayout) -> bool:
    return any(
        element.get("val", "").startswith("accent")
        for root in (layout.root, layout.master.root)
        for element in root.iter(f"{{{MAIN}}}schemeClr")
    )


def _painted(layout: SlideLayout) -> Iterator[tuple[str, int]]:
    """Yield each colour of the layout with its area in points; titles count for the attention that they get."""
    for placeholder in layout.placeholders:
        if placeholder.kind in TITLES:
            yield read_text_colours(layout, placeholder)[0], int(_TITLE_WEIGHT)
    for root in (layout.root, layout.master.root):
        for shape in root.iter(qn("p:sp")):
            box, colour = read_box(shape), _fill(shape, layout)
            if box is not None and colour and shape.find(f".//{qn('p:ph')}") is None:
                yield colour, round(box.width * box.height)


def _fill(shape: etree._Element, layout: SlideLayout) -> str:
    return read_fill(shape.find(qn("p:spPr")), layout.master.theme, layout.colour_map)


def _saturation(digits: str) -> float:
    if not digits or contrast(digits, "FFFFFF") < 1.2:
        return 0.0
    return _hls(digits)[2] if 0.08 < _hls(digits)[1] < 0.88 else 0.0


def _differ(one: str, other: str) -> bool:
    (hue, light, _), (other_hue, other_light, _) = _hls(one), _hls(other)
    turn = abs(hue - other_hue) * 360
    return min(turn, 360 - turn) >= _APART or abs(light - other_light) >= 0.25


def _hls(digits: str) -> tuple[float, float, float]:
    red, green, blue = (value / 255 for value in bytes.fromhex(digits))
    return colorsys.rgb_to_hls(red, green, blue)
