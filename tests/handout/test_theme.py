"""Template sets that change the handout."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.diagnostics import Failure
from builder.diagram.colour import contrast
from builder.handout import HandoutTheme, load_handout_theme, render_html, render_pdf
from builder.handout.paper_colours import READABLE, WHITE, paper_palette, paper_variables
from builder.theme import Colours, Tint, load_theme, shipped_folder
from tests.handout.pdf_text import pdf_text
from tests.handout.sample import SESSION, default_theme, handout_of


def load_set(folder: Path, *, template: str = "", style: str = "", toml: str = "") -> HandoutTheme:
    home = folder / "own"
    home.mkdir(exist_ok=True)
    (home / "template.toml").write_text(toml, encoding="utf-8")
    if template:
        (home / "handout.html.j2").write_text(template, encoding="utf-8")
    if style:
        (home / "handout.css").write_text(style, encoding="utf-8")
    return load_handout_theme(load_theme("own", search=(folder, shipped_folder())).value)


def test_a_set_may_change_one_block_alone(tmp_path: Path) -> None:
    own = '{% extends "default/handout.html.j2" %}{% block schedule %}<p>시간표 없음</p>{% endblock %}'
    text = render_html(handout_of(SESSION), load_set(tmp_path, template=own)).text
    assert "<p>시간표 없음</p>" in text
    assert 'class="timetable"' not in text
    assert 'class="title-block"' in text


def test_a_set_may_change_each_chapter(tmp_path: Path) -> None:
    own = '{% extends "default/handout.html.j2" %}{% block chapter %}[{{ chapter.name }}]{% endblock %}'
    text = render_html(handout_of(SESSION), load_set(tmp_path, template=own)).text
    assert "[학습 목표]" in text
    assert "[서명과 정책]" in text


def test_a_sets_style_sheet_comes_after_the_defaults(tmp_path: Path) -> None:
    css = load_set(tmp_path, style="h1 { color: red }").css
    assert css.index("h1 { color: red }") > css.index("@page")


def test_a_sets_colours_and_faces_reach_the_style_sheet(tmp_path: Path) -> None:
    toml = '[colours]\naccent = "#8A1C4A"\n[fonts]\nhandout = ["My Face"]\n'
    theme = load_set(tmp_path, toml=toml)
    assert "--accent: #8A1C4A;" in theme.css
    assert '--body-font: "My Face", "DejaVu Sans", sans-serif;' in theme.css
    assert theme.families[0] == "My Face"


def test_a_sets_logo_stands_at_the_head(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "logo.svg").write_bytes(
        b'<svg xmlns="http://www.w3.org/2000/svg" width="30" height="10"><rect width="30" height="10"/></svg>'
    )
    theme = load_set(tmp_path, toml='[logo]\nfile = "logo.svg"\nalt = "한결학교"\n')
    html = render_html(handout_of(SESSION), theme)
    assert '<img src="asset:logo.svg" alt="한결학교" class="logo" style="height: 24pt">' in html.text
    assert "logo.svg" in html.assets
    assert render_pdf(html).remarks == ()


def test_a_set_may_keep_its_logo_to_the_slides(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "logo.png").write_bytes(b"not even read")
    theme = load_set(tmp_path, toml='[logo]\nfile = "logo.png"\nhandout = false\n')
    assert theme.logo is None


def test_a_logo_that_cannot_be_shown_is_named(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "logo.png").write_bytes(b"not a picture")
    with pytest.raises(Failure, match=r"logo\.png"):
        load_set(tmp_path, toml='[logo]\nfile = "logo.png"\n')


@pytest.mark.parametrize(
    "fault", ["{% block x %}", "{{ nobody }}", "{{ 1 / 0 }}", "{{ name + 1 }}", "{{ ''.__class__.__mro__ }}"]
)
def test_a_template_that_cannot_be_used_is_named(tmp_path: Path, fault: str) -> None:
    with pytest.raises(Failure, match=r"handout\.html\.j2"):
        render_html(handout_of(SESSION), load_set(tmp_path, template=fault))


def test_every_property_that_the_style_sheet_uses_is_declared() -> None:
    head, _, rules = default_theme().css.partition("}")
    used = {part.partition(")")[0] for part in rules.split("var(")[1:]}
    assert {name for name in used if f"{name}:" not in head} == set()


digits = st.integers(0, 0xFFFFFF).map(lambda value: f"{value:06X}")


@given(text=digits, accent=digits, surface=digits, background=digits, ink=digits)
def test_whatever_a_deck_looks_like_the_paper_can_be_read(
    text: str, accent: str, surface: str, background: str, ink: str
) -> None:
    colours = Colours(
        text=text,
        accent=accent,
        cover=ink,
        surface=surface,
        code_background=surface,
        phases=(accent, ink),
        code={"keyword": accent},
        tip=Tint(background=background, text=ink, line=accent),
    )
    found = {name.removeprefix("--"): value.removeprefix("#") for name, value in paper_variables(colours)}
    assert contrast(found["ink"], found["paper"]) >= READABLE
    assert contrast(found["accent"], WHITE) >= READABLE
    assert contrast(found["phase-1"], WHITE) >= READABLE
    assert contrast(found["tip-ink"], found["tip-paper"]) >= READABLE
    assert contrast(found["token-keyword"], found["code-paper"]) >= READABLE
    palette = paper_palette(colours)
    assert contrast(palette.text, palette.surface) >= READABLE


def test_a_set_may_hide_how_long_things_take(tmp_path: Path) -> None:
    timed = re.compile(r"\d+\s*분|\d+:\d\d")
    handout = handout_of(SESSION)
    shown = pdf_text(render_pdf(render_html(handout, default_theme())).data)
    assert timed.search(shown)
    # As docs/handouts.md tells it.
    theme = load_set(tmp_path, style=".schedule, .kicker, .minutes, .estimate { display: none }")
    hidden = pdf_text(render_pdf(render_html(handout, theme)).data)
    assert "서명" in hidden
    assert not timed.search(hidden)
