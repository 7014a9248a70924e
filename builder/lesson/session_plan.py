"""A session with its schedule: what calendars and other programs are told of it."""

from dataclasses import dataclass

from builder.language import label
from builder.lesson.lesson import Lesson
from builder.lesson.schedule import Schedule


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPlan:
    """When a session deals with what."""

    title: str
    number: int | None
    language: str
    schedule: Schedule

    @property
    def name(self) -> str:
        """`세션 3: GitOps`, or the title alone where the session has no number."""
        if self.number is None:
            return self.title
        return f"{label('Session {number}', self.language).format(number=self.number)}: {self.title}"


def session_plan(lesson: Lesson, schedule: Schedule) -> SessionPlan:
    """Return the plan of `lesson` on the clock of `schedule`."""
    return SessionPlan(title=lesson.name, number=lesson.number, language=lesson.language, schedule=schedule)
