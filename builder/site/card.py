"""A session as the page shows and finds it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from builder.content import Blocks, Table, plain_text
from builder.lesson import (
    Lesson,
    Part,
    Phase,
    PhaseKind,
    Role,
    Section,
    SessionPlan,
    plan_schedule,
    session_plan,
    walk_topics,
)
from builder.site.student_text import definitions, items_text, line_of, open_blocks


class EntryKind(StrEnum):
    """What a line that can be searched for is."""

    OBJECTIVE = "objective"
    TOPIC = "topic"
    KEY_POINT = "key-point"
    TERM = "term"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line that can be searched for; `note` is what a term means."""

    kind: EntryKind
    text: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionCard:
    """A session in its phases and its lines."""

    plan: SessionPlan
    entries: tuple[Entry, ...] = ()

    def of(self, kind: EntryKind) -> tuple[str, ...]:
        """Return the lines of that kind."""
        return tuple(entry.text for entry in self.entries if entry.kind is kind)


def read_card(lesson: Lesson, companion: Lesson | None = None) -> SessionCard:
    """Return the card of a session; its companion adds topics and terms."""
    found = [*_entries(lesson.parts), *_definitions(lesson)]
    if companion is not None:
        found += [*_entries(companion.parts), *_definitions(companion)]
    shown = (entry for entry in found if entry.text.strip())
    return SessionCard(plan=session_plan(lesson, plan_schedule(lesson)), entries=tuple(dict.fromkeys(shown)))


def read_objectives(parts: Iterable[Part]) -> tuple[str, ...]:
    """Return the lines of sections that list objectives, such as a day's."""
    return tuple(entry.text for part in parts for entry in _lines(part, EntryKind.OBJECTIVE))


def _entries(parts: Iterable[Part]) -> Iterator[Entry]:
    for part in parts:
        match part:
            case Phase(kind=PhaseKind.OBJECTIVES) | Section(role=Role.OBJECTIVES):
                yield from _lines(part, EntryKind.OBJECTIVE)
            case Section(role=Role.KEY_POINTS):
                yield from _lines(part, EntryKind.KEY_POINT)
            case Section(role=Role.GLOSSARY):
                yield from _glossary(part)
            case Section(role=Role.PLACE | Role.REFERENCES | Role.NEXT):
                pass
            case _:
                yield Entry(kind=EntryKind.TOPIC, text=part.name)
                for topic in walk_topics(part.topics):
                    yield Entry(kind=EntryKind.TOPIC, text=topic.name)


def _lines(part: Part, kind: EntryKind) -> Iterator[Entry]:
    for blocks in _all_blocks(part):
        yield from (Entry(kind=kind, text=text) for text in items_text(blocks))


def _glossary(part: Part) -> Iterator[Entry]:
    """Yield the terms of a table, with the second column's meanings, and of a list; definitions are found anywhere."""
    for blocks in _all_blocks(part):
        for block in open_blocks(blocks):
            if isinstance(block, Table):
                for term, *meaning in block.rows:
                    note = " – ".join(map(plain_text, meaning))
                    yield Entry(kind=EntryKind.TERM, text=plain_text(term), note=note)
            else:
                yield from (Entry(kind=EntryKind.TERM, text=text) for text in items_text((block,)))


def _definitions(lesson: Lesson) -> Iterator[Entry]:
    for blocks in (lesson.preamble, *(each for part in lesson.parts for each in _all_blocks(part))):
        for definition in definitions(blocks):
            note = " ".join(line_of(meaning) for meaning in definition.meanings)
            yield Entry(kind=EntryKind.TERM, text=plain_text(definition.term), note=note)


def _all_blocks(part: Part) -> Iterator[Blocks]:
    yield part.blocks
    yield from (topic.blocks for topic in walk_topics(part.topics))
