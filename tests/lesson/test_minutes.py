"""Minutes at the end of headings."""

import pytest

from builder.content import Inlines, Strong, Text, plain_text
from builder.lesson.minutes import drop_end, drop_start, split_minutes


@pytest.mark.parametrize(
    ("heading", "title", "minutes"),
    [
        ("학습 목표 (5분)", "학습 목표", 5),
        ("핵심 개념(12 분)", "핵심 개념", 12),
        ("Core concepts (12 min)", "Core concepts", 12),
        ("Core concepts (12 minutes)", "Core concepts", 12),
        ("사례（15분）", "사례", 15),
        ("실습 (약 20분)", "실습", 20),
        ("종합 실습 (1시간 30분)", "종합 실습", 90),
        ("Lab (1 hour)", "Lab", 60),
        ("토론 (8분) 💬", "토론", 8),
        ("버전 (v1.33)", "버전 (v1.33)", None),
        ("정리 ()", "정리 ()", None),
        ("12분 안에 끝내기", "12분 안에 끝내기", None),
    ],
)
def test_a_heading_ends_in_its_minutes(heading: str, title: str, minutes: int | None) -> None:
    timed = split_minutes((Text(heading),))
    assert (plain_text(timed.title), timed.minutes) == (title, minutes)


def test_formatting_before_the_minutes_is_kept() -> None:
    timed = split_minutes((Strong((Text("GitOps"),)), Text(" 원칙 (12분)")))
    assert timed.title == (Strong((Text("GitOps"),)), Text(" 원칙"))


def test_minutes_inside_formatting_are_found() -> None:
    timed = split_minutes((Strong((Text("GitOps 원칙 (12분)"),)),))
    assert timed == split_minutes((Strong((Text("GitOps 원칙 (12분)"),)),))
    assert (plain_text(timed.title), timed.minutes) == ("GitOps 원칙", 12)


def test_dropping_from_either_end_leaves_the_rest() -> None:
    inlines: Inlines = (Text("가나"), Strong((Text("다라"),)), Text("마"))
    assert plain_text(drop_start(inlines, 3)) == "라마"
    assert plain_text(drop_end(inlines, 2)) == "가나다"
    assert drop_end(inlines, 99) == ()
