"""Files of a course by their names, and those whose names are nearly the same."""

import os
import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path


class FileNames:
    """Knows the names of files as they are written on the disk; each folder is looked at once."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self._folders: dict[Path, frozenset[str]] = {}
        self._by_key: dict[str, list[Path]] | None = None

    def is_there(self, path: Path) -> bool:
        """Return whether `path`, which lies in the course, exists, spelt exactly so.

        Where capitals don't matter to the disk, they still do to the web server and to colleagues' computers.
        """
        while path != self._root:
            if path.name not in self._names_in(path.parent):
                return False
            path = path.parent
        return True

    def alike(self, name: str) -> Sequence[Path]:
        """Return the course's files that are called `name` but for capitals, leading zeros and the form of Unicode."""
        if self._by_key is None:
            self._by_key = {}
            for path in self._all():
                self._by_key.setdefault(_key(path.name), []).append(path)
        return self._by_key.get(_key(name), ())

    def _names_in(self, folder: Path) -> frozenset[str]:
        if folder not in self._folders:
            try:
                self._folders[folder] = frozenset(os.listdir(folder))  # noqa: PTH208 - names, not paths
            except OSError:
                self._folders[folder] = frozenset()
        return self._folders[folder]

    def _all(self) -> list[Path]:
        found: list[Path] = []
        for folder, below, names in os.walk(self._root):
            below[:] = [name for name in below if not name.startswith(".") and name not in _PRODUCTS]
            found += [Path(folder) / name for name in names]
            if len(found) > _MOST:
                return []
        return found


_PRODUCTS = frozenset({"output", "node_modules", "__pycache__"})
_MOST = 20_000
"""Files; a folder with more isn't a course, and looking for names in it takes too long."""


def _key(name: str) -> str:
    return re.sub(r"0+(?=\d)", "", unicodedata.normalize("NFC", name).casefold())
