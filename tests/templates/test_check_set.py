"""`classdeck template check`: what is wrong with a set, where, and what to do."""

import io
from pathlib import Path

import pytest
from PIL import Image
from pptx import Presentation
from pptx.util import Pt

from builder.deck.geometry import Purpose
from builder.diagnostics import Failure, Severity
from builder.pipeline.sets.check_set import check_set
from builder.pipeline.sets.open_set import open_set
from tests.deck.bind_samples import MASTER, TYPES, edited, swap
from tests.templates.makes import MAKES
from tests.templates.sets import checked, make_set, search, told

EXTENDED = '{% extends "default/handout.html.j2" %}\n'


@pytest.mark.parametrize("name", ["default", "plain", "dark"])
def test_the_shipped_sets_are_right(name: str, tmp_path: Path) -> None:
    assert check_set(name, search(tmp_path)) == ()


def test_a_set_that_says_nothing_is_right(tmp_path: Path) -> None:
    assert checked(tmp_path, {}) == ()


def test_a_set_that_nobody_has_is_refused_with_the_nearest(tmp_path: Path) -> None:
    make_set(tmp_path, {})
    with pytest.raises(Failure, match="there is no template set acne") as caught:
        check_set("acne", search(tmp_path))
    assert str(caught.value.hint) == "did you mean acme?"


def test_unknown_keys_are_told_with_the_nearest(tmp_path: Path) -> None:
    assert told(checked(tmp_path, {"template.toml": '[colours]\nacent = "#123456"\n'})) == [
        "template.toml:2: a template set has no key colours.acent = did you mean accent?"
    ]


def test_colours_that_cannot_be_read_are_told_where_they_are_written(tmp_path: Path) -> None:
    (problem,) = checked(tmp_path, {"template.toml": '[colours]\nmuted = "#C0C0C0"\n'})
    assert (problem.span.line, problem.severity) == (2, Severity.WARNING)
    assert "colours.muted on colours.surface has a contrast of 1.7 : 1" in str(problem.message)


def test_colours_that_another_set_decides_are_its_own_fault(tmp_path: Path) -> None:
    make_set(tmp_path, {"template.toml": '[colours]\nmuted = "#C0C0C0"\n'}, "pale")
    assert checked(tmp_path, {"template.toml": 'extends = "pale"\n[rail]\nheight = 12\n'}) == ()


def test_a_face_without_hangul_is_told(tmp_path: Path) -> None:
    toml = '[fonts]\nkorean = "Arial"\nhandout = ["Georgia", "Noto Sans KR"]\n'
    assert [line.partition(" =")[0] for line in told(checked(tmp_path, {"template.toml": toml}))] == [
        "template.toml:2: Arial has no Hangul"
    ]


def test_files_that_nothing_reads_are_told(tmp_path: Path) -> None:
    said = told(
        checked(
            tmp_path,
            {"handout.j2": "", "corporate.pptx": b"", "deck.pptm": b"", "notes.txt": "", "logo.png": b""},
        )
    )
    assert [line.partition(": ")[2] for line in said] == [
        "nothing reads the file corporate.pptx of the set = call it deck.pptx",
        "nothing reads the file deck.pptm of the set = files with macros aren't used; save it in PowerPoint as deck.pptx",
        "nothing reads the file handout.j2 of the set = did you mean handout.html.j2?",
    ]


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("{% block head %}", 2, "the template can't be read: Unexpected end of template"),
        (
            "{% block head %}{{ name | shout }}{% endblock %}",
            2,
            "the template can't be read: No filter named 'shout'",
        ),
        ("\n{{ nam }}", 3, "templates aren't given nam = did you mean name?"),
        (
            "{% block schedul %}{% endblock %}",
            2,
            "no template shows the block schedul = did you mean schedule?",
        ),
        ("{% block head %}{{ 1 / 0 }}{% endblock %}", 2, "the template can't be run: division by zero"),
        ("{% block head %}\n{{ title.colour }}{% endblock %}", 3, "has no attribute 'colour'"),
        ("{% block head %}{{ ''.__class__.__mro__ }}{% endblock %}", 2, "is unsafe"),
    ],
)
def test_jinja_errors_have_a_file_and_a_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    (found,) = told(checked(tmp_path, {"handout.html.j2": EXTENDED + text}))
    assert found.startswith(f"handout.html.j2:{line}: ")
    assert said in found


