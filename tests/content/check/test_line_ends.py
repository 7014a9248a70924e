"""Line ends of more than one kind."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Source
from builder.content.check import check_line_ends, even_line_ends

texts = st.text(alphabet="ab\r\n ", max_size=40)


def lines_of(text: str) -> list[int]:
    return [problem.span.line for problem in check_line_ends(Source(path="a.md", text=text))]


@pytest.mark.parametrize(("text", "lines"), [("a\r\nb\nc\r\n", [2]), ("a\nb\nc\r\n", [3]), ("a\rb\n\n", [1])])
def test_the_first_line_that_ends_otherwise_is_told(text: str, lines: list[int]) -> None:
    assert lines_of(text) == lines


@pytest.mark.parametrize("text", ["", "a", "a\nb\n", "a\r\nb\r\n", "a\rb\r"])
def test_one_kind_of_line_end_is_no_problem(text: str) -> None:
    assert lines_of(text) == []


@given(texts)
def test_even_line_ends_keep_the_lines_and_leave_nothing_to_complain_of(text: str) -> None:
    even = even_line_ends(text)
    assert lines_of(even) == []
    assert even.replace("\r\n", "\n").replace("\r", "\n") == text.replace("\r\n", "\n").replace("\r", "\n")
