from pathlib import Path

import pytest

from builder.diagnostics import Failure
from builder.theme import (
    Theme,
    deck_path,
    handout_template_path,
    load_deck,
    load_handout_style,
    load_theme,
    shipped_folder,
    theme_files,
)

SHIPPED = shipped_folder()


def test_the_default_set_brings_every_file() -> None:
    theme = load_theme("default", search=[SHIPPED]).value
    assert load_deck(theme).startswith(b"PK")
    assert handout_template_path(theme) == SHIPPED / "default" / "handout.html.j2"
    assert "{" in load_handout_style(theme)


def test_the_nearest_deck_serves_whatever_its_kind(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, "deck.potx", b"corporate")
    assert deck_path(theme) == tmp_path / "acme" / "deck.potx"
    assert load_deck(theme) == b"corporate"


def test_style_sheets_add_up_so_that_a_set_writes_only_what_it_changes(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, "handout.css", b"h1 { color: red }")
    style = load_handout_style(theme)
    assert style.endswith("h1 { color: red }")
    assert len(style) > 1000


def test_every_file_that_products_depend_on_is_listed(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, "handout.css", b"")
    names = [f"{path.parent.name}/{path.name}" for path in theme_files(theme)]
    assert names == [
        "default/template.toml",
        "acme/template.toml",
        "default/deck.pptx",
        "default/handout.html.j2",
        "default/handout.css",
        "acme/handout.css",
    ]


def test_a_set_without_a_deck_says_where_to_put_one(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="the template set bare has no deck"):
        load_deck(Theme(name="bare", folders=(tmp_path,)))


def theme_with(folder: Path, name: str, data: bytes) -> Theme:
    home = folder / "acme"
    home.mkdir()
    (home / "template.toml").write_text("", encoding="utf-8")
    (home / name).write_bytes(data)
    return load_theme("acme", search=[folder, SHIPPED]).value
