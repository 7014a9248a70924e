"""The schedule for machines."""

import json
from pathlib import Path

import jsonschema
import pytest

from builder.content import Source, read_markdown
from builder.lesson import plan_schedule, read_lesson, schedule_json, session_plan

SESSION = """\
---
date: 2026-12-04
start: "09:00"
---
# Session 3: 파이프라인 보안

## 학습 목표 (5분)

## 핵심 개념 (12분)

## 심화 분석 (10분)

## 실무 사례 (15분)

## 그룹 토론 (8분)
### 각자 적기 (3분)
### 함께 고르기 (5분)
"""
UNDATED = "# Helm\n\n## Objectives (5 min)\n\n## Core concepts (12 min)\n"
NO_PHASES = "# Notes\n\nText.\n"
SCHEMA = Path(__file__).parents[2] / "docs" / "schemas" / "schedule-1.json"


def schedule_of(text: str) -> dict[str, object]:
    lesson = read_lesson(read_markdown(Source(path="session_03.md", text=text))).value
    content = json.loads(schedule_json(session_plan(lesson, plan_schedule(lesson))))
    assert isinstance(content, dict)
    return content


def test_it_tells_every_phase_and_step() -> None:
    content = schedule_of(SESSION)
    assert content["schema"] == "classdeck/schedule-1"
    assert (content["title"], content["number"], content["language"]) == ("파이프라인 보안", 3, "ko")
    assert (content["minutes"], content["date"], content["start"]) == (50, "2026-12-04", "09:00")
    phases = content["phases"]
    assert isinstance(phases, list)
    assert [(each["kind"], each["start"], each["minutes"]) for each in phases] == [
        ("objectives", 0, 5),
        ("concepts", 5, 12),
        ("analysis", 17, 10),
        ("case", 27, 15),
        ("discussion", 42, 8),
    ]
    assert phases[4]["steps"] == [
        {"title": "각자 적기", "start": 42, "minutes": 3},
        {"title": "함께 고르기", "start": 45, "minutes": 5},
    ]


def test_it_leaves_out_what_nobody_knows() -> None:
    assert {"date", "start"} & set(schedule_of(UNDATED)) == set()


@pytest.mark.parametrize("text", [SESSION, UNDATED, NO_PHASES])
def test_it_keeps_to_its_published_schema(text: str) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator(schema).validate(schedule_of(text))


def test_the_schema_refuses_a_schedule_without_phases() -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    content = schedule_of(SESSION)
    del content["phases"]
    assert [error.validator for error in jsonschema.Draft202012Validator(schema).iter_errors(content)] == [
        "required"
    ]
