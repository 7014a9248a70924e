"""What the tests of the page are made of: sessions from Markdown, a day, a theme."""

import datetime as dt
import hashlib
from dataclasses import replace
from functools import cache

from builder.content import Source, read_markdown
from builder.lesson import Lesson, read_lesson
from builder.site import (
    Download,
    DownloadKind,
    Site,
    SiteDay,
    SiteSession,
    SiteTheme,
    compose_site,
    load_site_theme,
    read_card,
)
from builder.theme import load_theme, shipped_folder

GITOPS = """\
# Session 1: GitOps와 ArgoCD

## 📍 교과과정에서의 위치
교과과정안내문장

## 학습 목표 (5분)
- 네 원칙을 **설명한다**
- 드리프트를 구분한다

::: notes
강사노트전용문장
:::

## 핵심 개념: 선언적 배포 (12분)
### 원칙
#### 순서 정하기 (4분)
본문

## 심화 분석 (10분)
### push와 pull

## 실무 사례 (15분)
::: solution
해설전용문장

비밀용어
: 비밀뜻
:::

## 그룹 토론 (8분)
### 각자 적기 (3분)
### 함께 고르기 (5분)

## 💡 핵심 정리
1. Git이 진실이다

## 용어 정리
드리프트 – Drift
: 선언과 실제의 차이

## 📚 참고 자료
- 참고자료전용문장
"""
HELM = """\
# Session 2: Helm and Kustomize

## Learning objectives (5 min)
- Compare templates and overlays

## Core concepts (12 min)
### Charts

## Glossary
| Term | Meaning |
|---|---|
| Chart | A package of templates |
"""
COMPANION = """\
# Worksheet

## 1. 네 원칙과 우리 팀
::: solution
답안전용문장
:::

## 용어
가지치기 – Prune
: Git에서 사라진 것을 지우는 일
"""


def lesson_of(text: str) -> Lesson:
    return read_lesson(read_markdown(Source(path="session_01.md", text=text))).value


def session_of(text: str, key: str, start: dt.time | None = None, companion: str = "") -> SiteSession:
    card = read_card(lesson_of(text), lesson_of(companion) if companion else None)
    schedule = replace(card.plan.schedule, start=start)
    files = (download(DownloadKind.HANDOUT, f"{key}.pdf", pages=8),)
    return SiteSession(
        key=key,
        card=replace(card, plan=replace(card.plan, schedule=schedule)),
        files=files,
        changed=dt.date(2026, 11, 20),
    )


def download(kind: DownloadKind, name: str, pages: int = 0, data: bytes = b"data") -> Download:
    return Download(
        kind=kind, name=name, size=len(data), digest=hashlib.sha256(data).hexdigest(), pages=pages
    )


def day_of(*sessions: SiteSession, key: str = "week3/day5", week: int | None = 3, tree: str = "") -> SiteDay:
    language = sessions[0].card.plan.language if sessions else "ko"
    return SiteDay(
        key=key, title="운영 자동화", language=language, number=5, week=week, tree=tree, sessions=sessions
    )


def small_site(address: str = "") -> Site:
    sessions = (
        session_of(GITOPS, "week3/day5/session_01", dt.time(9), COMPANION),
        session_of(HELM, "week3/day5/session_02", dt.time(10)),
    )
    return compose_site((day_of(*sessions),), title="클라우드 실무", author="김하늘", address=address)


@cache
def site_theme() -> SiteTheme:
    return load_site_theme(load_theme("default", search=(shipped_folder(),)).value)
