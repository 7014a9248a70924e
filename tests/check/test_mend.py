"""Sources, mended: only what has one answer, and never what they say."""

import stat
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from builder.content import Source, read_markdown, visible_text
from builder.content.check import check_document, check_line_ends, even_line_ends
from builder.course import load_courses
from builder.diagnostics import Code, apply_edits
from builder.lesson import Lesson, read_lesson
from builder.lesson.check import check_minutes_notation
from builder.pipeline import BuildOptions
from builder.pipeline.check_courses import check_courses
from builder.pipeline.mend_sources import Mended, diff_text, mend_sources, save_mended
from tests.check.courses import session, write_course

PLACE = "slides/week1/day1/session_01.md"
FAULTS = "###덧붙임\n\n```yalm\na: 1\n```\n\n#### 셋째 (1 분)\n\n[b](readme.md)"
MENDED = "### 덧붙임\n\n```yaml\na: 1\n```\n\n#### 셋째 (1분)\n\n[b](README.md)"


def mend(root: Path) -> tuple[Mended, ...]:
    courses = load_courses([root], root).value
    return tuple(mend_sources(check_courses(courses, BuildOptions()).problems, courses))


def test_what_has_one_answer_is_mended(tmp_path: Path) -> None:
    write_course(tmp_path, {PLACE: session(FAULTS)})
    (mended,) = mend(tmp_path)
    assert mended.after == session(MENDED)
    assert mended.count == 4
    save_mended(mended)
    assert mend(tmp_path) == ()


def test_the_change_is_shown_as_a_diff(tmp_path: Path) -> None:
    write_course(tmp_path, {PLACE: session("```yalm\na: 1\n```")})
    (mended,) = mend(tmp_path)
    changes = [
        line for line in diff_text(mended).splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    assert changes == ["-```yalm", "+```yaml"]


def test_line_ends_marks_and_permissions_stay(tmp_path: Path) -> None:
    text = session("###덧붙임").replace("\n", "\r\n")
    write_course(tmp_path, {PLACE: b"\xef\xbb\xbf" + text.encode()})
    path = tmp_path / PLACE
    path.chmod(0o640)
    (mended,) = mend(tmp_path)
    save_mended(mended)
    assert path.read_bytes() == b"\xef\xbb\xbf" + session("### 덧붙임").replace("\n", "\r\n").encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_mixed_line_ends_become_the_most_common(tmp_path: Path) -> None:
    write_course(tmp_path, {PLACE: session().replace("\n", "\r\n", 3)})
    (mended,) = mend(tmp_path)
    assert mended.after == session()


def test_a_file_in_another_encoding_is_left_alone(tmp_path: Path) -> None:
    write_course(tmp_path, {PLACE: session("```yalm\na: 1\n```").encode("cp949")})
    assert mend(tmp_path) == ()


def test_a_file_outside_the_course_is_left_alone(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text(session("```yalm\na: 1\n```"), encoding="utf-8")
    root = tmp_path / "course"
    write_course(root, {})
    (root / PLACE).unlink()
    (root / PLACE).symlink_to(outside)
    assert mend(root) == ()


fragments = st.sampled_from(
    [
        "##제목",
        "## 핵심 개념 (12 분)",
        "## 핵심 개념 12분",
        "## Core concepts (12min)",
        "#### 단계 ( 3분 )",
        "# Session 1: T",
        "#태그",
        "```yalm\na: 1\n```",
        "```\napiVersion: v1\nkind: Pod\n```",
        "```\ngraph TB\n A-->B\n```",
        "```mermiad\ngraph TB\n```",
        "- 하나\n  ##둘",
        "> ##셋",
        "::: notes\n##넷\n:::",
        "본문 (5 분)",
        "| a | b |\n|---|---|\n| ##c | (1 분) |",
        "<!-- ##비밀 -->",
        "    ##코드",
        "~~~\n##코드\n~~~",
    ]
)


@given(st.lists(fragments, max_size=8), st.sampled_from(["\n", "\r\n"]))
def test_a_mended_lesson_says_the_same_and_has_nothing_left_to_mend(parts: list[str], end: str) -> None:
    text = "\n\n".join(parts).replace("\n", end)
    mended = _mended(text)
    before, after = _lesson(text), _lesson(mended)
    assert _letters(before[1]) == _letters(after[1])
    assert _mended(mended) == mended
    if "##" not in mended.replace("## ", "").replace("##코드", ""):
        # Nothing but headings that weren't any changes what parts there are.
        assert len(after[0].parts) >= len(before[0].parts)


def _mended(text: str) -> str:
    for _ in range(3):
        document = read_markdown(Source(path="session_01.md", text=text))
        lesson = read_lesson(document).value
        problems = [*check_document(document), *check_minutes_notation(document, lesson)]
        problems += check_line_ends(Source(path="session_01.md", text=text))
        text = apply_edits(text, (problem.edit for problem in problems if problem.edit))
        if any(problem.code is Code.MIXED_LINE_ENDS for problem in problems):
            text = even_line_ends(text)
    return text


def _lesson(text: str) -> tuple[Lesson, str]:
    document = read_markdown(Source(path="session_01.md", text=text))
    return read_lesson(document).value, visible_text(document.blocks)


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text))
