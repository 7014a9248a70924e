"""Discussions that ask nothing."""

import re
from collections.abc import Iterator

from builder.content import Paragraph, Strong, plain_text
from builder.diagnostics import Code, Problem, Severity
from builder.language import msg
from builder.lesson.check.shown import INSTRUCTORS, part_blocks, walk_shown
from builder.lesson.lesson import Lesson, Phase, walk_topics
from builder.lesson.pacing import PhaseKind


def check_discussion(lesson: Lesson) -> Iterator[Problem]:
    """Yield each discussion in which no question is put to the class."""
    for phase in lesson.phases:
        if phase.kind is PhaseKind.DISCUSSION and not _asks(phase):
            yield Problem(
                code=Code.MISSING_QUESTION,
                severity=Severity.WARNING,
                message=msg("{phase} asks no question", phase=phase.label),
                span=phase.span,
                hint=msg('write it in bold under a heading: `**"…?"**`'),
            )


def _asks(phase: Phase) -> bool:
    if any(_QUESTION.search(topic.name) for topic in walk_topics(phase.topics)) or _QUESTION.search(
        phase.name
    ):
        return True
    return any(_is_question(block) for block in walk_shown(part_blocks(phase), INSTRUCTORS))


def _is_question(block: object) -> bool:
    match block:
        case Paragraph(inlines=inlines):
            # What is bold as a whole is what the slide shows as the question.
            whole = len(inlines) == 1 and isinstance(inlines[0], Strong)
            return whole or _QUESTION.search(plain_text(inlines)) is not None
        case _:
            return False


# Korean may ask without a mark: `…인가`, `…할까`, `…무엇입니까`.
_QUESTION = re.compile(
    r"[?\uff1f]|(?:는가|은가|인가|할까|될까|일까|을까|ㄹ까|니까|나요|까요|는지)[\"'”’*)\s.]*$"
)
