"""How much of a phase its slides show."""

from builder.deck.slide import Deck, Slide
from tests.deck.sample import deck_of
from tests.deck.test_laws import frame_text, text_of


def items(topic: int, tops: int) -> str:
    inner = [
        f"- 항목 {topic}-{top}\n" + "\n".join(f"  - 세부 {topic}-{top}-{n}" for n in range(8))
        for top in range(tops)
    ]
    return f"### 주제 {topic}\n\n" + "\n".join(inner)


def phase(minutes: int, *topics: str) -> tuple[Slide, ...]:
    deck: Deck = deck_of(f"---\nlang: ko\n---\n# 제목\n\n## 개념 ({minutes}분)\n\n" + "\n\n".join(topics))
    return tuple(slide for slide in deck.slides if slide.phase is not None)


def shown(slides: tuple[Slide, ...]) -> str:
    return "\n".join(frame_text(frame) for slide in slides for frame in slide.frames)


def test_a_short_topic_keeps_its_detail_where_a_long_one_must_lose_its_own() -> None:
    slides = phase(3, items(1, 1), items(2, 16))
    assert len(slides) <= 3
    assert "세부 1-0-7" in shown(slides)
    assert "세부 2-0-7" not in shown(slides)
    assert "세부 2-0-7" in "\n".join(text_of(slide.notes) for slide in slides)


def test_everything_is_shown_where_there_is_time() -> None:
    assert "세부 2-5-7" in shown(phase(30, items(1, 1), items(2, 6)))


def test_the_first_items_of_a_topic_keep_their_detail_where_slides_are_left() -> None:
    slides = phase(6, items(1, 16))
    assert len(slides) <= 6
    assert "세부 1-0-7" in shown(slides)
    assert "세부 1-8-0" in shown(slides)
    assert "세부 1-15-7" not in shown(slides)
    assert "항목 1-15" in shown(slides)
    assert "세부 1-15-7" in "\n".join(text_of(slide.notes) for slide in slides)
