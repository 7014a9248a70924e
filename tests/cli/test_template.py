"""`classdeck template`, run as its users run it."""

from pathlib import Path

import pytest

from tests.cli.running import classdeck
from tests.templates.makes import MAKES


@pytest.fixture
def course(tmp_path: Path) -> Path:
    (tmp_path / "course.toml").write_text('title = "Kubernetes"\n', encoding="utf-8")
    (tmp_path / "corporate.potx").write_bytes(MAKES["potx"]())
    return tmp_path


def test_a_house_style_from_a_corporate_file(course: Path) -> None:
    made = classdeck("template", "new", "acme", "--from", "corporate.potx", cwd=course)
    assert (made.returncode, made.stdout) == (0, "templates/acme/deck.potx\ntemplates/acme/template.toml\n")
    assert 'template = "acme" in course.toml' in made.stderr
    listed = classdeck("template", "list", cwd=course).stdout
    assert [line.split()[0] for line in listed.splitlines()] == ["name", "acme", "dark", "default", "plain"]
    assert "the course (templates/acme)  default" in listed
    shown = classdeck("template", "show", "acme", cwd=course).stdout
    assert "templates/acme/deck.potx  960 × 540 points, masters: 1, layouts: 11" in shown
    assert "phase        Section Header     template.toml names it" in shown
    assert "layouts that nothing uses: 7" in shown


def test_check_ends_with_a_status_as_the_check_of_sessions_does(course: Path) -> None:
    settings = course / "templates/acme/template.toml"
    settings.parent.mkdir(parents=True)
    settings.touch()
    right = classdeck("template", "check", "acme", cwd=course, language="ko")
    assert (right.returncode, right.stdout) == (0, "")
    assert "잘못된 것이 없습니다" in right.stderr
    settings.write_text('[colours]\nacent = "#123456"\n', encoding="utf-8")
    strict = classdeck("template", "check", "acme", "--strict", cwd=course)
    assert strict.returncode == 1
    assert "templates/acme/template.toml:2:1: warning[unknown-key]" in strict.stdout
    settings.write_text('[colours]\naccent = "blue"\n', encoding="utf-8")
    assert classdeck("template", "check", "acme", cwd=course).returncode == 1


def test_no_line_of_a_binary_file_is_shown(course: Path) -> None:
    home = course / "templates/acme"
    home.mkdir(parents=True)
    (home / "template.toml").touch()
    (home / "deck.pptx").write_bytes(b"PK\x03\x04\x00\x00 not a deck")
    run = classdeck("template", "check", "acme", cwd=course)
    assert run.returncode == 1
    assert "templates/acme/deck.pptx:1:1: error[bad-template]: this template can't be used" in run.stdout
    assert "PK" not in run.stdout
