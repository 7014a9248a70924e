"""The settings of the page."""

import pytest

from builder.course import SiteConfig, read_config
from builder.diagnostics import Code


def test_the_page_has_an_address_and_may_offer_decks() -> None:
    read = read_config('[site]\naddress = "https://kube.example.org/course/"\ndecks = true\n', "course.toml")
    assert read.problems == ()
    assert read.value.site == SiteConfig(address="https://kube.example.org/course/", decks=True)


def test_students_get_no_decks_unless_the_course_says_so() -> None:
    assert read_config("", "course.toml").value.site == SiteConfig(address="", decks=False, alarms=False)


@pytest.mark.parametrize(
    "line",
    [
        'address = "javascript:alert(1)"',
        'address = "kube.example.org"',
        'address = "https://kube.example.org/#top"',
        'address = "https://kube.example.org/ x"',
        'decks = "yes"',
        "alarms = 1",
    ],
)
def test_a_setting_that_means_nothing_is_a_problem(line: str) -> None:
    read = read_config(f"[site]\n{line}\n", "course.toml")
    assert [problem.code for problem in read.problems] == [Code.BAD_VALUE]
    assert read.value.site == SiteConfig()


def test_an_unknown_setting_is_told_by_its_line() -> None:
    (problem,) = read_config("[site]\ndecks = true\nadress = 'x'\n", "course.toml").problems
    assert (problem.code, problem.span.line) == (Code.UNKNOWN_KEY, 3)
    assert str(problem.hint) == "did you mean address?"
