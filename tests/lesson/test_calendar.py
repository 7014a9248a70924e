"""Sessions as calendar events."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from builder.content import Source, read_markdown
from builder.lesson import SessionPlan, calendar_ics, plan_schedule, read_lesson, session_plan

SESSION = """\
---
date: 2026-12-04
start: "09:00"
---
# Session 3: 파이프라인 보안

## 학습 목표 (5분)

## 핵심 개념: 서명 (12분)

## 그룹 토론 (8분)
"""


def plan_of(text: str) -> SessionPlan:
    lesson = read_lesson(read_markdown(Source(path="session_03.md", text=text))).value
    return session_plan(lesson, plan_schedule(lesson))


def calendar_of(*texts: str, place: tuple[str, ...] = ("Week 3", "Day 5"), alarms: bool = False) -> Calendar:
    data = calendar_ics([plan_of(text) for text in texts], place=place, alarms=alarms)
    assert data is not None
    parsed = Calendar.from_ical(data)
    assert isinstance(parsed, Calendar)
    return parsed


def test_the_calendar_holds_one_event_at_the_sessions_time() -> None:
    (event,) = calendar_of(SESSION).events
    assert datetime(2026, 12, 4, 9, 0, tzinfo=ZoneInfo("Asia/Seoul")) == event.DTSTART
    assert timedelta(minutes=25) == event.DTEND - event.DTSTART
    assert datetime(2026, 12, 4, 0, 0, tzinfo=UTC) == event.DTSTAMP
    assert str(event["SUMMARY"]) == "세션 3: 파이프라인 보안"


def test_the_event_lists_the_phases_with_their_times() -> None:
    (event,) = calendar_of(SESSION).events
    assert str(event["DESCRIPTION"]).splitlines() == [
        "09:00–09:05 학습 목표",
        "09:05–09:17 서명",
        "09:17–09:25 그룹 토론",
    ]


def test_the_calendar_explains_its_time_zone() -> None:
    assert [str(zone["TZID"]) for zone in calendar_of(SESSION).timezones] == ["Asia/Seoul"]


def test_the_sessions_of_a_day_share_a_calendar() -> None:
    later = SESSION.replace("Session 3", "Session 4").replace("09:00", "10:00")
    assert [str(event["SUMMARY"]) for event in calendar_of(SESSION, later).events] == [
        "세션 3: 파이프라인 보안",
        "세션 4: 파이프라인 보안",
    ]


def test_a_session_that_moves_is_still_the_same_event() -> None:
    later = SESSION.replace("2026-12-04", "2026-12-11")
    (one,), (other,) = calendar_of(SESSION).events, calendar_of(later).events
    assert one["UID"] == other["UID"]


def test_sessions_of_other_days_are_other_events() -> None:
    (one,), (other,) = calendar_of(SESSION).events, calendar_of(SESSION, place=("Week 4",)).events
    assert one["UID"] != other["UID"]


def test_a_session_without_a_date_has_no_calendar() -> None:
    assert calendar_ics([plan_of(SESSION.replace("date: 2026-12-04\n", ""))]) is None


def alarms_of(event: Event) -> list[tuple[timedelta, str]]:
    return [(alarm.decoded("TRIGGER"), str(alarm["DESCRIPTION"])) for alarm in event.walk("VALARM")]


def test_an_alarm_announces_each_phase_when_it_is_asked_for() -> None:
    (event,) = calendar_of(SESSION, alarms=True).events
    assert alarms_of(event) == [
        (timedelta(0), "학습 목표 (5분)"),
        (timedelta(minutes=5), "서명 (12분)"),
        (timedelta(minutes=17), "그룹 토론 (8분)"),
    ]


def test_without_being_asked_nothing_rings() -> None:
    (event,) = calendar_of(SESSION).events
    assert alarms_of(event) == []
