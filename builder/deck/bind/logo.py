"""A set's logo on the layouts of a deck."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import escape

from lxml import etree

from builder.deck.bind.choose_layouts import Choice
from builder.deck.bind.ground import read_ground
from builder.deck.bind.master import SlideLayout, read_box
from builder.deck.bind.measure import read_count
from builder.deck.bind.names import MAIN, OFFICE, SLIDES, path, qn
from builder.deck.bind.package import Package
from builder.deck.geometry import EMU_PER_POINT, Box, Purpose
from builder.theme import Logo

_TYPES = {".png": "image/png", ".jpg": "image/jpeg", ".gif": "image/gif", ".svg": "image/svg+xml"}
_TITLE_SCALE = 2.0
_SMALLER = (1.0, 0.75, 0.5)
_GAP = 6.0
_STEP = 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class LogoPicture:
    """A logo as PowerPoint holds it."""

    data: bytes
    suffix: str
    """`.png`, `.jpg` or `.gif`."""
    shape: float
    """Width by height."""
    svg: bytes = b""
    """The drawing that `data` is a picture of; empty where there is none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Logos:
    light: LogoPicture
    dark: LogoPicture
    """The one for dark grounds."""


def place_logo(
    package: Package,
    choices: Mapping[Purpose, Choice],
    slide: Box,
    rail: Box | None,
    logo: Logo,
    logos: Logos,
    scale: float,
) -> tuple[str, ...]:
    """Put the logo on the layouts that are used, and return the names of those that have no room for it.

    It stands in the corner that the set names, beside what is there already, else in another corner, else it
    is smaller; on the title slide it is twice as large.
    """
    title = choices[Purpose.TITLE].layout
    chosen = {choice.layout.part: choice.layout for choice in choices.values()}
    wanted = {"all": list(chosen.values()), "title": [title]}.get(logo.slides, [])
    crowded = []
    for layout in wanted:
        picture = logos.dark if read_ground(layout).dark else logos.light
        size = logo.height * scale * (_TITLE_SCALE if layout is title else 1.0)
        box = _room(layout, slide, rail, logo.place, size, picture.shape)
        if box is None:
            crowded.append(layout.name)
        else:
            _add(package, layout, box, picture, logo.alt)
    return tuple(crowded)


def _room(
    layout: SlideLayout, slide: Box, rail: Box | None, place: str, height: float, shape: float
) -> Box | None:
    taken = [*_taken(layout, slide), *([rail] if rail is not None else [])]
    for share in _SMALLER:
        for corner in _corners(place):
            for box in _candidates(slide, taken, corner, height * share, height * share * shape):
                if not any(_touches(box, other) for other in taken):
                    return box
    return None


def _taken(layout: SlideLayout, slide: Box) -> Iterator[Box]:
    """Yield what the logo mustn't cover; dates are never shown, and full pages of colour are ground."""
    for placeholder in layout.placeholders:
        box = layout.box(placeholder)
        if box is not None and placeholder.kind != "dt":
            yield box
    for root in (layout.root, layout.master.root):
        for picture in root.iter(qn("p:pic")):
            box = read_box(picture)
            if box is not None and box.width < slide.width * 0.6:
                yield box


def _corners(place: str) -> tuple[tuple[str, str], ...]:
    """Return the corners in the order in which they are tried: along the same edge first."""
    down, across = place.split("-")
    other_down, other_across = _OPPOSITE[down], _OPPOSITE[across]
    return ((down, across), (down, other_across), (other_down, across), (other_down, other_across))


_OPPOSITE = {"top": "bottom", "bottom": "top", "left": "right", "right": "left"}


def _candidates(
    slide: Box, taken: Iterable[Box], corner: tuple[str, str], height: float, width: float
) -> Iterator[Box]:
    """Yield boxes from the corner inwards, at the outer edge and then beside what stands there."""
    down, across = corner
    margin = slide.width * 0.05
    lowest = slide.height * 0.022
    rows = [lowest] if down == "top" else [slide.height - lowest - height]
    rows += [box.bottom + _GAP for box in taken if down == "top" and box.bottom < slide.height * 0.2]
    for y in rows:
        x = margin if across == "left" else slide.width - margin - width
        while margin <= x <= slide.width - margin - width:
            yield Box(x=x, y=y, width=width, height=height)
            x += _STEP if across == "left" else -_STEP


def _touches(one: Box, other: Box) -> bool:
    apart = (
        one.right + _GAP / 2 <= other.x
        or other.right + _GAP / 2 <= one.x
        or one.bottom <= other.y
        or other.bottom <= one.y
    )
    return not apart


def _add(package: Package, layout: SlideLayout, box: Box, picture: LogoPicture, alt: str) -> None:
    shown = package.relate(layout.part, "image", _media(package, picture.data, picture.suffix))
    drawn = package.relate(layout.part, "image", _media(package, picture.svg, ".svg")) if picture.svg else ""
    tree = layout.root.find(path("p:cSld", "p:spTree"))
    if tree is None:
        return
    number = max((read_count(e.get("id")) for e in layout.root.iter(qn("p:cNvPr"))), default=1) + 1
    xml = _picture_xml(number, shown, drawn, box, alt)
    extension = tree.find(qn("p:extLst"))
    tree.insert(len(tree) if extension is None else tree.index(extension), etree.fromstring(xml))


def _media(package: Package, data: bytes, suffix: str) -> str:
    """Return the part that holds `data`, one for all layouts."""
    same = (name for name, held in package.parts.items() if held == data and name.endswith(suffix))
    name = next(same, None)
    if name is None:
        name = package.free_name(f"ppt/media/logo{{}}{suffix}")
        package.add(name, _TYPES[suffix], data)
    return name


_DECORATIVE = (
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
)


def _picture_xml(number: int, shown: str, drawn: str, box: Box, alt: str) -> str:
    """Return the picture; newer PowerPoints show the drawing, older ones its picture (MS-ODRAWXML 2.30.1.3)."""
    vector = (
        '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip'
        f' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{drawn}"/></a:ext></a:extLst>'
        if drawn
        else ""
    )
    decorative = "" if alt else f"<a:extLst>{_DECORATIVE}</a:extLst>"
    x, y, width, height = (round(length * EMU_PER_POINT) for length in (box.x, box.y, box.width, box.height))
    return (
        f'<p:pic xmlns:a="{MAIN}" xmlns:r="{OFFICE}" xmlns:p="{SLIDES}"><p:nvPicPr>'
        f'<p:cNvPr id="{number}" name="Logo" descr="{escape(alt)}">{decorative}</p:cNvPr>'
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr userDrawn="1"/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{shown}">{vector}</a:blip><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f'<p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
    )
