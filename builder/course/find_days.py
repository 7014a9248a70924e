"""The days below a folder."""

import os
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from builder.course.course import DayFolder, SessionFile
from builder.course.folder_names import (
    file_number,
    folder_language,
    is_readme,
    is_session,
    place_order,
    week_number,
)

SLIDES = "slides"
HANDOUTS = "handouts"

# What stands beside the sessions in a course's folder.
_OTHER_FOLDERS = frozenset({HANDOUTS, "output", "templates", "images", "node_modules", "__pycache__"})


def find_days(folder: Path, root: Path) -> tuple[DayFolder, ...]:
    """Return every folder of sessions in and below `folder`, by its place; `root` is the course's own folder."""
    found = (read_folder(each, folder, root) for each in _folders(folder))
    return tuple(sorted((day for day in found if day.sessions), key=lambda day: place_order(str(day.place))))


def read_folder(folder: Path, asked: Path, root: Path) -> DayFolder:
    """Return what `folder` itself holds; `asked` is the folder that was named when it was looked for."""
    names = sorted(entry.name for entry in os.scandir(folder) if _is_file(entry))
    place = _place(folder, asked, root)
    paths = [folder / name for name in names if is_session(name)]
    sessions = [session_file(path, place, root) for path in paths]
    return DayFolder(
        folder=folder,
        place=place,
        sessions=tuple(sorted(sessions, key=_by_number)),
        readme=next((folder / name for name in names if is_readme(name)), None),
    )


def session_file(path: Path, place: PurePosixPath, root: Path) -> SessionFile:
    """Return the session of that file with the companion that stands at its place under `handouts/`."""
    here = PurePosixPath() if path.parent == root / SLIDES else place
    homes = (root / HANDOUTS / here, path.parent / HANDOUTS)
    companions = (home / path.name for home in homes)
    return SessionFile(
        path=path,
        number=file_number(path.stem),
        companion=next((companion for companion in companions if companion.is_file()), None),
    )


def _is_file(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_file()
    except OSError:  # A link that leads to itself, or to where nobody may look.
        return False


def _folders(folder: Path) -> Iterator[Path]:
    for here, below, _ in os.walk(folder):
        yield Path(here)
        below[:] = [name for name in below if name not in _OTHER_FOLDERS and not name.startswith(".")]


def _place(folder: Path, asked: Path, root: Path) -> PurePosixPath:
    """Return where the products of `folder` go: its place under the course's slides.

    Elsewhere it is its place below the folder that was asked for, with the week and the language tree that it
    stands in: `../other/week_03/day_05` goes to `week_03/day_05`.
    """
    slides = root / SLIDES
    if folder != slides and folder.is_relative_to(slides):
        return PurePosixPath(folder.relative_to(slides).as_posix())
    base = asked.parent if folder == asked else asked
    while base != base.parent and (week_number(base.name) is not None or folder_language(base.name)):
        base = base.parent
    return PurePosixPath(folder.relative_to(base).as_posix())


def _by_number(session: SessionFile) -> tuple[bool, int, str]:
    return (session.number is None, session.number or 0, session.path.name)
