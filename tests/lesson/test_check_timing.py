"""Phases out of order, and minutes shared out anew."""

from hypothesis import given
from hypothesis import strategies as st

from builder.content import Source, read_markdown
from builder.diagnostics import Problem
from builder.lesson import read_lesson
from builder.lesson.check.rebalance import rebalance

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
    assert (problem.code, problem.span.line) == ("wrong-total", 1)
    shares = str(dict((problem.hint or problem.message).values)["shares"])
    assert sum(int(share.rsplit(" ", 1)[1]) for share in shares.split(", ")) == 50


def test_minutes_that_were_swapped_can_be_kept() -> None:
    swapped = {**NAMES, "핵심 개념": 10, "심화 분석": 12}
    problems = problems_of(*(f"{name} ({minutes}분)" for name, minutes in swapped.items()))
    assert [problem.code for problem in problems] == ["wrong-minutes", "wrong-minutes"]
    assert "pacing: [5, 10, 12, 15, 8]" in str(problems[0].hint)


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
