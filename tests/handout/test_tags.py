"""What a screen reader is told."""

import io
import re
from itertools import pairwise

import page
import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.handout.other_language import other_language
from tests.handout.sample import pdf_of, sample_pdf
from tests.handout.structure import elements_of, kids

KOREAN = "# 제목은 한국어\n\n## 핵심 개념 (12분)\n\n글은 Single Source of Truth라고 한다. Helm만 쓴다.\n"
ENGLISH = "# A title in English\n\n## Core concepts (12 min)\n\nThe word 선언적 배포 means declarative.\n"


@pytest.mark.parametrize(
    ("text", "language", "runs"),
    [
        ("Helm만 쓴다", "ko", []),
        ("Continuous Delivery는", "ko", []),
        ("곧 Single Source of Truth라고", "ko", ["Single Source of Truth"]),
        ("A plain English sentence. 한글", "ko", ["A plain English sentence"]),
        ("The word 선언적 배포 means", "en", ["선언적 배포"]),
        ("No Korean here", "en", []),
    ],
)
def test_stretches_of_the_other_language_are_found(text: str, language: str, runs: list[str]) -> None:
    assert [piece for piece, other in other_language(text, language) if other] == runs


@given(st.text(alphabet="ab 가나.1-_", max_size=40), st.sampled_from(["ko", "en"]))
def test_no_character_is_lost_between_languages(text: str, language: str) -> None:
    assert "".join(piece for piece, _ in other_language(text, language)) == text


@pytest.mark.parametrize(("text", "language"), [(KOREAN, "en"), (ENGLISH, "ko")])
def test_a_stretch_of_another_language_says_so(text: str, language: str) -> None:
    with elements_of(pdf_of(text).data) as elements:
        assert [(str(each.S), str(each.Lang)) for each in elements if "/Lang" in each] == [
            ("/Span", language)
        ]


@pytest.mark.parametrize("words", ["**굵은** 말", "`code`와 말", "One two three four", "*강조*"])
def test_whatever_a_link_holds_it_is_one_link(words: str) -> None:
    data = pdf_of(f"# 제목은 한국어\n\n## 핵심 개념 (12분)\n\n[{words}](https://example.com) 글\n").data
    report = page.validate_pdf_bytes(data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    with elements_of(data) as elements:
        outside = [
            each for each in elements if each.S != "/Link" and any("/Obj" in kid for kid in _held(each))
        ]
        assert outside == []


def test_the_document_says_what_it_is_to_a_screen_reader() -> None:
    with pikepdf.open(io.BytesIO(sample_pdf().data)) as pdf:
        assert bool(pdf.Root.MarkInfo.Marked)
        assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
        assert str(pdf.open_metadata()["pdfuaid:part"]) == "1"
        assert {str(each.obj.get("/Tabs", "/S")) for each in pdf.pages if "/Annots" in each.obj} == {"/S"}


def test_headings_come_in_order_and_skip_no_level() -> None:
    with elements_of(sample_pdf().data) as elements:
        levels = [int(name[2:]) for name in (str(each.S) for each in elements) if re.fullmatch(r"/H\d", name)]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_the_heads_of_a_table_say_what_they_head() -> None:
    with elements_of(sample_pdf().data) as elements:
        tables = [_heads(each) for each in elements if each.S == "/Table"]
    timetable, data = tables
    phases = ["/Row"] * 5
    assert timetable[-5:] == phases
    assert set(timetable[:-5]) == {"/Column"}
    assert data == ["/Column", "/Column"]


def test_every_figure_and_link_is_described() -> None:
    data = sample_pdf().data
    with elements_of(data) as elements:
        described = [str(each.get("/Alt", "")).strip() for each in elements if each.S == "/Figure"]
    assert described
    assert all(described)
    with pikepdf.open(io.BytesIO(data)) as pdf:
        links = [
            each for shown in pdf.pages for each in shown.obj.get("/Annots", []) if each.Subtype == "/Link"
        ]
        assert links
        assert all(str(each.get("/Contents", "")).strip() for each in links)


def _heads(element: pikepdf.Object) -> list[str]:
    own = [str(element.A.Scope)] if element.S == "/TH" else []
    return own + [scope for kid in _held(element) if "/S" in kid for scope in _heads(kid)]


def _held(element: pikepdf.Object) -> list[pikepdf.Object]:
    return [kid for kid in kids(element) if isinstance(kid, pikepdf.Dictionary)]
