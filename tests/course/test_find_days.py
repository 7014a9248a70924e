"""Which folders are days, what belongs to a session, and where its products go."""

import shutil
from pathlib import Path, PurePosixPath

import pytest

from builder.course import DAY, Course, CourseConfig, find_course, load_course, load_courses
from builder.diagnostics import Failure

COURSES = Path(__file__).parents[1] / "courses"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    return Path(shutil.copytree(COURSES / "tiny", tmp_path / "tiny"))


def write(path: Path, text: str = "# A session\n") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def only(courses: tuple[Course, ...]) -> Course:
    (course,) = courses
    return course


def test_a_course_has_its_days_with_their_sessions(tiny: Path) -> None:
    course = load_course(tiny).value
    assert [str(day.place) for day in course.days] == ["en/week1/day1", "week1/day1"]
    day = course.days[1]
    assert [(session.stem, session.number) for session in day.sessions] == [
        ("session_01", 1),
        ("session_02", 2),
    ]
    assert (day.week, day.day, day.language) == (1, 1, "")
    assert course.week_title(day) == "첫 주"
    assert course.days[0].language == "en"


def test_a_companion_stands_right_under_handouts_where_its_session_stands_right_under_slides(
    tmp_path: Path,
) -> None:
    write(tmp_path / "slides/session_01.md")
    companion = write(tmp_path / "handouts/session_01.md")
    assert load_course(tmp_path).value.days[0].sessions[0].companion == companion


def test_a_link_that_leads_to_itself_is_no_session(tmp_path: Path) -> None:
    write(tmp_path / "session_02.md")
    (tmp_path / "session_01.md").symlink_to("session_01.md")
    assert [session.stem for session in load_course(tmp_path).value.days[0].sessions] == ["session_02"]


def test_a_companion_stands_at_the_same_place_under_handouts(tiny: Path) -> None:
    first, second = load_course(tiny).value.days[1].sessions
    assert first.companion == tiny / "handouts/week1/day1/session_01.md"
    assert second.companion is None


def test_sessions_stand_by_number_and_weeks_as_well(tmp_path: Path) -> None:
    write(tmp_path / "course.toml", "")
    for week in ("week10", "week_02", "week9"):
        for session in ("session_10.md", "session_2.md", "session_1.md"):
            write(tmp_path / "slides" / week / "day1" / session)
    days = load_course(tmp_path).value.days
    assert [day.place.parts[0] for day in days] == ["week_02", "week9", "week10"]
    assert [session.number for session in days[0].sessions] == [1, 2, 10]


def test_what_isnt_a_session_is_left_alone(tmp_path: Path) -> None:
    write(tmp_path / "course.toml", "")
    for path in (
        "slides/notes.md",
        "slides/week1/images/session_01.md",
        "slides/.drafts/session_01.md",
        "handouts/week1/day1/session_01.md",
        "output/week1/day1/session_01.md",
    ):
        write(tmp_path / path)
    assert load_course(tmp_path).value.days == ()


def test_without_paths_it_is_the_course_around_the_current_folder(tiny: Path) -> None:
    course = only(load_courses([], tiny / "slides/week1").value)
    assert (course.root, len(course.days), course.output) == (tiny, 2, tiny / "output")


def test_a_day_of_a_course_has_the_courses_settings(tiny: Path) -> None:
    course = only(load_courses([tiny / "slides/week1/day1"], Path("/")).value)
    assert (course.config.author, [str(day.place) for day in course.days]) == ("김강사", ["week1/day1"])


def test_one_session_is_chosen_and_its_neighbours_are_known(tiny: Path) -> None:
    (day,) = only(load_courses([tiny / "slides/week1/day1/session_02.md"], tiny).value).days
    assert [session.stem for session in day.sessions] == ["session_01", "session_02"]
    assert (day.wants("session_02"), day.wants("session_01"), day.wants(DAY)) == (True, False, False)


