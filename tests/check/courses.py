"""A small good course, and what a check says of it."""

from pathlib import Path

from builder.course import load_courses
from builder.diagnostics import Problem
from builder.pipeline import BuildOptions
from builder.pipeline.check_courses import CheckReport, check_courses

SESSION = """\
# Session 1: GitOps의 원칙

## 학습 목표 (5분)

- GitOps의 원칙을 **설명한다**
- 푸시와 풀을 **비교한다**

## 핵심 개념: 선언적 배포 (12분)

### 원칙

- 원하는 상태를 선언한다

### 보기

{extra}

## 심화 분석: 동기화 (10분)

### 드리프트

- 차이를 찾아 되돌린다

## 실무 사례: 손으로 고친 복제본 (15분)

### 상황

- 누군가 복제본을 손으로 늘렸다

## 그룹 토론: 자동 복구 (8분)

### 토론 주제

**"자동 복구를 켤 것인가, 끌 것인가?"**

#### 각자 정하기 (3분)

- 한쪽을 고른다

#### 함께 나누기 (5분)

- 까닭을 말한다

## 핵심 정리

- 상태를 선언한다

## 참고 자료

- [OpenGitOps](https://opengitops.dev/)

## 다음 세션 준비

- 차트 하나를 가져온다
"""

README = """\
# Day 1: 시작

## 세션 구성

### [Session 1: GitOps의 원칙](./session_01.md)

- 선언적 배포
"""


def session(extra: str = "- 하나") -> str:
    """Return the text of a session in which nothing is wrong but perhaps `extra`."""
    return SESSION.format(extra=extra)


def write_course(root: Path, files: dict[str, str | bytes]) -> None:
    """Write a course of one good session; `files` stand for its own or beside them, by their place."""
    own: dict[str, str | bytes] = {
        "course.toml": 'title = "T"\n',
        "slides/week1/day1/README.md": README,
        "slides/week1/day1/session_01.md": session(),
    }
    for name, content in (own | files).items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def check(root: Path, *paths: str) -> CheckReport:
    """Return what a check of the course in `root`, or of parts of it, reports."""
    courses = load_courses([root / path for path in paths] or [root], root)
    report = check_courses(courses.value, BuildOptions())
    return CheckReport(
        sessions=report.sessions,
        days=report.days,
        problems=(*courses.problems, *report.problems),
        silenced=report.silenced,
    )


def problems_of(root: Path, files: dict[str, str | bytes]) -> tuple[Problem, ...]:
    """Return what is wrong with a good course in which `files` stand."""
    write_course(root, files)
    return check(root).problems


def codes(problems: tuple[Problem, ...]) -> list[str]:
    """Return the codes of the problems, in their order."""
    return [str(problem.code) for problem in problems]
