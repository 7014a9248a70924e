"""A day's README: its sessions, its pacing in every form that authors write, its shares."""

import datetime as dt
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Heading, Source, plain_text, read_markdown
from builder.course import Day, DayRole, read_day
from builder.diagnostics import Checked, Code
from builder.lesson import Pacing, PhaseKind, walk_topics

COURSES = Path(__file__).parents[1] / "courses"


def read(text: str) -> Checked[Day]:
    return read_day(read_markdown(Source(path="README.md", text=text)))


def minutes(pacing: Pacing | None) -> list[int]:
    return [phase.minutes for phase in pacing.phases] if pacing else []


def section(body: str, heading: str = "세션별 시간 배분") -> str:
    return f"# Day 5: 운영\n\n## 📊 {heading}\n{body}\n"


TINY = (COURSES / "tiny/slides/week1/day1/README.md").read_text(encoding="utf-8")


def test_a_day_has_a_title_a_number_and_roles() -> None:
    day = read(TINY).value
    assert (day.lesson.name, day.number, day.language) == ("Day 1: 저장소와 브랜치", 1, "ko")
    assert [part.role for part in day.parts] == [
        DayRole.OVERVIEW,
        DayRole.SESSIONS,
        DayRole.SHARES,
        DayRole.PACING,
        DayRole.OTHER,
    ]


def test_linked_sessions_have_their_topics() -> None:
    first, second = read(TINY).value.sessions
    assert (first.number, first.address, first.name) == (1, "session_01.md", "Session 1: 저장소")
    assert [plain_text(topic) for topic in first.topics] == ["커밋이 기억하는 것", "되돌리는 방법"]
    assert second.number == 2


def test_sessions_may_stand_in_a_list() -> None:
    day = read(
        "# Day 2\n\n## Sessions\n1. [Session 1: Pods](session_01.md)\n   - what they hold\n2. [Session 2: Jobs](session_02.md)\n"
    ).value
    assert [(s.number, s.address, len(s.topics)) for s in day.sessions] == [
        (1, "session_01.md", 1),
        (2, "session_02.md", 0),
    ]


@pytest.mark.parametrize(
    "readme",
    [
        "### Session 2: [Pods](./session_2.md)\n**시간**: 10:00-10:50 (50분)\n- 하나\n",
        "### [Session 2: Pods](./session_2.md) (10:00-10:50)\n- 하나\n",
        "```\n09:00-09:50  준비\n10:00-10:50  Session 2: Pods (50분) + 10분 휴식\n```\n\n### [Session 2: Pods](./session_2.md)\n- 하나\n",
        "| 시간 | 구분 | 내용 |\n|--|--|--|\n| **10:00-10:50** | 📚 이론 2 | Pods (50분) |\n| 11:00-12:00 | 🛠️ 실습 1 | Lab |\n\n"
        "### [Session 2: Pods](./session_2.md)\n- 하나\n",
    ],
)
def test_a_timetable_says_when_sessions_begin(readme: str) -> None:
    (session,) = read(f"# Day 1\n\n## 세션\n\n{readme}").value.sessions
    assert (session.number, session.address) == (2, "session_2.md")
    assert (session.start, session.minutes) == (dt.time(10), 50)
    assert session.name.endswith("Pods")
    assert [plain_text(topic) for topic in session.topics] == ["하나"]


def test_sessions_may_stand_in_a_table() -> None:
    day = read(
        "# Day 2\n\n## Timetable\n| Time | Session |\n|---|---|\n| 09:00 | [Session 1: Pods](./session_01.md) |\n"
    ).value
    assert [session.address for session in day.sessions] == ["session_01.md"]


PACINGS = {
    "tree": "```\n각 세션 50분\n├── 학습 목표 (5분)\n├── 핵심 개념 (12분)\n├── 심화 분석 (10분)\n├── 실무 사례 (15분)\n└── 그룹 토론 (8분)\n```",
    "outline": "```\n🔹 학습 목표: 5분\n🔹 핵심 개념: 12분\n🔹 심화 분석: 10분\n🔹 실무 사례: 15분\n🔹 그룹 토론: 8분\n```",
    "list": "- **학습 목표** (5분): 오늘 배울 것\n- **핵심 개념** (12분)\n- **심화 분석** (10분)\n- **실무 사례** (15분)\n- **그룹 토론** (8분)",
    "minutes first": "- 5분: 학습 목표\n- 12분: 핵심 개념\n- 10분: 심화 분석\n- 15분: 실무 사례\n- 8분: 그룹 토론",
    "windows": "- 0–5분: 학습 목표\n- 5–17분: 핵심 개념\n- 17–27분: 심화 분석\n- 27–42분: 실무 사례\n- 42–50분: 그룹 토론",
    "clock": "- 0:00–0:05 학습 목표\n- 0:05–0:17 핵심 개념\n- 0:17–0:27 심화 분석\n- 0:27–0:42 실무 사례\n- 0:42–0:50 그룹 토론",
    "table": "| 단계 | 시간 |\n|---|---|\n| 학습 목표 | 5분 |\n| 핵심 개념 | 12분 |\n| 심화 분석 | 10분 |\n| 실무 사례 | 15분 |\n| 그룹 토론 | 8분 |\n| 합계 | 50분 |",
    "bare table": "| 단계 | 시간(분) | 활동 |\n|---|---|---|\n| 학습 목표 | 5 | 읽기 |\n| 핵심 개념 | 12 | 강의 |\n| 심화 분석 | 10 | 강의 |\n| 실무 사례 | 15 | 풀이 |\n| 그룹 토론 | 8 | 토론 |",
    "arrows": "학습 목표 5분 → 핵심 개념 12분 → 심화 분석 10분 → 실무 사례 15분 → 그룹 토론 8분",
    "figures": "세션은 5/12/10/15/8분으로 진행한다.",
}


