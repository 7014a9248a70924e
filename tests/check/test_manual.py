"""The manual of problems: complete, and true."""

from pathlib import Path

import pytest

from builder.diagnostics import Code
from builder.diagnostics.manual import MANUAL, Entry, manual_entry
from tests.check.courses import codes, problems_of, session

SHOWN = [(code, entry) for chapter in MANUAL for code, entry in chapter.entries.items() if entry.file]


def test_every_code_is_explained_once() -> None:
    explained = [code for chapter in MANUAL for code in chapter.entries]
    assert sorted(explained) == sorted(Code)


@pytest.mark.parametrize(("code", "entry"), SHOWN, ids=[code for code, _ in SHOWN])
def test_an_example_shows_its_problem(code: Code, entry: Entry, tmp_path: Path) -> None:
    assert code in codes(problems_of(tmp_path, _files(code, entry)))


def test_a_good_course_has_no_problem(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {}) == ()


def test_what_only_a_build_meets_is_shown_as_its_message() -> None:
    for code in Code:
        entry = manual_entry(code)
        assert entry.file or f"[{code}]: " in entry.example


def _files(code: Code, entry: Entry) -> dict[str, str | bytes]:
    whole = entry.example.startswith(("# Session", "# Day", "# 실습", "---\n")) or entry.file == "course.toml"
    content = entry.example if whole else session(entry.example)
    if entry.file == "course.toml":
        return {"course.toml": content}
    files: dict[str, str | bytes] = {f"slides/week1/day1/{entry.file}": content.encode()}
    if "session_02" in entry.example or code is Code.MISSING_NEXT:
        files["slides/week1/day1/session_02.md"] = session().replace("1: GitOps의 원칙", "2: 헬름")
    return files
