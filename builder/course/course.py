"""A course on disk: its settings and the days of sessions that it holds."""

from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from builder.course.config import CourseConfig
from builder.course.folder_names import day_number, folder_language, week_number


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionFile:
    """A session's source, and what belongs to it."""

    path: Path
    number: int | None
    """The number in its file's name."""
    companion: Path | None = None
    """The Markdown file under `handouts/` at the same place."""

    @property
    def stem(self) -> str:
        return self.path.stem


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFolder:
    """A folder of sessions."""

    folder: Path
    place: PurePosixPath
    """Where its products go below the output folder: `week3/day5`."""
    sessions: tuple[SessionFile, ...] = ()
    """By number."""
    readme: Path | None = None
    chosen: frozenset[str] | None = None
    """The stems of the sessions to build where not all of them were asked for; the day itself is `README`."""

    @property
    def language(self) -> str:
        """The language of the tree it stands in, `slides/en/…`; empty where it stands in none."""
        return next((folder_language(part) for part in self.place.parts if folder_language(part)), "")

    @property
    def week_folder(self) -> str:
        return next((part for part in self.place.parts if week_number(part) is not None), "")

    @property
    def week(self) -> int | None:
        return week_number(self.week_folder)

    @property
    def day(self) -> int | None:
        return day_number(self.place.name)

    def wants(self, stem: str) -> bool:
        """Return whether the product of that source was asked for."""
        return self.chosen is None or stem in self.chosen


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A folder with its settings and its days; a folder of sessions without a `course.toml` is one as well."""

    root: Path
    """Nothing outside it is read."""
    config: CourseConfig = field(default_factory=CourseConfig)
    days: tuple[DayFolder, ...] = ()
    config_path: Path | None = None
    output: Path
    """Where its products go unless someone says otherwise."""
    whole: bool = False
    """Whether all of its days were asked for."""

    def week_title(self, day: DayFolder) -> str:
        """Return what the settings call the day's week, else nothing."""
        weeks = self.config.weeks
        return weeks.get(day.week_folder, "") or weeks.get(str(day.week), "")
