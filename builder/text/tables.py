"""The width tables that `scripts/build_widths.py` writes."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import TypedDict

WidthTable = Mapping[str, float]

Runs = dict[str, list[int] | int]
"""`"32": [278, …]` lists advances from that code point on, `"9312-9371": 1000` gives all of a range the same;
in thousandths of an em."""


class Widths(TypedDict):
    """The whole of `widths.json`."""

    faces: dict[str, dict[str, Runs]]
    """Family → weight (`regular`, `bold`) → advances."""
    aliases: dict[str, str]
    """Other names of a family, and families that share its metrics."""
    fallback: Runs
    """The widest advance among the fonts that stand in for a missing character."""


def family_table(family: str, *, bold: bool = False, mono: bool = False) -> WidthTable:
    """Return the advances, in em, of `family`, else of the widest common face of its kind."""
    widths = _widths()
    name = family_key(family)
    name = widths["aliases"].get(name, name)
    if name not in widths["faces"]:
        name = _WIDEST_MONO if mono else _WIDEST
    return _table(name, "bold" if bold else "regular")


@cache
def fallback_table() -> WidthTable:
    """Return the advances, in em, of characters that most text fonts leave to another font."""
    return _spread(_widths()["fallback"])


def family_key(family: str) -> str:
    """Return the name under which a family is filed: small letters without spaces and hyphens."""
    return family.casefold().replace(" ", "").replace("-", "")


# As wide as Verdana, the widest of the text faces that Windows and macOS bring along.
_WIDEST = "dejavusans"
_WIDEST_MONO = "dejavusansmono"


@cache
def _table(name: str, weight: str) -> WidthTable:
    weights = _widths()["faces"][name]
    return _spread(weights.get(weight, weights["regular"]))


@cache
def _widths() -> Widths:
    import json

    text = Path(__file__).with_name("widths.json").read_text(encoding="utf-8")
    widths: Widths = json.loads(text)
    return widths


def _spread(runs: Runs) -> WidthTable:
    table: dict[str, float] = {}
    for place, advances in runs.items():
        first, _, last = place.partition("-")
        if isinstance(advances, int):
            table.update(dict.fromkeys(map(chr, range(int(first), int(last or first) + 1)), advances / 1000))
        else:
            table.update((chr(code), advance / 1000) for code, advance in enumerate(advances, int(first)))
    return table
