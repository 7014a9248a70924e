"""Who reads what."""

import pytest

from builder.handout import Edition, illustrate
from tests.handout.sample import COMPANION, SECRETS, SESSION, default_theme, handout_of, html_of


@pytest.mark.parametrize("edition", [Edition.STUDENT, Edition.LARGE_PRINT])
def test_students_get_neither_notes_nor_answers(edition: Edition) -> None:
    text = html_of(SESSION, edition=edition, companion=COMPANION).text.replace("\u2060", "")
    assert not [word for word in SECRETS if word in text]


def test_instructors_get_notes_and_answers() -> None:
    text = html_of(SESSION, edition=Edition.INSTRUCTOR, companion=COMPANION).text.replace("\u2060", "")
    assert [word for word in SECRETS if word in text] == list(SECRETS)


@pytest.mark.parametrize("edition", list(Edition))
def test_what_is_for_slides_alone_is_in_no_handout(edition: Edition) -> None:
    assert "슬라이드전용문장" not in html_of(SESSION, edition=edition).text.replace("\u2060", "")


def test_what_is_for_handouts_alone_stands_without_a_box() -> None:
    text = html_of("# T\n\n::: handout\n유인물에만\n:::\n").text.replace("\u2060", "")
    assert "<p>유인물에만</p>" in text


def test_hidden_blocks_are_found_at_any_depth() -> None:
    nested = "# T\n\n- 항목\n\n  ::: solution\n  감춘답\n  :::\n\n> 인용\n>\n> ::: notes\n> 감춘말\n> :::\n"
    text = html_of(nested).text.replace("\u2060", "")
    assert "감춘" not in text
    assert "항목" in text
    assert "인용" in text


def test_large_print_draws_its_figures_larger() -> None:
    figures = "# T\n\n```mermaid\nflowchart TD\n  A[빌드] --> B[서명] --> C[배포]\n```\n\n```chart\ntype: bar\n가,나\n다,1\n```\n"
    widths = {}
    for edition in (Edition.STUDENT, Edition.LARGE_PRINT):
        shown = illustrate(handout_of(figures, edition=edition), {}, default_theme()).value
        (diagram,), (chart,) = shown.diagrams.values(), shown.charts.values()
        widths[edition] = diagram.width or 0.0, chart.data.count(b'viewBox="0 0 487')
    assert widths[Edition.LARGE_PRINT][0] > 1.4 * widths[Edition.STUDENT][0]
    assert (widths[Edition.STUDENT][1], widths[Edition.LARGE_PRINT][1]) == (1, 0)


def test_the_bar_of_large_print_shows_the_labels_that_fit() -> None:
    labels = {
        edition: [segment.label for segment in handout_of(SESSION, edition=edition).timetable.segments]
        for edition in (Edition.STUDENT, Edition.LARGE_PRINT)
    }
    assert labels[Edition.STUDENT][0] == "학습 목표"
    assert labels[Edition.LARGE_PRINT][0] == ""
