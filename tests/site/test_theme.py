"""Template sets of trainers."""

from dataclasses import replace
from pathlib import Path

import pytest

from builder.diagnostics import Failure
from builder.site import load_site_theme, render_site
from builder.theme import Theme, load_theme, shipped_folder
from tests.site.sample import small_site


def theme_with(folder: Path, files: dict[str, str]) -> Theme:
    home = folder / "own"
    (home / "site").mkdir(parents=True)
    (home / "template.toml").write_text('[colours]\naccent = "#123456"\n', encoding="utf-8")
    for name, text in files.items():
        (home / "site" / name).write_text(text, encoding="utf-8")
    return load_theme("own", search=(folder, shipped_folder())).value


def test_a_set_may_change_one_block_of_the_page(tmp_path: Path) -> None:
    text = '{% extends "default/index.html.j2" %}{% block cover %}<h1>우리 학교</h1>{% endblock %}'
    theme = load_site_theme(theme_with(tmp_path, {"index.html.j2": text}))
    page = render_site(small_site(), theme)["index.html"].decode()
    assert "<h1>우리 학교</h1>" in page
    assert "session_01.pdf" in page


def test_a_sets_style_comes_after_that_of_the_set_it_extends(tmp_path: Path) -> None:
    css = load_site_theme(theme_with(tmp_path, {"index.css": ".own { color: red }"})).page.css
    assert css.index(".session") < css.index(".own")
    assert css.index("--accent: #") < css.index(".session")


def test_a_set_without_pages_of_its_own_uses_the_shipped_ones(tmp_path: Path) -> None:
    theme = load_site_theme(theme_with(tmp_path, {}))
    assert "123456" in theme.page.css
    assert b"<!doctype html>" in render_site(small_site(), theme)["index.html"]


def test_windows_line_ends_dont_keep_the_script_from_running(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, {})
    (tmp_path / "own" / "site" / "index.js").write_bytes(b'"use strict";\r\nlet one = 1;\r\n')
    assert load_site_theme(theme).page.script == '"use strict";\nlet one = 1;\n'


def test_a_theme_without_any_page_is_a_failure(tmp_path: Path) -> None:
    theme = replace(theme_with(tmp_path, {}), folders=(tmp_path / "own",))
    with pytest.raises(Failure, match=r"site/index\.html\.j2"):
        load_site_theme(theme)
