"""Where a paragraph's look comes from: its own words, its shape's, its layout's, its master's, the deck's."""

from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from builder.deck.bind.master import Placeholder
from builder.deck.bind.names import path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.picture.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyles:
    """The styles of one text body, nearest first."""

    lists: tuple[etree._Element, ...]
    """List styles, whose children `a:lvl1pPr` … say how each level looks."""
    bodies: tuple[etree._Element, ...]
    """`a:bodyPr` of the shape and of what it inherits from."""
    ink: str = ""
    """The colour of words of which nobody says anything; empty for the deck's own."""
    bold: bool = False

    def body(self, attribute: str, otherwise: str) -> str:
        return next((value for body in self.bodies if (value := body.get(attribute)) is not None), otherwise)

    def level(self, properties: etree._Element | None) -> "ParagraphStyle":
        """Return the look of a paragraph with those properties of its own."""
        depth = "0" if properties is None else properties.get("lvl", "0")
        name = qn(f"a:lvl{int(depth) + 1 if depth.isdecimal() else 1}pPr")
        found = (style.find(name) for style in self.lists)
        chain = [each for each in (properties, *found) if each is not None]
        return ParagraphStyle(chain=tuple(chain))


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """A paragraph's properties, nearest first."""

    chain: tuple[etree._Element, ...]

    def get(self, attribute: str) -> str | None:
        return next((value for each in self.chain if (value := each.get(attribute)) is not None), None)

    def find(self, name: str) -> etree._Element | None:
        return next((found for each in self.chain if (found := each.find(qn(name))) is not None), None)

    def first(self, names: Sequence[str]) -> etree._Element | None:
        """Return the nearest element that has one of `names`."""
        wanted = {qn(name) for name in names}
        return next((child for each in self.chain for child in each if child.tag in wanted), None)

    def runs(self, properties: etree._Element | None) -> "ParagraphStyle":
        """Return the look of a run with those properties of its own."""
        defaults = (each.find(qn("a:defRPr")) for each in self.chain)
        return ParagraphStyle(tuple(each for each in (properties, *defaults) if each is not None))


def text_styles(
    shape: etree._Element, parents: tuple[Placeholder | None, Placeholder | None] | None, sheet: Sheet
) -> TextStyles:
    """Return the styles of a shape's text; `parents` are the placeholders that it fills."""
    holders = [shape, *(each.element for each in parents or () if each is not None)]
    lists = [
        found for holder in holders if (found := holder.find(path("p:txBody", "a:lstStyle"))) is not None
    ]
    bodies = [found for holder in holders if (found := holder.find(path("p:txBody", "a:bodyPr"))) is not None]
    if parents is not None:
        kind = next((each.kind for each in parents if each is not None), "obj")
        lists += _master_style(kind, sheet)
    if sheet.layout.master.defaults is not None:
        lists.append(sheet.layout.master.defaults)
    return TextStyles(lists=tuple(lists), bodies=tuple(bodies))


def _master_style(kind: str, sheet: Sheet) -> list[etree._Element]:
    name = "p:titleStyle" if kind in TITLES else "p:otherStyle" if kind in _EDGES else "p:bodyStyle"
    found = sheet.layout.master.root.find(path("p:txStyles", name))
    return [] if found is None else [found]


_EDGES = frozenset({"dt", "ftr", "sldNum", "hdr"})
