"""What a handout holds for whom."""

from builder.content import plain_text
from builder.handout import ChapterKind, Edition, compose_handout
from builder.handout.chapters import DISCUSSION_LINES, STEP_LINES
from builder.lesson import plan_schedule
from tests.handout.sample import COMPANION, SESSION, handout_of, lesson_of


def test_chapters_follow_the_source() -> None:
    names = [chapter.name for chapter in handout_of(SESSION).chapters]
    assert names == [
        *("교과과정에서의 위치", "학습 목표", "서명과 정책", "심화 분석", "실무 사례", "무엇부터 할까"),
        *("핵심 개념 정리", "참고 자료"),
    ]


def test_a_phase_says_its_name_its_minutes_and_its_time() -> None:
    concepts = handout_of(SESSION).chapters[2]
    assert (concepts.label, concepts.minutes) == ("핵심 개념", 12)
    assert (concepts.elapsed, concepts.clock) == ("0:05–0:17", "09:05–09:17")


def test_a_numbered_phase_takes_its_label_from_the_pacing() -> None:
    phase = lesson_of("# T\n\n## 1. GitOps 원칙 (12분)\n").phases[0]
    chapter = handout_of("# T\n\n## 1. GitOps 원칙 (12분)\n").chapters[0]
    assert (chapter.name, chapter.label) == ("GitOps 원칙", phase.label)


def test_slides_are_named_where_they_are_known() -> None:
    lesson = lesson_of(SESSION)
    handout = compose_handout(lesson, plan_schedule(lesson), slide_ranges={0: (3, 3), 1: (4, 15)})
    assert [chapter.slides for chapter in handout.chapters[1:4]] == [(3, 3), (4, 15), None]
    assert [row.slides for row in handout.timetable.rows[:3]] == [(3, 3), (4, 15), None]


def test_each_step_of_a_discussion_has_room_to_write() -> None:
    discussion = handout_of(SESSION).chapters[5]
    guide = discussion.chapters[1]
    assert discussion.kind is ChapterKind.DISCUSSION
    assert [step.writing_lines for step in guide.chapters] == [STEP_LINES, STEP_LINES]
    assert [step.clock for step in guide.chapters] == ["09:42–09:45", "09:45–09:50"]
    assert discussion.writing_lines == 0


def test_a_discussion_without_steps_has_room_at_its_end() -> None:
    assert handout_of("# T\n\n## 그룹 토론 (8분)\n\n무엇을?\n").chapters[0].writing_lines == DISCUSSION_LINES


def test_the_authors_own_lines_stand_alone() -> None:
    text = "# T\n\n## 그룹 토론 (8분)\n\n무엇을?\n\n::: answer lines=2\n:::\n"
    assert handout_of(text).chapters[0].writing_lines == 0


def test_footnotes_that_only_notes_cite_are_left_out_and_the_rest_counted_anew() -> None:
    text = "# T\n\n가[^a]\n\n::: notes\n나[^b]\n:::\n\n다[^c]\n\n[^a]: 하나\n[^b]: 둘\n[^c]: 셋\n"
    student, instructor = handout_of(text), handout_of(text, edition=Edition.INSTRUCTOR)
    assert [note.number for note in student.footnotes] == [1, 2]
    assert sorted(student.opening.footnotes.values()) == [1, 2]
    assert len(instructor.footnotes) == 3


def test_a_companion_comes_last_and_its_footnotes_go_on_counting() -> None:
    handout = handout_of(SESSION, companion=COMPANION)
    appendix = handout.chapters[-1]
    assert appendix.kind is ChapterKind.COMPANION
    assert plain_text(appendix.title) == "Session 3 워크시트"
    assert [chapter.name for chapter in appendix.chapters] == ["빈칸 채우기"]
    assert list(appendix.footnotes.values()) == [2]
    assert [note.number for note in handout.footnotes] == [1, 2]


def test_keys_are_ascii_and_unique() -> None:
    handout = handout_of(SESSION, companion=COMPANION)
    waiting, keys = list(handout.chapters), [handout.opening.key]
    while waiting:
        chapter = waiting.pop()
        keys.append(chapter.key)
        waiting.extend(chapter.chapters)
    assert len(set(keys)) == len(keys)
    assert all(key.isascii() for key in keys)


def test_a_lesson_of_nothing_is_a_handout_of_nothing() -> None:
    handout = handout_of("")
    assert handout.chapters == ()
    assert handout.timetable.rows == ()
