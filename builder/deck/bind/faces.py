"""A typeface's name, after the theme's references are followed."""

from collections.abc import Iterable

from lxml import etree

from builder.deck.bind.names import path, qn
from builder.text import has_hangul

_KOREAN = "Malgun Gothic"
_LATIN = "Calibri"


def resolve_face(name: str, theme: etree._Element, script: str) -> str:
    """Return the face that `name` means in `theme`: `+mj-lt`, `+mn-ea` and the like, or itself.

    `script` is `latin` or `ea`. An empty East Asian face means the theme's face for Hangul, and Malgun Gothic
    where there is none, as PowerPoint does in Korean (ECMA-376 Part 1, 20.1.4.1.16 and 20.1.4.1.24).
    """
    if name and not name.startswith("+"):
        return name
    kind = "a:majorFont" if name.startswith("+mj") else "a:minorFont"
    fonts = theme.find(path("a:themeElements", "a:fontScheme", kind))
    if fonts is None:
        return _KOREAN if script == "ea" else _LATIN
    named = fonts.find(qn(f"a:{script}"))
    face = "" if named is None else named.get("typeface", "")
    if face or script == "latin":
        return face or _LATIN
    hangul = (f.get("typeface", "") for f in fonts.findall(qn("a:font")) if f.get("script") == "Hang")
    return next(hangul, "") or _KOREAN


def korean_face(name: str, theme: etree._Element) -> str:
    """Return the East Asian face that `name` means, or Malgun Gothic for one that is known to lack Hangul."""
    face = resolve_face(name, theme, "ea")
    return _KOREAN if has_hangul(face) is False else face


def faces_without_hangul(roots: Iterable[etree._Element]) -> tuple[str, ...]:
    """Return the East Asian faces that the trees name and that are known to lack Hangul, each once."""
    names = (face.get("typeface", "") for root in roots for face in root.iter(qn("a:ea")))
    return tuple(dict.fromkeys(name for name in names if has_hangul(name) is False))
