"""CSS colours, as far as diagrams use them, as six hexadecimal digits and an opacity."""

import colorsys
import re
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

from builder.diagram.colour_names import NAMES


class Colour(NamedTuple):
    """Six upper-case hexadecimal digits, and an opacity from 0 to 1."""

    digits: str
    opacity: float = 1.0


@lru_cache(maxsize=4096)
def read_colour(value: str) -> Colour | None:
    """Return the colour that CSS calls `value`, None for no paint and for what isn't a colour.

    Knows `#rgb[a]`, `#rrggbb[aa]`, `rgb[a]()`, `hsl[a]()`, the CSS names and `color-mix()` of those
    (CSS Color Module Level 5).
    """
    value = value.replace("!important", "").strip().lower()
    if value in {"", "none", "transparent"}:
        return None
    if value.startswith("#"):
        return _from_digits(value[1:])
    function, bracket, rest = value.partition("(")
    if not bracket:
        named = NAMES.get(value)
        return Colour(named) if named else None
    reader = _FUNCTIONS.get(function)
    return reader(rest.removesuffix(")")) if reader else None


def mixed(one: str, other: str, share: float) -> str:
    """Return `share` of the digits `one` with the rest of `other`."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return _digits(tuple(a * share + b * (1 - share) for a, b in pairs))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _from_digits(digits: str) -> Colour | None:
    if not re.fullmatch(r"[0-9a-f]{3,8}", digits) or len(digits) in {5, 7}:
        return None
    if len(digits) < 6:
        digits = "".join(digit * 2 for digit in digits)
    opacity = int(digits[6:8], 16) / 255 if len(digits) == 8 else 1.0
    return Colour(digits[:6].upper(), opacity)


def _rgb(inside: str) -> Colour | None:
    parts = _parts(inside)
    if len(parts) < 3:
        return None
    channels = tuple(_number(part, 255.0) for part in parts[:3])
    return Colour(_digits(channels), _opacity(parts))


def _hsl(inside: str) -> Colour | None:
    parts = _parts(inside)
    if len(parts) < 3:
        return None
    hue, saturation, lightness = _number(parts[0], 360.0), _number(parts[1], 1.0), _number(parts[2], 1.0)
    channels = colorsys.hls_to_rgb(
        hue / 360 % 1, _percent(parts[2], lightness), _percent(parts[1], saturation)
    )
    return Colour(_digits(tuple(channel * 255 for channel in channels)), _opacity(parts))


def _mix(inside: str) -> Colour | None:
    parts = _arguments(inside)
    if len(parts) != 3:
        return None
    (one, share), (other, rest) = _weighted(parts[1]), _weighted(parts[2])
    if share is None:
        share = 0.5 if rest is None else 1 - rest
    if one is None or other is None:
        return _faded(one, other, share)
    opacity = one.opacity * share + other.opacity * (1 - share)
    return Colour(mixed(one.digits, other.digits, share), opacity)


def _faded(one: Colour | None, other: Colour | None, share: float) -> Colour | None:
    if one is not None:
        return Colour(one.digits, one.opacity * share)
    return Colour(other.digits, other.opacity * (1 - share)) if other is not None else None


def _weighted(part: str) -> tuple[Colour | None, float | None]:
    found = re.fullmatch(r"(.*?)\s+([\d.]+)%", part)
    if found:
        return read_colour(found[1]), float(found[2]) / 100
    return read_colour(part), None


def _arguments(inside: str) -> list[str]:
    """Split at the commas outside of brackets."""
    parts, depth, start = [], 0, 0
    for place, character in enumerate(inside):
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            parts.append(inside[start:place].strip())
            start = place + 1
    return [*parts, inside[start:].strip()]


def _parts(inside: str) -> list[str]:
    return [part for part in re.split(r"[\s,/]+", inside.strip()) if part]


def _number(part: str, whole: float) -> float:
    found = re.match(r"[-+]?(?:\d+\.?\d*|\.\d+)", part)
    value = float(found[0]) if found else 0.0
    return value * whole / 100 if part.endswith("%") else value


def _percent(part: str, value: float) -> float:
    return min(1.0, max(0.0, value if part.endswith("%") or value <= 1 else value / 100))


def _opacity(parts: list[str]) -> float:
    return min(1.0, max(0.0, _number(parts[3], 1.0))) if len(parts) > 3 else 1.0


def _digits(channels: tuple[float, ...]) -> str:
    return "".join(f"{min(255, max(0, round(channel))):02X}" for channel in channels)


def _channels(digits: str) -> tuple[int, int, int]:
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


@lru_cache(maxsize=1024)
def _luminance(digits: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(digits))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


_FUNCTIONS = MappingProxyType({"rgb": _rgb, "rgba": _rgb, "hsl": _hsl, "hsla": _hsl, "color-mix": _mix})
