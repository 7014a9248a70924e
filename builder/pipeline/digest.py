"""Fingerprints: of values, of files, of classdeck itself."""

import hashlib
import os
from collections.abc import Mapping
from functools import cache
from pathlib import Path, PurePath
from time import time_ns

KnownFiles = Mapping[str, tuple[int, int, str]]
"""A file's path relative to the output folder → its size, the time of its last change, and its digest."""

# A file that was changed just before it was read may be changed again within the clock's own step.
_SETTLED = 2_000_000_000


def digest_bytes(data: bytes) -> str:
    """Return SHA-256 in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_values(*values: object) -> str:
    """Return a digest of values whose `repr` says all of them: texts, numbers, and frozen dataclasses of such."""
    return digest_bytes(repr(values).encode("utf-8", "surrogatepass"))[:32]


class Files:
    """The digests of files, each read at most once; a file that looks unchanged isn't read at all."""

    def __init__(self, base: Path, known: KnownFiles) -> None:
        self._base = base
        self._known = known
        self._found: dict[Path, str] = {}
        self.seen: dict[str, tuple[int, int, str]] = {}
        """What is worth knowing next time."""

    def digest(self, path: Path) -> str:
        """Return the digest of a file, empty where there is none that can be read."""
        if path not in self._found:
            self._found[path] = self._digest(path)
        return self._found[path]

    def name(self, path: Path) -> str:
        """Return the file's path relative to the output folder."""
        return PurePath(os.path.relpath(path, self._base)).as_posix()

    def forget(self, path: Path) -> None:
        """Look at the file anew: it was written in the meantime."""
        self._found.pop(path, None)

    def _digest(self, path: Path) -> str:
        try:
            status = path.stat()
            name = self.name(path)
            known = self._known.get(name)
            same = known is not None and known[:2] == (status.st_size, status.st_mtime_ns)
            digest = known[2] if known and same else digest_bytes(path.read_bytes())
        except (OSError, ValueError):
            return ""
        if same or time_ns() - status.st_mtime_ns > _SETTLED:
            self.seen[name] = (status.st_size, status.st_mtime_ns, digest)
        return digest


@cache
def tool_digest() -> str:
    """Return what changes with every change of classdeck itself."""
    package = Path(__file__).parent.parent
    return digest_values(*_code(package))


def _code(folder: Path) -> list[tuple[str, int, int]]:
    found = []
    for entry in sorted(os.scandir(folder), key=lambda entry: entry.name):
        if entry.is_dir():
            found += [] if entry.name == "__pycache__" else _code(Path(entry.path))
        elif entry.name.endswith((".py", ".js", ".json", ".mo")):
            status = entry.stat()
            found.append((f"{folder.name}/{entry.name}", status.st_size, status.st_mtime_ns))
    return found
