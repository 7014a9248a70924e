"""Outlines of shapes as SVG path data: presets and own paths (ECMA-376 Part 1, 20.1.9)."""

from collections.abc import Callable, Mapping
from math import cos, radians, sin
from types import MappingProxyType

from lxml import etree

from builder.deck.bind.measure import read_number
from builder.deck.bind.names import path, qn
from builder.deck.picture.numbers import n

Outline = tuple[str, bool]
"""Path data, and whether it may be filled."""


def outlines(properties: etree._Element | None, width: float, height: float) -> list[Outline]:
    """Return the paths of a shape of that size, from its own upper left corner."""
    if properties is None:
        return []
    own = properties.find(qn("a:custGeom"))
    if own is not None:
        return [_own(each, width, height) for each in own.iterfind(path("a:pathLst", "a:path"))]
    preset = properties.find(qn("a:prstGeom"))
    if preset is None:
        return []
    name = preset.get("prst", "rect")
    if name == "line" or "Connector" in name:
        return [(_connector(name, preset, width, height), False)]
    return [(_PRESETS.get(name, _rectangle)(width, height, _guides(preset)), True)]


def _guides(preset: etree._Element) -> dict[str, float]:
    """Return the shape's adjustments, as shares of 1."""
    return {
        guide.get("name", ""): read_number((guide.get("fmla", "")).removeprefix("val ")) / 100_000
        for guide in preset.iterfind(path("a:avLst", "a:gd"))
    }


def _own(element: etree._Element, width: float, height: float) -> Outline:
    wide, high = read_number(element.get("w")), read_number(element.get("h"))
    across, down = (width / wide if wide else 1 / 12700), (height / high if high else 1 / 12700)
    parts: list[str] = []
    for step in element:
        command = _COMMANDS.get(etree.QName(step).localname)
        if command:
            places = (
                f"{n(read_number(point.get('x')) * across)} {n(read_number(point.get('y')) * down)}"
                for point in step.iterfind(qn("a:pt"))
            )
            parts.append(command + " ".join(places))
    return "".join(parts), element.get("fill") != "none"


_COMMANDS = {"moveTo": "M", "lnTo": "L", "cubicBezTo": "C", "quadBezTo": "Q", "close": "Z"}


def _connector(name: str, preset: etree._Element, width: float, height: float) -> str:
    if name.startswith("bentConnector") and name != "bentConnector2":
        middle = n(width * _guides(preset).get("adj1", 0.5))
        return f"M0 0H{middle}V{n(height)}H{n(width)}"
    if name == "bentConnector2":
        return f"M0 0H{n(width)}V{n(height)}"
    if name.startswith("curvedConnector"):
        return f"M0 0C{n(width / 2)} 0 {n(width / 2)} {n(height)} {n(width)} {n(height)}"
    return f"M0 0L{n(width)} {n(height)}"


def _rectangle(width: float, height: float, _: Mapping[str, float]) -> str:
    return f"M0 0H{n(width)}V{n(height)}H0Z"


def _round(width: float, height: float, guides: Mapping[str, float]) -> str:
    r = min(width, height) * min(0.5, guides.get("adj", 0.16667))
    return _rounded(width, height, r, r)


def _round_above(width: float, height: float, guides: Mapping[str, float]) -> str:
    side = min(width, height)
    return _rounded(width, height, side * guides.get("adj1", 0.16667), side * guides.get("adj2", 0.0))


def _rounded(width: float, height: float, above: float, below: float) -> str:
    a, b = n(above), n(below)
    return (
        f"M{a} 0H{n(width - above)}A{a} {a} 0 0 1 {n(width)} {a}V{n(height - below)}"
        f"A{b} {b} 0 0 1 {n(width - below)} {n(height)}H{b}A{b} {b} 0 0 1 0 {n(height - below)}V{a}A{a} {a} 0 0 1 {a} 0Z"
    )


def _ellipse(width: float, height: float, _: Mapping[str, float]) -> str:
    rx, ry = n(width / 2), n(height / 2)
    return f"M0 {ry}A{rx} {ry} 0 0 1 {n(width)} {ry}A{rx} {ry} 0 0 1 0 {ry}Z"


