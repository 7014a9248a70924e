import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.text import cell_width, code_columns, face, wrap_code

LINES = st.text(st.sampled_from("abcDEF012 _-/,.:;=&|(){}\"'한글漢字🚀é\t"), max_size=120)


def visible(text: str) -> str:
    return "".join(text.split())


def test_a_line_that_fits_stays_as_it_is() -> None:
    assert wrap_code("  replicas: 3  # 복제본", 40) == ("  replicas: 3  # 복제본",)
    assert wrap_code("", 40) == ("",)


def test_a_long_line_breaks_at_a_space_and_continues_two_cells_deeper() -> None:
    line = "  kubectl get pods --namespace kube-system"
    assert wrap_code(line, 24) == ("  kubectl get pods", "    --namespace", "    kube-system")


def test_a_line_without_spaces_breaks_after_commas_and_slashes() -> None:
    assert wrap_code("registry.example.org/team/app", 24) == ("registry.example.org/", "  team/app")
    assert wrap_code("f(alpha,beta,gamma)", 14) == ("f(alpha,beta,", "  gamma)")


def test_operators_of_two_marks_stay_whole() -> None:
    assert wrap_code("aaaa-bbb&&cccccc", 9) == ("aaaa-", "  bbb&&", "  cccccc")


def test_a_word_longer_than_the_line_breaks_anywhere() -> None:
    assert wrap_code("abcdefghijkl", 8) == ("abcdefgh", "  ijkl")


def test_a_deep_line_in_a_narrow_box_gives_up_its_indentation() -> None:
    pieces = wrap_code(" " * 30 + "value: 1", 12)
    assert all(cell_width(piece) <= 12 for piece in pieces)
    assert visible("".join(pieces)) == "value:1"


def test_wide_characters_take_two_cells() -> None:
    assert cell_width("# 한글 주석") == 11
    assert cell_width("🚀 漢 ①") == 8
    assert wrap_code("한글한글한글", 8) == ("한글한글", "  한글")


def test_box_drawing_accents_and_joiners_take_their_own_cells() -> None:
    assert cell_width("├── é") == 5
    assert cell_width("한글") == 4


def test_tabs_become_spaces() -> None:
    assert wrap_code("\tgo", 20) == ("    go",)
    assert cell_width("a\tb") == 5


@pytest.mark.parametrize(("family", "columns"), [("D2Coding", 100), ("Courier New", 83)])
def test_columns_are_the_cells_that_fit(family: str, columns: int) -> None:
    assert code_columns(600, face(family, mono=True), 12) == columns


def test_the_narrowest_box_has_one_column() -> None:
    assert code_columns(1, face("Consolas", mono=True), 12) == 1


@given(LINES, st.integers(1, 130))
def test_no_visible_character_is_lost_repeated_or_moved(line: str, columns: int) -> None:
    assert visible("".join(wrap_code(line, columns))) == visible(line)


@given(LINES, st.integers(2, 130))
def test_no_piece_is_wider_than_its_columns(line: str, columns: int) -> None:
    assert all(cell_width(piece) <= columns for piece in wrap_code(line, columns))


@given(LINES, st.integers(8, 130))
def test_no_piece_is_empty_unless_the_line_is(line: str, columns: int) -> None:
    assert all(piece.strip() for piece in wrap_code(line, columns)) or not line.strip()
