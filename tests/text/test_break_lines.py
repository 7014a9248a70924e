import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from builder.text import Face, TextRun, break_lines, face, line_count, text_width, widest_word

MALGUN = face("Malgun Gothic")
BOLD = face("Malgun Gothic", bold=True)
MONO = face("Consolas", mono=True)

WORDS = st.one_of(
    st.text("가나다라마바사아자차카타파하를은는이다", min_size=1, max_size=8),
    st.text("abcdefghijklmnopqrstuvwxyzABCW0123456789", min_size=1, max_size=14),
    st.text("()[]{}.,:;!?'\"·…-–—/%·“”「」漢字かな🚀✅⚠️👩‍💻é", min_size=1, max_size=5),
    st.text(max_size=4),
)
TEXTS = st.lists(WORDS, max_size=20).flatmap(
    lambda words: st.sampled_from((" ", "", "  ", "\n")).map(lambda between: between.join(words))
)
FACES = st.sampled_from((MALGUN, BOLD, MONO))
SIZES = st.sampled_from((10.0, 12.0, 18.0, 20.5, 32.0))
RUNS = st.lists(st.builds(TextRun, TEXTS, FACES, SIZES), min_size=1, max_size=4).map(tuple)
WIDTHS = st.floats(5, 900)


def plain(text: str, size: float = 10) -> tuple[TextRun, ...]:
    """Return `text` as one run of Malgun Gothic, in which a syllable is as wide as the size."""
    return (TextRun(text, MALGUN, size),)


def visible(text: str) -> str:
    return re.sub(r"[\s\u200b]", "", text)


def test_a_text_that_fits_is_one_line() -> None:
    assert break_lines(plain("다섯 글자다"), 60) == ("다섯 글자다",)


def test_an_empty_text_is_one_empty_line() -> None:
    assert break_lines(plain(""), 60) == ("",)
    assert break_lines((), 60) == ("",)


def test_hangul_breaks_between_syllables_as_in_powerpoint() -> None:
    assert break_lines(plain("클러스터 업그레이드"), 70) == ("클러스터 업그", "레이드")


def test_hangul_breaks_at_spaces_as_in_libreoffice() -> None:
    assert break_lines(plain("클러스터 업그레이드"), 70, syllables=False) == ("클러스터", "업그레이드")


def test_the_count_is_the_larger_of_both_ways() -> None:
    runs = plain("아주긴낱말 아주긴낱말 아주긴낱말")
    assert len(break_lines(runs, 90)) == 2
    assert len(break_lines(runs, 90, syllables=False)) == 3
    assert line_count(runs, 90) == 3


def test_english_breaks_at_spaces_and_after_hyphens() -> None:
    assert break_lines(plain("a well-known rule"), 40) == ("a well-", "known", "rule")


def test_a_hyphen_before_a_digit_or_behind_a_space_breaks_nothing() -> None:
    assert break_lines(plain("on 2024-01-15"), 62) == ("on", "2024-01-15")
    assert break_lines(plain("run --dry"), 40) == ("run", "--dry")


def test_spaces_hang_over_the_end_of_a_line() -> None:
    assert break_lines(plain("가나다     라마바"), 30) == ("가나다", "라마바")


def test_a_line_never_begins_with_closing_punctuation() -> None:
    assert break_lines(plain("가나다라."), 40) == ("가나다", "라.")
    assert break_lines(plain("가나다라」"), 40) == ("가나다", "라」")


def test_a_line_never_ends_with_an_opening_bracket() -> None:
    assert break_lines(plain("가나다(라마)"), 35) == ("가나다", "(라마)")


def test_a_word_longer_than_a_line_breaks_anywhere() -> None:
    lines = break_lines(plain("see registry.example.org/team/application"), 60)
    assert lines[0] == "see"
    assert "".join(lines[1:]) == "registry.example.org/team/application"


def test_no_break_spaces_and_word_joiners_hold_together() -> None:
    assert break_lines(plain("가나 다\u2060라"), 35) == ("가나", "다\u2060라")
    assert break_lines(plain("버전 10\u00a0분"), 35) == ("버전", "10\u00a0분")


