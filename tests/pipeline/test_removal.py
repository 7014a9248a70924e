"""Products whose source is gone go too, unless somebody edited them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from builder.course import load_courses
from builder.diagnostics import Code, Problem
from builder.pipeline import BuildOptions, BuildReport, ProductKind, build_output, prepare_build
from builder.pipeline.stamps import load_stamps
from tests.pipeline.building import DECKS, HANDOUTS, built, copied, snapshot

DAY = "week1/day1"
FIRST, SECOND, OWN = f"{DAY}/session_01.pptx", f"{DAY}/session_02.pptx", f"{DAY}/day.pptx"
ENGLISH = "en/week1/day1/session_01.pptx"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course whose decks are all up to date."""
    root = copied("tiny", tmp_path)
    built(root)
    return root


def removals(root: Path, options: BuildOptions = DECKS) -> dict[str, str]:
    """Return what a build of the course would remove, with the reasons."""
    courses = load_courses([root], root).value
    planned = prepare_build(courses, courses[0].output, options)
    return {removal.name: str(removal.reason) for removal in planned.removals}


def kept(report: BuildReport) -> list[Problem]:
    """Return what a build says of edited products."""
    return [problem for problem in report.problems if problem.code is Code.EDITED_PRODUCT]


def test_nothing_goes_while_every_source_is_there(course: Path) -> None:
    assert removals(course) == {}
    assert built(course).removed == ()


def test_the_deck_of_a_deleted_session_goes(course: Path) -> None:
    (course / "slides" / DAY / "session_02.md").unlink()
    assert removals(course) == {SECOND: "its source is gone"}
    report = built(course)
    assert [(path.name, str(reason)) for path, reason in report.removed] == [
        ("session_02.pptx", "its source is gone")
    ]
    assert sorted(snapshot(course / "output")) == [ENGLISH, OWN, FIRST]
    assert SECOND not in load_stamps(course / "output").products
    assert built(course).removed == ()


def test_planning_removes_nothing(course: Path) -> None:
    (course / "slides" / DAY / "session_02.md").unlink()
    before = snapshot(course / "output")
    removals(course)
    assert snapshot(course / "output") == before


def test_an_edited_deck_stays_and_is_told_of_until_it_is_gone(course: Path) -> None:
    edited = course / "output" / SECOND
    edited.write_bytes(edited.read_bytes() + b" edited")
    (course / "slides" / DAY / "session_02.md").unlink()
    for _ in range(2):
        report = built(course)
        assert report.removed == ()
        (problem,) = kept(report)
        assert "its source is gone" in str(problem.message)
        assert edited.is_file()
    edited.unlink()
    assert kept(built(course)) == []
    assert SECOND not in load_stamps(course / "output").products


def test_what_no_build_wrote_stays(course: Path) -> None:
    stranger = course / "output" / DAY / "session_07.pptx"
    stranger.write_bytes(b"somebody's own deck")
    assert built(course).removed == ()
    assert stranger.is_file()


def test_a_whole_day_that_is_gone_goes_with_its_folder(course: Path) -> None:
    shutil.rmtree(course / "slides/en")
    assert removals(course) == {ENGLISH: "its source is gone"}
    built(course)
    assert not (course / "output/en").exists()
    assert sorted(snapshot(course / "output")) == [OWN, FIRST, SECOND]


def test_the_days_own_deck_goes_with_its_readme(course: Path) -> None:
    (course / "slides" / DAY / "README.md").unlink()
    assert removals(course) == {OWN: "its source is gone"}


def test_a_build_of_a_day_removes_within_that_day_only(course: Path) -> None:
    shutil.rmtree(course / "slides/en")
    (course / "slides" / DAY / "session_02.md").unlink()
    report = built(course / "slides" / DAY)
    assert [path.name for path, _ in report.removed] == ["session_02.pptx"]
    assert ENGLISH in snapshot(course / "output")


def test_a_build_of_a_session_removes_nothing_of_others(course: Path) -> None:
    (course / "slides" / DAY / "session_02.md").unlink()
    assert built(course / "slides" / DAY / "session_01.md").removed == ()


def test_a_build_of_decks_removes_no_handouts(course: Path) -> None:
    handouts = HANDOUTS
    built(course / "slides" / DAY / "session_02.md", handouts)
    (course / "slides" / DAY / "session_02.md").unlink()
    assert removals(course, DECKS) == {SECOND: "its source is gone"}
    assert removals(course, handouts) == {f"{DAY}/session_02.pdf": "its source is gone"}


def test_another_courses_products_in_the_same_folder_stay(course: Path, tmp_path: Path) -> None:
    other = copied("tiny", tmp_path / "other")
    for session in (other / "slides" / DAY).glob("*.md"):
        session.unlink()
    courses = load_courses([other], other).value
    report = build_output(courses, course / "output", DECKS, workers=1)[1]
    assert report.removed == ()
    assert sorted(snapshot(course / "output")) == [ENGLISH, OWN, FIRST, SECOND]


def test_an_edition_that_the_course_no_longer_wants_goes(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    settings = root / "course.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text('editions = ["student", "instructor"]\n' + text, encoding="utf-8")
    day = root / "slides" / DAY
    built(day, HANDOUTS)
    settings.write_text(text, encoding="utf-8")
    assert removals(day, HANDOUTS) == {
        f"{DAY}/{stem}.instructor.pdf": "it is no longer asked for"
        for stem in ("day", "session_01", "session_02")
    }
    assert removals(day, replace(HANDOUTS, editions=("student",))) == {}


def test_an_edition_that_the_command_line_asked_for_once_stays(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    session = root / "slides" / DAY / "session_01.md"
    built(session, replace(HANDOUTS, editions=("instructor",)))
    assert removals(session, HANDOUTS) == {}
    session.unlink()
    assert removals(root / "slides" / DAY, HANDOUTS) == {
        f"{DAY}/session_01.instructor.pdf": "its source is gone"
    }


def test_a_worksheet_goes_when_its_blanks_do(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    papers = BuildOptions(products=frozenset({ProductKind.HANDOUT, ProductKind.WORKSHEET}))
    companion = root / "handouts" / DAY / "session_01.md"
    companion.write_text("# 워크시트\n\n이름 ____\n", encoding="utf-8")
    session = root / "slides" / DAY / "session_01.md"
    built(session, papers)
    companion.write_text("# 워크시트\n\n이름.\n", encoding="utf-8")
    assert removals(session, papers) == {f"{DAY}/session_01.worksheet.pdf": "it is no longer asked for"}
