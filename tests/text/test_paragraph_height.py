import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import TABLE_LINE_PITCH, TextRun, face, line_count, paragraph_height

MALGUN = face("Malgun Gothic")
TEXTS = st.text("가나다 abc-.\n", max_size=60)


def plain(text: str, size: float = 10) -> tuple[TextRun, ...]:
    return (TextRun(text, MALGUN, size),)


def test_a_line_is_a_fifth_taller_than_its_size() -> None:
    assert paragraph_height(plain("한 줄", 20), 500) == pytest.approx(24)


def test_an_empty_paragraph_is_one_line_tall() -> None:
    assert paragraph_height(plain("", 20), 500) == pytest.approx(24)


def test_line_spacing_multiplies_the_lines() -> None:
    assert paragraph_height(plain("가나다라마바", 10), 30, line_spacing=1.5) == pytest.approx(
        2 * 10 * 1.2 * 1.5
    )


def test_a_line_is_as_tall_as_its_largest_text() -> None:
    runs = (TextRun("가나", MALGUN, 10), TextRun("다", MALGUN, 30), TextRun("라마바사", MALGUN, 10))
    # 가나다 with the large one, then 라마바사.
    assert paragraph_height(runs, 55) == pytest.approx((30 + 10) * 1.2)


def test_an_empty_line_is_as_tall_as_the_text_it_stands_in() -> None:
    runs = (TextRun("가\n\n", MALGUN, 10), TextRun("나", MALGUN, 20))
    assert paragraph_height(runs, 100) == pytest.approx((10 + 10 + 20) * 1.2)


def test_a_table_cell_asks_for_taller_lines() -> None:
    assert paragraph_height(plain("셀", 10), 100, pitch=TABLE_LINE_PITCH) == pytest.approx(14.5)


@given(TEXTS, st.floats(5, 400), st.sampled_from((9.0, 18.0, 24.0)))
def test_text_of_one_size_is_as_tall_as_its_lines(text: str, width: float, size: float) -> None:
    runs = plain(text, size)
    assert paragraph_height(runs, width) == pytest.approx(line_count(runs, width) * size * 1.2)


@given(TEXTS, TEXTS, st.floats(5, 400))
def test_mixed_sizes_are_no_taller_than_all_in_the_largest(small: str, large: str, width: float) -> None:
    mixed = (TextRun(small, MALGUN, 10), TextRun(large, MALGUN, 20))
    tall = (TextRun(small, MALGUN, 20), TextRun(large, MALGUN, 20))
    assert paragraph_height(mixed, width) <= paragraph_height(tall, width) + 1e-9
