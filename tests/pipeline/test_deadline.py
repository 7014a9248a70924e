"""Work that takes too long is given up; nothing else is."""

import pytest

from builder.diagnostics import Checked, Code
from builder.pipeline.attempt import attempt
from builder.pipeline.deadline import GivenUp, Limits, deadline

SHORT = Limits(seconds=0.2)


def test_work_without_an_end_is_given_up() -> None:
    with pytest.raises(GivenUp), deadline(SHORT):
        while True:
            pass


def test_work_that_swallows_exceptions_is_given_up() -> None:
    lost = 0
    with pytest.raises(GivenUp), deadline(SHORT):
        while True:
            try:
                sum(range(1000))
            except Exception:
                lost += 1


def test_work_that_loses_the_first_exception_is_given_up_all_the_same() -> None:
    lost = []
    with pytest.raises(GivenUp), deadline(SHORT):
        try:
            while True:
                pass
        except GivenUp as given_up:
            lost.append(given_up)
        while True:
            pass
    assert len(lost) == 1


def test_memory_without_an_end_is_given_up() -> None:
    hoard: list[bytes] = []
    with pytest.raises(GivenUp), deadline(Limits(seconds=60.0, megabytes=200)):
        while True:
            hoard.append(bytes(bytearray(b"x") * 1_000_000))
    assert len(hoard) < 5_000


def test_work_within_its_limits_is_left_alone() -> None:
    with deadline(SHORT):
        made = sum(range(1000))
    assert made == 499500


def test_an_error_of_the_work_is_its_own() -> None:
    with pytest.raises(ZeroDivisionError), deadline(SHORT):
        _ = 1 // 0


def test_what_was_given_up_is_a_problem_of_its_file() -> None:
    def make() -> Checked[int]:
        while True:
            pass

    made = attempt("session_01.md", make, SHORT)
    (problem,) = made.problems
    assert (made.value, problem.code, problem.span.path) == (None, Code.BUILD_FAILED, "session_01.md")
    assert problem.hint is not None


def test_deadlines_stand_within_each_other() -> None:
    with deadline(Limits(seconds=30.0)):
        with pytest.raises(GivenUp), deadline(SHORT):
            while True:
                pass
        assert sum(range(10)) == 45
