"""The sessions that a day's README announces: as headings, as items of a list or as rows of a table."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePosixPath
from urllib.parse import unquote

from builder.content import (
    Block,
    CodeBlock,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    Text,
    plain_text,
    walk_blocks,
)
from builder.course.day import DaySession
from builder.course.folder_names import file_number
from builder.diagnostics import Span
from builder.lesson import Part, Topic, drop_end, drop_start, walk_topics
from builder.lesson.session_time import NO_TIME, SessionTime, read_time, title_time, told_time

_NAMED = re.compile(r"^\W*(?:session|세션)\s*#?(\d{1,3})\s*(?:[:：.\-\u2013\u2014|]\s*|$)", re.IGNORECASE)
# A row of a timetable that teaches: `📚 이론 1`, `세션 2`, `1교시`; labs and breaks have other words.
_COUNTED = re.compile(
    r"\W*(?:이론|강의|세션|session|lecture|theory)\s*#?(\d{1,2})\W*|\W*(\d{1,2})\s*교시\W*", re.IGNORECASE
)
_TIMED_LINE = re.compile(r"\W{0,8}(\d{1,2}:\d\d\s*[-~\u2010-\u2015]\s*\d{1,2}:\d\d)[\s:|·-]*")
_MARKDOWN = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)


def find_sessions(parts: Iterable[Part]) -> tuple[DaySession, ...]:
    """Return the sessions in their order, each once, with everything that the README says of it.

    A README names a session more than once: in a timetable, in an overview, in a list of questions. Its title is
    the one that leads to its file, else that of a heading, else the first.
    """
    mentions = list(_sessions(parts))
    files = _files_by_number(mentions)
    groups: dict[object, list[_Mention]] = {}
    for mention in mentions:
        number = mention.session.number
        known = mention.session.address or files.get(number) or number
        groups.setdefault(known, []).append(mention)
    return tuple(filter(None, map(_joined, groups.values())))


@dataclass(frozen=True, slots=True)
class _Mention:
    """What one place of the README says of a session; `weight` says how much its title counts."""

    session: DaySession
    weight: int = 0


_SLOT, _LISTED, _HEADED, _LINKED = range(4)


def _files_by_number(mentions: Iterable[_Mention]) -> dict[int | None, str]:
    files: dict[int | None, str] = {}
    for mention in mentions:
        session = mention.session
        if session.address and "/" not in session.address:
            number = session.number or file_number(PurePosixPath(session.address).stem)
            files.setdefault(number, session.address)
    files.pop(None, None)
    return files


def _joined(mentions: Sequence[_Mention]) -> DaySession | None:
    """Return the session; None where only a timetable counts it, without saying what it is about."""
    best = max(mentions, key=lambda mention: mention.weight)
    if best.weight == _SLOT and not any(mention.session.name for mention in mentions):
        return None
    topics = [m.session.topics for m in mentions if m.weight == best.weight] or [()]
    timed = [mention.session for mention in mentions if mention.session.start is not None]
    lengths = [mention.session.minutes for mention in mentions if mention.session.minutes is not None]
    return replace(
        best.session,
        topics=max(topics, key=len),
        start=timed[0].start if timed else None,
        minutes=(timed[0].minutes if timed else None) or (lengths[0] if lengths else None),
    )


def linked_file(address: str) -> str:
    """Return the file that a link to Markdown names, relative to the README; empty for any other link."""
    path = unquote(address).partition("#")[0]
    return path.removeprefix("./") if _MARKDOWN.search(path) and ":" not in path else ""


def _sessions(parts: Iterable[Part]) -> Iterator[_Mention]:
    for part in parts:
        yield from _in_blocks(part.blocks)
        for topic in walk_topics(part.topics):
            named = read_session(topic.title, topic.span, _item_topics(topic))
            if named:
                yield _weighed(_timed(named, told_time(topic.blocks)), _HEADED)
            else:
                yield from _in_blocks(topic.blocks)


def read_session(title: Inlines, span: Span, topics: tuple[Inlines, ...] = ()) -> DaySession | None:
    """Return the session that `title` names by a link to its file or by `Session N`, else None."""
    time = title_time(plain_text(title))
    bare = drop_end(title, time.surplus)
    text = plain_text(bare)
    link = next((inline for inline in bare if isinstance(inline, Link) and linked_file(inline.address)), None)
    number = _NAMED.match(plain_text(link.children) if link else text) or _NAMED.match(text)
    file = linked_file(link.address) if link else ""
    if number is None and "session" not in file.lower() and "세션" not in file:
        return None
    session = DaySession(
        title=link.children if link else bare,
        number=int(number[1]) if number else None,
        address=file,
        topics=topics,
        span=span,
    )
    return _timed(session, time.time)


def _timed(session: DaySession, time: SessionTime) -> DaySession:
    return replace(session, start=session.start or time.start, minutes=session.minutes or time.minutes)


def _weighed(session: DaySession, weight: int) -> _Mention:
    # `[session_1.md](./session_1.md)` says where it is, but not what it is about.
    says = not _MARKDOWN.search(session.name)
    return _Mention(session, _LINKED if session.address and says else weight if says else _SLOT)


def _item_topics(topic: Topic) -> tuple[Inlines, ...]:
    return tuple(
        _lead(item) for block in topic.blocks if isinstance(block, ListBlock) for item in block.items
    )


def _in_blocks(blocks: Iterable[Block]) -> Iterator[_Mention]:
    for block in walk_blocks(blocks):
        match block:
            case ListBlock():
                for item in block.items:
                    yield from _in_item(item)
            case Table():
                for row in block.rows:
                    yield from _in_row(row, block.span)
            case CodeBlock():
                for line in block.text.split("\n"):
                    yield from _in_line((Text(line.strip()),), block.span)
            case _:
                pass


def _in_item(item: ListItem) -> Iterator[_Mention]:
    below = tuple(
        _lead(inner) for block in item.blocks if isinstance(block, ListBlock) for inner in block.items
    )
    lead = _lead(item)
    named = read_session(lead, item.span, below)
    if named:
        yield _weighed(_timed(named, told_time(item.blocks[1:])), _LISTED)
    else:
        yield from _in_line(lead, item.span)


def _in_row(row: Sequence[Inlines], span: Span) -> Iterator[_Mention]:
    """Yield the session of a row: that of a cell, or the one that a timetable counts: `09:00-09:50`, `이론 1`."""
    texts = [plain_text(cell).strip() for cell in row]
    time = next((found for found in map(read_time, texts) if found != NO_TIME), NO_TIME)
    named = next(filter(None, (read_session(cell, span) for cell in row)), None)
    if named:
        yield _weighed(_timed(named, time), _LISTED)
    elif time.start is not None:
        counted = next((found for text in texts if (found := _COUNTED.fullmatch(text))), None)
        if counted is not None:
            slot = DaySession(
                title=(), number=int(counted[1] or counted[2]), address="", topics=(), span=span
            )
            yield _Mention(_timed(slot, time), _SLOT)


def _in_line(line: Inlines, span: Span) -> Iterator[_Mention]:
    """Yield the session of a line that begins with its time: `09:00-09:50  Session 1: Pods (50분)`."""
    text = plain_text(line)
    found = _TIMED_LINE.match(text)
    if found is not None and (named := read_session(drop_start(line, found.end()), span)):
        yield _weighed(_timed(named, read_time(found[1])), _SLOT)


def _lead(item: ListItem) -> Inlines:
    first = item.blocks[0] if item.blocks else None
    return first.inlines if isinstance(first, Paragraph) else ()
