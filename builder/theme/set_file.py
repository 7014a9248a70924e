"""A file of a template set, as long as it isn't too large and lies in the set."""

import os
from errno import EACCES, EFBIG
from pathlib import Path

LARGEST_TEXT = 1_000_000
"""Bytes of a template, a style sheet or a script."""
LARGEST_DECK = 100_000_000
"""Bytes of a PowerPoint template or a logo."""

_SET = "template.toml"
_LEADS_OUT = "it is a link that leads out of the template set"


def read_set_text(path: Path) -> str:
    """Return the text of a set's file; raises OSError or UnicodeDecodeError where it can't be read."""
    return read_set_file(path, LARGEST_TEXT).decode("utf-8-sig")


def read_set_file(path: Path, largest: int = LARGEST_DECK) -> bytes:
    """Return what the file holds; raises OSError where it can't be read, is too large or leads out of its set.

    Sets may share files: a link to another set beside it is fine.
    """
    home = next((folder for folder in path.parents if (folder / _SET).is_file()), path.parent)
    target = path.resolve()
    if not any(target.is_relative_to(folder.resolve()) for folder in (home, home.parent)):
        raise OSError(EACCES, _LEADS_OUT)
    if path.stat().st_size > largest:
        raise OSError(EFBIG, os.strerror(EFBIG))
    return path.read_bytes()
