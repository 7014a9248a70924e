"""The parts of a flowchart that no link joins."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from builder.diagram.engine import Json


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Sets of nodes without a link between them, and the groups around all of them, outermost first."""

    sets: tuple[frozenset[str], ...]
    groups: tuple[str, ...]


def parts_of(about: Json) -> Parts | None:
    """Return the parts of a flowchart, in the author's order, None where it is all one."""
    if about.get("type") != "flowchart":
        return None
    chart = _Chart.of(about)
    groups: list[str] = []
    group: str | None = None
    while True:
        sets = chart.sets(group)
        if len(sets) > 1:
            return Parts(sets=sets, groups=tuple(groups))
        # A group that holds everything is looked into.
        inside = chart.children(group)
        if len(inside) != 1 or inside[0] not in chart.members:
            return None
        group = inside[0]
        groups.append(group)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Chart:
    nodes: tuple[str, ...]
    links: tuple[tuple[str, str], ...]
    members: Mapping[str, tuple[str, ...]]
    parents: Mapping[str, str]

    @classmethod
    def of(cls, about: Json) -> "_Chart":
        members = {name: tuple(inside) for name, inside in about.get("groups", ())}
        return cls(
            nodes=tuple(name for name in about.get("nodes", ()) if name not in members),
            links=tuple((start, end) for start, end in about.get("links", ())),
            members=members,
            parents={child: group for group, inside in members.items() for child in inside},
        )

    def children(self, group: str | None) -> tuple[str, ...]:
        """Return the nodes and groups right inside of a group, None for the whole chart."""
        names = [*self.nodes, *self.members]
        return tuple(name for name in names if self.parents.get(name) == group)

    def sets(self, group: str | None) -> tuple[frozenset[str], ...]:
        """Return the sets of nodes and groups inside of `group` that links hold together."""
        holder = {name: self._holder(name, group) for name in [*self.nodes, *self.members]}
        ties = [(holder.get(start), holder.get(end)) for start, end in self.links]
        together = _united(self.children(group), [(a, b) for a, b in ties if a is not None and b is not None])
        sets: dict[str, set[str]] = defaultdict(set)
        for name, child in holder.items():
            if child is not None:
                sets[together[child]].add(name)
        return tuple(frozenset(names) for names in sets.values())

    def _holder(self, name: str, group: str | None) -> str | None:
        """Return the child of `group` that is or holds `name`, None where `name` is outside."""
        for _ in range(len(self.parents) + 1):
            parent = self.parents.get(name)
            if parent == group:
                return name
            if parent is None:
                return None
            name = parent
        return None


def _united(names: Iterable[str], ties: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return name → one name that stands for all it is tied to."""
    root = {name: name for name in names}

    def find(name: str) -> str:
        while root[name] != name:
            name = root[name]
        return name

    for one, other in ties:
        root[find(other)] = find(one)
    return {name: find(name) for name in root}