@pytest.mark.parametrize("end", ["\n", "\v", "\r\n", "\u2028"])
def test_a_line_end_in_the_text_begins_a_new_line(end: str) -> None:
    assert break_lines(plain(f"하나{end}{end}둘"), 100) == ("하나", "", "둘")


def test_the_first_indent_narrows_only_the_first_line() -> None:
    assert break_lines(plain("가나다라마바"), 40, first_indent=20) == ("가나", "다라마바")
    assert break_lines(plain("가나\n다라마바"), 40, first_indent=20) == ("가나", "다라마바")


def test_a_hanging_first_line_is_wider() -> None:
    assert break_lines(plain("가나다라마바"), 30, first_indent=-10) == ("가나다라", "마바")


def test_runs_in_other_faces_and_sizes_flow_on_one_line() -> None:
    runs = (TextRun("가나", MALGUN, 10), TextRun("다라", BOLD, 20))
    assert break_lines(runs, 60) == ("가나다라",)
    assert break_lines(runs, 50) == ("가나다", "라")


def test_libreoffice_needs_room_between_scripts() -> None:
    runs = plain("가A가A가A가A")
    width = text_width("가A가A가A가A", MALGUN, 10)
    assert line_count(runs, width) == 2


def test_the_widest_word_is_not_broken_between_syllables() -> None:
    assert widest_word(plain("업그레이드 전략\n정리")) == pytest.approx(50)


def test_the_widest_word_ends_at_a_hyphen() -> None:
    assert widest_word(plain("control-plane")) == pytest.approx(text_width("control-", MALGUN, 10))


def test_a_text_without_words_has_no_widest_one() -> None:
    assert widest_word(plain("  \n ")) == 0
    assert widest_word(()) == 0


@given(RUNS, WIDTHS, st.booleans())
def test_no_visible_character_is_lost_repeated_or_moved(
    runs: tuple[TextRun, ...], width: float, syllables: bool
) -> None:
    lines = break_lines(runs, width, syllables=syllables)
    assert visible("".join(lines)) == visible("".join(run.text for run in runs))


@given(TEXTS, FACES, SIZES, WIDTHS, st.booleans())
@example("(((((((((", MALGUN, 18.0, 20.0, True)
def test_no_line_is_wider_than_the_box_unless_it_is_a_single_character(
    text: str, in_face: Face, size: float, width: float, syllables: bool
) -> None:
    for line in break_lines((TextRun(text, in_face, size),), width, syllables=syllables):
        seen = [character for character in line if in_face.advances[character] > 0]
        assert len(seen) <= 1 or text_width(line, in_face, size) <= width + 1e-5


@given(RUNS, WIDTHS, st.floats(0, 500))
def test_a_wider_box_never_needs_more_lines(runs: tuple[TextRun, ...], width: float, more: float) -> None:
    for syllables in (True, False):
        narrow = break_lines(runs, width, syllables=syllables)
        assert len(break_lines(runs, width + more, syllables=syllables)) <= len(narrow)
    assert line_count(runs, width + more) <= line_count(runs, width)


@given(RUNS, WIDTHS)
def test_the_count_holds_for_both_ways_of_breaking(runs: tuple[TextRun, ...], width: float) -> None:
    ways = [len(break_lines(runs, width, syllables=syllables)) for syllables in (True, False)]
    assert line_count(runs, width) == max(ways)


@given(TEXTS, WIDTHS, st.data())
def test_cutting_a_text_into_runs_changes_nothing(text: str, width: float, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(text)))
    whole = (TextRun(text, MALGUN, 18),)
    parts = (TextRun(text[:place], MALGUN, 18), TextRun(text[place:], MALGUN, 18))
    assert break_lines(parts, width) == break_lines(whole, width)


@given(TEXTS)
def test_in_a_box_as_wide_as_its_widest_word_no_word_is_broken(text: str) -> None:
    runs = (TextRun(text, MALGUN, 18),)
    broken = break_lines(runs, max(widest_word(runs), 1.0), syllables=False)
    whole = {word for word in re.split(r"\s+", text) if re.fullmatch(r"[가-힣]+|[A-Za-z0-9]+", word)}
    assert whole <= {word for line in broken for word in re.split(r"\s+", line)}
