"""The geometry of boxes: presets where they have a connection site for every glued end, else own paths.

Sites, text rectangles and adjustments follow presetShapeDefinitions.xml of ECMA-376 Part 1.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from builder.deck.drawing.paint import emu
from builder.diagram import Box, Frame, Geometry, Point, Step, Verb, inner_lines, outline_of, side_middles

_NEAR = 1.0
"""An end this near to a site, in points, is glued to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shaped:
    """A box's geometry in XML, its connection sites by index, and the rectangle of its text."""

    xml: str
    sites: tuple[Point, ...]
    text: Frame

    def site_at(self, place: Point) -> int | None:
        """Return the index of the site at `place`, None where there is none."""
        for index, site in enumerate(self.sites):
            if abs(site.x - place.x) <= _NEAR and abs(site.y - place.y) <= _NEAR:
                return index
        return None


def shaped(box: Box, ends: Iterable[Point] = ()) -> Shaped:
    """Return the geometry of `box`, with a site wherever a connector ends, as far as may be."""
    ends = tuple(ends)
    preset = _preset(box)
    if preset is None:
        return _own(box, ends)
    if box.geometry in _PLAIN or all(preset.site_at(end) is not None for end in ends):
        # LibreOffice takes the five sites of a can for the four of a rectangle and draws lines askew.
        return preset if box.geometry is not Geometry.CYLINDER or not ends else _own(box, ends)
    return _own(box, ends)


_PLAIN = frozenset({Geometry.RECTANGLE, Geometry.ROUND, Geometry.ELLIPSE, Geometry.DIAMOND})
"""Presets worth keeping though an end may find no site: people know their handles."""


def path_xml(steps: Iterable[Step], frame: Frame, extra: str = "") -> str:
    """Return one path, in EMU within `frame`."""
    parts = [f'<a:path w="{emu(frame.width)}" h="{emu(frame.height)}"{extra}>']
    for step in steps:
        points = "".join(
            f'<a:pt x="{emu(point.x - frame.x)}" y="{emu(point.y - frame.y)}"/>' for point in step.points
        )
        tag = _TAGS[step.verb]
        parts.append(f"<a:{tag}>{points}</a:{tag}>" if points else f"<a:{tag}/>")
    return "".join(parts) + "</a:path>"


def custom_xml(paths: str, guides: str = "", sites: str = "") -> str:
    """Return a geometry of own paths, its text rectangle as large as the shape."""
    return (
        f"<a:custGeom><a:avLst/><a:gdLst>{guides}</a:gdLst><a:ahLst/><a:cxnLst>{sites}</a:cxnLst>"
        f'<a:rect l="l" t="t" r="r" b="b"/><a:pathLst>{paths}</a:pathLst></a:custGeom>'
    )


def preset_xml(name: str, **adjustments: float) -> str:
    """Return a preset geometry with its adjustments."""
    guides = "".join(
        f'<a:gd name="{guide}" fmla="val {round(value)}"/>' for guide, value in adjustments.items()
    )
    return f'<a:prstGeom prst="{name}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


_TAGS = {Verb.MOVE: "moveTo", Verb.LINE: "lnTo", Verb.CURVE: "cubicBezTo", Verb.CLOSE: "close"}


def _preset(box: Box) -> Shaped | None:
    frame, inset = box.frame, box.inset
    short = min(frame.width, frame.height)
    if short <= 0:
        return None
    share = inset / short * 100_000
    match box.geometry:
        case Geometry.RECTANGLE:
            return Shaped(xml=preset_xml("rect"), sites=_middles(frame), text=frame)
        case Geometry.ROUND:
            xml = preset_xml("roundRect", adj=min(share, 50_000))
            return Shaped(xml=xml, sites=_middles(frame), text=frame.grown(-inset * 0.29289))
        case Geometry.ELLIPSE:
            return Shaped(xml=preset_xml("ellipse"), sites=_round_sites(frame), text=_inner(frame, 0.146447))
        case Geometry.DIAMOND:
            return Shaped(xml=preset_xml("diamond"), sites=_middles(frame), text=_inner(frame, 0.25))
        case Geometry.CYLINDER:
            return _can(frame, inset, share)
        case Geometry.HEXAGON:
            xml = preset_xml("hexagon", adj=share, vf=115_470)
            return Shaped(xml=xml, sites=_hexagon_sites(frame, inset), text=frame)
        case Geometry.PARALLELOGRAM:
            xml = preset_xml("parallelogram", adj=share)
            return Shaped(xml=xml, sites=_parallelogram_sites(frame, inset), text=frame)
        case Geometry.TRAPEZOID:
            return _trapezoid(frame, inset, share)
        case _:
            return None


