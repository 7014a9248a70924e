"""The template set that a course names."""

from pathlib import Path

from builder.course import load_courses
from builder.pipeline.build import load_course_theme


def test_a_set_that_nobody_knows_is_told_where_it_is_named(tmp_path: Path) -> None:
    (tmp_path / "course.toml").write_text('title = "x"\ntemplate = "defualt"\n', encoding="utf-8")
    (tmp_path / "session_01.md").write_text("# S\n\n## 목표 (5분)\n- 하나\n", encoding="utf-8")
    (course,) = load_courses([tmp_path], tmp_path).value
    (problem,) = load_course_theme(course).problems
    assert (Path(problem.span.path).name, problem.span.line, problem.span.column) == ("course.toml", 2, 1)
    (asked,) = load_course_theme(course, "acne").problems
    assert asked.span.path == "acne"
