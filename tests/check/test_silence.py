"""Problems that the author chose not to hear of."""

from pathlib import Path

from tests.check.courses import check, codes, problems_of, session, write_course

PLACE = "slides/week1/day1/session_01.md"
NO_SUMMARY = session().replace("## 핵심 정리", "## 끝")


def test_a_course_silences_a_problem_everywhere(tmp_path: Path) -> None:
    settings = '[check]\nsilence = ["missing-summary"]\n'
    write_course(tmp_path, {PLACE: NO_SUMMARY, "course.toml": settings})
    report = check(tmp_path)
    assert (report.problems, report.silenced) == ((), 1)


def test_a_file_silences_a_problem_above_its_title(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {PLACE: "<!-- classdeck: silence missing-summary -->\n" + NO_SUMMARY}) == ()


def test_a_comment_silences_a_problem_at_its_place_only(tmp_path: Path) -> None:
    quiet = "<!-- classdeck: silence dead-link -->\n[a](nowhere.md)\n\n[b](nowhere.md)"
    (problem,) = problems_of(tmp_path, {PLACE: session(quiet)})
    assert problem.code == "dead-link"
    loud = "[b](nowhere.md) <!-- classdeck: silence dead-link -->"
    assert problems_of(tmp_path, {PLACE: session(loud)}) == ()


def test_a_diagram_is_silenced_through_its_fence(tmp_path: Path) -> None:
    diagram = "<!-- classdeck: silence diagram-mended -->\n```mermaid\nflowchart LR\n  A --> B[x (y)]\n```"
    assert problems_of(tmp_path, {PLACE: session(diagram)}) == ()


def test_silencing_what_does_not_exist_is_a_problem_of_its_own(tmp_path: Path) -> None:
    settings = '[check]\nsilence = ["missing-sumary"]\n'
    problems = problems_of(tmp_path, {PLACE: NO_SUMMARY, "course.toml": settings})
    assert codes(problems) == ["unknown-code", "missing-summary"]
    assert (problems[0].span.line, str(problems[0].hint)) == (2, "did you mean missing-summary?")
