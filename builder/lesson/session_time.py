"""When a session is held and how long it takes, where its text says so: `**시간**: 09:00-09:50 (50분)`."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from builder.content import Block, ListBlock, Paragraph, Table, plain_text


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionTime:
    """What was said; None for what wasn't."""

    start: dt.time | None = None
    minutes: int | None = None


NO_TIME = SessionTime()


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedTitle:
    """A title, how many characters of time stand behind it, and that time."""

    surplus: int
    time: SessionTime


def title_time(title: str) -> TimedTitle:
    """Return the time in brackets at the end of a title: `(10:00-10:50)`, `(50분)`."""
    found = _BEHIND.search(title)
    time = NO_TIME if found is None else read_time(found["inside"])
    if found is None or time == NO_TIME:
        return TimedTitle(surplus=0, time=NO_TIME)
    return TimedTitle(surplus=len(title) - len(title[: found.start()].rstrip()), time=time)


def told_time(blocks: Iterable[Block]) -> SessionTime:
    """Return the time that a line of `blocks` gives after a word such as `시간:` or `Time:`; the first one counts."""
    times = (read_time(found[1]) for line in _lines(blocks) if (found := _LABELLED.match(line)))
    return next((time for time in times if time != NO_TIME), NO_TIME)


def read_time(text: str) -> SessionTime:
    """Return the window or the length that `text` begins with: `09:00-09:50 (50분)`, `50 minutes`."""
    text = text.strip(" *_")
    if found := _WINDOW.match(text):
        begin, end = _clock(found[1], found[2]), _clock(found[3], found[4])
        if begin is not None and end is not None:
            minutes = (end.hour - begin.hour) * 60 + end.minute - begin.minute
            return SessionTime(start=begin, minutes=minutes if minutes > 0 else None)
    if (found := _LENGTH.match(text)) and (found[1] or found[2]):
        return SessionTime(minutes=(int(found[1] or 0) * 60 + int(found[2] or 0)) or None)
    return NO_TIME


def _clock(hour: str, minute: str) -> dt.time | None:
    return dt.time(int(hour), int(minute)) if int(hour) < 24 and int(minute) < 60 else None


def _lines(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Paragraph():
                yield from plain_text(block.inlines).split("\n")
            case ListBlock():
                for item in block.items:
                    yield from _lines(item.blocks)
            case Table():
                for row in (block.header, *block.rows):
                    cells = [plain_text(cell).strip() for cell in row]
                    yield ": ".join(cells[:2])
            case _:
                pass


_CLOCK = r"(\d{1,2}):(\d\d)"
_WINDOW = re.compile(rf"{_CLOCK}\s*[-~\u2010-\u2015\u301c]\s*{_CLOCK}(?!\d)")
_LENGTH = re.compile(
    r"(?:약|총|about|approx\.?)?\s*(?:(\d{1,2})\s*(?:시간|hours?\b|hrs?\b|h\b))?\s*(?:(\d{1,3})\s*(?:분(?!석|류|배|기|할|야)|minutes?\b|mins?\b))?",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"[(\uff08\[](?P<inside>[^()\uff08\uff09\[\]]{3,40})[)\uff09\]]\s*$")
_LABELLED = re.compile(
    r"[^\w]{0,8}(?:(?:수업|강의|세션|진행|교육|총|소요|예상)\s*)*(?:시간|시각|일시|session\s+time|time|duration|length|when)\s*[:：]\s*(\S.{0,120})",
    re.IGNORECASE,
)
