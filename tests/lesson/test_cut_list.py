"""What to leave out when a session runs late."""

from builder.content import Source, read_markdown
from builder.lesson import Lesson, plan_cuts, read_lesson

LESSON = """\
# Session 1: 늦은 날

## 학습 목표 (5분)
- 설명한다 {priority=optional}

## 핵심 개념 (12분)

### 긴 주제
하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열
하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열

### 짧은 주제
하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열 하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열

## 심화 분석 (10분)

### 덧붙임 {priority=optional}
하나 둘 셋

### 본론
- 넷 다섯
- 여섯 일곱 {priority=optional}

## 그룹 토론 (8분)
왜?
"""


def lesson() -> Lesson:
    return read_lesson(read_markdown(Source(path="session_01.md", text=LESSON))).value


def test_what_the_author_marked_goes_first() -> None:
    cuts = plan_cuts(lesson(), 5)
    assert [cut.title for cut in cuts if cut.optional] == ["덧붙임"]
    assert sum(cut.seconds for cut in cuts) >= 5 * 60


def test_topics_go_when_the_marks_are_not_enough_but_never_the_last_of_a_phase() -> None:
    titles = {cut.title for cut in plan_cuts(lesson(), 40)}
    assert "긴 주제" in titles
    assert not {"긴 주제", "짧은 주제"} <= titles
    assert "본론" not in titles


def test_objectives_and_discussion_stay() -> None:
    assert {cut.phase for cut in plan_cuts(lesson(), 40)} == {"핵심 개념", "심화 분석"}


def test_nothing_is_cut_from_a_session_in_time() -> None:
    assert plan_cuts(lesson(), 0) == ()


def test_cuts_stand_in_the_order_of_the_session() -> None:
    lines = [cut.span.line for cut in plan_cuts(lesson(), 40)]
    assert lines == sorted(lines)
