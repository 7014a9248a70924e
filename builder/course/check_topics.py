"""Whether a session teaches what its day announces."""

import re
from collections.abc import Iterator, Sequence

from builder.content import visible_text
from builder.lesson import Lesson, Part, Phase, PhaseKind, Role, walk_topics


def taught_lines(lesson: Lesson) -> tuple[str, ...]:
    """Return what the lesson teaches, line by line and in lower case.

    Objectives and the sections around the lesson promise topics; they don't teach them.
    """
    return tuple(line.casefold() for line in _taught(lesson))


def topic_is_taught(topic: str, lines: Sequence[str]) -> bool:
    """Return False only where hardly a word of the topic stands together anywhere, and one stands nowhere."""
    words = _words(topic)
    if not words or not lines:
        return True
    most = max(sum(word in line for word in words) for line in lines)
    nowhere = any(all(word not in line for line in lines) for word in words)
    return most * 2 >= len(words) or not nowhere


def _taught(lesson: Lesson) -> Iterator[str]:
    for part in lesson.parts:
        if _promises(part):
            continue
        yield part.heading
        yield from visible_text(part.blocks).split("\n")
        for topic in walk_topics(part.topics):
            yield topic.name
            yield from visible_text(topic.blocks).split("\n")


def _promises(part: Part) -> bool:
    if isinstance(part, Phase):
        return part.kind is PhaseKind.OBJECTIVES
    return part.role in {Role.PLACE, Role.OBJECTIVES, Role.NEXT, Role.REFERENCES, Role.PREPARATION}


def _words(topic: str) -> list[str]:
    """Return the topic's words, Korean ones without their particles."""
    found = (_PARTICLE.sub("", word.casefold()) for word in _WORD.findall(topic))
    return [word for word in dict.fromkeys(found) if word not in _EMPTY]


_WORD = re.compile(r"[가-힣]+|[A-Za-z][A-Za-z0-9+#]*|\d+")
_PARTICLE = re.compile(r"(?<=[가-힣]{2})(?:으로|에서|에게|하기|와|과|의|를|을|은|는|이|가|로|에|한|적인)$")
_SMALL_WORDS = "및 등 위한 대한 통한 a an and are for how in is it of on or that the to what with"
_EMPTY = frozenset(_SMALL_WORDS.split())
