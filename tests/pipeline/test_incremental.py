"""A build does what is new, says why, and does nothing else."""

from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest

from tests.pipeline.building import (
    BOTH,
    DECKS,
    HANDOUTS,
    built,
    change,
    copied,
    made,
    planned,
    reasons,
    snapshot,
)

DAY = "week1/day1"
EVERYTHING = [
    "en/week1/day1/session_01.pptx",
    f"{DAY}/day.pptx",
    f"{DAY}/session_01.pptx",
    f"{DAY}/session_02.pptx",
]


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course whose decks are all up to date."""
    root = copied("tiny", tmp_path)
    assert made(built(root)) == EVERYTHING
    return root


def source(root: Path, name: str = "session_01.md") -> Path:
    return root / "slides" / DAY / name


def test_a_second_build_does_nothing(course: Path) -> None:
    before = snapshot(course / "output")
    stamps = (course / "output/.classdeck.json").stat().st_mtime_ns
    assert made(built(course)) == []
    assert snapshot(course / "output") == before
    assert (course / "output/.classdeck.json").stat().st_mtime_ns == stamps


def test_a_changed_session_makes_its_own_products_only(course: Path) -> None:
    change(source(course), "어제 지운 파일을", "그제 지운 파일을")
    assert reasons(planned(course)) == {f"{DAY}/session_01.pptx": "its source changed"}
    assert made(built(course)) == [f"{DAY}/session_01.pptx"]
    assert made(built(course)) == []


def test_a_new_title_reaches_the_day(course: Path) -> None:
    change(source(course), "# Session 1: 저장소", "# Session 1: 저장소와 커밋")
    assert made(built(course)) == [f"{DAY}/day.pptx", f"{DAY}/session_01.pptx"]


def test_longer_sessions_move_those_after_them(course: Path) -> None:
    change(source(course), "실무 사례: 지워진 파일 (15분)", "실무 사례: 지워진 파일 (25분)")
    assert reasons(planned(course)) == {
        f"{DAY}/session_01.pptx": "its source changed",
        f"{DAY}/session_02.pptx": "its start moved",
        f"{DAY}/day.pptx": "the day's sessions changed",
    }


def test_words_of_the_readme_are_the_days_own(course: Path) -> None:
    change(source(course, "README.md"), "혼자 쓰던 저장소", "혼자만 쓰던 저장소")
    assert reasons(planned(course)) == {f"{DAY}/day.pptx": "its source changed"}


def test_the_readmes_pacing_reaches_every_session(course: Path) -> None:
    change(source(course, "README.md"), "핵심 개념 (12분)", "핵심 개념 (17분)")
    changed = reasons(planned(course))
    assert changed[f"{DAY}/session_01.pptx"] == "what the day's README decides changed"
    assert "en/week1/day1/session_01.pptx" not in changed


def test_settings_reach_everything(course: Path) -> None:
    change(course / "course.toml", "작은 과정", "다른 과정")
    assert reasons(planned(course)) == dict.fromkeys(EVERYTHING, "the course's settings changed")


def test_the_template_reaches_everything(course: Path) -> None:
    own = course / "templates/default"
    own.mkdir(parents=True)
    (own / "template.toml").write_text('[colours]\naccent = "#a04000"\n', encoding="utf-8")
    assert reasons(planned(course)) == dict.fromkeys(EVERYTHING, "the template set changed")


def test_a_changed_picture_makes_what_shows_it(course: Path) -> None:
    (course / "slides" / DAY / "images/dot.png").write_bytes(
        (Path(__file__).parent / "square.png").read_bytes()
    )
    assert reasons(planned(course)) == {f"{DAY}/session_01.pptx": "a picture changed"}


def test_a_picture_that_was_missing_is_noticed(course: Path) -> None:
    picture = course / "slides" / DAY / "images/dot.png"
    pixels = picture.read_bytes()
    picture.unlink()
    assert [problem.code.value for problem in built(course).problems] == ["missing-picture"]
    assert made(built(course)) == []
    picture.write_bytes(pixels)
    report = built(course)
    assert (made(report), report.problems) == ([f"{DAY}/session_01.pptx"], ())


def test_a_companion_is_for_the_handout_only(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    only = root / "slides" / DAY / "session_01.md"
    built(only, BOTH)
    change(root / "handouts" / DAY / "session_01.md", "그때의", "그 순간의")
    assert reasons(planned(only, BOTH)) == {f"{DAY}/session_01.pdf": "its handout companion changed"}


def test_a_product_that_is_gone_is_made_again(course: Path) -> None:
    (course / "output" / DAY / "session_02.pptx").unlink()
    assert reasons(planned(course)) == {f"{DAY}/session_02.pptx": "it is gone"}
    assert made(built(course)) == [f"{DAY}/session_02.pptx"]


def test_another_start_makes_what_shows_it(course: Path) -> None:
    moved = replace(DECKS, start=time(13))
    assert set(reasons(planned(course, moved)).values()) == {"its start moved", "the day's sessions changed"}
    built(course, moved)
    assert made(built(course, moved)) == []


def test_force_makes_everything(course: Path) -> None:
    before = snapshot(course / "output")
    assert made(built(course, replace(DECKS, force=True))) == EVERYTHING
    assert snapshot(course / "output") == before


def test_problems_are_told_again_until_they_are_mended(course: Path) -> None:
    change(source(course), "## 그룹 토론: 되돌릴까 (8분)", "## 그룹 토론: 되돌릴까 (9분)")
    first = built(course).problems
    assert [problem.code.value for problem in first] == ["wrong-minutes"]
    assert built(course).problems == first
    change(source(course), "(9분)", "(8분)")
    assert built(course).problems == ()


def test_editions_stand_beside_each_other(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path) / "slides/en"
    assert made(built(root, HANDOUTS)) == ["en/week1/day1/session_01.pdf"]
    instructor = replace(HANDOUTS, editions=("instructor",))
    assert made(built(root, instructor)) == ["en/week1/day1/session_01.instructor.pdf"]
    assert made(built(root, HANDOUTS)) == []


def test_stamps_that_cant_be_read_cost_a_build_and_nothing_else(course: Path) -> None:
    before = snapshot(course / "output")
    for broken in (b"", b"{", b'{"products": [1]}', b"\xff\x00", b'{"format": "classdeck/stamps-9"}'):
        (course / "output/.classdeck.json").write_bytes(broken)
        assert made(built(course)) == EVERYTHING
        assert snapshot(course / "output") == before


def test_the_pacing_of_the_day_is_that_of_its_sessions(tmp_path: Path) -> None:
    root = copied("phases", tmp_path)
    assert built(root).problems == ()
