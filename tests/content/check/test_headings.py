"""Headings that skip, say nothing, repeat the title or are none."""

import pytest

from tests.content.check.checking import codes_of, mended, only_problem


def test_a_heading_that_skips_a_level_is_a_problem() -> None:
    problem = only_problem("# T\n\n## A\n\n#### B\n")
    assert (problem.code, problem.span.line) == ("skipped-heading", 5)
    assert "###" in str(problem.hint)


def test_headings_may_rise_by_any_number_of_levels() -> None:
    assert codes_of("# T\n\n## A\n\n### B\n\n#### C\n\n## D\n") == []


def test_a_companion_may_begin_at_any_level() -> None:
    assert codes_of("### A\n\n#### B\n") == []


def test_a_second_title_is_a_problem() -> None:
    assert codes_of("# T\n\n# U\n") == ["second-title"]


def test_an_empty_heading_is_a_problem() -> None:
    assert codes_of("# T\n\n##\n\ntext\n") == ["empty-heading"]


@pytest.mark.parametrize("line", ["##학습 목표 (5분)", "###Topic", "#\u00a0제목", "##\u3000목표", " ##목표"])
def test_signs_without_a_space_are_meant_as_a_heading(line: str) -> None:
    assert codes_of(f"text\n{line}\n") == ["heading-space"]
    assert codes_of(mended(f"text\n\n{line}\n")) == []


@pytest.mark.parametrize("line", ["#kubernetes", "#1 of 3", "a ##b", "`##b`", "## b", "#!/bin/sh", "\\##b"])
def test_tags_and_code_are_not_headings(line: str) -> None:
    assert "heading-space" not in codes_of(f"{line}\n")


def test_signs_in_code_are_left_alone() -> None:
    assert codes_of("```text\n##comment\n```\n") == []


def test_many_second_titles_come_from_one_mistake_and_are_told_once() -> None:
    comments = "".join(f"# step {number}\n\n" for number in range(5))
    assert codes_of(f"# T\n\n{comments}") == ["second-title"]
    assert codes_of("# T\n\n# U\n\n# V\n") == ["second-title", "second-title"]
