"""The page as a product of the build."""

import io
import json
import os
import re
import shutil
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest

from builder.course import load_courses
from builder.pipeline import BuildOptions, BuildReport, ProductKind, clean_output
from builder.pipeline.changed_on import changed_on
from builder.pipeline.stamps import STAMPS
from tests.pipeline.building import built, change, copied, planned, reasons

# Decks are made sooner than handouts, and this course lets students have them.
PAGED = BuildOptions(products=frozenset({ProductKind.DECK, ProductKind.PAGE}))
DAY = "week1/day1"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = copied("page", tmp_path)
    assert built(root, PAGED).problems == ()
    return root


def written(report: BuildReport) -> list[str]:
    return [each.target.name for each in report.built]


def page(root: Path) -> str:
    return (root / "output" / "index.html").read_text(encoding="utf-8")


def sessions(root: Path) -> list[str]:
    return re.findall(r'<article class="session" id="([^"]*)"', page(root))


def source(root: Path, name: str = "session_01.md") -> Path:
    return root / "slides" / DAY / name


def test_beside_the_products_stand_calendars_schedules_clocks_and_an_archive(course: Path) -> None:
    found = {path.name for path in (course / "output" / DAY).iterdir()}
    assert found == {
        *("day.pptx", "day.ics", "day.schedule.json", "week1-day1.zip"),
        *("session_01.pptx", "session_01.ics", "session_01.schedule.json", "session_01.clock.html"),
        *("session_02.pptx", "session_02.ics", "session_02.schedule.json", "session_02.clock.html"),
    }


def test_a_day_without_a_date_has_no_calendar(course: Path) -> None:
    assert not (course / "output/week2/day1/day.ics").exists()
    assert (course / "output/week2/day1/day.schedule.json").exists()


def test_the_page_lists_every_session_in_its_order(course: Path) -> None:
    assert sessions(course) == [
        f"{DAY}/session_01",
        f"{DAY}/session_02",
        "week2/day1/session_01",
        f"en/{DAY}/session_01",
    ]


def test_the_day_places_its_sessions_on_the_clock(course: Path) -> None:
    schedule = json.loads((course / "output" / DAY / "session_02.schedule.json").read_bytes())
    assert (schedule["date"], schedule["start"]) == ("2026-12-04", "10:00")
    day = json.loads((course / "output" / DAY / "day.schedule.json").read_bytes())
    assert [item["kind"] for item in day["items"]] == ["session", "break", "session"]


def test_a_second_build_does_nothing(course: Path) -> None:
    assert reasons(planned(course, PAGED)) == {}
    assert written(built(course, PAGED)) == []


def test_a_changed_session_makes_the_page_anew(course: Path) -> None:
    change(source(course), "드리프트를", "차이를")
    assert reasons(planned(course, PAGED))["index.html"] == "what it tells of the days changed"
    assert "index.html" in written(built(course, PAGED))
    assert "쿠버네티스의 차이를 구분한다" in page(course)


def test_words_of_a_companion_reach_the_page(course: Path) -> None:
    change(course / "handouts" / DAY / "session_01.md", "자가 복구", "스스로 고침")
    assert reasons(planned(course, PAGED)) == {"index.html": "what it tells of the days changed"}


def test_a_product_that_changes_makes_the_page_anew(course: Path) -> None:
    change(source(course), "선언하고 당겨 온다", "선언하고 기다린다")
    assert set(reasons(planned(course, PAGED))) == {f"{DAY}/session_01.pptx", "index.html"}


def test_the_look_of_the_page_is_its_own(course: Path) -> None:
    own = course / "templates" / "default"
    (own / "site").mkdir(parents=True)
    (own / "template.toml").write_text("", encoding="utf-8")
    built(course, PAGED)
    (own / "site" / "index.css").write_text(".own { color: red }", encoding="utf-8")
    assert reasons(planned(course, PAGED)) == {"index.html": "the template set changed"}
    built(course, PAGED)
    assert ".own { color: red }" in page(course)


def test_a_file_beside_the_page_that_is_gone_is_made_again(course: Path) -> None:
    calendar = course / "output" / DAY / "session_01.ics"
    before = calendar.read_bytes()
    calendar.unlink()
    assert reasons(planned(course, PAGED)) == {"index.html": "a file beside it is gone"}
    built(course, PAGED)
    assert calendar.read_bytes() == before


def test_one_session_after_the_other_adds_to_the_page(tmp_path: Path) -> None:
    root = copied("page", tmp_path)
    built(source(root), PAGED)
    assert sessions(root) == [f"{DAY}/session_01"]
    built(root / "slides" / "week2", PAGED)
    assert sessions(root) == [f"{DAY}/session_01", "week2/day1/session_01"]


