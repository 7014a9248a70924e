"""What is made of one source, in one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from builder.course import SessionFile
from builder.pipeline.job import Standing
from builder.pipeline.plan_booklets import Binding, day_standing
from builder.pipeline.survey import SurveyedDay
from builder.pipeline.target import Target
from builder.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """The products of one source: of a session, or of the day itself; or the booklet of some days."""

    day: SurveyedDay
    source: Path
    session: int | None
    """The session's place in the day, None for the day itself."""
    theme: Theme
    targets: tuple[Target, ...] = ()
    binding: Binding | None = None
    """What is bound, where the products are booklets."""

    @property
    def stale(self) -> tuple[Target, ...]:
        return tuple(target for target in self.targets if target.stale)

    @property
    def file(self) -> SessionFile | None:
        return None if self.session is None else self.day.folder.sessions[self.session]

    @property
    def standing(self) -> Standing:
        if self.binding is not None:
            return self.binding.standing
        return day_standing(self.day)

    @property
    def bound(self) -> Mapping[str, "Task"]:
        """The tasks, without targets, whose handouts a booklet binds, by their place and stem, in its order."""
        members: dict[str, Task] = {}
        for day in self.binding.days if self.binding else ():
            files = ((number, each.path) for number, each in enumerate(day.folder.sessions))
            for number, path in (*([(None, day.folder.readme)] if day.folder.readme else ()), *files):
                name = f"{day.folder.place}/{path.stem}"
                members[name] = Task(day=day, source=path, session=number, theme=self.theme)
        return members
