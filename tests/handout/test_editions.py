"""Who reads what."""

import pytest

from builder.handout import Edition
from tests.handout.sample import COMPANION, SECRETS, SESSION, html_of


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
