import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import face, text_width

FAMILIES = ("Malgun Gothic", "Noto Sans KR", "NanumGothic", "Pretendard", "Arial", "Calibri", "Segoe UI", "?")


def test_malgun_gothic_draws_hangul_one_em_wide() -> None:
    assert text_width("쿠버네티스", face("Malgun Gothic"), 20) == pytest.approx(100)


def test_a_space_is_as_wide_as_malgun_gothic_draws_it() -> None:
    assert face("Noto Sans KR").advances[" "] == pytest.approx(0.352)


def test_a_letter_is_as_wide_as_the_widest_font_that_may_draw_it() -> None:
    # Arial's own A is 0.667, Malgun Gothic's 0.658, Noto Sans's 0.639.
    assert face("Arial").advances["A"] == pytest.approx(0.667)


def test_a_face_is_made_once() -> None:
    assert face("Arial") is face("Arial", bold=False, mono=False)


def test_bold_is_wider_than_regular() -> None:
    regular, bold = face("Malgun Gothic"), face("Malgun Gothic", bold=True)
    assert text_width("Kubernetes 1.29", bold, 18) > text_width("Kubernetes 1.29", regular, 18)


@pytest.mark.parametrize(
    ("name", "other"),
    [("맑은 고딕", "Malgun Gothic"), ("Arial", "Liberation Sans"), ("noto sans kr", "본고딕")],
)
def test_other_names_of_a_family_mean_the_same_widths(name: str, other: str) -> None:
    ascii_text = "".join(map(chr, range(32, 127)))
    assert [*map(face(name).advances.__getitem__, ascii_text)] == [
        *map(face(other).advances.__getitem__, ascii_text)
    ]


def test_an_unknown_family_is_at_least_as_wide_as_verdana() -> None:
    unknown, verdana = face("A Font Nobody Has"), face("Verdana")
    assert text_width("Rolling updates", unknown, 18) >= text_width("Rolling updates", verdana, 18)


@pytest.mark.parametrize(
    "family", ["Consolas", "D2Coding", "NanumGothicCoding", "Courier New", "Unknown Mono"]
)
def test_every_latin_character_of_a_monospaced_face_is_equally_wide(family: str) -> None:
    mono = face(family, mono=True)
    assert len({mono.advances[character] for character in "iW0 .{~"}) == 1


def test_a_monospaced_face_is_not_joined_with_proportional_ones() -> None:
    assert face("D2Coding", mono=True).advances["W"] == pytest.approx(0.5)


@pytest.mark.parametrize(("decomposed", "composed"), [("한글", "한글"), ("ế", "e"), ("ű", "u")])
def test_decomposed_and_accented_letters_are_as_wide_as_their_bases(decomposed: str, composed: str) -> None:
    assert text_width(decomposed, face("Calibri"), 10) == pytest.approx(
        text_width(composed, face("Calibri"), 10)
    )


def test_emoji_are_wider_than_an_em_however_they_are_written() -> None:
    malgun = face("Malgun Gothic")
    for emoji in ("🚀", "✅", "⚠️", "1️⃣", "👩‍💻", "🇰🇷"):
        assert text_width(emoji, malgun, 1) >= 1.245


def test_invisible_characters_take_no_room() -> None:
    assert text_width("\u200b\u2060\u200d\ufeff\u0301", face("Malgun Gothic"), 40) == 0


@given(st.sampled_from(FAMILIES), st.booleans(), st.characters())
def test_every_character_has_a_sane_advance(family: str, bold: bool, character: str) -> None:
    assert 0 <= face(family, bold=bold).advances[character] <= 4


@given(st.sampled_from(FAMILIES), st.booleans(), st.text(st.characters(min_codepoint=32, max_codepoint=126)))
def test_no_family_is_narrower_than_malgun_gothic(family: str, bold: bool, text: str) -> None:
    malgun = text_width(text, face("Malgun Gothic", bold=bold), 18)
    assert text_width(text, face(family, bold=bold), 18) >= malgun - 1e-9


@given(st.text(), st.text(), st.floats(1, 100))
def test_the_width_of_a_text_is_the_sum_of_its_parts(left: str, right: str, size: float) -> None:
    malgun = face("Malgun Gothic")
    parts = text_width(left, malgun, size) + text_width(right, malgun, size)
    assert text_width(left + right, malgun, size) == pytest.approx(parts)
