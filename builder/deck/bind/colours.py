"""Colours as DrawingML writes them → six digits, and what stands behind a text."""

import colorsys
import re
from collections.abc import Mapping

from lxml import etree

from builder.deck.bind.measure import read_number
from builder.deck.bind.names import path, qn

_SYSTEM = {"windowText": "000000", "window": "FFFFFF"}
_PRESETS = {
    "black": "000000",
    "white": "FFFFFF",
    "gray": "808080",
    "red": "FF0000",
    "blue": "0000FF",
    "green": "008000",
}


def read_fill(
    element: etree._Element | None, theme: etree._Element, colour_map: Mapping[str, str], own: str = ""
) -> str:
    """Return the colour of the fill among the children of `element`, empty where there is none to be told.

    A gradient counts as the mean of its stops; a picture can't be told. `own` is the colour that `phClr` means.
    """
    if element is None:
        return ""
    solid = element.find(qn("a:solidFill"))
    if solid is not None:
        return read_colour(solid, theme, colour_map, own)
    stops = element.findall(path("a:gradFill", "a:gsLst", "a:gs"))
    colours = [colour for stop in stops if (colour := read_colour(stop, theme, colour_map, own))]
    return _mean(colours) if colours else ""


def read_colour(
    holder: etree._Element, theme: etree._Element, colour_map: Mapping[str, str], own: str = ""
) -> str:
    """Return the colour that the only child of `holder` names, changed as it says; empty where unknown.

    ECMA-376 Part 1, 20.1.2.3.
    """
    for element in holder:
        base = _base(element, theme, colour_map, own)
        if base:
            return _changed(base, element)
    return ""


def scheme_slot(name: str, theme: etree._Element, colour_map: Mapping[str, str]) -> etree._Element | None:
    """Return the element of the theme's colour scheme that `accent1`, `tx1` and the like mean."""
    scheme = theme.find(path("a:themeElements", "a:clrScheme"))
    slots = () if scheme is None else scheme.iterchildren("{*}*")
    wanted = colour_map.get(name, name)
    return next((slot for slot in slots if etree.QName(slot).localname == wanted), None)


def theme_colour(name: str, theme: etree._Element, colour_map: Mapping[str, str]) -> str:
    """Return the theme's colour for `accent1`, `tx1` and the like."""
    found = scheme_slot(name, theme, colour_map)
    return "" if found is None or len(found) == 0 else _base(found[0], theme, {}, "")


def _base(element: etree._Element, theme: etree._Element, colour_map: Mapping[str, str], own: str) -> str:
    value = element.get("val", "")
    match etree.QName(element).localname:
        case "srgbClr":
            return _known(value)
        case "sysClr":
            return _known(element.get("lastClr", "")) or _SYSTEM.get(value, "")
        case "prstClr":
            return _PRESETS.get(value, "")
        case "schemeClr":
            return own if value == "phClr" else theme_colour(value, theme, colour_map)
        case _:
            return ""


def _known(digits: str) -> str:
    return digits.upper() if re.fullmatch(r"[0-9A-Fa-f]{6}", digits) else ""


def _changed(digits: str, element: etree._Element) -> str:
    for change in element:
        amount = read_number(change.get("val"), 100_000) / 100_000
        match etree.QName(change).localname:
            case "lumMod":
                digits = _relit(digits, times=amount)
            case "lumOff":
                digits = _relit(digits, plus=amount)
            case "tint":
                digits = _towards(digits, 1.0, 1 - amount)
            case "shade":
                digits = _towards(digits, 0.0, 1 - amount)
            case _:
                pass
    return digits


def _relit(digits: str, *, times: float = 1.0, plus: float = 0.0) -> str:
    hue, light, saturation = colorsys.rgb_to_hls(*(channel / 255 for channel in _channels(digits)))
    light = min(max(light * times + plus, 0.0), 1.0)
    return _digits([channel * 255 for channel in colorsys.hls_to_rgb(hue, light, saturation)])


def _towards(digits: str, end: float, share: float) -> str:
    """Return the colour mixed with `end`, 0 or 1, in linear light as PowerPoint does: black with a tint of 75 % is 898989."""
    linear = (_linear(channel / 255) for channel in _channels(digits))
    return _digits([_coded(light + (end - light) * share) * 255 for light in linear])


def _linear(value: float) -> float:
    """Return the light of an sRGB channel (IEC 61966-2-1), both from 0 to 1."""
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def _coded(light: float) -> float:
    return light * 12.92 if light <= 0.0031308 else float(1.055 * light ** (1 / 2.4) - 0.055)


def _mean(colours: list[str]) -> str:
    return _digits([sum(parts) / len(colours) for parts in zip(*map(_channels, colours), strict=True)])


def _channels(digits: str) -> list[int]:
    return [int(digits[place : place + 2], 16) for place in (0, 2, 4)]


def _digits(channels: list[float]) -> str:
    return "".join(f"{round(min(max(channel, 0), 255)):02X}" for channel in channels)