def _can(frame: Frame, cap: float, share: float) -> Shaped:
    top, left, bottom, right = _middles(frame)
    lid = Point(top.x, frame.y + 2 * cap)
    text = Frame(frame.x, lid.y, frame.width, frame.height - 3 * cap)
    return Shaped(xml=preset_xml("can", adj=2 * share), sites=(lid, top, left, bottom, right), text=text)


def _trapezoid(frame: Frame, slope: float, share: float) -> Shaped:
    top, _, bottom, _ = _middles(frame)
    middle = frame.centre.y
    sites = (top, Point(frame.x + slope / 2, middle), bottom, Point(frame.right - slope / 2, middle))
    down, aside = frame.height * slope * 2 / 3 / frame.width, slope * 2 / 3
    text = Frame(frame.x + aside, frame.y + down, frame.width - 2 * aside, frame.height - down)
    return Shaped(xml=preset_xml("trapezoid", adj=share), sites=sites, text=text)


def _middles(frame: Frame) -> tuple[Point, Point, Point, Point]:
    """The middles of top, left, bottom and right: the order of most presets."""
    centre = frame.centre
    return (
        Point(centre.x, frame.y),
        Point(frame.x, centre.y),
        Point(centre.x, frame.bottom),
        Point(frame.right, centre.y),
    )


def _round_sites(frame: Frame) -> tuple[Point, ...]:
    top, left, bottom, right = _middles(frame)
    inner = _inner(frame, 0.146447)
    return (
        top,
        Point(inner.x, inner.y),
        left,
        Point(inner.x, inner.bottom),
        bottom,
        Point(inner.right, inner.bottom),
        right,
        Point(inner.right, inner.y),
    )


def _hexagon_sites(frame: Frame, slope: float) -> tuple[Point, ...]:
    _, left, _, right = _middles(frame)
    near, far = frame.x + slope, frame.right - slope
    lower = (Point(far, frame.bottom), Point(near, frame.bottom))
    return (right, *lower, left, Point(near, frame.y), Point(far, frame.y))


def _parallelogram_sites(frame: Frame, slope: float) -> tuple[Point, ...]:
    centre, half = frame.centre, slope / 2
    # Where the upright through the centre meets the slanted sides: outside of most.
    crossing = min(frame.height, frame.height * frame.width / 2 / slope) if slope else frame.height
    return (
        Point(centre.x, frame.bottom - crossing),
        Point(centre.x + half, frame.y),
        Point(frame.right - half, centre.y),
        Point(centre.x - half, frame.bottom),
        Point(centre.x, frame.y + crossing),
        Point(frame.x + half, centre.y),
    )


def _inner(frame: Frame, share: float) -> Frame:
    across, down = frame.width * share, frame.height * share
    return Frame(frame.x + across, frame.y + down, frame.width - 2 * across, frame.height - 2 * down)


def _own(box: Box, ends: tuple[Point, ...]) -> Shaped:
    """Return the box as its own path, with a site in the middle of each side and one for every other end."""
    frame, outline = box.frame, outline_of(box)
    sites = list(side_middles(box))
    for end in ends:
        if all(abs(site.x - end.x) > _NEAR or abs(site.y - end.y) > _NEAR for site in sites):
            sites.append(end)
    paths = path_xml(outline, frame)
    inner = inner_lines(box)
    if inner:
        paths += path_xml(inner, frame, ' fill="none"')
    guides = "".join(
        f'<a:gd name="x{index}" fmla="*/ w {_share(site.x - frame.x, frame.width)} 100000"/>'
        f'<a:gd name="y{index}" fmla="*/ h {_share(site.y - frame.y, frame.height)} 100000"/>'
        for index, site in enumerate(sites)
    )
    places = "".join(
        f'<a:cxn ang="{_angle(site, frame)}"><a:pos x="x{index}" y="y{index}"/></a:cxn>'
        for index, site in enumerate(sites)
    )
    return Shaped(xml=custom_xml(paths, guides, places), sites=tuple(sites), text=frame)


def _angle(site: Point, frame: Frame) -> str:
    """Return the direction in which a connector leaves a site, as a guide's name."""
    across = (site.x - frame.centre.x) / (frame.width or 1)
    down = (site.y - frame.centre.y) / (frame.height or 1)
    if abs(across) > abs(down):
        return "0" if across > 0 else "cd2"
    return "cd4" if down > 0 else "3cd4"


def _share(part: float, whole: float) -> int:
    return round(part / whole * 100_000) if whole else 0
