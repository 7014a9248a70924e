"""Links and pictures that lead nowhere."""

from pathlib import Path

import pytest

from builder.diagnostics import apply_edits
from builder.language import translate
from tests.check.courses import check, codes, problems_of, session, write_course

PLACE = "slides/week1/day1/session_01.md"


@pytest.mark.parametrize(
    "link",
    [
        "[a](README.md)",
        "[a](./README.md#세션-구성)",
        "[a](#원칙)",
        "[a](../day1/)",
        "[a](https://example.com/nowhere#x)",
        "[a](mailto:a@example.com)",
        "[a](../../../course.toml)",
        "[a](session_01.md#L12)",
        "`[a](nowhere.md)`",
    ],
)
def test_a_link_that_leads_somewhere_is_no_problem(link: str, tmp_path: Path) -> None:
    assert problems_of(tmp_path, {PLACE: session(link)}) == ()


@pytest.mark.parametrize(
    ("link", "column"),
    [
        ("[a](nowhere.md)", 5),
        ("문장 [a](nowhere.md) 끝", 8),
        ("[a](readme.md)", 5),
        ("[a](README.md#nowhere)", 5),
        ("[a](#nowhere)", 5),
        ("[a](../../../../outside.md)", 5),
        ("[a](/etc/passwd)", 5),
        ('<a href="nowhere.md">a</a>', 10),
    ],
)
def test_a_link_that_leads_nowhere_is_told_at_its_place(link: str, column: int, tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, {PLACE: session(link)})
    assert (problem.code, problem.span.column) == ("dead-link", column)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("[a](readme.md)", "[a](README.md)"),
        ("[a](./session_1.md#원칙)", "[a](./session_01.md#원칙)"),
        ("![a](capacity.png)", "![a](images/capacity.png)"),
        ("![a](images\\Capacity.png)", "![a](images/capacity.png)"),
        ("![a](Images/capacity.png)", "![a](images/capacity.png)"),
    ],
)
def test_an_address_that_can_only_mean_one_file_is_mended(written: str, meant: str, tmp_path: Path) -> None:
    picture = (Path(__file__).parents[1] / "pipeline" / "square.png").read_bytes()
    files: dict[str, str | bytes] = {
        PLACE: session(written),
        "slides/week1/day1/images/capacity.png": picture,
    }
    problems = problems_of(tmp_path, files)
    edits = [problem.edit for problem in problems if problem.edit]
    assert apply_edits(session(written), edits) == session(meant)


def test_an_address_that_may_mean_two_files_is_left_alone(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        PLACE: session("[a](guide.md)"),
        "slides/a/guide.md": "a",
        "slides/b/guide.md": "b",
    }
    (problem,) = problems_of(tmp_path, files)
    assert (problem.code, problem.edit) == ("dead-link", None)


def test_links_out_of_a_folder_without_settings_are_not_judged(tmp_path: Path) -> None:
    write_course(tmp_path, {PLACE: session("[a](../../../elsewhere.md)")})
    (tmp_path / "course.toml").unlink()
    assert codes(check(tmp_path, "slides/week1/day1").problems) == []


def test_anchors_are_not_looked_up_outside_the_course(tmp_path: Path) -> None:
    (tmp_path / "secret.md").write_text("# Inside\n")
    root = tmp_path / "course"
    write_course(root, {PLACE: session("[a](other.md#inside)")})
    (root / "slides/week1/day1/other.md").symlink_to(tmp_path / "secret.md")
    assert codes(check(root).problems) == ["unbuilt-file", "dead-link"]


def test_a_badge_of_another_computer_is_told_so(tmp_path: Path) -> None:
    (problem,) = problems_of(
        tmp_path, {PLACE: session("![Day 1](https://img.example/badge/Day-1?style=flat)")}
    )
    assert problem.code == "unsafe-picture"
    assert "it is on another computer" in str(problem.message)
    assert "다른 컴퓨터" in translate(problem.message, "ko")


def test_a_link_to_a_day_that_isnt_there_isnt_turned_to_the_session_itself(tmp_path: Path) -> None:
    (problem,) = problems_of(tmp_path, {PLACE: session("[a](../day2/session_01.md)")})
    assert (problem.code, problem.edit) == ("dead-link", None)
