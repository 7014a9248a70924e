"""`classdeck template new`: a set that says what it is, and changes nothing yet."""

import re
from pathlib import Path

import pytest

from builder.deck.bind import bind_template
from builder.diagnostics import Failure
from builder.pipeline.sets.check_set import check_set
from builder.pipeline.sets.new_set import create_set
from builder.pipeline.sets.open_set import open_set
from builder.theme import load_theme
from builder.theme.keys import KEYS
from builder.theme.raw import read_raw_set
from tests.deck.bind_samples import shipped_theme, unnamed_theme
from tests.templates.makes import MAKES
from tests.templates.sets import search


def create(
    course: Path, name: str = "acme", deck: Path | None = None, language: str = "en"
) -> tuple[Path, ...]:
    return create_set(name, course / "templates", search(course), deck=deck, language=language).value


def corporate(course: Path, make: str, suffix: str = ".pptx") -> Path:
    path = course / f"corporate{suffix}"
    path.write_bytes(MAKES[make]())
    return path


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_new_set_changes_nothing(tmp_path: Path, language: str) -> None:
    create(tmp_path, language=language)
    theme = load_theme("acme", search=search(tmp_path)).value
    assert theme.colours == shipped_theme().colours
    assert theme.layouts == shipped_theme().layouts
    assert check_set("acme", search(tmp_path)) == ()


def test_every_key_stands_in_it_with_a_value_that_can_be_used(tmp_path: Path) -> None:
    (path,) = create(tmp_path)
    live = re.sub(r"(?m)^# (?=[\w-]+ = )", "", path.read_text(encoding="utf-8"))
    read = read_raw_set(live, "template.toml")
    assert read.problems == ()
    assert set(read.value.values) == set(KEYS)
    assert read.value.values["colours.accent"] == shipped_theme().colours.accent


def test_a_set_from_a_powerpoint_file_names_the_layouts_found(tmp_path: Path) -> None:
    source = corporate(tmp_path, "german")
    deck, toml = create(tmp_path, deck=source)
    assert deck.read_bytes() == source.read_bytes()
    text = toml.read_text(encoding="utf-8")
    assert 'title = "Titelfolie"  # the first slide; its name says so' in text
    assert 'content = "Titel und Inhalt"' in text
    assert re.search(r'(?m)^# discussion = "Zwei Inhalte"  # .*; nothing fits better$', text)


def test_a_template_file_keeps_its_kind(tmp_path: Path) -> None:
    deck, _ = create(tmp_path, deck=corporate(tmp_path, "potx", ".potx"))
    assert deck.name == "deck.potx"
    assert open_set("acme", search(tmp_path)).template is not None


def test_colours_and_faces_of_the_file_stand_in_the_comments(tmp_path: Path) -> None:
    _, toml = create(tmp_path, deck=corporate(tmp_path, "wide"))
    assert '# latin = "Calibri"  # slides: Latin letters' in toml.read_text(encoding="utf-8")


@pytest.mark.parametrize("make", ["portrait", "without_content", "without_placeholders", "bare", "small"])
def test_what_was_found_binds_again_the_same_way(tmp_path: Path, make: str) -> None:
    source = corporate(tmp_path, make)
    create(tmp_path, deck=source)
    again = open_set("acme", search(tmp_path)).template
    assert again is not None
    first = bind_template(source.read_bytes(), unnamed_theme()).value
    assert {p: g.index for p, g in again.geometry.layouts.items()} == {
        p: g.index for p, g in first.geometry.layouts.items()
    }


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (path,) = create(tmp_path)
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(Failure, match="is there already"):
        create(tmp_path)
    assert path.read_text(encoding="utf-8") == "mine"


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "a\\b", "a:b", " ", "x.", "-x"])
def test_a_name_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Failure, match="can't be the name"):
        create(tmp_path, name)
    assert not (tmp_path / "templates").exists()


def test_a_file_that_cannot_be_a_template_leaves_nothing_behind(tmp_path: Path) -> None:
    bad = tmp_path / "corporate.pptx"
    bad.write_bytes(b"PK not a deck")
    with pytest.raises(Failure, match="this template can't be used"):
        create(tmp_path, deck=bad)
    macros = tmp_path / "corporate.pptm"
    macros.write_bytes(b"")
    with pytest.raises(Failure, match="can't be a template") as caught:
        create(tmp_path, deck=macros)
    assert "save it in PowerPoint" in str(caught.value.hint)
    assert not (tmp_path / "templates").exists()


def test_its_comments_are_in_the_language_of_its_author(tmp_path: Path) -> None:
    (path,) = create(tmp_path, language="ko")
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("# ")]
    assert [line for line in comments if not re.search("[가-힣]", line) and " = " not in line] == []
