"""Where the time of a warm build goes, by function."""

import cProfile
import pstats
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from builder.pipeline import ProductKind
from tests.bench.course_copies import copy_course
from tests.bench.in_process import build_here
from tests.bench.report import Section, percent

TOP = 10


def profiles() -> tuple[Section, ...]:
    """Return the functions that take most of a warm build of decks and of handouts."""
    with TemporaryDirectory() as folder:
        course = copy_course(Path(folder) / "course")
        build_here(course)
        return tuple(_profiled(course, kind) for kind in (ProductKind.DECK, ProductKind.HANDOUT))


def _profiled(course: Path, kind: ProductKind) -> Section:
    profiler = cProfile.Profile()
    profiler.enable()
    build_here(course, frozenset({kind}))
    profiler.disable()
    # typeshed doesn't know these attributes; pstats has had them for ever.
    stats: Any = pstats.Stats(profiler)
    own = sorted(stats.stats.items(), key=lambda item: -item[1][2])[:TOP]
    rooms = [item for item in stats.stats.items() if _is_in_a_room(item[0])]
    whole = sorted(rooms, key=lambda item: -item[1][3])[: 2 * TOP]
    rows = [(_name(key), percent(value[2], stats.total_tt), str(value[0])) for key, value in own]
    rows += [
        (f"within {_name(key)}", percent(value[3], stats.total_tt), str(value[0])) for key, value in whole
    ]
    return Section(
        title=f"Profile of a warm build, {kind} only",
        text="Under cProfile, which makes short functions look dearer than they are: first by own time, then by the time\n"
        "within the project's functions.",
        header=("function", "of the time", "calls"),
        rows=tuple(rows),
    )


def _is_in_a_room(key: tuple[str, int, str]) -> bool:
    """Return whether the function does a step's work: the pipeline only hands it on."""
    path, _, function = key
    return "/builder/" in path and "/builder/pipeline/" not in path and not function.startswith("<")


def _name(key: tuple[str, int, str]) -> str:
    path, line, function = key
    return f"`{'/'.join(Path(path).parts[-3:])}:{line} {function}`" if line else f"`{function}`"
