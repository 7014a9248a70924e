"""Session files as lessons."""

import datetime as dt

import pytest

from builder.content import Source, plain_text, read_markdown
from builder.diagnostics import Checked
from builder.lesson import Lesson, Pacing, PhaseKind, Role, read_lesson

FULL = """\
# Session 3: CI/CD 파이프라인

## 📍 교과과정에서의 위치
둘째 날입니다.

## 학습 목표 (5분)
- 하나

## 1. 파이프라인 도구 (12분)

### Tekton
- 둘

## 2. 성능 분석과 튜닝 (10분)
셋

## 3. 배포 전략 (15분)
넷

## 💬 그룹 토론: 보안 우선순위 (8분)

### 토론 가이드라인

#### 비교 (5분)
- 다섯

#### 정리 (3분)
- 여섯

## 💡 핵심 개념 정리
- 일곱

## 📚 참고 자료
- [여덟](https://example.com/)

## 다음 세션 준비
아홉
"""


def read(text: str, path: str = "session_03.md", pacing: Pacing | None = None) -> Checked[Lesson]:
    return read_lesson(read_markdown(Source(path=path, text=text)), pacing)


def codes(checked: Checked[Lesson]) -> list[str]:
    return [problem.code.value for problem in checked.problems]


def test_a_full_session_has_its_phases_in_order_and_no_problems() -> None:
    checked = read(FULL)
    lesson = checked.value
    assert checked.problems == ()
    assert (lesson.number, lesson.name, lesson.language) == (3, "CI/CD 파이프라인", "ko")
    assert [(phase.kind, phase.minutes) for phase in lesson.phases] == [
        (PhaseKind.OBJECTIVES, 5),
        (PhaseKind.CONCEPTS, 12),
        (PhaseKind.ANALYSIS, 10),
        (PhaseKind.CASE, 15),
        (PhaseKind.DISCUSSION, 8),
    ]


def test_a_phase_is_named_without_its_number_emoji_and_label() -> None:
    lesson = read(FULL).value
    assert [phase.name for phase in lesson.phases] == [
        "학습 목표",
        "파이프라인 도구",
        "성능 분석과 튜닝",
        "배포 전략",
        "보안 우선순위",
    ]
    assert lesson.phases[4].heading == "💬 그룹 토론: 보안 우선순위"


def test_untimed_sections_are_known_by_their_role() -> None:
    roles = [section.role for section in read(FULL).value.sections]
    assert roles == [Role.PLACE, Role.KEY_POINTS, Role.REFERENCES, Role.NEXT]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("Where this session fits in the curriculum", Role.PLACE),
        ("🎯 Key takeaways", Role.KEY_POINTS),
        ("5. Summary", Role.KEY_POINTS),
        ("Further reading", Role.REFERENCES),
        ("Next session", Role.NEXT),
        ("용어 정리", Role.GLOSSARY),
        ("Glossary", Role.GLOSSARY),
        ("🧰 준비 사항", Role.PREPARATION),
        ("etcd", Role.OTHER),
        ("5. 학습 내용 정리", Role.KEY_POINTS),
        ("🧹 리소스 정리", Role.OTHER),
        ("4. Drift 해소: 코드 정리", Role.OTHER),
        ("컨테이너 삭제와 정리", Role.OTHER),
        ("정리 작업", Role.OTHER),
    ],
)
def test_a_role_is_told_from_the_headings_words(heading: str, role: Role) -> None:
    lesson = read(f"# T\n\n## Objectives (5 min)\n\n- a\n\n## {heading}\n\ntext\n").value
    assert lesson.sections[0].role is role


def test_steps_are_the_headings_with_minutes_inside_a_phase() -> None:
    steps = read(FULL).value.phases[4].steps
    assert [(step.name, step.minutes) for step in steps] == [("비교", 5), ("정리", 3)]


def test_missing_phases_are_named_with_the_minutes_that_are_planned() -> None:
    checked = read("# S\n\n## 학습 목표 (5분)\n\n## 1. 업그레이드 (12분)\n", "session_04.md")
    (problem,) = checked.problems
    assert problem.code == "missing-phase"
    assert dict(problem.message.values)["found"] == 17
    assert "15분" in str(problem.message)
    assert problem.span.line == 5


