"""The bytes of a Markdown file, as long as there aren't too many and it lies in its course."""

import os
from errno import EACCES, EFBIG
from pathlib import Path

LARGEST_SOURCE = 1_000_000
"""Bytes of one Markdown file: some 20 sessions in one, which take seconds to read."""


def load_bytes(path: Path, root: Path) -> bytes:
    """Return what the file holds; raises OSError where it can't be read, is too large or leads out of `root`."""
    if not path.resolve().is_relative_to(root.resolve()):
        raise OSError(EACCES, os.strerror(EACCES))
    if path.stat().st_size > LARGEST_SOURCE:
        raise OSError(EFBIG, os.strerror(EFBIG))
    return path.read_bytes()