def test_a_readme_chooses_the_day_itself(tiny: Path) -> None:
    (day,) = only(load_courses([tiny / "slides/week1/day1/README.md"], tiny).value).days
    assert (day.wants(DAY), day.wants("session_01")) == (True, False)


def test_several_paths_are_joined(tiny: Path) -> None:
    folder = tiny / "slides/week1/day1"
    paths = [folder / "session_01.md", folder / "session_02.md", tiny / "slides/en"]
    course = only(load_courses(paths, tiny).value)
    assert [(str(day.place), sorted(day.chosen or ())) for day in course.days] == [
        ("week1/day1", ["session_01", "session_02"]),
        ("en/week1/day1", []),
    ]


def test_a_folder_named_whole_wins_over_one_of_its_sessions(tiny: Path) -> None:
    folder = tiny / "slides/week1/day1"
    (day,) = only(load_courses([folder / "session_01.md", folder], tiny).value).days
    assert day.chosen is None


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("loose/week_02/day_03", "week_02/day_03"),
        ("loose/week_02", "week_02/day_03"),
        ("loose", "week_02/day_03"),
        ("loose/week_02/day_03/session_01.md", "week_02/day_03"),
    ],
)
def test_a_folder_without_settings_goes_where_its_week_and_day_say(
    asked: str, place: str, tmp_path: Path
) -> None:
    shutil.copytree(COURSES / "loose", tmp_path / "loose")
    course = only(load_courses([tmp_path / asked], tmp_path / "here").value)
    assert [day.place for day in course.days] == [PurePosixPath(place)]
    assert course.output == tmp_path / "here/output"


def test_a_folder_beside_a_course_has_none_of_its_settings(tiny: Path) -> None:
    other = tiny.parent / "other" / "day_01"
    other.mkdir(parents=True)
    (other / "session_01.md").write_text("# Session 1: A\n", encoding="utf-8")
    (course,) = load_courses([tiny / ".." / "other" / "day_01"], tiny).value
    assert (course.root, course.config_path, course.config) == (other, None, CourseConfig())
    (other.parent / "course.toml").write_text('author = "Lee"\n', encoding="utf-8")
    (course,) = load_courses([tiny / ".." / "other" / "day_01"], tiny).value
    assert (course.root, course.config.author) == (other.parent, "Lee")


def test_behind_a_link_to_a_folder_two_dots_lead_where_the_disk_says(tiny: Path) -> None:
    far = tiny.parent / "far" / "below"
    far.mkdir(parents=True)
    (far.parent / "session_01.md").write_text("# Session 1: A\n", encoding="utf-8")
    (tiny / "link").symlink_to(far)
    (course,) = load_courses([tiny / "link" / ".." / "session_01.md"], tiny).value
    assert course.config_path is None
    assert [day.folder.name for day in course.days] == ["far"]


def test_any_markdown_file_is_a_session_when_it_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "talk/gitops.md")
    (day,) = only(load_courses([path], tmp_path).value).days
    assert ([session.stem for session in day.sessions], day.wants("gitops")) == (["gitops"], True)


def test_nothing_found_says_how_to_begin(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="no session was found") as failure:
        load_courses([], tmp_path)
    assert "classdeck new" in str(failure.value.hint)


def test_a_file_that_isnt_markdown_is_no_session(tmp_path: Path) -> None:
    path = write(tmp_path / "day1/session_01.txt")
    with pytest.raises(Failure):
        load_courses([path], tmp_path)


def test_settings_that_cant_be_read_leave_a_course(tmp_path: Path) -> None:
    (tmp_path / "course.toml").write_bytes(b"title = \xff\xfe")
    write(tmp_path / "slides/week1/day1/session_01.md")
    course = load_course(tmp_path)
    assert len(course.value.days) == 1
    assert [problem.code.value for problem in course.problems] == ["bad-config"]


def test_the_nearest_course_is_found(tiny: Path) -> None:
    assert find_course(tiny / "slides/week1/day1") == tiny
