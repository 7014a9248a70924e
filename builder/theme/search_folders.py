"""Where template sets are looked for."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path


def search_folders(
    course: Path | None = None, *, environ: Mapping[str, str] = os.environ
) -> tuple[Path, ...]:
    """Return the folders that hold template sets, first choice first.

    The course's `templates/`, then the user's data folder (XDG Base Directory Specification 0.8; the
    platform's own on macOS and Windows), then the sets that came with classdeck.
    """
    own = (course / "templates",) if course is not None else ()
    return (*own, user_folder(environ) / "classdeck" / "templates", shipped_folder())


def user_folder(environ: Mapping[str, str] = os.environ) -> Path:
    """Return the folder where programs keep a user's data."""
    if (named := environ.get("XDG_DATA_HOME", "")) and Path(named).is_absolute():
        return Path(named)
    if sys.platform == "win32" and environ.get("APPDATA"):
        return Path(environ["APPDATA"])
    home = Path(environ.get("HOME") or Path.home())
    return home / "Library" / "Application Support" if sys.platform == "darwin" else home / ".local" / "share"


def shipped_folder() -> Path:
    """Return the folder of the sets that came with classdeck: inside the package, or the checkout's own."""
    package = Path(__file__).parent.parent
    inside = package / "templates"
    return inside if inside.is_dir() else package.parent / "templates"
