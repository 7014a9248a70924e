"""Footers in the places that templates give them."""

from hypothesis import given
from hypothesis import strategies as st

from builder.deck.bind import Edge
from builder.deck.geometry import Box, LevelStyle, TextArea
from builder.deck.write.footer import shortened
from builder.text import TextRun, face, line_count


def edge(width: float, height: float = 20, size: float = 12) -> Edge:
    area = TextArea(
        box=Box(x=0, y=500, width=width, height=height), levels=(LevelStyle(size=size),), insets=(0, 0, 0, 0)
    )
    return Edge(kind="ftr", idx=11, name="Footer", area=area)


def test_a_footer_that_fits_stays_whole() -> None:
    assert shortened("세션 1 · GitOps", edge(300)) == "세션 1 · GitOps"


def test_a_footer_too_long_for_its_place_ends_in_an_ellipsis() -> None:
    short = shortened("세션 1 · GitOps 개념과 ArgoCD 아키텍처", edge(120))
    assert short.startswith("세션 1 ·")
    assert short.endswith("…")


def test_a_tall_place_holds_two_lines() -> None:
    text = "세션 1 · GitOps 개념과 ArgoCD 아키텍처"
    assert shortened(text, edge(150, height=30)) == text
    assert shortened(text, edge(150, height=20)) != text


def test_a_layout_without_a_place_for_it_shortens_nothing() -> None:
    assert shortened("가" * 200, Edge(kind="ftr", idx=1, name="")) == "가" * 200


@given(st.text(alphabet="가나다 abcdefg·-", max_size=80), st.integers(5, 400), st.integers(8, 40))
def test_no_footer_takes_more_lines_than_its_place_has(text: str, width: int, height: int) -> None:
    place = edge(width, height)
    assert place.area is not None
    short = shortened(text, place)
    lines = line_count((TextRun(short, face(place.area.latin), 12),), width)
    assert not short or lines <= max(1, int(height / 12 / 1.2))
    assert text.startswith(short.removesuffix("…").rstrip())