def test_every_unknown_name_is_told_at_once(tmp_path: Path) -> None:
    page = "{{ titel }}\n{{ week }}\n{% for day in weeks %}{{ day.name }}{% endfor %}"
    said = told(checked(tmp_path, {"site/index.html.j2": page, "site/clock.html.j2": "{{ plann }}"}))
    assert [line.partition(" =")[0] for line in said] == [
        "clock.html.j2:1: templates aren't given plann",
        "index.html.j2:1: templates aren't given titel",
        "index.html.j2:2: templates aren't given week",
    ]


def test_a_template_that_extends_nothing_that_is_there_is_told(tmp_path: Path) -> None:
    (found,) = told(checked(tmp_path, {"handout.html.j2": '{% extends "defualt/handout.html.j2" %}'}))
    assert "the template defualt/handout.html.j2 isn't there" in found
    assert "did you mean default/handout.html.j2?" in found


def test_a_logo_that_cannot_be_shown_is_told_at_its_key(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "template.toml": '[logo]\nfile = "logo.png"\n',
        "logo.png": b"no picture",
    }
    (problem, *others) = checked(tmp_path, files)
    assert (problem.span.line, problem.severity) == (2, Severity.ERROR)
    assert "the logo" in str(problem.message)
    assert {other.span.line for other in others} <= {1, 2}


def test_a_deck_with_macros_is_refused_in_words(tmp_path: Path) -> None:
    kind = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
    macros = "application/vnd.ms-powerpoint.presentation.macroEnabled.main+xml"
    found = told(checked(tmp_path, {"deck.pptx": edited({TYPES: swap(kind, macros)})}))
    assert any("deck.pptx:1: this template can't be used: it carries macros" in line for line in found)


def test_a_layout_that_is_missing_is_told(tmp_path: Path) -> None:
    toml = '[layouts]\ntitle = "Titel Slide"\n'
    found = told(checked(tmp_path, {"template.toml": toml, "deck.pptx": MAKES["wide"]()}))
    assert (
        "template.toml:2: the template has no layout Titel Slide for title slides = did you mean Title Slide?"
        in found
    )
    assert any(
        "the template has no layout for discussion slides; Two Content serves them" in line for line in found
    )


def test_boxes_too_small_for_the_smallest_text_are_told(tmp_path: Path) -> None:
    presentation = Presentation(io.BytesIO(MAKES["wide"]()))
    body = presentation.slide_layouts[1].placeholders[1]
    body.left, body.top, body.width, body.height = Pt(100), Pt(200), Pt(700), Pt(60)
    buffer = io.BytesIO()
    presentation.save(buffer)
    found = told(
        checked(
            tmp_path,
            {"deck.pptx": buffer.getvalue(), "template.toml": "[layouts]\ncontent = 'Title and Content'\n"},
        )
    )
    assert any("Title and Content, " in line and "too small for text of 16 points" in line for line in found)


def test_pale_text_of_a_deck_is_told(tmp_path: Path) -> None:
    # Half as dark as what can be read.
    pale = edited({MASTER: swap('<a:schemeClr val="tx1"/>', '<a:srgbClr val="A0A0A0"/>')})
    found = told(checked(tmp_path, {"deck.pptx": pale}))
    assert any(
        "in the layout Title and content, Content 1 has a contrast of 2.6 : 1" in line for line in found
    )


def test_faces_of_another_script_are_told(tmp_path: Path) -> None:
    latin = swap('<a:ea typeface="Malgun Gothic"/>', '<a:ea typeface="DejaVu Sans"/>')
    found = told(checked(tmp_path, {"deck.pptx": edited({"ppt/theme/theme1.xml": latin})}))
    assert any("the East Asian face DejaVu Sans has no Hangul" in line for line in found)


def test_pictures_that_make_every_deck_large_are_told(tmp_path: Path) -> None:
    presentation = Presentation(io.BytesIO(MAKES["wide"]()))
    buffer = io.BytesIO()
    Image.effect_noise((1800, 1400), 90).save(buffer, "PNG")
    # Whatever a layout leads to travels with every deck.
    presentation.slide_layouts[1].part.get_or_add_image_part(io.BytesIO(buffer.getvalue()))
    saved = io.BytesIO()
    presentation.save(saved)
    found = told(checked(tmp_path, {"deck.pptx": saved.getvalue()}))
    assert any("MB, and every deck carries it" in line for line in found)


def test_what_a_set_is_opened_with_serves_every_purpose(tmp_path: Path) -> None:
    make_set(tmp_path, {"deck.potx": MAKES["potx"]()})
    facts = open_set("acme", search(tmp_path)).facts
    assert facts is not None
    assert {purpose for layout in facts.layouts for purpose in layout.serves} == set(Purpose)
