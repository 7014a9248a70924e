"""Miniature courses, built."""

import shutil
from dataclasses import replace
from pathlib import Path

from builder.course import load_courses
from builder.pipeline import BuildOptions, BuildPlan, BuildReport, ProductKind, build_output, prepare_build

COURSES = Path(__file__).parents[1] / "courses"
DECKS = BuildOptions(products=frozenset({ProductKind.DECK}))
HANDOUTS = BuildOptions(products=frozenset({ProductKind.HANDOUT}))
BOTH = BuildOptions(products=DECKS.products | HANDOUTS.products)


def copied(name: str, folder: Path) -> Path:
    """Return a copy of the course `name` in `folder`."""
    return Path(shutil.copytree(COURSES / name, folder / name))


def planned(root: Path, options: BuildOptions = DECKS) -> BuildPlan:
    """Return what a build of the course would do."""
    courses = load_courses([root], root).value
    return prepare_build(courses, courses[0].output, options).plan


def built(root: Path, options: BuildOptions = DECKS, *, workers: int | None = 1) -> BuildReport:
    """Build the course and return the report."""
    courses = load_courses([root], root).value
    return build_output(courses, courses[0].output, options, workers=workers)[1]


def made(report: BuildReport) -> list[str]:
    """Return the names of the decks and handouts that a build wrote, by name."""
    return sorted(each.target.name for each in report.built if each.path.suffix in {".pptx", ".pdf"})


def reasons(plan: BuildPlan) -> dict[str, str]:
    """Return the reason for each deck and handout that has to be made."""
    return {target.name: str(target.reason) for target in plan.targets if target.stale}


def overwriting(options: BuildOptions = DECKS) -> BuildOptions:
    return replace(options, overwrite=True)


def change(path: Path, old: str, new: str) -> None:
    """Replace `old`, which must be there, in a file."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def snapshot(folder: Path) -> dict[str, bytes]:
    """Return the products below a folder by their names."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.suffix in {".pptx", ".pdf"}
    }
