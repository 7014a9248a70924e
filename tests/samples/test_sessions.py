"""Each of the eight sample sessions has what a session of fifty minutes needs."""

from collections.abc import Iterator

import pytest

from builder.content import (
    Block,
    CodeBlock,
    Container,
    ContainerKind,
    DefinitionList,
    Diagram,
    ListBlock,
    Paragraph,
    Strong,
    Table,
    plain_text,
    visible_text,
    walk_blocks,
)
from builder.lesson import Lesson, Phase, PhaseKind, Role, Section, read_lesson, walk_topics
from tests.samples.sample_sources import DOCUMENTS, ROOT, read_file

LESSONS = tuple(
    read_lesson(document).value
    for document in DOCUMENTS
    if document.source.path.startswith("slides/") and "session_" in document.source.path
)
KOREAN = tuple(lesson for lesson in LESSONS if lesson.language == "ko")
PACING = [
    (PhaseKind.OBJECTIVES, 5),
    (PhaseKind.CONCEPTS, 12),
    (PhaseKind.ANALYSIS, 10),
    (PhaseKind.CASE, 15),
    (PhaseKind.DISCUSSION, 8),
]

each_lesson = pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.path)
each_korean_lesson = pytest.mark.parametrize("lesson", KOREAN, ids=lambda lesson: lesson.path)


def blocks(part: Phase | Section) -> Iterator[Block]:
    yield from walk_blocks(part.blocks)
    for topic in walk_topics(part.topics):
        yield from walk_blocks(topic.blocks)


def phase(lesson: Lesson, kind: PhaseKind) -> Phase:
    return next(phase for phase in lesson.phases if phase.kind is kind)


def section(lesson: Lesson, role: Role) -> Section:
    return next(part for part in lesson.parts if isinstance(part, Section) and part.role is role)


def everything(lesson: Lesson) -> list[Block]:
    return [block for part in lesson.parts for block in blocks(part)]


def test_there_are_eight_in_korean_and_one_in_english() -> None:
    assert [lesson.number for lesson in KOREAN] == list(range(1, 9))
    assert [lesson.number for lesson in LESSONS if lesson.language == "en"] == [1]


@each_lesson
def test_its_phases_are_the_standard_ones(lesson: Lesson) -> None:
    assert [(phase.kind, phase.minutes) for phase in lesson.phases] == PACING


@each_lesson
def test_it_has_three_to_five_objectives(lesson: Lesson) -> None:
    lists = [b for b in phase(lesson, PhaseKind.OBJECTIVES).blocks if isinstance(b, ListBlock)]
    assert 3 <= sum(len(block.items) for block in lists) <= 5


@each_lesson
def test_its_case_is_planned_but_for_its_opening_minute(lesson: Lesson) -> None:
    topics = phase(lesson, PhaseKind.CASE).topics
    assert sum(topic.minutes or 0 for topic in topics) == 14


@each_lesson
def test_its_discussion_asks_one_question_in_steps_of_three_three_and_two(lesson: Lesson) -> None:
    discussion = phase(lesson, PhaseKind.DISCUSSION)
    steps = [topic.minutes for topic in walk_topics(discussion.topics) if topic.minutes]
    questions = [
        b for b in blocks(discussion) if isinstance(b, Paragraph) and isinstance(b.inlines[0], Strong)
    ]
    assert steps == [3, 3, 2]
    assert [plain_text(question.inlines)[-2:] for question in questions] == ['?"']


@each_lesson
def test_it_shows_diagrams_a_table_and_code_with_its_output(lesson: Lesson) -> None:
    found = everything(lesson)
    consoles = [b.text for b in found if isinstance(b, CodeBlock) and b.language == "console"]
    assert sum(isinstance(block, Diagram) for block in found) >= 2
    assert any(isinstance(block, Table) for block in found)
    assert any(line and not line.startswith(("$ ", " ")) for text in consoles for line in text.split("\n"))


@each_lesson
@pytest.mark.parametrize("kind", PhaseKind)
def test_every_phase_has_notes(lesson: Lesson, kind: PhaseKind) -> None:
    if kind is not PhaseKind.OTHER:
        found = blocks(phase(lesson, kind))
        assert any(isinstance(b, Container) and b.kind is ContainerKind.NOTES for b in found)


@each_lesson
@pytest.mark.parametrize("role", [Role.PLACE, Role.KEY_POINTS, Role.REFERENCES, Role.NEXT])
def test_it_says_where_it_stands_and_closes(lesson: Lesson, role: Role) -> None:
    assert visible_text(section(lesson, role).blocks).strip()


@each_korean_lesson
def test_it_has_a_worksheet_with_answers_and_a_glossary(lesson: Lesson) -> None:
    companion = read_file(ROOT / "handouts" / "week3" / "day5" / f"session_{lesson.number:02}.md")
    found = list(walk_blocks(companion.blocks))
    assert "____" in companion.source.text
    assert any(isinstance(b, Container) and b.kind is ContainerKind.SOLUTION for b in found)
    assert any(isinstance(b, DefinitionList) and len(b.definitions) >= 5 for b in found)
