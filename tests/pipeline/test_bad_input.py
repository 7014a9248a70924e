"""Any file at all builds or gives a clear problem."""

from pathlib import Path

import pytest

from builder.diagnostics import Code
from tests.pipeline.building import BOTH, COURSES, DECKS, built, made

GOOD = (COURSES / "loose/week_02/day_03/session_01.md").read_text(encoding="utf-8")

FILES: dict[str, tuple[bytes, set[Code]]] = {
    "four lines": ("# 제목\n\n한 줄.\n끝.\n".encode(), {Code.NO_PHASES}),
    "nothing": (b"", {Code.NO_PHASES, Code.MISSING_TITLE}),
    "a blank line": (b"\n", {Code.NO_PHASES, Code.MISSING_TITLE}),
    "no headings": ("그냥 글.\n\n- 하나\n- 둘\n".encode(), {Code.NO_PHASES, Code.MISSING_TITLE}),
    "windows line ends": (GOOD.replace("\n", "\r\n").encode(), set()),
    "old mac line ends": (GOOD.replace("\n", "\r").encode(), set()),
    "a byte order mark": (b"\xef\xbb\xbf" + GOOD.encode(), set()),
    "utf-16": (GOOD.encode("utf-16"), set()),
    "cp949": (GOOD.encode("cp949"), {Code.UNREADABLE_TEXT}),
    "latin-1": ("# Café\n\n## Goals (50 min)\n- naïve\n".encode("latin-1"), {Code.UNREADABLE_TEXT}),
    "control characters": (GOOD.replace("커밋", "커\x00밋\x1b").encode(), {Code.UNREADABLE_TEXT}),
    "every byte": (bytes(range(256)) * 4, {Code.UNREADABLE_TEXT}),
    "broken front matter": (b"---\ntitle: [\n---\n" + GOOD.encode(), {Code.BAD_FRONT_MATTER}),
    "only front matter": (b"---\ntitle: x\n---\n", {Code.NO_PHASES}),
    "an open fence": (b"# x\n\n## Goals (50 min)\n```yaml\na: 1\n", set()),
    "deep lists": (
        ("# x\n\n## Goals (50 min)\n" + "".join("  " * i + "- a\n" for i in range(200))).encode(),
        set(),
    ),
    "a long line": (("# x\n\n## Goals (50 min)\n" + "가나다 " * 3_000).encode(), set()),
    "a long word": (("# x\n\n## Goals (50 min)\n" + "x" * 20_000).encode(), set()),
}


@pytest.mark.parametrize("name", FILES)
def test_a_file_with(name: str, tmp_path: Path) -> None:
    data, codes = FILES[name]
    (tmp_path / "session_01.md").write_bytes(data)
    report = built(tmp_path, BOTH)
    assert [Path(product).name for product in made(report)] == ["session_01.pdf", "session_01.pptx"]
    found = {problem.code for problem in report.problems}
    assert codes <= found
    assert Code.BUILD_FAILED not in found


def test_a_file_that_is_gone_by_now_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "session_01.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "session_02.md").write_text(GOOD, encoding="utf-8")
    assert [Path(product).name for product in made(built(tmp_path, DECKS))] == ["session_02.pptx"]


def test_a_file_that_leads_out_of_the_course_isnt_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# 비밀\n", encoding="utf-8")
    course = tmp_path / "day_01"
    course.mkdir()
    (course / "session_01.md").symlink_to(secret)
    (course / "session_02.md").write_text(GOOD, encoding="utf-8")
    report = built(course, DECKS)
    assert [Path(product).name for product in made(report)] == ["session_02.pptx"]
    assert [problem.code for problem in report.problems] == [Code.BUILD_FAILED]
    assert all("비밀".encode() not in path.read_bytes() for path in course.rglob("*.json"))


def test_a_source_that_is_much_too_large_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "session_01.md").write_text("# x\n" + "- 가나다\n" * 1_200_000, encoding="utf-8")
    (tmp_path / "session_02.md").write_text(GOOD, encoding="utf-8")
    report = built(tmp_path, DECKS)
    assert Code.BUILD_FAILED in {problem.code for problem in report.problems}
    assert [Path(product).name for product in made(report)] == ["session_02.pptx"]


def test_two_files_that_make_the_same_product_are_a_problem(tmp_path: Path) -> None:
    (tmp_path / "session_01.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "session_01.markdown").write_text(GOOD, encoding="utf-8")
    report = built(tmp_path, DECKS)
    assert [Path(product).name for product in made(report)] == ["session_01.pptx"]
    assert {problem.code for problem in report.problems} == {Code.DUPLICATE_SESSION}


def test_a_template_that_isnt_there_is_named_and_the_default_serves(tmp_path: Path) -> None:
    (tmp_path / "course.toml").write_text('template = "defualt"\n', encoding="utf-8")
    (tmp_path / "session_01.md").write_text(GOOD, encoding="utf-8")
    report = built(tmp_path, DECKS)
    (problem,) = [problem for problem in report.problems if problem.code is Code.BAD_TEMPLATE]
    assert str(problem.hint) == "did you mean default?"
    assert len(made(report)) == 1
