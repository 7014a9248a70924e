"""What each command prints, writes and ends with."""

from pathlib import Path

import pytest

from tests.cli.running import classdeck
from tests.pipeline.building import change, copied, snapshot

DAY = "slides/week1/day1"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return copied("tiny", tmp_path)


def test_build_says_what_it_made(course: Path) -> None:
    run = classdeck("build", f"{DAY}/session_02.md", cwd=course)
    assert (run.returncode, run.stdout) == (0, "")
    first, second, *_ = run.stderr.splitlines()
    assert first.startswith("output/week1/day1/session_02.pptx  ") and " slides  " in first
    assert second.startswith("output/week1/day1/session_02.pdf  ") and " pages  " in second
    again = classdeck("build", f"{DAY}/session_02.md", cwd=course)
    assert again.returncode == 0
    assert "made: 0, up to date:" in again.stderr


def test_build_shows_the_line_of_a_problem_in_the_users_language(course: Path) -> None:
    change(course / DAY / "session_02.md", "그룹 토론: 이름 짓기 (8분)", "그룹 토론: 이름 짓기 (9분)")
    korean = classdeck("build", f"{DAY}/session_02.md", "--only", "deck", cwd=course, language="ko")
    assert korean.returncode == 0
    assert f"{DAY}/session_02.md:15:1: warning[wrong-minutes]:" in korean.stderr
    assert "15 | ## 그룹 토론: 이름 짓기 (9분)" in korean.stderr
    assert "8로 고치면 맞습니다" in korean.stderr
    english = classdeck(
        "build", f"{DAY}/session_02.md", "--only", "deck", "--lang", "en", cwd=course, language="ko"
    )
    assert "9→8 would fit" in english.stderr


def test_strict_makes_a_warning_stop(course: Path) -> None:
    change(course / DAY / "session_02.md", "(8분)", "(9분)")
    arguments = ("build", f"{DAY}/session_02.md", "--only", "deck", "--strict")
    assert classdeck(*arguments, cwd=course).returncode == 1
    assert (course / "output/week1/day1/session_02.pptx").is_file()
    assert classdeck(*arguments, cwd=course).returncode == 1
    change(course / DAY / "session_02.md", "(9분)", "(8분)")
    assert classdeck(*arguments, cwd=course).returncode == 0


def test_dry_run_gives_reasons_and_writes_nothing(course: Path) -> None:
    run = classdeck("build", DAY, "--dry-run", "--only", "deck", cwd=course)
    assert run.returncode == 0
    assert "+ output/week1/day1/session_01.pptx  (new)" in run.stdout
    assert not (course / "output").exists()


def test_output_and_start_can_be_chosen(course: Path) -> None:
    run = classdeck(
        "build",
        f"{DAY}/session_01.md",
        "--only",
        "deck",
        "--output",
        "하루 자료",
        "--start",
        "13:30",
        cwd=course,
    )
    assert run.returncode == 0
    assert (course / "하루 자료/week1/day1/session_01.pptx").is_file()
    shown = classdeck("schedule", f"{DAY}/session_01.md", "--start", "13:30", cwd=course)
    assert "13:35–13:47" in shown.stdout


def test_a_folder_without_settings_builds_here(tmp_path: Path) -> None:
    loose = copied("loose", tmp_path / "elsewhere")
    (tmp_path / "here").mkdir()
    run = classdeck("build", loose / "week_02/day_03/session_2.md", "--only", "deck", cwd=tmp_path / "here")
    assert run.returncode == 0
    assert list(snapshot(tmp_path / "here")) == ["output/week_02/day_03/session_2.pptx"]


def test_check_writes_nothing_and_stops_at_errors(course: Path) -> None:
    session = course / DAY / "session_02.md"
    change(session, "## 그룹 토론: 이름 짓기 (8분)", "## 끝")
    before = sorted(course.rglob("*"))
    run = classdeck("check", session, cwd=course)
    assert run.returncode == 1
    assert "session_02.md:12:1: error[missing-phase]:" in run.stdout + run.stderr
    assert sorted(course.rglob("*")) == before


def test_schedule_shows_phases_on_the_clock(course: Path) -> None:
    run = classdeck("schedule", DAY, cwd=course)
    assert run.returncode == 0
    lines = run.stdout.splitlines()
    assert lines[0].startswith("1. 저장소  (50 of 50 minutes)")
    assert any("핵심 개념" in line and "0:05–0:17" in line and "09:05–09:17" in line for line in lines)
    assert any("10:05–10:17" in line for line in lines)


def test_new_makes_a_course_that_builds_without_a_complaint(tmp_path: Path) -> None:
    run = classdeck("new", "나의 과정", "--lang", "ko", cwd=tmp_path)
    assert run.returncode == 0
    assert "나의 과정/slides/week1/day1/session_01.md" in run.stdout
    built = classdeck("build", "--strict", cwd=tmp_path / "나의 과정", language="ko")
    assert built.returncode == 0, built.stderr
    made = {Path(name).name for name in snapshot(tmp_path / "나의 과정/output")}
    assert made >= {"session_01.pptx", "session_01.pdf", "day.pptx", "day.pdf"}
    again = classdeck("new", "나의 과정", cwd=tmp_path)
    assert again.returncode == 1
    assert "isn't empty" in again.stderr


def test_clean_removes_what_nobody_edited(course: Path) -> None:
    classdeck("build", DAY, "--only", "deck", cwd=course)
    edited = course / "output/week1/day1/session_01.pptx"
    edited.write_bytes(edited.read_bytes() + b"!")
    (course / "output/notes.txt").write_text("mine", encoding="utf-8")
    asked = classdeck("clean", "--dry-run", cwd=course)
    assert "output/week1/day1/day.pptx" in asked.stdout
    assert len(snapshot(course / "output")) == 3
    run = classdeck("clean", cwd=course)
    assert run.returncode == 0
    assert list(snapshot(course / "output")) == ["week1/day1/session_01.pptx"]
    assert (course / "output/notes.txt").is_file()
    assert "was edited by hand and is kept" in run.stderr


def test_a_run_that_cant_go_on_says_why(tmp_path: Path) -> None:
    run = classdeck("build", cwd=tmp_path)
    assert run.returncode == 1
    assert run.stderr.startswith("error: no session was found in")
    assert "classdeck new my-course" in run.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ("build", "nowhere"),
        ("build", "--start", "25:00"),
        ("build", "--no-such"),
        ("bake",),
        ("build", "-j", "0"),
    ],
)
def test_wrong_usage_ends_with_status_2(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert classdeck(*arguments, cwd=tmp_path).returncode == 2


def test_the_version_is_the_packages(tmp_path: Path) -> None:
    from builder import __version__

    assert __version__ in classdeck("--version", cwd=tmp_path).stdout


def test_help_speaks_korean(tmp_path: Path) -> None:
    korean = classdeck("build", "--help", cwd=tmp_path, language="ko").stdout
    assert "덱과 유인물" in korean
    assert "사용법" in korean
    assert "Usage" in classdeck("build", "--help", cwd=tmp_path).stdout
    assert "사용법" in classdeck("build", "--help", "--lang", "ko", cwd=tmp_path).stdout
