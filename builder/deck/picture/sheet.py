"""What the shapes of one sheet (a slide, a layout, a master) are drawn with."""

from base64 import b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree

from builder.deck.bind.colours import read_colour
from builder.deck.bind.faces import resolve_face
from builder.deck.bind.master import Placeholder, SlideLayout
from builder.deck.bind.measure import read_count, read_number
from builder.deck.bind.names import path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.package import Package, extension

Href = Callable[[str, bytes], str]
"""A picture's part name and bytes → the address under which the SVG shows it."""

_TYPES = {
    "png": "image/png",
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "gif": "image/gif",
    "svg": "image/svg+xml",
}


def data_address(name: str, data: bytes) -> str:
    """Return the picture itself as an address (RFC 2397); empty for what browsers don't show."""
    kind = _TYPES.get(extension(name).lower())
    return f"data:{kind};base64,{b64encode(data).decode()}" if kind else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One sheet with all that its shapes inherit."""

    package: Package
    part: str
    layout: SlideLayout
    href: Href
    number: int = 0
    """The slide's number, which its slide number field shows."""
    behind: bool = False
    """Whether it is a layout or a master, of which the placeholders don't show."""

    @property
    def theme(self) -> etree._Element:
        return self.layout.master.theme

    @property
    def colour_map(self) -> Mapping[str, str]:
        return self.layout.colour_map

    def fill(self, holder: etree._Element | None) -> tuple[str, float] | None:
        """Return colour and opacity of the solid or mixed fill in `holder`; None where it has none."""
        if holder is None:
            return None
        for kind in ("a:solidFill", "a:gradFill"):
            found = holder.find(qn(kind))
            if found is None:
                continue
            stop = found if kind == "a:solidFill" else found.find(path("a:gsLst", "a:gs"))
            if stop is not None and (colour := read_colour(stop, self.theme, self.colour_map)):
                return colour, _opacity(stop)
        return None

    def face(self, name: str, script: str) -> str:
        return resolve_face(name, self.theme, script)

    def picture(self, relation: str) -> str:
        """Return the address of the picture behind a relationship, empty where there is none."""
        arrow = self.package.by_id(self.part).get(relation)
        if arrow is None or arrow.external or arrow.target not in self.package.parts:
            return ""
        return self.href(arrow.target, self.package.parts[arrow.target])

    def placeholder(self, shape: etree._Element) -> tuple[Placeholder | None, Placeholder | None] | None:
        """Return the layout's and the master's placeholder that a shape fills; None where it fills none."""
        mark = shape.find(f"*/{qn('p:nvPr')}/{qn('p:ph')}")
        if mark is None:
            return None
        kind, idx = mark.get("type", "obj"), read_count(mark.get("idx"))
        same = [each for each in self.layout.placeholders if each.idx == idx and mark.get("idx") is not None]
        alike = [
            each for each in self.layout.placeholders if each.kind == kind or {each.kind, kind} <= TITLES
        ]
        own = next(iter((*same, *alike)), None)
        parent = self.layout.master.placeholder(own.parent_kind if own else _parent(kind))
        return own, parent


def _parent(kind: str) -> str:
    return "title" if kind in TITLES else kind


def _opacity(holder: etree._Element) -> float:
    alpha = holder.find(f"*/{qn('a:alpha')}")
    return 1.0 if alpha is None else read_number(alpha.get("val"), 100_000) / 100_000
