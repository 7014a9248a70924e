"""Every key that `template.toml` may hold, and how its value is read."""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from builder.language import Message, msg
from builder.theme.theme import PURPOSES, TINTS, TOKEN_KINDS

Value = str | bool | float | tuple[str, ...]
Reader = Callable[[object], "Value | Message"]
"""Returns the value, or what is wrong with it."""


def read_colour(value: object) -> Value | Message:
    """Return `#1f2a44` or `#12a` as six upper-case digits."""
    digits = value.removeprefix("#") if isinstance(value, str) else ""
    if (
        isinstance(value, str)
        and value.startswith("#")
        and re.fullmatch(r"[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6}", digits)
    ):
        return (digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)).upper()
    return msg('write the colour as "#1f2a44"')


def read_colours(value: object) -> Value | Message:
    if not isinstance(value, list) or not value:
        return msg('write a list of colours: ["#1f2a44", "#2456d6"]')
    colours = tuple(read_colour(item) for item in value)
    wrong = next((colour for colour in colours if isinstance(colour, Message)), None)
    return wrong or tuple(str(colour) for colour in colours)


def read_text(value: object) -> Value | Message:
    return value if isinstance(value, str) and value.strip() else msg("write some text in quotation marks")


def read_file_name(value: object) -> Value | Message:
    """Return a path inside the set's own folder."""
    plain = isinstance(value, str) and value.strip() and "\\" not in value and ":" not in value
    if plain and isinstance(value, str) and not value.startswith("/") and ".." not in value.split("/"):
        return value
    return msg("name a file in the folder of template.toml, with / between folders")


def read_texts(value: object) -> Value | Message:
    """Return one name or a list of names as a tuple."""
    names = [value] if isinstance(value, str) else value
    if isinstance(names, list) and names and all(isinstance(name, str) and name.strip() for name in names):
        return tuple(names)
    return msg('write a list of names: ["Pretendard", "Noto Sans KR"]')


def read_flag(value: object) -> Value | Message:
    return value if isinstance(value, bool) else msg("write true or false, without quotation marks")


def read_points(least: float, most: float) -> Reader:
    """Return a reader of numbers of points between `least` and `most`."""

    def read(value: object) -> Value | Message:
        if isinstance(value, int | float) and not isinstance(value, bool) and least <= value <= most:
            return float(value)
        return msg("write a number of points from {least} to {most}", least=least, most=most)

    return read


def read_choice(*choices: str) -> Reader:
    """Return a reader of one word among `choices`."""

    def read(value: object) -> Value | Message:
        return (
            value
            if isinstance(value, str) and value in choices
            else msg("write one of: {choices}", choices=", ".join(choices))
        )

    return read


_COLOUR_ROLES = (
    "background",
    "text",
    "muted",
    "accent",
    "surface",
    "line",
    "link",
    "visited",
    "cover",
    "cover_text",
    "cover_muted",
    "cover_accent",
    "code_background",
    "code_lit",
    "terminal",
    "terminal_text",
)

_FONT_ROLES = ("latin", "korean", "heading_latin", "heading_korean", "mono_latin", "mono_korean")

KEYS: Mapping[str, Reader] = MappingProxyType(
    {
        "title": read_text,
        "extends": read_text,
        **{f"colours.{role}": read_colour for role in _COLOUR_ROLES},
        "colours.accents": read_colours,
        "colours.phases": read_colours,
        **{f"colours.code.{kind}": read_colour for kind in TOKEN_KINDS},
        **{
            f"colours.{tint}.{part}": read_colour for tint in TINTS for part in ("background", "text", "line")
        },
        **{f"fonts.{role}": read_text for role in _FONT_ROLES},
        "fonts.handout": read_texts,
        "fonts.handout_mono": read_texts,
        **{f"sizes.{role}": read_points(6, 60) for role in ("min_text", "min_code", "min_table")},
        **{f"layouts.{purpose}": read_text for purpose in PURPOSES},
        "rail.show": read_flag,
        "rail.place": read_choice("top", "bottom"),
        "rail.height": read_points(4, 60),
        "footer.show": read_flag,
        "logo.file": read_file_name,
        "logo.dark_file": read_file_name,
        "logo.slides": read_choice("all", "title", "none"),
        "logo.handout": read_flag,
        "logo.place": read_choice("top-left", "top-right", "bottom-left", "bottom-right"),
        "logo.height": read_points(8, 200),
        "logo.alt": read_text,
    }
)
TABLES = frozenset(key.rpartition(".")[0] for key in KEYS) - {""}