def _polygon(*corners: tuple[float, float]) -> Callable[[float, float, Mapping[str, float]], str]:
    """Return the outline through corners that are given as shares of width and height."""

    def outline(width: float, height: float, _: Mapping[str, float]) -> str:
        return "M" + "L".join(f"{n(x * width)} {n(y * height)}" for x, y in corners) + "Z"

    return outline


def _hexagon(width: float, height: float, guides: Mapping[str, float]) -> str:
    share = min(width, height) * guides.get("adj", 0.25) / width if width else 0
    corners = ((0, 0.5), (share, 0), (1 - share, 0), (1, 0.5), (1 - share, 1), (share, 1))
    return _polygon(*corners)(width, height, guides)


def _slanted(width: float, height: float, guides: Mapping[str, float]) -> str:
    share = min(width, height) * guides.get("adj", 0.25) / width if width else 0
    return _polygon((share, 0), (1, 0), (1 - share, 1), (0, 1))(width, height, guides)


def _can(width: float, height: float, guides: Mapping[str, float]) -> str:
    lid = min(width, height) * guides.get("adj", 0.25) / 2
    rx, ry = n(width / 2), n(lid)
    return (
        f"M0 {ry}A{rx} {ry} 0 0 1 {n(width)} {ry}V{n(height - lid)}A{rx} {ry} 0 0 1 0 {n(height - lid)}Z"
        f"M0 {ry}A{rx} {ry} 0 0 0 {n(width)} {ry}"
    )


def _block_arc(width: float, height: float, guides: Mapping[str, float]) -> str:
    """Return a piece of a ring, clockwise from its first angle to its second (in 60,000ths of a degree)."""
    begin, end = (guides.get(f"adj{i}", usual) * 100_000 / 60_000 for i, usual in ((1, 108.0), (2, 0.0)))
    sweep = (end - begin) % 360 or 360.0
    thick = min(width, height) * min(0.5, guides.get("adj3", 0.25))
    outer, inner = (width / 2, height / 2), (width / 2 - thick, height / 2 - thick)

    def at(radii: tuple[float, float], angle: float) -> str:
        x, y = width / 2 + radii[0] * cos(radians(angle)), height / 2 + radii[1] * sin(radians(angle))
        return f"{n(x)} {n(y)}"

    def arc(radii: tuple[float, float], angle: float, turn: int) -> str:
        return f"A{n(radii[0])} {n(radii[1])} 0 {int(sweep > 180)} {turn} {at(radii, angle)}"

    last = begin + min(sweep, 359.9)
    return f"M{at(outer, begin)}{arc(outer, last, 1)}L{at(inner, last)}{arc(inner, begin, 0)}Z"


_PRESETS: Mapping[str, Callable[[float, float, Mapping[str, float]], str]] = MappingProxyType(
    {
        "rect": _rectangle,
        "roundRect": _round,
        "flowChartAlternateProcess": _round,
        "flowChartTerminator": lambda w, h, _: _round(w, h, {"adj": 0.5}),
        "round2SameRect": _round_above,
        "ellipse": _ellipse,
        "flowChartConnector": _ellipse,
        "diamond": _polygon((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
        "flowChartDecision": _polygon((0.5, 0), (1, 0.5), (0.5, 1), (0, 0.5)),
        "triangle": _polygon((0.5, 0), (1, 1), (0, 1)),
        "rtTriangle": _polygon((0, 0), (1, 1), (0, 1)),
        "hexagon": _hexagon,
        "parallelogram": _slanted,
        "blockArc": _block_arc,
        "can": _can,
        "chevron": _polygon((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1), (0.25, 0.5)),
        "homePlate": _polygon((0, 0), (0.75, 0), (1, 0.5), (0.75, 1), (0, 1)),
        "rightArrow": _polygon((0, 0.25), (0.6, 0.25), (0.6, 0), (1, 0.5), (0.6, 1), (0.6, 0.75), (0, 0.75)),
        "downArrow": _polygon((0.25, 0), (0.75, 0), (0.75, 0.6), (1, 0.6), (0.5, 1), (0, 0.6), (0.25, 0.6)),
        "flowChartMagneticDisk": _can,
    }
)
