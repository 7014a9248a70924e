"""What a day is known for before its products are planned: pacing, starts, and facts that are read once."""

from datetime import time
from pathlib import Path

import pytest

from builder.course import load_courses
from builder.pipeline.digest import Files
from builder.pipeline.json_value import Json
from builder.pipeline.survey import SurveyedDay, Surveyor
from tests.pipeline.building import change, copied

DAY = "slides/week1/day1"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return copied("tiny", tmp_path)


def surveyed(root: Path, start: time | None = None) -> SurveyedDay:
    (course,) = load_courses([root / DAY], root).value
    return Surveyor(Files(root / "output", {}), {}).survey(course, course.days[0], start)


def minutes(day: SurveyedDay) -> list[int]:
    assert day.defaults.pacing is not None
    return [phase.minutes for phase in day.defaults.pacing.phases]


def starts(day: SurveyedDay) -> list[str]:
    return [f"{start:%H:%M}" for place in range(len(day.sessions)) if (start := day.start(place))]


def test_the_days_pacing_wins_over_the_courses(root: Path) -> None:
    change(root / "course.toml", 'start = "09:00"', 'start = "09:00"\npacing = [10, 10, 10, 10, 10]')
    assert minutes(surveyed(root)) == [5, 12, 10, 15, 8]
    (root / DAY / "README.md").unlink()
    assert minutes(surveyed(root)) == [10, 10, 10, 10, 10]


def test_without_any_pacing_the_standard_holds(root: Path) -> None:
    (root / DAY / "README.md").unlink()
    assert surveyed(root).defaults.pacing is None
    assert [facts.minutes for facts in surveyed(root).sessions] == [50, 50]


def test_sessions_start_one_after_the_other(root: Path) -> None:
    assert starts(surveyed(root)) == ["09:00", "10:00"]


def test_a_session_that_says_when_it_starts_is_believed(root: Path) -> None:
    path = root / DAY / "session_02.md"
    path.write_text('---\nstart: "14:00"\n---\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert starts(surveyed(root)) == ["09:00", "14:00"]


def test_a_timetable_in_the_readme_says_when_sessions_start(root: Path) -> None:
    path = root / DAY / "README.md"
    table = "\n## 시간표\n\n| 시간 | 내용 |\n|---|---|\n| 13:00-13:50 | 세션 2: 배포 |\n"
    path.write_text(path.read_text(encoding="utf-8") + table, encoding="utf-8")
    assert starts(surveyed(root)) == ["09:00", "13:00"]


def test_whoever_builds_has_the_last_word_on_the_start(root: Path) -> None:
    path = root / DAY / "session_01.md"
    path.write_text('---\nstart: "14:00"\n---\n' + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert starts(surveyed(root, time(8, 30))) == ["08:30", "09:30"]


def test_a_short_session_still_takes_its_place(root: Path) -> None:
    change(root / DAY / "session_01.md", "## 그룹 토론: 되돌릴까 (8분)", "## 끝")
    assert starts(surveyed(root)) == ["09:00", "10:00"]


def test_the_days_date_is_its_sessions_date(root: Path) -> None:
    path = root / DAY / "README.md"
    path.write_text("---\ndate: 2026-12-04\n---\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    assert surveyed(root).defaults.date == "2026-12-04"


def test_what_hasnt_changed_isnt_read_again(root: Path) -> None:
    (course,) = load_courses([root / DAY], root).value
    first = Surveyor(Files(root / "output", {}), {})
    day = first.survey(course, course.days[0], None)
    known = dict(first.learnt)
    (root / DAY / "session_01.md").touch()
    again = Surveyor(Files(root / "output", {}), known)
    assert again.survey(course, course.days[0], None) == day
    assert again.learnt == known


def test_facts_that_make_no_sense_are_read_anew(root: Path) -> None:
    (course,) = load_courses([root / DAY], root).value
    first = Surveyor(Files(root / "output", {}), {})
    day = first.survey(course, course.days[0], None)
    nonsense: tuple[Json, ...] = (None, [], {}, {"key": "x"}, 3)
    for each in nonsense:
        known = dict.fromkeys(first.learnt, each)
        assert Surveyor(Files(root / "output", {}), known).survey(course, course.days[0], None) == day
