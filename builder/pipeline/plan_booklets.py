"""Which booklets there are: of a day, of a week, of the course."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from types import MappingProxyType

from builder.course import DayFolder
from builder.pipeline.job import Standing
from builder.pipeline.survey import SurveyedDay


@dataclass(frozen=True, slots=True, kw_only=True)
class Binding:
    """The days of one booklet."""

    scope: str
    """`day`, `week` or `course`."""
    place: PurePosixPath
    """The folder of the booklet below the output folder."""
    days: tuple[SurveyedDay, ...]

    @property
    def source(self) -> Path:
        """What messages call it."""
        first = self.days[0].folder
        return first.readme or first.sessions[0].path

    @property
    def standing(self) -> Standing:
        whole = day_standing(self.days[0])
        if self.scope == "course":
            return Standing(course=whole.course)
        return whole if self.scope == "day" else replace(whole, day=None)


def day_standing(day: SurveyedDay) -> Standing:
    """Return where a day and its sessions stand."""
    course, folder = day.course, day.folder
    return Standing(
        course=course.config.title, week=folder.week, week_title=course.week_title(folder), day=folder.day
    )


def find_bindings(
    days: Sequence[SurveyedDay], folders: Sequence[DayFolder], scopes: tuple[str, ...]
) -> tuple[Binding, ...]:
    """Return what is bound of `days`, those of one course that are built, widest last.

    `folders` are all days of the course: of a week or a course of which some aren't built, nothing is bound, nor of
    a day of which only some sessions are; a single session is no booklet. `scopes` wins over what the course says. Where two booklets would have
    the same place, the wider one is made.
    """
    wanted = scopes or (days[0].course.config.booklets if days else ())
    whole = {day.folder.place: day for day in days if day.folder.chosen is None and day.folder.sessions}
    found: dict[PurePosixPath, Binding] = {}
    for scope, place_of in _PLACES.items():
        groups: dict[PurePosixPath, list[DayFolder]] = {}
        for folder in folders if scope in wanted else ():
            if (place := place_of(folder)) is not None:
                groups.setdefault(place, []).append(folder)
        for place, members in groups.items():
            several = sum(len(member.sessions) for member in members) > 1
            if several and all(member.place in whole for member in members):
                bound = tuple(whole[member.place] for member in members)
                found[place] = Binding(scope=scope, place=place, days=bound)
    return tuple(found.values())


def _week_place(folder: DayFolder) -> PurePosixPath | None:
    parts = folder.place.parts
    return PurePosixPath(*parts[: parts.index(folder.week_folder) + 1]) if folder.week is not None else None


_PLACES: Mapping[str, Callable[[DayFolder], PurePosixPath | None]] = MappingProxyType(
    {
        "day": lambda folder: folder.place,
        "week": _week_place,
        "course": lambda folder: PurePosixPath(folder.language),
    }
)
