"""What is wrong with a lesson as teaching; none of it keeps a product from being made."""

from collections.abc import Collection

from builder.diagnostics import Problem
from builder.lesson.check.bullets import check_bullets
from builder.lesson.check.discussion import check_discussion
from builder.lesson.check.load import check_slides, check_words
from builder.lesson.check.objectives import check_objectives
from builder.lesson.check.parts import check_parts
from builder.lesson.lesson import Lesson, Role


def check_teaching(
    lesson: Lesson,
    *,
    slides_per_minute: float = 1.0,
    elsewhere: Collection[Role] = (),
    last: bool = False,
) -> tuple[Problem, ...]:
    """Return what an author may want to mend; `elsewhere` are the parts that the companion has.

    `last` says that no session follows on that day, so that none needs preparing for.
    """
    if not lesson.phases:
        return ()
    return (
        *check_objectives(lesson),
        *check_words(lesson),
        *check_slides(lesson, slides_per_minute),
        *check_bullets(lesson),
        *check_discussion(lesson),
        *check_parts(lesson, elsewhere=elsewhere, last=last),
    )
