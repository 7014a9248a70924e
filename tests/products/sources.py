"""The days whose products are proved: the sample's, the nasty lessons, and what CLASSDECK_DAYS names."""

import os
from dataclasses import dataclass
from pathlib import Path

from tests.products.machine import ROOT

LESSONS = Path(__file__).parent / "lessons"

ASKED = "CLASSDECK_DAYS"
"""More folders of sessions, parted by colons, to prove the products of other people's days."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A Markdown file and the products that a build must make of it."""

    path: Path
    day: int
    """The place of its day among `days()`; each day is built to a folder of its own."""

    @property
    def stem(self) -> str:
        return "day" if self.path.stem.lower() == "readme" else self.path.stem

    @property
    def name(self) -> str:
        """What no other source is called: `sample-session_01`."""
        return f"{_day_name(self.path.parent)}-{self.stem}"


def days() -> tuple[Path, ...]:
    asked = os.environ.get(ASKED, "").split(os.pathsep)
    more = (Path(each).expanduser().resolve() for each in asked if each)
    return (ROOT / "slides/week3/day5", ROOT / "slides/en/week3/day5", LESSONS, *more)


def sources() -> tuple[Source, ...]:
    """Return every session of every day, and the README of each day that has one."""
    return tuple(
        Source(path=path, day=number)
        for number, folder in enumerate(days())
        for path in sorted([*folder.glob("session_*.md"), *folder.glob("README.md")])
    )


def _day_name(folder: Path) -> str:
    shown = folder.relative_to(ROOT) if folder.is_relative_to(ROOT) else Path(*folder.parts[-2:])
    return "_".join(part for part in shown.parts if part not in {"slides", "tests", "products"})
