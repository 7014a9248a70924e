"""Which `:::` lines open a container, and which line closes each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

MOST_NESTED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class ContainerLines:
    """Line numbers count from 0."""

    closing: Mapping[int, int | None]
    """The closing line of each opening one, None where it is missing."""
    strays: frozenset[int]
    """Closing lines that close nothing."""


def find_containers(lines: Sequence[str]) -> ContainerLines:
    """Return how the `:::` lines of a text pair up, those inside code fences left out.

    A line of colons closes the innermost open container with as many; failing that, one with fewer.
    """
    pairs = _Pairs()
    fence = ""
    for number, line in enumerate(lines):
        if ":::" not in line and "```" not in line and "~~~" not in line:
            continue
        bare = _PREFIX.sub("", line, count=1)
        if found := _CODE_FENCE.match(bare):
            if not fence:
                fence = "" if found[1][0] == "`" and "`" in found[2] else found[1]
            elif found[1].startswith(fence) and not found[2].strip():
                fence = ""
        elif not fence and (found := _COLONS.match(bare)):
            pairs.add(number, len(found[1]), found[2])
    return ContainerLines(closing=pairs.closing, strays=frozenset(pairs.strays))


@dataclass(slots=True)
class _Pairs:
    closing: dict[int, int | None] = field(default_factory=dict)
    strays: set[int] = field(default_factory=set)
    open: list[tuple[int, int]] = field(default_factory=list)
    """Number of colons and line of each container that is still open."""

    def add(self, number: int, colons: int, name: str) -> None:
        if not name.strip():
            self._close(number, colons)
        elif len(self.open) < MOST_NESTED:
            self.closing[number] = None
            self.open.append((colons, number))

    def _close(self, number: int, colons: int) -> None:
        depths = range(len(self.open) - 1, -1, -1)
        equal = next((depth for depth in depths if self.open[depth][0] == colons), None)
        depth = equal if equal is not None else next((d for d in depths if self.open[d][0] < colons), None)
        if depth is None:
            self.strays.add(number)
        else:
            self.closing[self.open[depth][1]] = number
            del self.open[depth:]


# What may stand before a block inside quotes and lists.
_PREFIX = re.compile(r"[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?")
_CODE_FENCE = re.compile(r"(`{3,}|~{3,})(.*)")
_COLONS = re.compile(r"(:{3,})(?!:)(.*)")
