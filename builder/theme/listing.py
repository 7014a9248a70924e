"""Which template sets there are."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from builder.theme.load import list_sets, load_theme
from builder.theme.search_folders import shipped_folder, user_folder


class Origin(StrEnum):
    """Whose a set is."""

    COURSE = "course"
    USER = "user"
    SHIPPED = "shipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedSet:
    """A set that can be named in `course.toml`."""

    name: str
    title: str
    folder: Path
    origin: Origin
    extends: tuple[str, ...]
    """The sets that it builds on, nearest first."""


def listed_sets(search: Sequence[Path]) -> tuple[ListedSet, ...]:
    """Return the sets in the folders `search`, by name; one that hides another of its name stands once."""
    return tuple(_listed(name, folder, search) for name, folder in list_sets(search))


def _listed(name: str, folder: Path, search: Sequence[Path]) -> ListedSet:
    theme = load_theme(name, search=search).value
    return ListedSet(
        name=name,
        title=theme.title,
        folder=folder,
        origin=origin_of(folder),
        extends=tuple(home.name for home in theme.folders[1:]),
    )


def origin_of(folder: Path) -> Origin:
    """Return whose the set in `folder` is."""
    if folder.parent == shipped_folder():
        return Origin.SHIPPED
    return Origin.USER if folder.parent == user_folder() / "classdeck" / "templates" else Origin.COURSE
