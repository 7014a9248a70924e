import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import spoken_seconds, word_count


@pytest.mark.parametrize(
    ("text", "words"),
    [("클러스터를 안전하게 업그레이드한다", 3), ("v1.29로 올린다 - 천천히!", 3), ("", 0), ("— … 🚀", 0)],
)
def test_korean_words_stand_between_spaces(text: str, words: int) -> None:
    assert word_count(text, "ko") == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Drain the node, then upgrade it.", 6),
        ("don't re-use v1.29", 3),
        ("1,000 Pods and/or Nodes", 5),
        ("- * -", 0),
    ],
)
def test_english_words_stand_between_marks(text: str, words: int) -> None:
    assert word_count(text, "en") == words


def test_a_hundred_and_fifteen_korean_words_take_a_minute() -> None:
    assert spoken_seconds("단어 " * 115, "ko") == pytest.approx(60)


def test_a_hundred_and_forty_english_words_take_a_minute() -> None:
    assert spoken_seconds("word " * 140, "en") == pytest.approx(60)


@given(st.text(), st.text(), st.sampled_from(("ko", "en")))
def test_words_of_two_texts_add_up(left: str, right: str, language: str) -> None:
    together = word_count(f"{left} \n {right}", language)
    assert together == word_count(left, language) + word_count(right, language)
