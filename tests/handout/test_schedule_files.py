"""The schedule that travels inside the PDF."""

from builder.handout import attach_schedule
from builder.lesson import calendar_ics, plan_schedule, schedule_json, session_plan
from tests.handout.sample import SESSION, lesson_of

UNDATED = "# Session 2: Helm\n\n## 학습 목표 (5분)\n\n## 핵심 개념 (12분)\n"


def test_the_schedule_travels_as_json_and_as_a_calendar() -> None:
    lesson = lesson_of(SESSION)
    schedule = plan_schedule(lesson)
    plan = session_plan(lesson, schedule)
    assert [(each.name, each.data) for each in attach_schedule(lesson, schedule, place=("Week 3",))] == [
        ("schedule.json", schedule_json(plan)),
        ("schedule.ics", calendar_ics((plan,), place=("Week 3",))),
    ]


def test_a_session_without_a_date_has_no_calendar() -> None:
    lesson = lesson_of(UNDATED)
    assert [each.name for each in attach_schedule(lesson, plan_schedule(lesson))] == ["schedule.json"]


def test_alarms_are_an_option() -> None:
    lesson = lesson_of(SESSION)
    schedule = plan_schedule(lesson)
    (_, quiet), (_, ringing) = (
        attach_schedule(lesson, schedule),
        attach_schedule(lesson, schedule, alarms=True),
    )
    assert quiet.data.count(b"BEGIN:VALARM") == 0
    assert ringing.data.count(b"BEGIN:VALARM") == 5


def test_the_same_session_gives_the_same_files() -> None:
    lesson = lesson_of(SESSION)
    schedule = plan_schedule(lesson)
    assert attach_schedule(lesson, schedule) == attach_schedule(lesson, schedule)
