"""The width tables that `scripts/build_widths.py` writes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

WidthTable = Mapping[str, float]
"""Character → advance in em."""

Stretches = dict[str, list[int] | int]
"""`"32": [278, …]` lists advances from that code point on, `"9312-9371": 1000` gives all of a stretch the same;
in thousandths of an em."""


class Widths(TypedDict):
    """The whole of `widths.json`."""

    aliases: dict[str, str]
    """Other names of a family, and families that share its advances."""
    faces: dict[str, dict[str, Stretches]]
    """Family → weight (`regular`, `bold`) → advances."""
    symbols: Stretches
    """The largest advance among the fonts that lend a character to a font without it."""


def family_table(family: str, *, bold: bool, mono: bool) -> WidthTable:
    """Return what is known of `family`, else of the widest common face of its kind."""
    widths = _widths()
    name = family.casefold().replace(" ", "").replace("-", "")
    name = widths["aliases"].get(name, name)
    if name not in widths["faces"]:
        name = _WIDEST_MONO if mono else _WIDEST
    return _table(name, bold=bold)


@cache
def stand_in_table(*, bold: bool) -> WidthTable:
    """Return the larger advances of Malgun Gothic, Noto Sans CJK KR and Noto Sans."""
    return _table("standins", bold=bold)


@cache
def symbol_table() -> WidthTable:
    """Return the advances of marks that most text fonts leave to another font."""
    return _spread(_widths()["symbols"])


# As wide as Verdana, the widest of the text faces that Windows and macOS bring along.
_WIDEST = "dejavusans"
_WIDEST_MONO = "dejavusansmono"


def _table(name: str, *, bold: bool) -> WidthTable:
    weights = _widths()["faces"][name]
    return _spread(weights["bold"] if bold and "bold" in weights else weights["regular"])


@cache
def _widths() -> Widths:
    import json

    text = Path(__file__).with_name("widths.json").read_text(encoding="utf-8")
    widths: Widths = json.loads(text)
    return widths


def _spread(stretches: Stretches) -> WidthTable:
    table: dict[str, float] = {}
    for place, advances in stretches.items():
        first, _, last = place.partition("-")
        if isinstance(advances, int):
            advances = [advances] * (int(last) - int(first) + 1)
        table.update((chr(code), advance / 1000) for code, advance in enumerate(advances, int(first)))
    return table
