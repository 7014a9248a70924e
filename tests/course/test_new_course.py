"""A new course can be built as it is."""

from pathlib import Path

import pytest

from builder.content import Source, read_markdown
from builder.course import create_course, load_course, read_day
from builder.diagnostics import Failure
from builder.language import LANGUAGES
from builder.lesson import read_lesson


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_new_course_has_nothing_to_complain_of(language: str, tmp_path: Path) -> None:
    create_course(tmp_path / "과정", language)
    course = load_course(tmp_path / "과정")
    assert course.problems == ()
    (day,) = course.value.days
    (session,) = day.sessions
    assert session.companion is not None
    lesson = read_lesson(read_markdown(source(session.path)))
    assert lesson.problems == ()
    assert (lesson.value.language, lesson.value.minutes) == (language, 50)
    assert day.readme is not None
    read = read_day(read_markdown(source(day.readme)))
    assert read.problems == ()
    assert [s.address for s in read.value.sessions] == ["session_01.md"]
    assert read.value.pacing is not None and read.value.pacing.minutes == 50


def test_a_folder_with_something_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").touch()
    with pytest.raises(Failure, match="isn't empty"):
        create_course(tmp_path, "ko")
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.docx"]


def source(path: Path) -> Source:
    return Source(path=str(path), text=path.read_text(encoding="utf-8"))
