"""Write the place of a placeholder into its layout."""

from lxml import etree

from builder.deck.bind.master import Placeholder
from builder.deck.bind.names import qn
from builder.deck.geometry import EMU_PER_POINT, Box


def place(placeholder: Placeholder, box: Box) -> None:
    """Put `placeholder` into `box`, whether it had a place of its own or its master's."""
    properties = placeholder.element.find(qn("p:spPr"))
    if properties is None:
        return
    transform = properties.find(qn("a:xfrm"))
    if transform is None:
        transform = etree.Element(qn("a:xfrm"))
        properties.insert(0, transform)
    for child in list(transform):
        transform.remove(child)
    x, y, width, height = (round(part * EMU_PER_POINT) for part in (box.x, box.y, box.width, box.height))
    etree.SubElement(transform, qn("a:off"), x=str(x), y=str(y))
    etree.SubElement(transform, qn("a:ext"), cx=str(width), cy=str(height))
