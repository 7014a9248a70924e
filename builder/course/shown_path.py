"""A path as it is shown to the author."""

import os
from pathlib import Path


def shown_path(path: Path) -> str:
    """Return the path relative to the current folder, or absolute where that is shorter."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - links are shown as they were typed
    try:
        relative = os.path.relpath(absolute)
    except ValueError:  # Another drive.
        return absolute
    return relative if len(relative) <= len(absolute) else absolute
