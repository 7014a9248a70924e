"""How much of a layout's art stands behind its text."""

from collections.abc import Iterator

from builder.deck.bind.master import TEXTS, SlideLayout, read_box
from builder.deck.bind.names import path, qn
from builder.deck.geometry import Box

_DRAWN = frozenset({qn("p:sp"), qn("p:pic"), qn("p:grpSp")})
_PICTURE = 1.0
_ART = 3.0
_PAGE = 0.8
"""A shape that covers this share of the slide is its ground."""


def unrest(layout: SlideLayout, slide: Box) -> float:
    """Return 0 for text on a plain ground, more the more of it stands on a picture or on the edges of shapes.

    Exporters of LibreOffice's templates write a dozen masters with the same layouts; the calm ones are those
    for content.
    """
    bodies = [box for p in layout.placeholders if p.kind in TEXTS and (box := layout.box(p))]
    if not bodies:
        return 0.0
    body = max(bodies, key=_area)
    covered = sum(_area(_common(body, shape)) for shape in read_art(layout, slide) if not shape.holds(body))
    return _PICTURE * _is_picture(layout) + _ART * min(1.0, covered / _area(body))


def read_art(layout: SlideLayout, slide: Box) -> Iterator[Box]:
    """Yield the boxes of what is drawn on the layout and its master, full pages aside."""
    hides_master = layout.root.get("showMasterSp") in {"0", "false"}
    for root in [layout.root] if hides_master else [layout.master.root, layout.root]:
        tree = root.find(path("p:cSld", "p:spTree"))
        for shape in () if tree is None else tree:
            box = read_box(shape)
            drawn = shape.tag in _DRAWN and shape.find(f".//{qn('p:ph')}") is None
            if box is not None and drawn and _area(box) < _PAGE * _area(slide):
                yield box


def _is_picture(layout: SlideLayout) -> bool:
    for root in (layout.root, layout.master.root):
        ground = root.find(path("p:cSld", "p:bg"))
        if ground is not None:
            return next(ground.iter(qn("a:blip")), None) is not None
    return False


def _common(one: Box, other: Box) -> Box:
    x, y = max(one.x, other.x), max(one.y, other.y)
    return Box(
        x=x,
        y=y,
        width=max(0.0, min(one.right, other.right) - x),
        height=max(0.0, min(one.bottom, other.bottom) - y),
    )


def _area(box: Box) -> float:
    return box.width * box.height
