"""A day's schedule for machines."""

import datetime as dt
import json
from pathlib import Path

import jsonschema
import pytest
from referencing import Registry, Resource

from builder.content import Source, read_markdown
from builder.course import DaySchedule, Lunch, SessionTime, day_schedule_json, place_sessions
from builder.lesson import SessionPlan, plan_schedule, read_lesson, session_plan

SCHEMAS = Path(__file__).parents[2] / "docs" / "schemas"
SESSION = "# Session 1: GitOps\n\n## 학습 목표 (5분)\n\n## 핵심 개념 (12분)\n"


def plan() -> SessionPlan:
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=SESSION))).value
    return session_plan(lesson, plan_schedule(lesson))


def day(start: dt.time | None) -> DaySchedule:
    times = [SessionTime(minutes=50)] * 3
    return DaySchedule(
        title="운영 자동화",
        number=5,
        language="ko",
        date=dt.date(2026, 12, 4),
        slots=place_sessions(times, start=start, lunch=Lunch(after=2, minutes=60)),
        sessions=tuple((f"session_0{number}", plan()) for number in (1, 2, 3)),
    )


def test_it_tells_sessions_and_breaks_in_the_order_of_the_clock() -> None:
    content = json.loads(day_schedule_json(day(dt.time(9))))
    assert (content["start"], content["date"], content["minutes"]) == ("09:00", "2026-12-04", 220)
    assert [(item["kind"], item["start"], item["minutes"]) for item in content["items"]] == [
        ("session", 0, 50),
        ("break", 50, 10),
        ("session", 60, 50),
        ("lunch", 110, 60),
        ("session", 170, 50),
    ]
    assert [item["title"] for item in content["items"]][1:4:2] == ["쉬는 시간", "점심시간"]
    assert content["items"][0]["session"]["phases"][1]["minutes"] == 12
    assert content["items"][4]["file"] == "session_03"


@pytest.mark.parametrize("start", [dt.time(9), None])
def test_it_keeps_to_its_published_schema(start: dt.time | None) -> None:
    schemas = [
        json.loads((SCHEMAS / name).read_text(encoding="utf-8")) for name in ("day-1.json", "schedule-1.json")
    ]
    registry = Registry().with_resources((each["$id"], Resource.from_contents(each)) for each in schemas)
    content = json.loads(day_schedule_json(day(start)))
    jsonschema.Draft202012Validator(schemas[0], registry=registry).validate(content)


def test_a_schedule_that_breaks_the_schema_is_refused() -> None:
    schemas = [
        json.loads((SCHEMAS / name).read_text(encoding="utf-8")) for name in ("day-1.json", "schedule-1.json")
    ]
    registry = Registry().with_resources((each["$id"], Resource.from_contents(each)) for each in schemas)
    content = json.loads(day_schedule_json(day(None)))
    del content["items"][0]["session"]["phases"]
    errors = list(jsonschema.Draft202012Validator(schemas[0], registry=registry).iter_errors(content))
    assert [list(error.absolute_path) for error in errors] == [["items", 0, "session"]]
