"""A day in the order of its clock: what its README announces, joined with what its sessions say."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from builder.content import Inlines, Text, plain_text
from builder.course.day import Day, DaySession
from builder.course.day_times import DaySlot
from builder.language import label
from builder.lesson import elapsed


@dataclass(frozen=True, slots=True, kw_only=True)
class DayMember:
    """A session file of the day, in a few words."""

    stem: str
    """Its file's name without the ending: `session_01`."""
    title: str
    number: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DayItem:
    """A session of the day on its clock, or a break where it has no stem."""

    title: Inlines
    minutes: int
    offset: int
    """Minutes from the start of the day."""
    start: dt.time | None = None
    stem: str = ""
    number: int | None = None
    """The session's number, or its place in the day where it has none."""
    announced: DaySession | None = None
    """What the README says of the session."""

    @property
    def name(self) -> str:
        return plain_text(self.title)

    @property
    def window(self) -> str:
        """`09:00–09:50`; `0:00–0:50` from the start of the day where the clock isn't known."""
        if self.start is None:
            return f"{elapsed(self.offset)}–{elapsed(self.offset + self.minutes)}"
        begin = self.start.hour * 60 + self.start.minute
        return f"{_clock(begin)}–{_clock(begin + self.minutes)}"


def plan_day(day: Day, members: Sequence[DayMember], slots: Sequence[DaySlot]) -> tuple[DayItem, ...]:
    """Return the day's sessions and breaks in their order."""
    return tuple(_items(day, members, slots))


def _items(day: Day, members: Sequence[DayMember], slots: Sequence[DaySlot]) -> Iterator[DayItem]:
    for slot in slots:
        if slot.session is None:
            name = "Lunch" if slot.lunch else "Break"
            title = (Text(label(name, day.language)),)
            yield DayItem(title=title, minutes=slot.minutes, offset=slot.offset, start=slot.start)
            continue
        member = members[slot.session]
        yield DayItem(
            title=(Text(member.title),),
            minutes=slot.minutes,
            offset=slot.offset,
            start=slot.start,
            stem=member.stem,
            number=member.number if member.number is not None else slot.session + 1,
            announced=_announced(day, member),
        )


def _announced(day: Day, member: DayMember) -> DaySession | None:
    by_file = (s for s in day.sessions if s.address.rpartition("/")[2].rpartition(".")[0] == member.stem)
    by_number = (
        s for s in day.sessions if not s.address and s.number is not None and s.number == member.number
    )
    return next(by_file, None) or next(by_number, None)


def _clock(minute: int) -> str:
    return f"{minute // 60 % 24:02d}:{minute % 60:02d}"
