"""The sessions that a day's README announces: as headings, as items of a list or as rows of a table."""

import re
from collections.abc import Iterable, Iterator
from urllib.parse import unquote

from builder.content import (
    Block,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    Paragraph,
    Table,
    plain_text,
    walk_blocks,
)
from builder.course.day import DaySession
from builder.diagnostics import Span
from builder.lesson import Part, Topic, walk_topics

_NAMED = re.compile(r"^\W*(?:session|세션)\s*#?(\d{1,3})\s*(?:[:：.\-\u2013\u2014|]\s*|$)", re.IGNORECASE)
_MARKDOWN = re.compile(r"\.(?:md|markdown)$", re.IGNORECASE)


def find_sessions(parts: Iterable[Part]) -> tuple[DaySession, ...]:
    """Return the sessions in their order, each once."""
    sessions: dict[object, DaySession] = {}
    for session in _sessions(parts):
        known = session.address or session.number
        if known not in sessions or len(sessions[known].topics) < len(session.topics):
            sessions[known] = session
    return tuple(sessions.values())


def linked_file(address: str) -> str:
    """Return the file that a link to Markdown names, relative to the README; empty for any other link."""
    path = unquote(address).partition("#")[0]
    return path.removeprefix("./") if _MARKDOWN.search(path) and ":" not in path else ""


def _sessions(parts: Iterable[Part]) -> Iterator[DaySession]:
    for part in parts:
        yield from _in_blocks(part.blocks)
        for topic in walk_topics(part.topics):
            named = read_session(topic.title, topic.span, _item_topics(topic))
            if named:
                yield named
            else:
                yield from _in_blocks(topic.blocks)


def read_session(title: Inlines, span: Span, topics: tuple[Inlines, ...] = ()) -> DaySession | None:
    """Return the session that `title` names by a link to its file or by `Session N`, else None."""
    text = plain_text(title)
    link = next(
        (inline for inline in title if isinstance(inline, Link) and linked_file(inline.address)), None
    )
    number = _NAMED.match(plain_text(link.children) if link else text) or _NAMED.match(text)
    file = linked_file(link.address) if link else ""
    if number is None and "session" not in file.lower() and "세션" not in file:
        return None
    shown = link.children if link else title
    return DaySession(
        title=shown, number=int(number[1]) if number else None, address=file, topics=topics, span=span
    )


def _item_topics(topic: Topic) -> tuple[Inlines, ...]:
    return tuple(
        _lead(item) for block in topic.blocks if isinstance(block, ListBlock) for item in block.items
    )


def _in_blocks(blocks: Iterable[Block]) -> Iterator[DaySession]:
    for block in walk_blocks(blocks):
        match block:
            case ListBlock():
                for item in block.items:
                    yield from _in_item(item)
            case Table():
                for row in block.rows:
                    named = next(filter(None, (read_session(cell, block.span) for cell in row)), None)
                    if named:
                        yield named
            case _:
                pass


def _in_item(item: ListItem) -> Iterator[DaySession]:
    below = tuple(
        _lead(inner) for block in item.blocks if isinstance(block, ListBlock) for inner in block.items
    )
    named = read_session(_lead(item), item.span, below)
    if named:
        yield named


def _lead(item: ListItem) -> Inlines:
    first = item.blocks[0] if item.blocks else None
    return first.inlines if isinstance(first, Paragraph) else ()
