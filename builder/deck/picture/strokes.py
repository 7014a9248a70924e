"""Lines of shapes: `a:ln` (ECMA-376 Part 1, 20.1.2.2.24)."""

import re
from dataclasses import dataclass
from math import atan2, degrees

from lxml import etree

from builder.deck.bind.names import qn
from builder.deck.picture.numbers import n, points
from builder.deck.picture.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A line's look."""

    colour: str
    opacity: float
    width: float
    dash: str
    begin: str
    end: str
    """The kind of head at either end, empty for none."""

    @property
    def attributes(self) -> str:
        """Return it as attributes of an SVG element."""
        parts = [f' stroke="#{self.colour}" stroke-width="{n(self.width)}" stroke-linejoin="round"']
        if self.opacity < 1:
            parts.append(f' stroke-opacity="{n(self.opacity)}"')
        if self.dash in _DASHES:
            parts.append(
                f' stroke-dasharray="{" ".join(n(part * self.width) for part in _DASHES[self.dash])}"'
            )
        return "".join(parts)


_DASHES = {
    "dash": (4, 3),
    "sysDash": (3, 1),
    "sysDot": (1, 1.5),
    "dot": (1, 3),
    "lgDash": (8, 3),
    "dashDot": (4, 3, 1, 3),
}


def read_stroke(line: etree._Element | None, sheet: Sheet) -> Stroke | None:
    """Return the line's look, None where it isn't drawn."""
    fill = sheet.fill(line)
    if line is None or fill is None:
        return None
    dash, begin, end = (line.find(qn(f"a:{name}")) for name in ("prstDash", "headEnd", "tailEnd"))
    return Stroke(
        colour=fill[0],
        opacity=fill[1],
        width=points(line, "w", 0.75),
        dash="" if dash is None else dash.get("val", ""),
        begin=_head(begin),
        end=_head(end),
    )


def _head(element: etree._Element | None) -> str:
    kind = "" if element is None else element.get("type", "none")
    return "" if kind == "none" else kind


def heads_svg(data: str, stroke: Stroke) -> str:
    """Return the heads at both ends of the path `data`."""
    places = _places(data)
    if len(places) < 2:
        return ""
    heads = ""
    if stroke.begin:
        heads += _head_svg(stroke.begin, places[0], _before(places), stroke)
    if stroke.end:
        heads += _head_svg(stroke.end, places[-1], _before(places[::-1]), stroke)
    return heads


def _before(places: list[tuple[float, float]]) -> tuple[float, float]:
    """Return the place that a head at the first of `places` looks away from."""
    return next((place for place in places[1:] if place != places[0]), places[0])


_STEP = re.compile(r"([MLHVCQ])([^A-Z]*)")


def _places(data: str) -> list[tuple[float, float]]:
    """Return the points that a path goes through or bends towards."""
    places: list[tuple[float, float]] = []
    for command, rest in _STEP.findall(data):
        values = [float(value) for value in rest.split()]
        if command in "HV":
            x, y = places[-1]
            places.append((values[0], y) if command == "H" else (x, values[0]))
        else:
            places += zip(values[::2], values[1::2], strict=True)
    return places


def _head_svg(kind: str, at: tuple[float, float], away: tuple[float, float], stroke: Stroke) -> str:
    size = 3 * max(stroke.width, 1.5)
    turn = degrees(atan2(at[1] - away[1], at[0] - away[0]))
    place = f'transform="translate({n(at[0])} {n(at[1])}) rotate({n(turn)})"'
    half = n(size / 2)
    if kind == "arrow":
        shape = f'M{n(-size)} -{half}L0 0L{n(-size)} {half}" fill="none" stroke="#{stroke.colour}" stroke-width="{n(stroke.width)}'
    elif kind == "oval":
        shape = (
            f'M-{half} 0A{half} {half} 0 0 1 {half} 0A{half} {half} 0 0 1 -{half} 0Z" fill="#{stroke.colour}'
        )
    elif kind == "diamond":
        shape = f'M-{half} 0L0 -{half}L{half} 0L0 {half}Z" fill="#{stroke.colour}'
    else:
        shape = f'M0 0L{n(-size)} -{half}L{n(-size)} {half}Z" fill="#{stroke.colour}'
    return f'<path {place} d="{shape}"/>'
