"""Days and companions against their sessions."""

from pathlib import Path

import pytest

from builder.course.check_day import same_title
from tests.check.courses import README, check, codes, problems_of, session, write_course

DAY = "slides/week1/day1"


@pytest.mark.parametrize(
    ("old", "new", "found"),
    [
        ("GitOps의 원칙", "GitOps의 역사", ["day-title"]),
        ("Session 1", "Session 2", ["day-number"]),
        ("Day 1", "Day 3", ["day-number"]),
        ("- 선언적 배포", "- 데이터 주권과 규제", ["day-topic"]),
        ("session_01.md", "session_07.md", ["unlisted-session", "dead-link"]),
        ("### [Session 1: GitOps의 원칙](./session_01.md)", "### Session 1: GitOps의 원칙", []),
        ("GitOps의 원칙", "gitops의  원칙!", []),
    ],
)
def test_a_readme_and_its_sessions_agree(old: str, new: str, found: list[str], tmp_path: Path) -> None:
    problems = problems_of(tmp_path, {f"{DAY}/README.md": README.replace(old, new)})
    assert sorted(codes(problems)) == sorted(found)


def test_a_session_that_the_readme_forgets_is_told(tmp_path: Path) -> None:
    other = session().replace("Session 1: GitOps의 원칙", "Session 2: 헬름")
    (problem,) = problems_of(tmp_path, {f"{DAY}/session_02.md": other})
    assert (problem.code, Path(problem.span.path).name) == ("unlisted-session", "session_02.md")


def test_a_readme_that_announces_nothing_disagrees_with_nothing(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {f"{DAY}/README.md": "# Day 1: 시작\n\n## 개요\n\n첫날이다.\n"}) == ()


def test_a_session_counts_as_its_file_does(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        f"{DAY}/session_01.md": session().replace("Session 1", "Session 4"),
        f"{DAY}/README.md": README.replace("Session 1", "Session 4"),
    }
    assert codes(problems_of(tmp_path, files)) == ["session-number"]


def test_a_session_begins_when_the_readme_says(tmp_path: Path) -> None:
    told = session().replace("## 학습 목표", "**시간**: 10:00-10:50 (50분)\n\n## 학습 목표", 1)
    timed = README.replace("(./session_01.md)", "(./session_01.md) (09:00-09:50)")
    files: dict[str, str | bytes] = {f"{DAY}/session_01.md": told, f"{DAY}/README.md": timed}
    (problem,) = problems_of(tmp_path, files)
    assert (problem.code, problem.span.line) == ("day-time", 5)
    files[f"{DAY}/README.md"] = timed.replace("09:00-09:50", "10:00-10:50")
    assert problems_of(tmp_path, files) == ()


def test_the_title_that_leads_to_the_file_is_the_sessions(tmp_path: Path) -> None:
    questions = README + '\n## 토론\n\n- **Session 1**: "언제 되돌릴 것인가?"\n'
    assert problems_of(tmp_path, {f"{DAY}/README.md": questions}) == ()
    timetable = README + "\n## 시간표\n\n```\n09:00-09:50  Session 1: 원칙 (50분)\n```\n"
    assert problems_of(tmp_path, {f"{DAY}/README.md": timetable}) == ()


def test_a_companion_without_a_session_is_told(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "handouts/week1/day1/session_01.md": "# 워크시트\n",
        "handouts/week1/day1/session_02.md": "# 워크시트\n",
    }
    (problem,) = problems_of(tmp_path, files)
    assert (problem.code, Path(problem.span.path).name) == ("orphan-companion", "session_02.md")


def test_a_lab_beside_the_sessions_is_a_note_and_checked_when_it_is_named(tmp_path: Path) -> None:
    write_course(tmp_path, {f"{DAY}/lab_1.md": "# 실습 1: 배포 (50분)\n\n##막대\n\n- 하나\n"})
    (problem,) = check(tmp_path).problems
    assert (problem.code, problem.severity, Path(problem.span.path).name) == (
        "unbuilt-file",
        "note",
        "lab_1.md",
    )
    named = codes(check(tmp_path, f"{DAY}/lab_1.md").problems)
    assert "heading-space" in named
    assert "unbuilt-file" not in named


def test_references_may_stand_in_the_companion(tmp_path: Path) -> None:
    bare = session().replace("## 참고 자료\n\n- [OpenGitOps](https://opengitops.dev/)\n", "")
    files: dict[str, str | bytes] = {f"{DAY}/session_01.md": bare}
    assert codes(problems_of(tmp_path, files)) == ["missing-references"]
    files["handouts/week1/day1/session_01.md"] = "# 워크시트\n\n## 더 읽을거리\n\n- 책\n"
    assert problems_of(tmp_path, files) == ()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("CI/CD 파이프라인", "CI / CD 파이프라인", True),
        ("GitOps와 ArgoCD", "GitOps와 ArgoCD 아키텍처", True),
        ("Git", "GitOps", False),
        ("파드", "파드의 생애", False),
        ("네트워크 보안과 방화벽 설정", "네트워크 보안 & 방화벽 설정", True),
        ("S3 (40분)", "S3 (Simple Storage Service)", True),
        ("Pods and Services", "Pods & Services", True),
    ],
)
def test_titles_are_compared_by_their_letters(one: str, other: str, same: bool) -> None:
    assert same_title(one, other) is same
