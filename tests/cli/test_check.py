"""`classdeck check` at the command line."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from builder.cli.main import command
from tests.check.courses import session, write_course

PLACE = "slides/week1/day1/session_01.md"


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_course(tmp_path, {})
    return tmp_path


def check(*arguments: str) -> Result:
    return CliRunner().invoke(command, ["check", "--lang", "en", *arguments])


def test_nothing_is_said_of_a_good_course(root: Path) -> None:
    result = check("--strict")
    assert (result.exit_code, result.stdout) == (0, "")
    assert "sessions read: 1, days: 1" in result.stderr


def test_a_warning_stops_a_strict_check_only(root: Path) -> None:
    (root / PLACE).write_text(session("[a](nowhere.md)"), encoding="utf-8")
    assert check().exit_code == 0
    result = check("--strict")
    assert result.exit_code == 1
    assert result.stdout.startswith(f"{PLACE}:16:5: warning[dead-link]: there is no nowhere.md\n")


def test_an_error_stops_every_check(root: Path) -> None:
    (root / PLACE).write_text(session("::: note\n하나\n:::"), encoding="utf-8")
    assert check().exit_code == 1


def test_a_note_stops_none_and_is_shown_when_asked_for(root: Path) -> None:
    (root / PLACE).write_text(session("```\ngraph TB\n A --> B\n```"), encoding="utf-8")
    result = check("--strict")
    assert result.exit_code == 0
    assert "note[code-language]" not in result.stdout
    assert "note[code-language]" in check("--verbose").stdout


def test_fixing_shows_the_change_and_makes_it(root: Path) -> None:
    (root / PLACE).write_text(session("```yalm\na: 1\n```"), encoding="utf-8")
    dry = check("--fix", "--dry-run")
    assert "-```yalm\n+```yaml\n" in dry.stdout
    assert "would be mended: 1" in dry.stderr
    assert (root / PLACE).read_text(encoding="utf-8") == session("```yalm\na: 1\n```")
    assert "mended: 1" in check("--fix").stderr
    assert (root / PLACE).read_text(encoding="utf-8") == session("```yaml\na: 1\n```")
    assert check("--strict").exit_code == 0


@pytest.mark.parametrize("form", ["json", "sarif"])
def test_programs_get_nothing_but_their_format(form: str, root: Path) -> None:
    (root / PLACE).write_text(session("```yalm\na: 1\n```"), encoding="utf-8")
    assert json.loads(check("--format", form, "--fix").stdout)


def test_one_session_is_checked_alone(root: Path) -> None:
    (root / "slides/week1/day1/session_02.md").write_text("nothing\n", encoding="utf-8")
    result = check(PLACE)
    assert (result.exit_code, result.stdout) == (0, "")


def test_problems_are_told_in_korean(root: Path) -> None:
    (root / PLACE).write_text(session("[a](nowhere.md)"), encoding="utf-8")
    result = CliRunner().invoke(command, ["check", "--lang", "ko"])
    assert "nowhere.md" in result.stdout
    assert "there is no" not in result.stdout
