"""A deck's file → one SVG for each slide."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from builder.deck.bind.master import SlideLayout, read_layouts, read_masters
from builder.deck.bind.names import path, qn
from builder.deck.bind.open_package import open_package
from builder.deck.bind.package import Package
from builder.deck.compare import SlideText, read_deck
from builder.deck.picture.ground import ground_svg
from builder.deck.picture.numbers import n, points
from builder.deck.picture.shapes import shapes_svg
from builder.deck.picture.sheet import Href, Sheet, data_address


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnSlide:
    """A slide as a picture."""

    text: SlideText
    svg: str
    """One `svg` element; it names nothing outside itself but what `href` answered."""


def draw_deck(data: bytes, href: Href = data_address) -> tuple[DrawnSlide, ...]:
    """Return the pictures of a deck's slides, in their order.

    `href` is asked for the address of each picture inside; unless given, pictures are held in the SVG itself.
    Raises Failure for what isn't a deck that can be read.
    """
    texts = read_deck(data)
    package = open_package(data)
    presentation = package.targets("", "officeDocument")[0]
    root = package.tree(presentation)
    masters = read_masters(package, presentation)
    layouts = {layout.part: layout for layout in read_layouts(package, masters)}
    size = root.find(qn("p:sldSz"))
    extent = (points(size, "cx", 960.0), points(size, "cy", 540.0))
    draw = _Drawer(package, layouts, extent, href)
    return tuple(
        DrawnSlide(text=text, svg=draw.slide(name, number))
        for number, (name, text) in enumerate(zip(_slides(package, presentation), texts, strict=True), 1)
    )


def _slides(package: Package, presentation: str) -> Iterator[str]:
    arrows = package.by_id(presentation)
    for entry in package.tree(presentation).iterfind(path("p:sldIdLst", "p:sldId")):
        arrow = arrows.get(entry.get(qn("r:id"), ""))
        if arrow is not None and arrow.target in package.parts:
            yield arrow.target


class _Drawer:
    def __init__(
        self,
        package: Package,
        layouts: dict[str, SlideLayout],
        extent: tuple[float, float],
        href: Callable[[str, bytes], str],
    ) -> None:
        self.package = package
        self.layouts = layouts
        self.extent = extent
        self.href = href
        self._behind: dict[str, str] = {}

    def slide(self, name: str, number: int) -> str:
        root = self.package.tree(name)
        width, height = self.extent
        found = self.package.targets(name, "slideLayout")
        layout = self.layouts.get(found[0]) if found else None
        inside = ""
        if layout is not None:
            sheet = Sheet(package=self.package, part=name, layout=layout, href=self.href, number=number)
            own = ground_svg(root, sheet, self.extent)
            inside = (
                (own or self._ground(layout))
                + self._decoration(layout, root)
                + shapes_svg(_tree(root), sheet)
            )
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {n(width)} {n(height)}" role="img">'
            f"{inside}</svg>"
        )

    def _ground(self, layout: SlideLayout) -> str:
        """Return what the layout's slides stand on, or what its master's do."""
        for holder, part in ((layout.root, layout.part), (layout.master.root, layout.master.part)):
            sheet = Sheet(package=self.package, part=part, layout=layout, href=self.href)
            if ground := ground_svg(holder, sheet, self.extent):
                return ground
        return f'<rect width="{n(self.extent[0])}" height="{n(self.extent[1])}" fill="#FFFFFF"/>'

    def _decoration(self, layout: SlideLayout, slide: etree._Element) -> str:
        """Return the shapes of the layout and its master that stand behind every slide."""
        if slide.get("showMasterSp") in _NO:
            return ""
        if layout.part not in self._behind:
            holders = [(layout.root, layout.part)]
            if layout.root.get("showMasterSp") not in _NO:
                holders.insert(0, (layout.master.root, layout.master.part))
            self._behind[layout.part] = "".join(
                shapes_svg(
                    _tree(root),
                    Sheet(package=self.package, part=part, layout=layout, href=self.href, behind=True),
                )
                for root, part in holders
            )
        return self._behind[layout.part]


_NO = frozenset({"0", "false"})


def _tree(root: etree._Element) -> etree._Element | None:
    return root.find(path("p:cSld", "p:spTree"))
