"""Template sets of trainers."""

import base64
from dataclasses import replace
from pathlib import Path

import pytest

from builder.diagnostics import Failure
from builder.site import load_site_theme, render_site, site_files
from builder.theme import Logo, Theme, load_theme, shipped_folder
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


def test_the_logo_that_suits_the_cover_stands_in_the_page_itself(tmp_path: Path) -> None:
    theme = theme_with(tmp_path, {})
    for name in ("logo.svg", "light.svg"):
        (tmp_path / "own" / name).write_text(f"<svg><!-- {name} --></svg>", encoding="utf-8")
    logo = Logo(file=tmp_path / "own/logo.svg", dark_file=tmp_path / "own/light.svg", alt='"우리" 학교')
    page = render_site(small_site(), load_site_theme(replace(theme, logo=logo)))["index.html"].decode()
    light = base64.b64encode(b"<svg><!-- light.svg --></svg>").decode()
    assert f'<img class="logo" src="data:image/svg+xml;base64,{light}" alt="&#34;우리&#34; 학교">' in page
    pale = replace(theme, logo=logo, colours=replace(theme.colours, cover="FFFFFF"))
    assert light not in render_site(small_site(), load_site_theme(pale))["index.html"].decode()
    assert tmp_path / "own/light.svg" in site_files(replace(theme, logo=logo))


def test_a_logo_that_cannot_be_read_leaves_the_page_without(tmp_path: Path) -> None:
    theme = replace(theme_with(tmp_path, {}), logo=Logo(file=tmp_path / "own/gone.png"))
    assert 'class="logo"' not in render_site(small_site(), load_site_theme(theme))["index.html"].decode()
