"""Sessions that say in their text when they are held, and how they are called."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Source, read_markdown
from builder.lesson import Lesson, PhaseKind, Role, read_lesson
from builder.lesson.session_time import NO_TIME, SessionTime, read_time, title_time

LATER = """\
# Week 3 Day 5 Session 1: 배포 전략 (09:00-09:50)

<div align="center">

**🚀 배포** • **🔁 되돌리기**

</div>

## 🕘 세션 정보
**시간**: 09:00-09:50 (50분)
**목표**: 배포 전략을 비교한다

## 🎯 세션 목표

### 📚 학습 목표
- 전략을 **비교한다**

### 🤔 왜 필요한가? (5분)
- 되돌릴 수 있어야 한다

## 📖 핵심 개념 (35분 - 체계적으로)

### 🔍 개념 1: 롤링 (12분)
- 하나

### 🔍 개념 2: 카나리 (23분)
- 둘

## 💭 함께 생각해보기 (10분)

### 🤝 페어 토론 (5분)
**"언제 되돌릴 것인가?"**

### 🎯 전체 공유 (5분)
- 나눈다

## 🔑 핵심 키워드
- 롤링

## 📝 세션 마무리

### 🎯 다음 세션 준비
- 차트
"""


def read(text: str, path: str = "session_1.md") -> Lesson:
    return read_lesson(read_markdown(Source(path=path, text=text))).value


def test_a_session_of_another_manner_has_its_phases_its_steps_and_its_time() -> None:
    lesson = read(LATER)
    assert (lesson.number, lesson.name) == (1, "배포 전략")
    assert (lesson.start, lesson.length, lesson.whole) == (dt.time(9), 50, 50)
    assert [(phase.kind, phase.label, phase.minutes) for phase in lesson.phases] == [
        (PhaseKind.OBJECTIVES, "학습 목표", 5),
        (PhaseKind.CONCEPTS, "핵심 개념", 35),
        (PhaseKind.DISCUSSION, "함께 생각해보기", 10),
    ]
    assert [(step.name, step.minutes) for step in lesson.phases[1].steps] == [
        ("🔍 개념 1: 롤링", 12),
        ("🔍 개념 2: 카나리", 23),
    ]
    assert [section.role for section in lesson.sections] == [Role.OTHER, Role.GLOSSARY, Role.KEY_POINTS]


def test_words_behind_the_minutes_stay_in_the_heading() -> None:
    assert read(LATER).phases[1].heading == "📖 핵심 개념 (체계적으로)"


def test_a_name_alone_is_no_phase_where_the_minutes_fill_the_session() -> None:
    lesson = read(
        "# S (50분)\n\n## 학습 목표\n- a\n\n## 이론: 파드 (20분)\n- b\n\n## 실습: 파드 (30분)\n- c\n"
    )
    assert [(phase.label, phase.name, phase.minutes) for phase in lesson.phases] == [
        ("이론", "파드", 20),
        ("실습", "파드", 30),
    ]
    assert [section.role for section in lesson.sections] == [Role.OBJECTIVES]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Session 3: Pods", "Pods"),
        ("세션 3: 파드", "파드"),
        ("3주차 2일차 세션 3: 파드", "파드"),
        ("November Week 3 Day 4 Session 3: Data Source & Import", "Data Source & Import"),
        ("🚀 Week 1 - Day 2 - Session 3 | Pods (50 min)", "Pods"),
        ("What a session 3: is not", "What a session 3: is not"),
        ("Pods (as a model)", "Pods (as a model)"),
    ],
)
def test_a_title_stands_without_what_counts_it(title: str, name: str) -> None:
    lesson = read(f"# {title}\n")
    assert (lesson.name, lesson.heading) == (name, title)


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("09:00-09:50 (50분)", SessionTime(start=dt.time(9), minutes=50)),
        ("**10:40 ~ 11:20**", SessionTime(start=dt.time(10, 40), minutes=40)),
        ("1시간 30분", SessionTime(minutes=90)),
        ("50 minutes", SessionTime(minutes=50)),
        ("언제나", NO_TIME),
        ("25:00-26:00", NO_TIME),
        ("3분기 계획", NO_TIME),
    ],
)
def test_a_time_is_read_as_it_is_written(text: str, time: SessionTime) -> None:
    assert read_time(text) == time


@pytest.mark.parametrize(
    "line", ["**시간**: 10:00-10:50", "- 시간: 10:00 – 10:50", "| 시간 | 10:00-10:50 |\n|--|--|"]
)
def test_a_session_says_its_time_in_a_line_an_item_or_a_table(line: str) -> None:
    assert read(f"# S\n\n{line}\n\n## 핵심 개념 (12분)\n- a\n").start == dt.time(10)


def test_a_time_inside_a_phase_is_about_something_else() -> None:
    assert read("# S\n\n## 핵심 개념 (12분)\n\n시간: 10:00-10:50\n").start is None


def test_front_matter_has_the_last_word() -> None:
    lesson = read('---\nstart: "14:00"\npacing: {이론: 20, 실습: 40}\n---\n' + LATER)
    assert (lesson.start, lesson.whole) == (dt.time(14), 60)


@given(st.text(alphabet="0123456789:-~분 시간(min)", max_size=40))
def test_any_title_has_a_time_or_none(text: str) -> None:
    timed = title_time(text)
    assert (timed.time == NO_TIME) == (timed.surplus == 0)
    assert timed.surplus <= len(text)


UNTIMED = """\
# Session 2: 저장소 (40분)

## 학습 목표
- 저장소를 고른다

## 서비스 개요
### 원리
하나

둘
### 비용
셋

## 함께 생각해보기 (10분)
**"무엇을 고를까?"**

## 실무 팁
### 하나
a
### 둘
b
"""


def test_a_section_of_topics_takes_the_minutes_that_are_left_and_says_so() -> None:
    checked = read_lesson(read_markdown(Source(path="session_2.md", text=UNTIMED)))
    assert [(phase.name, phase.minutes, phase.guessed) for phase in checked.value.phases] == [
        ("학습 목표", 5, False),
        ("서비스 개요", 25, True),
        ("함께 생각해보기", 10, False),
    ]
    problem = next(each for each in checked.problems if each.code == "guessed-minutes")
    assert (problem.span.line, str(problem.hint)) == (6, "end the heading in its minutes: `(25분)`")


@pytest.mark.parametrize(
    "text",
    [UNTIMED.replace(" (40분)", ""), UNTIMED.replace("(10분)", "(35분)"), UNTIMED.replace("### 비용\n", "")],
)
def test_minutes_are_given_only_where_some_are_left_and_topics_are_taught(text: str) -> None:
    assert not any(phase.guessed for phase in read(text).phases)


def test_a_heading_of_endless_spaces_is_read_like_any_other() -> None:
    gap = " " * 60_000
    lesson = read(f"# 파드{gap}끝 (40분)\n\n## 핵심 개념{gap}끝 (12분)\n- a\n")
    assert (lesson.length, [phase.minutes for phase in lesson.phases]) == (40, [12])
