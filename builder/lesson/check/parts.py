"""The untimed parts that a session should end with."""

from collections.abc import Collection, Iterator

from builder.diagnostics import Code, Problem, Severity
from builder.language import Message, msg
from builder.lesson.lesson import Lesson, Role, walk_topics
from builder.lesson.recognise import ornament_length, section_roles


def check_parts(lesson: Lesson, *, elsewhere: Collection[Role] = (), last: bool = False) -> Iterator[Problem]:
    """Yield each of summary, references and next session that stands neither here nor `elsewhere`."""
    there = {*lesson_roles(lesson), *elsewhere}
    for role, code, message, hint in _EXPECTED:
        if role not in there and not (role is Role.NEXT and last):
            yield Problem(code=code, severity=Severity.WARNING, message=message, span=lesson.span, hint=hint)


def lesson_roles(lesson: Lesson) -> frozenset[Role]:
    """Return the roles of the sections, and those that the topics of any part are named for."""
    topics = [topic.name for part in lesson.parts for topic in walk_topics(part.topics)]
    # A timed `토론 및 정리 (10분)` sums up as well.
    names = (*(part.heading for part in lesson.parts), *topics)
    return frozenset(role for name in names for role in section_roles(name[ornament_length(name) :]))


_EXPECTED: tuple[tuple[Role, Code, Message, Message], ...] = (
    (
        Role.KEY_POINTS,
        Code.MISSING_SUMMARY,
        msg("no section sums the session up"),
        msg("add `## 💡 핵심 정리` or `## Key points` with three to five lines"),
    ),
    (
        Role.REFERENCES,
        Code.MISSING_REFERENCES,
        msg("no section names references"),
        msg("add `## 📚 참고 자료` or `## References` here or in the companion"),
    ),
    (
        Role.NEXT,
        Code.MISSING_NEXT,
        msg("no section says what comes next"),
        msg("add `## 다음 세션 준비` or `## Next session` with what to prepare"),
    ),
)
