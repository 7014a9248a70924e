"""A slide planned at the usual size → one on a larger or smaller page."""

import re

_LENGTHS = re.compile(
    r' (?P<name>x|y|cx|cy|w|h|mar[LRTB]|indent|[ltrb]Ins|sz)="(?P<number>-?\d+)"'
    r'|<a:spcPts val="(?P<space>\d+)"'
)
_SMALLEST = 100
"""One point, the smallest size of a letter (ECMA-376 Part 1, 20.1.10.70)."""


def resize(tree: str, factor: float) -> str:
    """Return `tree`, DrawingML, with every length and every size of a letter `factor` times as large."""
    return tree if factor == 1 else _LENGTHS.sub(lambda match: _resized(match, factor), tree)


def _resized(match: re.Match[str], factor: float) -> str:
    if match["space"]:
        return f'<a:spcPts val="{round(int(match["space"]) * factor)}"'
    number = round(int(match["number"]) * factor)
    return f' {match["name"]}="{max(_SMALLEST, number) if match["name"] == "sz" else number}"'
