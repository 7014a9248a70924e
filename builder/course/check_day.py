"""Where a day's README and its sessions disagree."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from builder.content import plain_text
from builder.course.check_topics import taught_lines, topic_is_taught
from builder.course.day import Day, DaySession
from builder.course.folder_names import file_number
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg
from builder.lesson import Lesson, ornament_length
from builder.lesson.minutes import split_minutes


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionLesson:
    """A session of the day, read; `stem` is its file's name without the ending."""

    stem: str
    lesson: Lesson


def check_day(
    day: Day, sessions: Sequence[SessionLesson], *, folder_day: int | None = None
) -> Iterator[Problem]:
    """Yield what the README says of the day's sessions that they don't say themselves.

    `folder_day` is the day's number in its folder's name. A README that announces no session at all disagrees
    with none.
    """
    if day.number is not None and folder_day is not None and day.number != folder_day:
        yield _other_day(day, folder_day)
    if not day.sessions:
        return
    by_stem = {session.stem: session.lesson for session in sessions}
    by_number = {session.lesson.number: session.stem for session in sessions}
    listed: set[str] = set()
    for announced in day.sessions:
        stem = _stem(announced.address) or by_number.get(announced.number, "")
        listed.add(stem)
        if (lesson := by_stem.get(stem)) is not None:
            yield from _disagreements(announced, lesson)
    for session in sessions:
        if session.stem not in listed:
            yield _unlisted(session, day)


def check_number(lesson: Lesson, stem: str) -> Iterator[Problem]:
    """Yield the problem of a session whose title counts otherwise than its file's name."""
    filed = file_number(stem)
    if lesson.number is not None and filed is not None and lesson.number != filed:
        yield Problem(
            code=Code.SESSION_NUMBER,
            severity=Severity.WARNING,
            message=msg(
                "the title says session {number}, the file's name {filed}", number=lesson.number, filed=filed
            ),
            span=lesson.span,
            hint=msg("give both the same number; sessions are held in the order of their files"),
        )


def _stem(address: str) -> str:
    path = PurePosixPath(address)
    return path.stem if address and len(path.parts) == 1 else ""


def _disagreements(announced: DaySession, lesson: Lesson) -> Iterator[Problem]:
    if announced_title(announced) and not same_title(announced_title(announced), lesson.name):
        yield Problem(
            code=Code.DAY_TITLE,
            severity=Severity.WARNING,
            message=msg(
                "the README calls the session “{announced}”, its file “{title}”",
                announced=announced_title(announced),
                title=lesson.name,
            ),
            span=announced.span,
            hint=msg("give both the same title"),
        )
    if announced.number is not None and lesson.number is not None and announced.number != lesson.number:
        yield Problem(
            code=Code.DAY_NUMBER,
            severity=Severity.WARNING,
            message=msg(
                "the README counts it as session {announced}, its file as {number}",
                announced=announced.number,
                number=lesson.number,
            ),
            span=announced.span,
            hint=msg("give both the same number"),
        )
    if announced.start is not None and lesson.start is not None and announced.start != lesson.start:
        yield Problem(
            code=Code.DAY_TIME,
            severity=Severity.WARNING,
            message=msg(
                "the README has the session begin at {announced}, its file at {start}",
                announced=f"{announced.start:%H:%M}",
                start=f"{lesson.start:%H:%M}",
            ),
            span=announced.span,
            hint=msg("give both the same time; products take that of the file"),
        )
    lines = taught_lines(lesson)
    for topic in announced.topics[:_MOST_TOPICS]:
        words = plain_text(topic)
        if not topic_is_taught(words, lines):
            yield Problem(
                code=Code.DAY_TOPIC,
                severity=Severity.NOTE,
                message=msg(
                    "{file} doesn't seem to teach “{topic}”",
                    file=PurePosixPath(lesson.path).name,
                    topic=words,
                ),
                span=announced.span,
                hint=msg("add the topic to the session, or take it out of the README"),
            )


_MOST_TOPICS = 30
"""Of one session; a list that is longer isn't one of topics."""


def announced_title(announced: DaySession) -> str:
    """Return the title without `Session 3:` and its minutes; empty where there is nothing else."""
    title = split_minutes(announced.title).title
    name = plain_text(title)[ornament_length(plain_text(title)) :]
    return "" if _NUMBER_ALONE.fullmatch(name) else _NUMBERED.sub("", name, count=1).strip() or name


_SESSION = r"^\W*(?:session|세션|lesson|lecture|강의|차시)?\s*#?\d{1,3}\s*(?:강|차시|교시)?\s*"
_NUMBERED = re.compile(rf"{_SESSION}[:：.)\-\u2013\u2014|]\s*", re.IGNORECASE)
_NUMBER_ALONE = re.compile(rf"{_SESSION}\W*|.*\.(?:md|markdown)", re.IGNORECASE)


def same_title(one: str, other: str) -> bool:
    """Return whether two titles differ in nothing but marks, spaces, capitals and remarks in brackets.

    One may be part of the other.
    """
    first, second = _letters(one), _letters(other)
    if first == second or _letters(_REMARK.sub("", one)) == _letters(_REMARK.sub("", other)):
        return True
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) >= _ENOUGH and shorter in longer


_ENOUGH = 6
"""Letters; a shorter part says too little to be the same title."""

_REMARK = re.compile(r"[(\uff08][^()\uff08\uff09]{0,80}[)\uff09]")


def _letters(title: str) -> str:
    plain = _AND.sub(" ", unicodedata.normalize("NFKC", title).casefold())
    return "".join(c for c in plain if c.isalnum())


_AND = re.compile(r"\s+(?:and|및)\s+|(?<=[가-힣])[와과](?=\s)")


def _unlisted(session: SessionLesson, day: Day) -> Problem:
    return Problem(
        code=Code.UNLISTED_SESSION,
        severity=Severity.WARNING,
        message=msg("the README doesn't announce this session"),
        span=Span(path=session.lesson.path),
        hint=msg(
            "add `### [{title}](./{file})` with its topics to {readme}",
            title=session.lesson.heading or session.lesson.name,
            file=PurePosixPath(session.lesson.path.replace("\\", "/")).name,
            readme=day.lesson.path,
        ),
    )


def _other_day(day: Day, folder_day: int) -> Problem:
    return Problem(
        code=Code.DAY_NUMBER,
        severity=Severity.WARNING,
        message=msg(
            "the README says day {number}, its folder {folder}", number=day.number or 0, folder=folder_day
        ),
        span=day.lesson.span,
        hint=msg("give both the same number"),
    )
