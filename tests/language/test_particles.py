import pytest

from builder.language import msg, translate
from builder.language.particles import with_particles


@pytest.mark.parametrize(
    ("pair", "chosen"),
    [
        ("시험(으)로", "시험으로"),
        ("서버(으)로", "서버로"),
        ("교실(으)로", "교실로"),
        ("화면을(를)", "화면을"),
        ("서버을(를)", "서버를"),
        ("단계이(가)", "단계가"),
        ("3은(는)", "3은"),
        ("1(으)로", "1로"),
        ("파일과(와)", "파일과"),
        ("deck.pptx을(를)", "deck.pptx을(를)"),
        ("Grafana(으)로", "Grafana로"),
        ("그림(둘)은 여기", "그림(둘)은 여기"),
    ],
)
def test_a_particle_goes_with_the_sound_before_it(pair: str, chosen: str) -> None:
    assert with_particles(pair) == chosen


def test_korean_sentences_choose_their_particles() -> None:
    message = msg("{begin} to {end}", begin="시험", end="배포")
    assert translate(message, "ko") == "시험에서 배포로"
    assert translate(msg("{begin} to {end}", begin="배포", end="시험"), "ko") == "배포에서 시험으로"
    assert translate(message, "en") == "시험 to 배포"
