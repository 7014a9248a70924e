"""A course from disk: its settings and its days, but not yet what the sessions say."""

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from errno import EACCES, EFBIG
from pathlib import Path

from builder.course.config import CONFIG_NAME, CourseConfig
from builder.course.course import Course, DayFolder
from builder.course.find_days import SLIDES, find_days, read_folder, session_file
from builder.course.folder_names import is_readme
from builder.course.read_config import read_config
from builder.course.shown_path import shown_path
from builder.diagnostics import Checked, Code, Failure, Problem, Severity, Span
from builder.language import msg

DAY = "README"
"""Stands for the day itself among the stems of its sessions."""


def load_course(root: Path) -> Checked[Course]:
    """Return the course in `root` with all of its days; without a `course.toml` it has the default settings."""
    course = _load_settings(root)
    slides = root / SLIDES
    days = find_days(slides if slides.is_dir() else root, root)
    return replace(course, value=replace(course.value, days=days, whole=True))


def load_courses(paths: Sequence[Path], here: Path) -> Checked[tuple[Course, ...]]:
    """Return the courses that `paths` belong to, each with the days and sessions that were asked for.

    Paths are absolute. Without any it is the course around `here`, else all sessions below. A folder of
    sessions that has no `course.toml` around it is a course of its own, whose products go to `here/output`.
    Raises Failure where a path holds no session.
    """
    courses: dict[Path, Checked[Course]] = {}
    for path in map(_straight, paths) if paths else (find_course(here) or here,):
        root = find_course(path) or _folder(path)
        course = courses.get(root) or _load_settings(root)
        if course.value.config_path is None:
            course = replace(course, value=replace(course.value, output=here / CourseConfig().output))
        whole = path == root and (root / SLIDES).is_dir()
        days = (
            load_course(root).value.days
            if whole
            else find_days(path, root)
            if path.is_dir()
            else _one_file(path, root)
        )
        if not days:
            raise _nothing_found(path, here)
        joined = _joined(course.value.days, days)
        asked = course.value.whole or path in (root, root / SLIDES)
        courses[root] = replace(course, value=replace(course.value, days=joined, whole=asked))
    return Checked(
        value=tuple(course.value for course in courses.values()),
        problems=tuple(problem for course in courses.values() for problem in course.problems),
    )


def find_course(path: Path) -> Path | None:
    """Return the nearest folder around `path`, itself included, that has a `course.toml`."""
    return next((folder for folder in (path, *path.parents) if (folder / CONFIG_NAME).is_file()), None)


def _straight(path: Path) -> Path:
    """Return the path without `..`: `course/../other` isn't in `course`, though its name says so."""
    straight = Path(os.path.normpath(path))
    if ".." not in path.parts or not path.exists() or (straight.exists() and straight.samefile(path)):
        return straight
    return path.resolve()  # Behind a link to a folder, `..` leads elsewhere.


def _folder(path: Path) -> Path:
    return path if path.is_dir() else path.parent


def _load_settings(root: Path) -> Checked[Course]:
    path = root / CONFIG_NAME
    if not path.is_file():
        return Checked(value=Course(root=root, output=root / CourseConfig().output))
    config = _load_config(path)
    course = Course(root=root, config=config.value, config_path=path, output=root / Path(config.value.output))
    return Checked(value=course, problems=config.problems)


def _load_config(path: Path) -> Checked[CourseConfig]:
    shown = shown_path(path)
    try:
        if path.stat().st_size > _LARGEST_CONFIG:
            raise OSError(EFBIG, os.strerror(EFBIG))
        if not path.resolve().is_relative_to(path.parent.resolve()):
            raise OSError(EACCES, os.strerror(EACCES))
        return read_config(path.read_text(encoding="utf-8-sig"), shown)
    except (OSError, UnicodeDecodeError) as error:
        reason = (
            msg("it isn't UTF-8 text")
            if isinstance(error, UnicodeDecodeError)
            else msg("{reason}", reason=error.strerror or str(error))
        )
        problem = Problem(
            code=Code.BAD_CONFIG,
            severity=Severity.ERROR,
            message=msg("the course's settings can't be read"),
            hint=reason,
            span=Span(path=shown),
        )
        return Checked(value=CourseConfig(), problems=(problem,))


_LARGEST_CONFIG = 256_000
"""Bytes; the largest that anybody wrote by hand has a few thousand."""


def _one_file(path: Path, root: Path) -> tuple[DayFolder, ...]:
    """Return the day of a single file; any Markdown file may be a session when it is named."""
    folder = path.parent
    day = read_folder(folder, folder, root)
    if is_readme(path.name):
        return (replace(day, chosen=frozenset({DAY})),)
    if path.suffix.lower() not in {".md", ".markdown"}:
        return ()
    if all(session.path != path for session in day.sessions):
        day = replace(day, sessions=(session_file(path, day.place, root),))
    return (replace(day, chosen=frozenset({path.stem})),)


def _joined(days: Iterable[DayFolder], more: Iterable[DayFolder]) -> tuple[DayFolder, ...]:
    """Return the days of both, each once, with all that was asked for of it."""
    joined = {day.folder: day for day in days}
    for day in more:
        before = joined.get(day.folder)
        joined[day.folder] = day if before is None else _both(before, day)
    return tuple(joined.values())


def _both(one: DayFolder, other: DayFolder) -> DayFolder:
    whole = one if len(one.sessions) >= len(other.sessions) else other
    strays = tuple(session for session in other.sessions if session not in one.sessions)
    if one.chosen is None or other.chosen is None:
        return replace(whole, chosen=None)
    return replace(one, sessions=one.sessions + strays, chosen=one.chosen | other.chosen)


def _nothing_found(path: Path, here: Path) -> Failure:
    return Failure(
        msg("no session was found in {path}", path=shown_path(path)),
        msg(
            "a session is a file called session_01.md; `classdeck new my-course` makes a course to begin with"
        ),
    )
