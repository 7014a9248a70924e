import pytest

from builder.text import has_hangul


@pytest.mark.parametrize(
    "family",
    [
        "Malgun Gothic",
        "맑은 고딕",
        "Noto Sans KR",
        "Pretendard",
        "나눔명조",
        "Nanum Gothic",
        "IBM Plex Sans KR Medium",
    ],
)
def test_korean_faces_are_known_by_any_of_their_names(family: str) -> None:
    assert has_hangul(family) is True


@pytest.mark.parametrize(
    "family", ["Calibri", "calibri light", "Verdana", "MS PGothic", "Noto Sans", "Aptos"]
)
def test_faces_without_korean_letters_are_known(family: str) -> None:
    assert has_hangul(family) is False


@pytest.mark.parametrize("family", ["Merck", "House Grotesk", ""])
def test_of_other_faces_nothing_is_claimed(family: str) -> None:
    assert has_hangul(family) is None