def test_a_phase_with_minutes_of_its_own_is_told_so() -> None:
    checked = read(FULL.replace("(12분)", "(20분)"))
    assert codes(checked) == ["wrong-minutes"]
    assert "20→12" in str(checked.problems[0].hint)


def test_the_days_pacing_is_followed() -> None:
    text = FULL.replace("(12분)", "(15분)").replace("(15분)\n넷", "(12분)\n넷")
    assert codes(read(text, pacing=Pacing.of(5, 15, 10, 12, 8))) == []


def test_a_named_phase_without_minutes_takes_them_from_the_pacing() -> None:
    lesson = read("# S\n\n## 학습 목표\n- a\n\n## 핵심 개념 (12분)\n- b\n").value
    assert [(phase.kind, phase.minutes) for phase in lesson.phases] == [
        (PhaseKind.OBJECTIVES, 5),
        (PhaseKind.CONCEPTS, 12),
    ]


def test_a_phase_that_names_its_kind_is_that_kind_wherever_it_stands() -> None:
    lesson = read("# S\n\n## Group discussion (8 min)\nWhy?\n\n## Learning objectives (5 min)\n- a\n").value
    assert [phase.kind for phase in lesson.phases] == [PhaseKind.DISCUSSION, PhaseKind.OBJECTIVES]


def test_steps_longer_than_their_phase_are_a_problem() -> None:
    assert codes(read(FULL.replace("(3분)", "(6분)"))) == ["steps-over-phase"]


def test_a_file_without_headings_is_a_lesson_with_a_preamble() -> None:
    checked = read("just a line\n", "notes.md")
    assert plain_text(checked.value.title) == "notes"
    assert len(checked.value.preamble) == 1
    assert codes(checked) == ["missing-title", "no-phases"]


def test_an_empty_file_is_a_lesson_without_anything() -> None:
    lesson = read("", "session_09.md").value
    assert (lesson.number, lesson.parts, lesson.preamble) == (9, (), ())


def test_front_matter_sets_start_date_pacing_and_language() -> None:
    front = "---\nstart: '09:30'\ndate: 2026-12-04\npacing: [10, 20]\nlang: en\nroom: 302\n---\n"
    lesson = read(front + "# Session 1: X\n\n## A (10 min)\n\n## B (20 min)\n").value
    assert (lesson.start, lesson.date) == (dt.time(9, 30), dt.date(2026, 12, 4))
    assert (lesson.pacing.minutes, lesson.language) == (30, "en")
    assert lesson.extra == (("room", "302"),)


def test_front_matter_that_cannot_be_read_is_a_problem_with_its_line() -> None:
    checked = read("---\nlang: ko\nstart: soon\n---\n" + FULL)
    (problem,) = checked.problems
    assert (problem.code, problem.span.line) == ("bad-value", 3)
    assert checked.value.start is None


def test_the_author_may_say_when_the_session_last_changed() -> None:
    lesson = read("---\nupdated: 2026-11-20\n---\n" + FULL).value
    assert (lesson.updated, lesson.date) == (dt.date(2026, 11, 20), None)


def test_a_phase_that_says_only_its_minutes_is_called_as_the_pacing_calls_it() -> None:
    phases = read("# 이름 없는 시간\n\n## (5분)\n- 하나\n\n## 📚 (12분)\n- 둘\n").value.phases
    assert [phase.name for phase in phases] == ["학습 목표", "📚"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("다음 세션 예고", PhaseKind.OTHER),
        ("References", PhaseKind.OTHER),
        ("토론 주제", PhaseKind.DISCUSSION),
        ("5. 이론 정리 및 토론", PhaseKind.DISCUSSION),
        ("함께 생각해보기", PhaseKind.DISCUSSION),
        ("보안 우선순위", PhaseKind.DISCUSSION),
    ],
)
def test_what_stands_around_a_lesson_is_none_of_its_planned_phases(heading: str, kind: PhaseKind) -> None:
    lesson = read(FULL.replace("💬 그룹 토론: 보안 우선순위", heading)).value
    assert lesson.phases[-1].kind is kind
