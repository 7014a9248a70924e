"""A formula in one line of plain text, for whoever can't see it and wherever it can't be drawn."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from builder.formula.formula import (
    Accent,
    Applied,
    Coloured,
    Fence,
    Formula,
    Fraction,
    Grid,
    Limits,
    Node,
    Phantom,
    Role,
    Root,
    Row,
    Scripts,
    Space,
    Struck,
    Styled,
    Symbol,
    Words,
)
from builder.formula.operators import BIG, opens, room_around

_WIDE = 0.15
"""Room in em from which on a space is written."""


def to_text(formula: Formula) -> str:
    """Return the formula as people type it: `E = mc²`, `(a + b)/2`, `∑_(i=1)^n xᵢ`."""
    return " ".join(_text(formula.body).split())


def _text(node: Node) -> str:
    match node:
        case Symbol():
            return _symbol(node)
        case Words(text):
            return text.replace("\u00a0", " ")
        case Space(width):
            return " " if width >= _WIDE else ""
        case Row(()):
            return ""
        case Row(items):
            return _row(items)
        case Fraction(above, below):
            return f"{_grouped(above)}/{_grouped(below)}"
        case Root(body, degree):
            return _root(body, degree)
        case Scripts(base, sub, sup, before):
            marks = _script("_", sub) + _script("^", sup)
            return f"{marks}{_text(base)}" if before else f"{_grouped_base(base)}{marks}{_gap(base)}"
        case Limits(base, below, above):
            return f"{_grouped_base(base).strip()}{_script('_', below)}{_script('^', above)}{_gap(base)}"
        case Accent():
            return _accent(node)
        case Fence():
            return _fence(node)
        case Grid(rows):
            return "; ".join(_cells(row, aligned=node.aligned) for row in rows)
        case Applied(function, operand):
            return f"{_text(function).strip()}{'' if opens(operand) else ' '}{_text(operand)}"
        case Phantom():
            return ""
        case Struck(body) | Coloured(body) | Styled(body):
            return _text(body)


def _row(items: Iterable[Node]) -> str:
    return "".join(map(_text, items))


def _symbol(symbol: Symbol) -> str:
    text = re.sub(
        "[\U0001d400-\U0001d7ff]", lambda found: unicodedata.normalize("NFKC", found[0]), symbol.text
    )
    before, behind = room_around(symbol)
    spaced = (" " if before >= _WIDE else "", " " if behind > 0 and symbol.text not in BIG else "")
    return text.join(spaced)


def _cells(cells: Iterable[Node], *, aligned: bool) -> str:
    # The columns of equations below each other are one text.
    return ("" if aligned else ", ").join(
        text for cell in cells if (text := _text(cell).strip() + " " * aligned).strip()
    )


def _fence(fence: Fence) -> str:
    text = _text(fence.parts[0])
    for divider, part in zip(fence.dividers, fence.parts[1:], strict=True):
        text += f" {divider} {_text(part)}"
    return f"{fence.opening}{text}{fence.closing}"


def _root(body: Node, degree: Node | None) -> str:
    sign = {"": "√", "3": "∛", "4": "∜"}.get(_text(degree) if degree else "")
    inner = _grouped(body)
    return f"{sign}{inner}" if sign else f"√[{_text(degree or Row(()))}]{inner}"


def _grouped(node: Node) -> str:
    """Return the text, in brackets where it would otherwise run together with what surrounds it."""
    text = _text(node).strip()
    alone = isinstance(node, Symbol | Words | Root | Fence) or len(text) < 2 or text.isalnum()
    return text if alone and " " not in text else f"({text})"


def _grouped_base(node: Node) -> str:
    simple = isinstance(node, Symbol | Words | Fence | Scripts | Accent | Limits)
    return _text(node) if simple or node == Row(()) else f"({_text(node)})"


def _gap(base: Node) -> str:
    """Return the space that parts a sum from what it sums."""
    return " " if isinstance(base, Symbol) and (base.text in BIG or base.role is Role.NAME) else ""


def _script(sign: str, node: Node | None) -> str:
    if node is None:
        return ""
    text = _text(node).replace(" ", "")
    letters = _RAISED if sign == "^" else _LOWERED
    if text and all(letter in letters for letter in text):
        return "".join(letters[letter] for letter in text)
    if text and set(text) <= set("′″‴⁗*†°∘"):
        return text.replace("∘", "°")
    return f"{sign}{text}" if len(text) == 1 else f"{sign}({_text(node).strip()})"


_RAISED: Mapping[str, str] = MappingProxyType(
    dict(zip("0123456789+−=()nix", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱˣ", strict=True))
)
_LOWERED: Mapping[str, str] = MappingProxyType(
    dict(zip("0123456789+−=()aeijkmnoprstx", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑᵢⱼₖₘₙₒₚᵣₛₜₓ", strict=True))
)


def _accent(accent: Accent) -> str:
    text = _text(accent.body).strip()
    mark = COMBINING.get(accent.mark, "")
    if accent.under:
        mark = "\u0332" if accent.mark == "_" else ""
    if len(text) == 1 and mark:
        return unicodedata.normalize("NFC", text + mark)
    return text if len(text) == 1 else f"({text}){mark}"


COMBINING: Mapping[str, str] = MappingProxyType(
    {
        "ˆ": "\u0302",
        "^": "\u0302",
        "\u0302": "\u0302",
        "˜": "\u0303",
        "~": "\u0303",
        "\u0303": "\u0303",
        "¯": "\u0304",
        "_": "\u0305",
        "˘": "\u0306",
        "˙": "\u0307",
        "¨": "\u0308",
        "\u20db": "\u20db",
        "˚": "\u030a",
        "ˇ": "\u030c",
        "`": "\u0300",
        "´": "\u0301",
        "\u20d7": "\u20d7",
        "→": "\u20d7",
        "←": "\u20d6",
    }
)
"""Accents as they stand by themselves → as they combine with the letter before them."""