def test_a_session_that_is_gone_leaves_the_page_and_takes_its_clock_along(course: Path) -> None:
    source(course, "session_02.md").unlink()
    built(course, PAGED)
    assert f"{DAY}/session_02" not in sessions(course)
    assert not (course / "output" / DAY / "session_02.clock.html").exists()
    assert reasons(planned(course, PAGED)) == {}


def test_a_day_that_is_gone_leaves_the_page(course: Path) -> None:
    shutil.rmtree(course / "slides" / "week2")
    built(course, PAGED)
    assert "week2/day1/session_01" not in sessions(course)


def test_a_page_edited_by_hand_is_kept(course: Path) -> None:
    edited = course / "output" / "index.html"
    edited.write_text("<p>mine</p>", encoding="utf-8")
    change(source(course), "GitOps와 ArgoCD", "GitOps와 Flux")
    report = built(course, PAGED)
    assert [problem.code.value for problem in report.problems] == ["edited-product"]
    assert page(course) == "<p>mine</p>"
    assert "GitOps와 Flux" in (course / "output" / "index.new.html").read_text(encoding="utf-8")


def test_a_deck_edited_by_hand_is_offered_as_it_is(course: Path) -> None:
    deck = course / "output" / DAY / "session_01.pptx"
    deck.write_bytes(b"edited")
    built(course, PAGED)
    with ZipFile(course / "output" / DAY / "week1-day1.zip") as archive:
        assert archive.read("week1-day1/session_01.pptx") == b"edited"


def test_students_get_no_decks_unless_the_course_says_so(tmp_path: Path) -> None:
    root = copied("page", tmp_path)
    change(root / "course.toml", ", decks = true", "")
    report = built(root, PAGED)
    assert "index.html" not in written(report)
    assert not list(root.rglob("*.zip"))


def test_the_instructors_edition_never_stands_on_the_page(course: Path) -> None:
    only = source(course)
    instructor = replace(
        PAGED, products=frozenset({ProductKind.HANDOUT, ProductKind.PAGE}), editions=("instructor",)
    )
    assert f"{DAY}/session_01.instructor.pdf" in written(built(only, instructor))
    assert "instructor" not in page(course)
    with ZipFile(course / "output" / DAY / "week1-day1.zip") as archive:
        assert [name for name in archive.namelist() if "instructor" in name] == []


def test_the_same_course_gives_the_same_bytes(
    course: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = shutil.copytree(course, tmp_path / "again", ignore=shutil.ignore_patterns("output"))
    for root in (course, other):
        monkeypatch.chdir(root)
        built(root, replace(PAGED, force=True))
    assert files(other / "output") == files(course / "output")


def files(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_the_archive_isnt_packed_again_for_nothing(course: Path) -> None:
    archive = course / "output" / DAY / "week1-day1.zip"
    before = archive.stat().st_mtime_ns
    change(course / "slides" / "week2" / "day1" / "session_01.md", "장애와 복구", "고장과 복구")
    built(course, PAGED)
    assert archive.stat().st_mtime_ns == before
    with ZipFile(io.BytesIO(archive.read_bytes())) as packed:
        assert packed.testzip() is None


def test_alarms_ring_where_the_course_wants_them(tmp_path: Path) -> None:
    root = copied("page", tmp_path)
    built(source(root), PAGED)
    assert b"VALARM" not in (root / "output" / DAY / "session_01.ics").read_bytes()
    change(root / "course.toml", "decks = true", "decks = true, alarms = true")
    built(source(root), PAGED)
    assert (root / "output" / DAY / "session_01.ics").read_bytes().count(b"BEGIN:VALARM") == 5


def test_days_that_cannot_be_read_are_forgotten(course: Path) -> None:
    stamps = course / "output" / STAMPS
    content = json.loads(stamps.read_bytes())
    content["days"]["week2/day1"] = {"folder": 5}
    stamps.write_text(json.dumps(content), encoding="utf-8")
    only = source(course)
    assert built(only, PAGED).problems == ()
    assert f"{DAY}/session_01" in sessions(course)


def test_cleaning_takes_the_page_along(course: Path) -> None:
    clean_output(course / "output")
    assert list((course / "output").iterdir()) == []


def test_a_session_changed_when_its_newest_file_was_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "session_01.md", tmp_path / "companion.md"
    for path, time in ((old, 1_000_000_000), (new, 1_700_000_000)):
        path.write_text("x", encoding="utf-8")
        os.utime(path, (time, time))
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    assert str(changed_on((old, new), "Asia/Seoul")) == "2023-11-15"
    assert str(changed_on((old, new), "UTC")) == "2023-11-14"
    assert changed_on((tmp_path / "missing.md",), "UTC") is None
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1600000000")
    assert str(changed_on((old, new), "UTC")) == "2020-09-13"


def test_a_folder_of_sessions_without_settings_has_a_page_too(tmp_path: Path) -> None:
    root = copied("loose", tmp_path)
    courses = load_courses([root], root).value
    assert courses[0].config_path is None
    built(root, BuildOptions())
    assert len(sessions(root)) == 3
