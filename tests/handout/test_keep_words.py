"""Korean words kept whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.handout.keep_words import break_monsters, keep_words


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("배포 모델", "배\u2060포 모\u2060델"),
        ("Git을", "Git\u2060을"),
        ("(5분)", "(5\u2060분)"),
        ("plain English", "plain English"),
    ],
)
def test_lines_break_between_words_only(text: str, kept: str) -> None:
    assert keep_words(text) == kept


@given(st.text())
def test_no_visible_character_changes(text: str) -> None:
    kept = keep_words(text)
    assert kept.replace("\u2060", "").replace("\u200b", "") == text.replace("\u2060", "").replace(
        "\u200b", ""
    )


def test_a_word_of_hundreds_of_characters_can_break() -> None:
    assert max(len(piece) for piece in keep_words("가" * 1000).split("\u200b")) <= 60
    assert max(len(piece) for piece in break_monsters("a" * 1000).split("\u200b")) <= 60
    assert break_monsters("a" * 100) == "a" * 100
