"""Phases out of order, and minutes shared out anew."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Source, read_markdown
from builder.diagnostics import Problem
from builder.lesson import read_lesson
from builder.lesson.check.even_plan import even_plan, own_pacing
from builder.lesson.rebalance import rebalance

NAMES = {"학습 목표": 5, "핵심 개념": 12, "심화 분석": 10, "실무 사례": 15, "그룹 토론": 8}


def problems_of(*headings: str) -> tuple[Problem, ...]:
    text = "# S\n\n" + "\n".join(f"## {heading}\n- a\n" for heading in headings)
    return read_lesson(read_markdown(Source(path="session_01.md", text=text))).problems


def test_a_phase_behind_one_that_should_follow_it_is_told() -> None:
    order = ["학습 목표", "심화 분석", "핵심 개념", "실무 사례", "그룹 토론"]
    (problem,) = problems_of(*(f"{name} ({NAMES[name]}분)" for name in order))
    assert (problem.code, problem.span.line) == ("phase-order", 9)
    assert dict(problem.message.values) == {"phase": "핵심 개념", "later": "심화 분석"}


def test_a_phase_too_many_comes_with_minutes_that_sum() -> None:
    headings = [f"{name} ({minutes}분)" for name, minutes in NAMES.items()]
    (problem,) = problems_of(*headings, "돌아보기 (10분)")
    assert (problem.code, problem.span.line) == ("wrong-total", 3)
    assert str(problem.message) == "the phases take 60 minutes of 50, 10 too many"
    changes = str(dict((problem.hint or problem.message).values)["changes"]).split(", ")
    assert sum(int(change.rsplit("→", 1)[1]) for change in changes) == 50
    assert [int(change.rsplit("→")[0].rsplit(" ", 1)[1]) for change in changes] == [5, 12, 10, 15, 8, 10]


def test_minutes_that_were_swapped_are_told_once_and_can_be_kept() -> None:
    swapped = {**NAMES, "핵심 개념": 10, "심화 분석": 12}
    (problem,) = problems_of(*(f"{name} ({minutes}분)" for name, minutes in swapped.items()))
    assert (problem.code, problem.span.line) == ("wrong-minutes", 6)
    assert "핵심 개념 10→12, 심화 분석 12→10" in str(problem.hint)
    assert "pacing: [5, 10, 12, 15, 8]" in str(problem.hint)


@pytest.mark.parametrize(
    ("minutes", "text"),
    [
        ((5, 20, 10, 15, 8), "the phases take 58 minutes of 50, 8 too many"),
        ((5, 12, 10, 10, 8), "the phases take 45 minutes of 50, 5 too few"),
    ],
)
def test_a_session_over_or_under_its_time_says_by_how_much(minutes: tuple[int, ...], text: str) -> None:
    (problem,) = problems_of(*(f"{n} ({m}분)" for n, m in zip(NAMES, minutes, strict=True)))
    assert (problem.code, str(problem.message)) == ("wrong-minutes", text)


def test_phases_are_missing_in_one_problem_with_the_minutes_that_are_planned() -> None:
    (problem,) = problems_of("학습 목표 (5분)", "핵심 개념 (12분)")
    assert (problem.code, problem.severity, problem.span.line) == ("missing-phase", "error", 6)
    assert str(problem.message).endswith("; 17 of 50 minutes are planned")
    assert [name in str(problem.message) for name in NAMES] == [False, False, True, True, True]


def test_a_session_that_is_full_without_a_phase_is_warned_and_shown_how_all_would_fit() -> None:
    (problem,) = problems_of("학습 목표 (5분)", "핵심 개념 (35분)", "그룹 토론 (10분)")
    assert (problem.code, problem.severity) == ("missing-phase", "warning")
    assert "학습 목표 5, 핵심 개념 12, 심화 분석 10, 실무 사례 15, 그룹 토론 8" in str(problem.hint)
    assert "pacing: {학습 목표: 5, 핵심 개념: 35, 그룹 토론: 10}" in str(problem.hint)


def test_an_english_session_is_told_in_its_own_words() -> None:
    (problem,) = problems_of("Objectives (5 min)", "Core concepts (12 min)", "Case study (33 min)")
    assert "In-depth analysis (10 min), Group discussion (8 min)" in str(problem.message)


def test_steps_inside_a_step_are_part_of_it() -> None:
    steps = "### 개념 1 (7분)\n#### 보기 (3분)\n### 개념 2 (5분)"
    headings = [f"{name} ({minutes}분)" for name, minutes in NAMES.items()]
    assert problems_of(headings[0], f"{headings[1]}\n{steps}", *headings[2:]) == ()
    over = steps.replace("7분", "8분")
    (problem,) = problems_of(headings[0], f"{headings[1]}\n{over}", *headings[2:])
    assert (problem.code, problem.span.line) == ("steps-over-phase", 6)


titles = st.sampled_from(
    [
        "학습 목표",
        "핵심 개념: 배포",
        "1. 심화 분석",
        "실무 사례",
        "그룹 토론",
        "실습: 설치",
        "돌아보기",
        "Wrap: up",
    ]
)


@given(
    st.lists(st.tuples(titles, st.integers(1, 40)), min_size=1, max_size=8, unique_by=lambda each: each[0])
)
def test_a_pacing_that_is_proposed_is_one_that_the_session_keeps(phases: list[tuple[str, int]]) -> None:
    body = "# S\n\n" + "\n".join(f"## {title} ({minutes}분)\n- a\n" for title, minutes in phases)
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=body))).value
    text = f"---\npacing: {own_pacing(lesson)}\n---\n{body}"
    again = read_lesson(read_markdown(Source(path="session_01.md", text=text)))
    assert {str(problem.code) for problem in again.problems} <= {"repeated-phase"}


@given(st.lists(st.tuples(titles, st.integers(1, 40)), min_size=1, max_size=8))
def test_a_plan_for_all_phases_fills_the_session(phases: list[tuple[str, int]]) -> None:
    body = "# S\n\n" + "\n".join(f"## {title} ({minutes}분)\n- a\n" for title, minutes in phases)
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=body))).value
    plan = even_plan(lesson)
    assert sum(each.minutes for each in plan) == 50
    assert [each.phase for each in plan if each.phase] == list(lesson.phases)


@given(st.lists(st.integers(1, 200), min_size=1, max_size=12), st.integers(0, 600))
def test_shared_minutes_sum_and_nobody_gets_none(wanted: list[int], whole: int) -> None:
    shared = rebalance(wanted, whole)
    assert len(shared) == len(wanted)
    assert min(shared) >= 1
    assert sum(shared) == max(whole, len(wanted))


@given(st.lists(st.integers(1, 60), min_size=1, max_size=8))
def test_minutes_that_fill_their_session_stay(wanted: list[int]) -> None:
    assert rebalance(wanted, sum(wanted)) == tuple(wanted)


@given(st.lists(st.integers(1, 60), min_size=2, max_size=8), st.integers(20, 200))
def test_who_wanted_more_never_gets_less(wanted: list[int], whole: int) -> None:
    shared = dict(zip(range(len(wanted)), rebalance(wanted, whole), strict=True))
    for one in shared:
        for other in shared:
            assert wanted[one] <= wanted[other] + 0 or shared[one] >= shared[other] - 1
