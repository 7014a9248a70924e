"""The day's handout."""

from datetime import time

import page
import pytest

from builder.handout import DayEntry, Handout, compose_day_handout, render_html, render_pdf
from builder.lesson import STANDARD_PACING
from tests.handout.sample import default_theme, lesson_of

README = """\
# Day 5: 운영 자동화

## 🎯 일차 학습 목표
- 배포를 **설명**한다

## 📅 세션 구성
### [Session 1: GitOps](./session_01.md)
- 원칙
### [Session 2: Helm](session_02.md)
- 차트
"""

ENTRIES = (
    DayEntry(
        title="GitOps", number=1, minutes=50, start=time(9), topics=("원칙", "동기화"), file="session_01.pdf"
    ),
    DayEntry(title="쉬는 시간", minutes=10, start=time(9, 50)),
    DayEntry(title="Helm", number=2, minutes=50, start=time(10), file="session_02.pdf"),
)


def day(entries: tuple[DayEntry, ...] = ENTRIES) -> Handout:
    return compose_day_handout(
        lesson_of(README),
        entries,
        pacing=STANDARD_PACING,
        shares=(("이론", 60), ("실무", 40)),
        place=("Week 3",),
    )


def test_the_timetable_lists_sessions_and_breaks_by_the_clock() -> None:
    rows = day().timetable.rows
    assert [(row.title, row.clock) for row in rows] == [
        ("GitOps", "09:00–09:50"),
        ("쉬는 시간", "09:50–10:00"),
        ("Helm", "10:00–10:50"),
    ]
    # The README itself names the other topic.
    assert rows[0].detail == "동기화"
    assert day().timetable.minutes == 100


def test_the_bar_is_drawn_to_scale() -> None:
    segments = day().timetable.segments
    assert [round(segment.percent) for segment in segments] == [45, 9, 45]
    assert [segment.name for segment in segments] == ["1", "", "2"]
    assert day().timetable.end == "10:50"


def test_without_a_start_there_are_minutes_but_no_bar() -> None:
    timetable = day((DayEntry(title="GitOps", number=1, minutes=50),)).timetable
    assert timetable.segments == ()
    assert [(row.minutes, row.clock) for row in timetable.rows] == [(50, "")]


def test_pacing_and_shares_have_bars_of_their_own() -> None:
    pacing, shares = day().bars
    assert [segment.minutes for segment in pacing.segments] == [5, 12, 10, 15, 8]
    assert [(segment.name, segment.label) for segment in shares.segments] == [
        ("60%", "이론"),
        ("40%", "실무"),
    ]


def test_links_to_sessions_lead_to_their_handouts() -> None:
    text = render_html(day(), default_theme()).text
    assert text.count('href="session_01.pdf"') == 2
    assert text.count('href="session_02.pdf"') == 2
    assert "session_01.md" not in text


@pytest.mark.parametrize("entries", [ENTRIES, ()])
def test_it_is_an_accessible_pdf(entries: tuple[DayEntry, ...]) -> None:
    pdf = render_pdf(render_html(day(entries), default_theme()))
    report = page.validate_pdf_bytes(pdf.data, profile=page.ValidationProfile.PDF_UA_1)
    assert [failure.message for failure in report.failures] == []
    assert pdf.remarks == ()
