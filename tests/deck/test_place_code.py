"""A QR code on the first and on the last slide."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings

from builder.deck.geometry import Box
from builder.deck.paginate import with_code
from builder.deck.slide import Deck, PictureFrame, Slide, TextFrame
from tests.deck.sample import deck_of, geometry, lessons

SESSION = """\
# Session 1: GitOps와 ArgoCD

## 학습 목표 (5분)
- 네 원칙을 설명한다

## 핵심 개념 (12분)
- 선언하고 당겨 온다

## 다음 세션 준비
- 매니페스트를 골라 온다
"""
FULL = SESSION + "\n".join(
    f"- {'길게 적은 줄이 끝까지 이어져 자리를 모두 차지한다 ' * 2}{n}" for n in range(7)
)


def coded(text: str) -> Deck:
    return with_code(deck_of(text), "code", "QR code", geometry())


def codes(slide: Slide) -> list[Box]:
    return [f.box for f in slide.frames if isinstance(f, PictureFrame) and f.address == "code"]


def test_the_first_and_the_last_slide_have_the_code() -> None:
    slides = coded(SESSION).slides
    assert [len(codes(slide)) for slide in slides] == [1, *(0 for _ in slides[2:]), 1]


def test_it_is_large_enough_for_a_phone_and_stands_on_the_slide() -> None:
    for slide in coded(SESSION).slides:
        for box in codes(slide):
            assert box.width == box.height >= 76
            assert geometry().slide.holds(box)


def test_a_full_last_slide_keeps_its_words_and_has_no_code() -> None:
    plain, with_one = deck_of(FULL), coded(FULL)
    assert with_one.slides[-1] == plain.slides[-1]


@settings(deadline=None, max_examples=15, suppress_health_check=list(HealthCheck))
@given(lessons())
def test_no_figure_lies_under_it_and_nothing_else_changes(text: str) -> None:
    plain, with_one = deck_of(text), coded(text)
    for before, after in zip(plain.slides, with_one.slides, strict=True):
        kept = tuple(f for f in after.frames if not (isinstance(f, PictureFrame) and f.address == "code"))
        assert replace(after, frames=kept) == before
        for code in codes(after):
            for frame in kept:
                if not isinstance(frame, TextFrame):
                    assert not overlap(code, frame.box)


def overlap(one: Box, other: Box) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
