"""A day's README → the day."""

import re
from collections.abc import Iterator, Sequence

from builder.content import Block, Document
from builder.course.day import Day, DayPart, DayRole, Share
from builder.course.day_sessions import find_sessions
from builder.course.recognise_day import day_role
from builder.diagnostics import Checked, Code, Problem, Severity, Span
from builder.language import msg
from builder.lesson import Lesson, Pacing, Part, ornament_length, read_lesson, walk_topics

_DAY = re.compile(r"(?:day\s*#?(\d{1,3})|(\d{1,3})\s*일차)", re.IGNORECASE)

# A README isn't a session: nobody expects phases of it.
_OF_A_README = frozenset({Code.BAD_VALUE, Code.MISSING_TITLE})


def read_day(document: Document) -> Checked[Day]:
    """Return the day that a README describes, with what is wrong with its front matter and its pacing."""
    read = read_lesson(document, fill=False)
    lesson = read.value
    parts = tuple(DayPart(role=_role(part), part=part) for part in lesson.parts)
    problems = [problem for problem in read.problems if problem.code in _OF_A_README]
    pacing, span = _pacing(lesson, parts, "pacing" in document.front_matter and not problems)
    day = Day(
        lesson=lesson,
        number=_number(lesson),
        parts=parts,
        sessions=find_sessions(lesson.parts),
        pacing=pacing,
        pacing_span=span,
        shares=_shares(parts),
    )
    return Checked(value=day, problems=(*problems, *_without_pacing(day)))


def _role(part: Part) -> DayRole:
    return day_role(part.heading[ornament_length(part.heading) :])


def _number(lesson: Lesson) -> int | None:
    found = _DAY.search(lesson.name)
    return int(found[1] or found[2]) if found else None


def _pacing(lesson: Lesson, parts: Sequence[DayPart], in_front: bool) -> tuple[Pacing | None, Span | None]:
    """Return the front matter's pacing, else that of the section about it, else what looks like one elsewhere."""
    from builder.course.day_pacing import find_pacing, names_standard_phases

    if in_front:
        return lesson.pacing, lesson.span
    for each in parts:
        found = find_pacing(part_blocks(each.part)) if each.role is DayRole.PACING else None
        if found:
            return found, each.part.span
    for each in parts:
        found = find_pacing(part_blocks(each.part)) if each.role is not DayRole.SESSIONS else None
        if found and names_standard_phases(found):
            return found, each.part.span
    return None, None


def part_blocks(part: Part) -> Iterator[Block]:
    """Yield the blocks of a section and of everything below it."""
    yield from part.blocks
    for topic in walk_topics(part.topics):
        yield from topic.blocks


def _shares(parts: Sequence[DayPart]) -> tuple[Share, ...]:
    from builder.course.day_shares import find_shares

    ordered = sorted(parts, key=lambda each: each.role is not DayRole.SHARES)
    return next(filter(None, (find_shares(part_blocks(each.part)) for each in ordered)), ())


def _without_pacing(day: Day) -> Iterator[Problem]:
    """Yield a problem where a section promises the pacing and doesn't give it."""
    if day.pacing is not None:
        return
    for part in day.parts_of(DayRole.PACING):
        yield Problem(
            code=Code.BAD_VALUE,
            severity=Severity.WARNING,
            message=msg("no phases with minutes were found under this heading"),
            span=part.span,
            hint=msg("list each phase with its minutes: `- 핵심 개념 (12분)`, `- Core concepts (12 min)`"),
        )
