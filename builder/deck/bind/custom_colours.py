"""The colours that a theme names beside its twelve (`a:custClrLst`, ECMA-376 Part 1, 20.1.4.1.8).

PowerPoint shows them under the theme's own in its colour picker. The shipped decks name there what they use
and the twelve have no place for, such as the colour of secondary words.
"""

from collections.abc import Mapping
from types import MappingProxyType

from lxml import etree

from builder.deck.bind.names import path, qn

ROLE_NAMES: Mapping[str, str] = MappingProxyType(
    {
        role: role.replace("_", " ")
        for role in ("muted", "surface", "line", "cover", "cover_text", "cover_muted", "cover_accent")
    }
)
"""Role of `builder.theme.Colours` → the name of its custom colour."""
_ROLES = {name: role for role, name in ROLE_NAMES.items()}


def read_custom_colours(theme: etree._Element) -> Mapping[str, str]:
    """Return role → six digits, for the custom colours that are called like a role."""
    return {role: element.get("val", "").upper() for role, element in custom_colours(theme).items()}


def custom_colours(theme: etree._Element) -> Mapping[str, etree._Element]:
    """Return role → the element that holds its digits."""
    found = {}
    for colour in theme.findall(path("a:custClrLst", "a:custClr")):
        role, digits = _ROLES.get(colour.get("name", "")), colour.find(qn("a:srgbClr"))
        if role is not None and digits is not None:
            found[role] = digits
    return found
