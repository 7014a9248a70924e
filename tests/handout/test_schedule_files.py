"""The schedule for other programs."""

import json
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Calendar

from builder.handout import attach_schedule
from builder.handout.calendar import schedule_ics
from builder.handout.schedule_json import schedule_json
from builder.lesson import plan_schedule
from tests.handout.sample import SESSION, lesson_of

UNDATED = "# Session 2: Helm\n\n## 학습 목표 (5분)\n\n## 핵심 개념 (12분)\n"


def calendar_of(text: str, place: tuple[str, ...] = ("Week 3", "Day 5")) -> Calendar:
    lesson = lesson_of(text)
    data = schedule_ics(lesson, plan_schedule(lesson), place=place)
    assert data is not None
    parsed = Calendar.from_ical(data)
    assert isinstance(parsed, Calendar)
    return parsed


def test_json_tells_every_phase_and_step() -> None:
    lesson = lesson_of(SESSION)
    content = json.loads(schedule_json(lesson, plan_schedule(lesson)))
    assert content["schema"] == "classdeck/schedule-1"
    assert (content["title"], content["number"], content["language"]) == ("파이프라인 보안", 3, "ko")
    assert (content["minutes"], content["date"], content["start"]) == (50, "2026-12-04", "09:00")
    assert [(each["kind"], each["start"], each["minutes"]) for each in content["phases"]] == [
        ("objectives", 0, 5),
        ("concepts", 5, 12),
        ("analysis", 17, 10),
        ("case", 27, 15),
        ("discussion", 42, 8),
    ]
    assert content["phases"][4]["steps"] == [
        {"title": "각자 적기", "start": 42, "minutes": 3},
        {"title": "함께 고르기", "start": 45, "minutes": 5},
    ]


def test_json_leaves_out_what_nobody_knows() -> None:
    lesson = lesson_of(UNDATED)
    content = json.loads(schedule_json(lesson, plan_schedule(lesson)))
    assert {"date", "start"} & set(content) == set()


def test_the_calendar_holds_one_event_at_the_sessions_time() -> None:
    (event,) = calendar_of(SESSION).events
    assert datetime(2026, 12, 4, 9, 0, tzinfo=ZoneInfo("Asia/Seoul")) == event.DTSTART
    assert timedelta(minutes=50) == event.DTEND - event.DTSTART
    assert datetime(2026, 12, 4, 0, 0, tzinfo=UTC) == event.DTSTAMP
    assert "파이프라인 보안" in str(event["SUMMARY"])


def test_the_calendar_explains_its_time_zone() -> None:
    assert [str(zone["TZID"]) for zone in calendar_of(SESSION).timezones] == ["Asia/Seoul"]


def test_a_session_that_moves_is_still_the_same_event() -> None:
    later = SESSION.replace("2026-12-04", "2026-12-11")
    (one,), (other,) = calendar_of(SESSION).events, calendar_of(later).events
    assert one["UID"] == other["UID"]


def test_sessions_of_other_days_are_other_events() -> None:
    (one,), (other,) = calendar_of(SESSION).events, calendar_of(SESSION, place=("Week 4",)).events
    assert one["UID"] != other["UID"]


def test_a_session_without_a_date_has_no_calendar() -> None:
    lesson = lesson_of(UNDATED)
    assert [each.name for each in attach_schedule(lesson, plan_schedule(lesson))] == ["schedule.json"]


def test_the_same_session_gives_the_same_files() -> None:
    lesson = lesson_of(SESSION)
    schedule = plan_schedule(lesson)
    assert attach_schedule(lesson, schedule) == attach_schedule(lesson, schedule)
    assert [each.name for each in attach_schedule(lesson, schedule)] == ["schedule.json", "schedule.ics"]
