"""Phases with more words, or more slides, than their minutes hold."""

from collections.abc import Iterator

from builder.content import (
    Block,
    Container,
    ContainerKind,
    DefinitionList,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    plain_text,
    visible_text,
)
from builder.diagnostics import Code, Problem, Severity
from builder.language import msg
from builder.lesson.check.shown import OFF_SLIDE, part_blocks
from builder.lesson.lesson import Lesson, Part, Phase, Section, walk_topics
from builder.lesson.pacing import PhaseKind
from builder.text import spoken_seconds


def check_words(lesson: Lesson) -> Iterator[Problem]:
    """Yield each phase whose text and notes take longer to say than the phase has minutes."""
    for phase in lesson.phases:
        seconds = spoken_seconds("\n".join(_spoken(phase)), lesson.language)
        if phase.minutes and seconds > phase.minutes * 60:
            yield Problem(
                code=Code.TOO_MANY_WORDS,
                severity=Severity.WARNING,
                message=msg(
                    "the words of {phase} take about {spoken} minutes to say, of {minutes}",
                    phase=phase.label,
                    spoken=round(seconds / 60),
                    minutes=phase.minutes,
                ),
                span=phase.span,
                hint=msg(
                    "move what can be read at home to `::: handout`, or give the phase more minutes; `classdeck schedule` lists what to leave out when late"
                ),
            )


def _spoken(phase: Phase) -> Iterator[str]:
    yield from (topic.name for topic in walk_topics(phase.topics))
    yield from map(_words, part_blocks(phase))


def _words(block: Block) -> str:
    """Return what is said of a block: code, tables and figures are shown, exercises are worked on in silence."""
    match block:
        case Container(kind=ContainerKind.HANDOUT | ContainerKind.SOLUTION | ContainerKind.ANSWER):
            return ""
        case Container(blocks=blocks) | Quote(blocks=blocks):
            return "\n".join(map(_words, blocks))
        case ListBlock():
            return "\n".join(_words(inner) for item in block.items for inner in item.blocks)
        case Paragraph():
            return plain_text(block.inlines)
        case DefinitionList():
            return visible_text((block,))
        case _:
            return ""


def check_slides(lesson: Lesson, slides_per_minute: float) -> Iterator[Problem]:
    """Yield each phase whose headings and `---` alone ask for more slides than its minutes allow."""
    for place, phase in enumerate(lesson.phases):
        most = max(1, int(phase.minutes * slides_per_minute))
        parts: tuple[Part, ...] = (phase, *_following(lesson, phase))
        asked = 1 + sum(map(_slides, parts))
        if phase.kind is PhaseKind.DISCUSSION:
            asked -= len(phase.steps)
        if place == 0:
            asked += 1  # The agenda.
        if asked > most:
            yield _too_many(lesson, phase, asked, most)


def _following(lesson: Lesson, phase: Phase) -> Iterator[Section]:
    """Yield the sections between a phase and the next one; they share its slides."""
    if phase is lesson.phases[-1]:
        return
    for part in lesson.parts[lesson.parts.index(phase) + 1 :]:
        if isinstance(part, Phase):
            return
        yield part


def _slides(part: Part) -> int:
    """Return how many slides begin in a part: one a topic and a step, one after each rule."""
    steps = [topic for topic in walk_topics(part.topics) if topic.minutes is not None and topic.level > 3]
    rules = sum(isinstance(block, Rule) for block in _on_slides(part))
    return len(part.topics) + sum(step not in part.topics for step in steps) + rules


def _on_slides(part: Part) -> Iterator[Block]:
    for block in part_blocks(part):
        if not (isinstance(block, Container) and block.kind in OFF_SLIDE):
            yield block


def _too_many(lesson: Lesson, phase: Phase, asked: int, most: int) -> Problem:
    values: dict[str, str | int] = {
        "phase": phase.label,
        "asked": asked,
        "minutes": phase.minutes,
        "surplus": asked - most,
    }
    message = (
        msg("{phase} asks for {asked} slides in {minutes} minutes, {surplus} more than its pace", **values)
        if lesson.detail == "full"
        else msg(
            "{phase} asks for {asked} slides in {minutes} minutes; {surplus} of them fold into the notes",
            **values,
        )
    )
    return Problem(
        code=Code.TOO_MANY_SLIDES,
        severity=Severity.WARNING,
        message=message,
        span=phase.span,
        hint=msg("join headings, drop `---`, or mark what may go with `{{priority=optional}}`"),
    )
