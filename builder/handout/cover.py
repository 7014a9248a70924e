"""What stands before the days of a booklet."""

from builder.content import Inlines
from builder.handout.edition import Edition
from builder.handout.handout import Chapter, ChapterKind, Handout
from builder.handout.timetable import Timetable


def compose_cover(
    title: Inlines, language: str, *, place: tuple[str, ...] = (), edition: Edition = Edition.STUDENT
) -> Handout:
    """Return a handout that says nothing but its title and `place`, outermost first."""
    return Handout(
        title=title,
        language=language,
        edition=edition,
        place=place,
        timetable=Timetable(),
        opening=Chapter(key="cover", kind=ChapterKind.SECTION, title=title),
    )
