"""A product that somebody edited is never lost."""

from pathlib import Path

import pytest

from builder.diagnostics import Code
from tests.pipeline.building import built, change, copied, made, overwriting, planned, reasons

NAME = "en/week1/day1/session_01.pptx"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course with one session, built."""
    root = copied("tiny", tmp_path)
    for path in (root / "slides/week1/day1").glob("*.md"):
        path.unlink()
    built(root)
    return root


def deck(root: Path) -> Path:
    return root / "output" / NAME


def beside(root: Path, number: str = "") -> Path:
    return deck(root).with_name(f"session_01.new{number}.pptx")


def edit(path: Path, mark: bytes = b" edited") -> bytes:
    path.write_bytes(path.read_bytes() + mark)
    return path.read_bytes()


def change_source(root: Path, old: str = "Yesterday's", new: str = "Monday's") -> None:
    change(root / "slides/en/week1/day1/session_01.md", old, new)


def test_an_edited_product_stays_while_nothing_changes(course: Path) -> None:
    edited = edit(deck(course))
    assert made(built(course)) == []
    assert deck(course).read_bytes() == edited


def test_the_new_one_goes_beside_it(course: Path) -> None:
    edited = edit(deck(course))
    change_source(course)
    report = built(course)
    assert deck(course).read_bytes() == edited
    assert beside(course).is_file()
    assert [each.path for each in report.built] == [beside(course)]
    (problem,) = report.problems
    assert problem.code is Code.EDITED_PRODUCT
    assert "session_01.new.pptx" in str(problem.message)
    again = built(course)
    assert (made(again), again.problems) == ([], (problem,))


def test_the_next_new_one_replaces_the_first(course: Path) -> None:
    edit(deck(course))
    change_source(course)
    built(course)
    change_source(course, "Monday's", "Tuesday's")
    built(course)
    names = sorted(path.name for path in deck(course).parent.iterdir())
    assert names == ["session_01.new.pptx", "session_01.pptx"]


def test_an_edited_new_one_stays_as_well(course: Path) -> None:
    edit(deck(course))
    change_source(course)
    built(course)
    edited = edit(beside(course))
    change_source(course, "Monday's", "Tuesday's")
    built(course)
    assert beside(course).read_bytes() == edited
    assert beside(course, "-2").is_file()


def test_taking_the_new_one_makes_it_the_product(course: Path) -> None:
    edit(deck(course))
    change_source(course)
    built(course)
    beside(course).replace(deck(course))
    report = built(course)
    assert (made(report), report.problems) == ([], ())
    change_source(course, "Monday's", "Tuesday's")
    assert [each.path for each in built(course).built] == [deck(course)]


def test_throwing_the_edit_away_brings_the_product_back(course: Path) -> None:
    edit(deck(course))
    change_source(course)
    built(course)
    new = beside(course).read_bytes()
    deck(course).unlink()
    assert made(built(course)) == [NAME]
    assert deck(course).read_bytes() == new
    assert not beside(course).exists()


def test_overwriting_replaces_it(course: Path) -> None:
    original = deck(course).read_bytes()
    edit(deck(course))
    assert reasons(planned(course, overwriting())) == {NAME: "edited by hand"}
    built(course, overwriting())
    assert deck(course).read_bytes() == original


def test_a_file_of_unknown_origin_is_kept(course: Path) -> None:
    (course / "output/.classdeck.json").unlink()
    stranger = deck(course)
    stranger.write_bytes(b"the instructor's own work")
    report = built(course)
    assert stranger.read_bytes() == b"the instructor's own work"
    assert [problem.code for problem in report.problems] == [Code.EDITED_PRODUCT]