@pytest.mark.parametrize("form", PACINGS)
def test_the_pacing_is_read_in_the_form_of_a(form: str) -> None:
    day = read(section(PACINGS[form]))
    assert day.problems == ()
    assert minutes(day.value.pacing) == [5, 12, 10, 15, 8]
    assert day.value.pacing is not None
    assert [phase.kind for phase in day.value.pacing.phases] == list(PhaseKind)[:5]


@pytest.mark.parametrize("form", PACINGS)
def test_english_sessions_find_the_phases_of_a_korean_readme(form: str) -> None:
    pacing = read(section(PACINGS[form])).value.pacing
    assert pacing is not None
    assert [phase.name("en") for phase in pacing.phases][:2] == ["Learning objectives", "Core concepts"]


def test_six_phases_have_their_own_names() -> None:
    text = (COURSES / "phases/slides/week2/day3/README.md").read_text(encoding="utf-8")
    pacing = read(text).value.pacing
    assert pacing is not None
    assert [(phase.name("en"), phase.minutes) for phase in pacing.phases] == [
        ("Warm-up", 5),
        ("Core concepts", 10),
        ("Deep dive", 10),
        ("Demonstration", 10),
        ("Case study", 10),
        ("Group discussion", 5),
    ]


def test_the_front_matter_wins_over_the_text() -> None:
    text = "---\npacing: [5, 15, 12, 10, 8]\n---\n" + section(PACINGS["tree"])
    assert minutes(read(text).value.pacing) == [5, 15, 12, 10, 8]


def test_a_pacing_without_its_own_heading_is_found() -> None:
    assert minutes(read(section(PACINGS["list"], "운영 안내")).value.pacing) == [5, 12, 10, 15, 8]


def test_a_days_timetable_is_not_a_pacing() -> None:
    body = "- Session 1: 저장소 (50분)\n- Session 2: 브랜치 (50분)\n- Session 3: 병합 (50분)"
    assert read(section(body, "운영 안내")).value.pacing is None


def test_lengths_that_are_guesses_are_not_windows() -> None:
    assert read(section("- 10–15분: 토론\n- 10–20분: 실습", "운영 안내")).value.pacing is None


def test_a_pacing_heading_without_minutes_is_a_problem() -> None:
    (problem,) = read(section("나중에 정한다.")).problems
    assert (problem.code, problem.span.line) == (Code.BAD_VALUE, 3)


def test_shares_sum_to_a_hundred() -> None:
    shares = read(TINY).value.shares
    assert [(share.name, share.percent) for share in shares] == [("이론", 60), ("실습", 40)]


@pytest.mark.parametrize("text", ["이론 60% · 실습 40%", "이론(60%)과 실습(40%)", "이론: 60%, 실습: 40%"])
def test_shares_may_stand_in_one_line(text: str) -> None:
    shares = read(section(text, "학습 방식")).value.shares
    assert [share.percent for share in shares] == [60, 40]


def test_percents_that_are_no_shares_are_left_alone() -> None:
    assert read(section("- 가용성 99%\n- 오류율 5%", "목표 지표")).value.shares == ()


def test_a_readme_is_not_asked_for_phases() -> None:
    assert read("# Day 1\n\n글.\n").problems == ()


@given(st.text())
def test_any_text_is_some_day_and_no_block_of_it_is_lost(text: str) -> None:
    document = read_markdown(Source(path="README.md", text=text))
    lesson = read_day(document).value.lesson
    kept = list(lesson.preamble)
    for part in lesson.parts:
        kept += part.blocks
        for topic in walk_topics(part.topics):
            kept += topic.blocks
    assert kept == [block for block in document.blocks if not isinstance(block, Heading)]
