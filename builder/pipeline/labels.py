"""Where a session stands, in the words of its own language."""

from builder.deck.compose import CourseLabels
from builder.language import label
from builder.pipeline.job import Standing


def course_labels(standing: Standing, language: str) -> CourseLabels:
    """Return what the deck's title slide and footer say around the session."""
    return CourseLabels(
        course=standing.course,
        week=_numbered("Week {number}", standing.week, language),
        day=_numbered("Day {number}", standing.day, language),
    )


def place_names(standing: Standing, language: str) -> tuple[str, ...]:
    """Return where the session stands, outermost first; a week that has a title shows it."""
    week = _numbered("Week {number}", standing.week, language)
    titled = ": ".join(part for part in (week, standing.week_title) if part)
    names = (standing.course, titled, _numbered("Day {number}", standing.day, language))
    return tuple(name for name in names if name)


def _numbered(text: str, number: int | None, language: str) -> str:
    return "" if number is None else label(text, language).format(number=number)
