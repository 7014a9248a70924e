"""Is a text in a fence without a language an outline, or something that must stay monospaced?

Every line is looked at through a table of signs; each sign that is seen adds its weight. An outline has more
weight for it than against it.
"""

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from builder.content.outline_line import PLAIN, TREE, OutlineLine

NEVER = -1000.0


def is_outline(lines: Sequence[OutlineLine]) -> bool:
    """Return whether `lines` are an outline: two lines in a list at least, and more signs for it than against."""
    signs = explain(lines)
    listed = sum("mark" in seen or "under a head" in seen for seen in signs)
    return listed >= 2 and sum(sum(seen.values()) for seen in signs) > 0


def explain(lines: Sequence[OutlineLine]) -> list[Mapping[str, float]]:
    """Return the signs seen on each line, by name, with their weights."""
    heads = [line for line in lines if line.announces and not line.is_marked]
    signs = [_signs(line, below, heads) for line, below in zip(lines, (*lines[1:], None), strict=False)]
    if signs and (name := _whole_sign(lines)):
        signs[0][name] = NEVER
    return list(signs)


def _signs(line: OutlineLine, below: OutlineLine | None, heads: Sequence[OutlineLine]) -> dict[str, float]:
    # The bars of a deep branch would look like columns.
    shown = line.text if line.family == TREE else line.raw
    seen = {name: weight for name, (weight, sign) in _SIGNS.items() if sign.search(shown)}
    if line.is_marked:
        seen["mark"] = _MARK_WEIGHTS.get(line.family, 2.0)
    elif below is not None and (
        below.column > line.column or (below.is_marked and below.column == line.column)
    ):
        seen["head"] = 1.0
    elif _stands_under(line, heads) and _KOREAN.search(line.text):
        seen["under a head"] = 1.0
    else:
        seen["plain line"] = -1.0
    if line.family == TREE and _is_file(line.text) and _NAME.fullmatch(line.text):
        seen["file"] = -4.0
    return seen


def _stands_under(line: OutlineLine, heads: Sequence[OutlineLine]) -> bool:
    place = bisect_left(heads, line.number, key=lambda head: head.number)
    return place > 0 and heads[place - 1].column < line.column


def _whole_sign(lines: Sequence[OutlineLine]) -> str:
    """Return the name of what all lines together show to be no outline; empty where they don't."""
    branches = [line.text for line in lines if line.family == TREE]
    rooted = lines[0].family == PLAIN and _ROOT.fullmatch(lines[0].text) is not None
    if branches and (rooted or any(map(_is_file, branches))) and all(map(_NAME.fullmatch, branches)):
        return "folder"
    changed = [line.text for line in lines if line.column == 0 and line.family in {"-", "+"}]
    both = {line.family for line in lines if line.column == 0} >= {"-", "+"}
    return "difference" if both and not any(map(_KOREAN.search, changed)) else ""


def _is_file(text: str) -> bool:
    found = _FILE.match(text)
    return found is not None and _PRODUCT.fullmatch(found[0].strip()) is None


_MARK_WEIGHTS: Mapping[str, float] = MappingProxyType(
    {"-": 1.0, "*": 1.0, "+": 1.0, "number.": 1.0, "number)": 1.0, "step": 1.0, "arrow": 1.0}
)

_KOREAN = re.compile(r"[가-힣]")

_Sign = tuple[float, re.Pattern[str]]

_SIGNS: Mapping[str, _Sign] = MappingProxyType(
    {
        "box": (NEVER, re.compile(r"[┌┐┘┤┬┴┼╔╗╝╣╦╩╬║╭╮╯]|\+-{2,}\+")),
        "arrow": (-4.0, re.compile(r"[─━-]{2,}[>▶►]|^[\s│|]*[↓⬇▼⇓↑⬆▲⇑↕][\s│|↓⬇▼⇓↑⬆▲⇑]*$")),
        "prompt": (
            -5.0,
            re.compile(r"^\s*(?:\$ |# |% |>>> |PS [A-Z]:|[A-Z]:\\|[\w.-]{1,40}@[\w.-]{1,60}[:~]\S*[$#])"),
        ),
        "columns": (-4.0, re.compile(r"\S {2,}\S+(?: \S+)* {2,}\S")),
        "log": (
            -4.0,
            re.compile(
                r"^\s*(?:[-*•] )?\[?(?:\d{4}-\d\d-\d\d[T ]\d|\d\d:\d\d:\d\d|(?:INFO|WARN|ERROR|DEBUG)\b)"
            ),
        ),
        "code": (-3.0, re.compile(r"[{;]\s*$|^\s*[}\])]|^\s*(?://|/\*|<[/!?A-Za-z])|\)\s*\{")),
        "assignment": (-2.0, re.compile(r"^\s*[\w.]+\s*(?::=|=)\s*\S")),
        "key": (-2.0, re.compile(r"^\s*(?:- )?[a-z][\w./-]*:(?:\s+[^\s#가-힣]+){0,2}\s*(?:#.*)?$")),
        "entry": (-1.5, re.compile(r"^\s*[A-Z][\w./-]*: +[^\s#가-힣]+(?: [^\s가-힣]+)?$")),
        "argument": (-2.0, re.compile(r"^\s*- (?:-\S*|[|>][+-]?|/\S*|[a-z0-9][a-z0-9._-]*[/:=@]\S*)$")),
        "option": (-3.0, re.compile(r"^\s*--?[A-Za-z][\w-]*(?:[ ,=]|$)")),
        "Korean": (0.5, _KOREAN),
    }
)

# A name in a folder, perhaps with its size before it and a remark behind it.
_NAME = re.compile(r"(?:\[[^\]]*\]\s+)?[\w.@*+/-]+(?:(?:\s+[#←(<-]|\s{2,}).*)?", re.ASCII)
_ROOT = re.compile(r"\.|[~.$(){}\w -]*/[\w./-]*", re.ASCII)
_FILE = re.compile(
    r"(?:\.[\w-]+|[\w.@*+-]+/|[\w@*+/-]+(?:\.[\w-]+)*\.[A-Za-z]\w{0,9}|Dockerfile|Makefile|Jenkinsfile|LICENSE)(?=\s|$)",
    re.ASCII,
)
_PRODUCT = re.compile(r"(?:Node|Next|Nuxt|Vue|React|Express|Three|D3|Angular)\.js|ASP\.NET", re.IGNORECASE)
