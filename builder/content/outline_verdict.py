"""Is a text in a fence without a language an outline, or something that must stay monospaced?

Every line is looked at through a table of signs; each sign that is seen adds its weight. An outline has more
weight for it than against it.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from builder.content.outline_line import TREE, OutlineLine

NEVER = -1000.0


def is_outline(lines: Sequence[OutlineLine]) -> bool:
    """Return whether `lines` are an outline: two marked lines at least, and more signs for it than against."""
    if sum(line.is_marked for line in lines) < 2:
        return False
    return sum(sum(signs.values()) for signs in explain(lines)) > 0


def explain(lines: Sequence[OutlineLine]) -> list[Mapping[str, float]]:
    """Return the signs seen on each line, by name, with their weights."""
    return [_signs(line, _after(lines, place)) for place, line in enumerate(lines)]


def _after(lines: Sequence[OutlineLine], place: int) -> OutlineLine | None:
    return lines[place + 1] if place + 1 < len(lines) else None


def _signs(line: OutlineLine, below: OutlineLine | None) -> Mapping[str, float]:
    seen = {name: weight for name, (weight, sign) in _SIGNS.items() if sign.search(line.raw)}
    if line.is_marked:
        seen["mark"] = _MARK_WEIGHTS.get(line.family, 2.0)
    elif below is not None and (
        below.column > line.column or (below.is_marked and below.column == line.column)
    ):
        seen["head"] = 1.0
    else:
        seen["plain line"] = -1.0
    if line.family == TREE and _FILE_NAME.fullmatch(line.text):
        seen["file name"] = -4.0
    return seen


_MARK_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"-": 1.0, "*": 1.0, "+": 1.0, "number.": 1.0, "number)": 1.0}
)

_Sign = tuple[float, re.Pattern[str]]

_SIGNS: Mapping[str, _Sign] = MappingProxyType(
    {
        "box": (NEVER, re.compile(r"[┌┐┘┤┬┴┼╔╗╝╣╦╩╬║╭╮╯▲▼◀]|\+-{2,}\+|[─━-]{2,}[>▶►]")),
        "prompt": (
            -5.0,
            re.compile(r"^\s*(?:\$ |# |% |>>> |PS [A-Z]:|[A-Z]:\\|[\w.-]+@[\w.-]+[:~][^\s]*[$#])"),
        ),
        "columns": (-4.0, re.compile(r"\S {2,}\S+(?: \S+)* {2,}\S")),
        "log": (-4.0, re.compile(r"^\s*\[?(?:\d{4}-\d\d-\d\d|\d\d:\d\d:\d\d|(?:INFO|WARN|ERROR|DEBUG)\b)")),
        "code": (-3.0, re.compile(r"[{};]\s*$|^\s*(?://|/\*|<[/!?A-Za-z])|\)\s*\{")),
        "assignment": (-2.0, re.compile(r"^\s*[\w.]+\s*(?::=|=)\s*\S")),
        "key": (-2.0, re.compile(r"^\s*(?:- )?[a-z][\w./-]*:(?:\s|$)")),
        "Korean": (0.5, re.compile(r"[가-힣]")),
    }
)

_FILE_NAME = re.compile(r"(?:\.{0,2}/)?[\w.@*+-]+(?:/|\.[A-Za-z0-9]{1,10}|/[\w.*-]+)(?:\s+[#←<-].*)?")
