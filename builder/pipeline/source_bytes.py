"""The bytes of a Markdown file, as long as there aren't too many."""

import os
from errno import EFBIG
from pathlib import Path

LARGEST_SOURCE = 4_000_000
"""Bytes of one Markdown file: some 80 sessions in one."""


def load_bytes(path: Path) -> bytes:
    """Return what the file holds; raises OSError where it can't be read or is too large."""
    if path.stat().st_size > LARGEST_SOURCE:
        raise OSError(EFBIG, os.strerror(EFBIG))
    return path.read_bytes()
