"""What SVG presentation attributes and styles say about one element."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.diagram.colour import Colour, read_colour
from builder.diagram.drawing import Dash, Fill, Stroke
from builder.diagram.palette import Palette

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """The inherited style of an element, its values still as written but free of variables."""

    fill: str = "#000"
    stroke: str = "none"
    stroke_width: float = 1.0
    dash: str = "none"
    fill_opacity: float = 1.0
    stroke_opacity: float = 1.0
    opacity: float = 1.0
    size: float = 16.0
    bold: bool = False
    italic: bool = False
    mono: bool = False
    anchor: str = "start"

    def filling(self) -> Fill | None:
        """Return the fill, None for none."""
        return _fill(read_colour(self.fill), self.fill_opacity * self.opacity)

    def stroking(self, scale: float = 1.0) -> Stroke | None:
        """Return the stroke, its width times `scale`, None for none."""
        colour = read_colour(self.stroke)
        if colour is None or self.stroke_width <= 0:
            return None
        opacity = round(colour.opacity * self.stroke_opacity * self.opacity, 3)
        width = round(self.stroke_width * scale, 2)
        return Stroke(colour.digits, width, _dash(self.dash, self.stroke_width), opacity) if opacity else None


class Variables:
    """The CSS variables of a diagram, resolved against a palette."""

    def __init__(self, palette: Palette, declarations: str) -> None:
        self._values = _palette_variables(palette)
        for declaration in declarations.split(";"):
            name, _, value = declaration.partition(":")
            if name.strip().startswith("--"):
                self._values.setdefault(name.strip(), value.strip())
        self._current = f"#{palette.text}"
        self._resolved: dict[str, str] = {}

    def resolve(self, value: str) -> str:
        """Return `value` with its variables replaced."""
        if "var(" not in value and "currentcolor" not in value.lower():
            return value
        if value not in self._resolved:
            self._resolved[value] = self._replaced(value)
        return self._resolved[value]

    def _replaced(self, value: str) -> str:
        # Variables stand in variables at most four deep; more is a circle.
        for _ in range(8):
            value = _VARIABLE.sub(lambda found: self._values.get(found[1], found[2] or ""), value)
        return re.sub("currentcolor", self._current, value, flags=re.IGNORECASE)


_VARIABLE = re.compile(r"var\((--[\w-]+)(?:,((?:[^()]|\([^()]*\))*))?\)")


def element_style(element: "Element", inherited: Style, variables: Variables) -> Style:
    """Return the style of `element` inside of one that has the style `inherited`."""
    said = tuple(item for item in declarations(element, variables).items() if item[0] in _READERS)
    return _changed(inherited, said) if said else inherited


# A diagram has a few kinds of nodes and lines, and many of each.
@lru_cache(maxsize=1024)
def _changed(inherited: Style, said: tuple[tuple[str, str], ...]) -> Style:
    changes: dict[str, str | float | bool] = {}
    for name, value in said:
        field, read = _READERS[name]
        changes[field] = read(value, inherited)
    return replace(inherited, **changes)  # type: ignore[arg-type]


def declarations(element: "Element", variables: Variables) -> Mapping[str, str]:
    """Return name → value of the presentation attributes, and of the `style` attribute, which wins."""
    found = {name: variables.resolve(value) for name, value in element.attrib.items() if name in _KNOWN}
    for declaration in element.get("style", "").split(";"):
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip()] = variables.resolve(value.replace("!important", "").strip())
    return found


@lru_cache(maxsize=4096)
def number(value: str, fallback: float = 0.0) -> float:
    """Return the number that `value` begins with, units dropped."""
    found = re.match(r"\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)", value)
    return float(found[1]) if found else fallback


def _palette_variables(palette: Palette) -> dict[str, str]:
    named = {
        "bg": palette.background,
        "fg": palette.text,
        "muted": palette.muted,
        "line": palette.line,
        "surface": palette.surface,
        "surface-alt": palette.surface_alt,
        "border": palette.border,
        "accent": palette.accent,
    }
    named.update((f"series-{place}", colour) for place, colour in enumerate(palette.accents, 1))
    variables = {f"--pele-{name}": f"#{digits}" for name, digits in named.items()}
    return {**variables, "--pele-radius": "6px", "--pele-font": "sans-serif", "--pele-font-mono": "monospace"}


def _fill(colour: Colour | None, opacity: float) -> Fill | None:
    if colour is None:
        return None
    together = round(colour.opacity * opacity, 3)
    return Fill(colour.digits, together) if together else None


def _dash(pattern: str, width: float) -> Dash:
    lengths = [float(length) for length in re.findall(r"\d+\.?\d*", pattern)]
    if not lengths or not any(lengths):
        return Dash.SOLID
    return Dash.DOTTED if lengths[0] <= 1.5 * max(1.0, width) else Dash.DASHED


def _text(value: str, _: Style) -> str:
    return value


def _length(value: str, _: Style) -> float:
    return number(value)


def _share(value: str, _: Style) -> float:
    share = number(value, 1.0)
    return min(1.0, max(0.0, share / 100 if value.endswith("%") else share))


def _layered(value: str, inherited: Style) -> float:
    return inherited.opacity * _share(value, inherited)


def _size(value: str, inherited: Style) -> float:
    if value.endswith("em"):
        return inherited.size * number(value, 1.0)
    return (
        inherited.size * number(value, 100.0) / 100 if value.endswith("%") else number(value, inherited.size)
    )


def _is_bold(value: str, _: Style) -> bool:
    return value.startswith("bold") or number(value) >= 600


def _is_italic(value: str, _: Style) -> bool:
    return value in {"italic", "oblique"}


def _is_mono(value: str, _: Style) -> bool:
    return "mono" in value


_READERS: Mapping[str, tuple[str, Callable[[str, Style], str | float | bool]]] = MappingProxyType(
    {
        "fill": ("fill", _text),
        "stroke": ("stroke", _text),
        "stroke-width": ("stroke_width", _length),
        "stroke-dasharray": ("dash", _text),
        "fill-opacity": ("fill_opacity", _share),
        "stroke-opacity": ("stroke_opacity", _share),
        "opacity": ("opacity", _layered),
        "font-size": ("size", _size),
        "font-weight": ("bold", _is_bold),
        "font-style": ("italic", _is_italic),
        "font-family": ("mono", _is_mono),
        "text-anchor": ("anchor", _text),
    }
)
_KNOWN = frozenset(_READERS)
