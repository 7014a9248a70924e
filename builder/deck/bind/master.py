"""A slide master, its theme and its layouts, as far as binding reads them."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from lxml import etree

from builder.deck.bind.measure import read_count, read_points
from builder.deck.bind.names import path, qn
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.package import Package
from builder.deck.bind.picture_colour import picture_colour
from builder.deck.geometry import Box

PictureColour = Callable[[str], str]
"""A relationship's id → the mean colour of the picture it leads to, empty where that can't be told."""
PictureData = Callable[[str], bytes]
"""A relationship's id → the bytes of the picture it leads to, empty where there is none."""
EDGES = frozenset({"dt", "ftr", "sldNum", "hdr"})
TEXTS = frozenset({"obj", "body"})
"""Placeholders that hold paragraphs."""
MEDIA = frozenset({"pic", "tbl", "chart", "dgm", "media", "clipArt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Placeholder:
    """A placeholder of a layout or master; `box` is None where it inherits its place."""

    kind: str
    """`p:ph/@type`, `obj` where it isn't written."""
    idx: int
    name: str
    element: etree._Element
    box: Box | None

    @property
    def vertical(self) -> bool:
        """Whether its text runs from top to bottom."""
        body = self.element.find(path("p:txBody", "a:bodyPr"))
        return body is not None and body.get("vert", "horz") not in {"horz", ""}

    @property
    def parent_kind(self) -> str:
        """The type of the master's placeholder that it inherits from (ECMA-376 Part 1, 19.7.10)."""
        if self.kind in TITLES:
            return "title"
        return self.kind if self.kind in EDGES else "body"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideLayout:
    """A layout and where its text inherits from."""

    index: int
    part: str
    root: etree._Element
    master: "Master"
    placeholders: tuple[Placeholder, ...]
    picture: PictureColour
    picture_data: PictureData

    @property
    def name(self) -> str:
        common = self.root.find(qn("p:cSld"))
        return "" if common is None else common.get("name", "")

    @property
    def kind(self) -> str:
        """`p:sldLayout/@type`, empty where it isn't written."""
        return self.root.get("type", "")

    @property
    def colour_map(self) -> Mapping[str, str]:
        """Return the layout's own mapping of colours, else its master's (ECMA-376 Part 1, 20.1.6.8)."""
        own = self.root.find(path("p:clrMapOvr", "a:overrideClrMapping"))
        return self.master.colour_map if own is None else {str(k): str(v) for k, v in own.attrib.items()}

    def box(self, placeholder: Placeholder) -> Box | None:
        """Return the place of `placeholder`, its own or its master's."""
        parent = self.master.placeholder(placeholder.parent_kind)
        return placeholder.box or (parent.box if parent is not None else None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Master:
    part: str
    root: etree._Element
    theme: etree._Element
    placeholders: tuple[Placeholder, ...]
    defaults: etree._Element | None
    """The presentation's `p:defaultTextStyle`."""
    picture: PictureColour
    picture_data: PictureData

    def placeholder(self, kind: str) -> Placeholder | None:
        return next((p for p in self.placeholders if p.kind == kind), None)

    @property
    def colour_map(self) -> Mapping[str, str]:
        """Return `bg1` → `lt1` and so on (ECMA-376 Part 1, 19.3.1.6)."""
        element = self.root.find(qn("p:clrMap"))
        return {} if element is None else {str(key): str(value) for key, value in element.attrib.items()}


def read_masters(package: Package, presentation: str) -> tuple[Master, ...]:
    """Return the masters of `presentation` in the order PowerPoint lists them."""
    root = package.tree(presentation)
    arrows = package.by_id(presentation)
    listed = [
        arrows.get(e.get(qn("r:id"), "")) for e in root.findall(path("p:sldMasterIdLst", "p:sldMasterId"))
    ]
    made = []
    for arrow in listed:
        if arrow is None or arrow.target not in package.parts:
            continue
        themes = package.targets(arrow.target, "theme")
        if themes:
            made.append(
                Master(
                    part=arrow.target,
                    root=package.tree(arrow.target),
                    theme=package.tree(themes[0]),
                    placeholders=tuple(_placeholders(package.tree(arrow.target))),
                    defaults=root.find(qn("p:defaultTextStyle")),
                    picture=_picture_colours(package, arrow.target),
                    picture_data=_picture_data(package, arrow.target),
                )
            )
    return tuple(made)


def read_layouts(package: Package, masters: tuple[Master, ...]) -> tuple[SlideLayout, ...]:
    """Return the layouts of all `masters`, numbered through."""
    found: list[SlideLayout] = []
    for master in masters:
        arrows = package.by_id(master.part)
        for element in master.root.findall(path("p:sldLayoutIdLst", "p:sldLayoutId")):
            arrow = arrows.get(element.get(qn("r:id"), ""))
            if arrow is not None and arrow.target in package.parts:
                root = package.tree(arrow.target)
                found.append(
                    SlideLayout(
                        index=len(found),
                        part=arrow.target,
                        root=root,
                        master=master,
                        placeholders=tuple(_placeholders(root)),
                        picture=_picture_colours(package, arrow.target),
                        picture_data=_picture_data(package, arrow.target),
                    )
                )
    return tuple(found)


def _picture_colours(package: Package, part: str) -> PictureColour:
    """Return what answers for the pictures that `part` shows, each read when it is asked for."""
    data = _picture_data(package, part)
    return lambda relationship: picture_colour(data(relationship))


def _picture_data(package: Package, part: str) -> PictureData:
    def data(relationship: str) -> bytes:
        arrow = package.by_id(part).get(relationship)
        return package.parts.get(arrow.target, b"") if arrow is not None else b""

    return data


def read_box(element: etree._Element) -> Box | None:
    """Return the place of a shape, a picture, a group or a frame; None where it has none or an empty one."""
    places = (path("p:spPr", "a:xfrm"), path("p:grpSpPr", "a:xfrm"), qn("p:xfrm"))
    transform = next((found for place in places if (found := element.find(place)) is not None), None)
    offset = None if transform is None else transform.find(qn("a:off"))
    extent = None if transform is None else transform.find(qn("a:ext"))
    if offset is None or extent is None:
        return None
    box = Box(
        x=read_points(offset.get("x")),
        y=read_points(offset.get("y")),
        width=read_points(extent.get("cx")),
        height=read_points(extent.get("cy")),
    )
    return box if box.width > 0 and box.height > 0 else None


def _placeholders(root: etree._Element) -> Iterator[Placeholder]:
    for mark in root.iter(qn("p:ph")):
        element = next((e for e in mark.iterancestors() if e.tag in _SHAPES), None)
        named = None if element is None else element.find(f"*/{qn('p:cNvPr')}")
        if element is not None:
            yield Placeholder(
                kind=mark.get("type", "obj"),
                idx=read_count(mark.get("idx")),
                name="" if named is None else named.get("name", ""),
                element=element,
                box=read_box(element),
            )


_SHAPES = frozenset({qn("p:sp"), qn("p:pic"), qn("p:graphicFrame")})
