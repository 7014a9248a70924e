"""What the tests of the handout make: lessons from Markdown, and every step from there to the PDF."""

from functools import cache

from builder.content import Source, read_markdown
from builder.handout import (
    Edition,
    Handout,
    HandoutTheme,
    Html,
    Pdf,
    attach_schedule,
    compose_handout,
    illustrate,
    load_handout_theme,
    render_html,
    render_pdf,
)
from builder.lesson import Lesson, plan_schedule, read_lesson
from builder.theme import load_theme, shipped_folder

SESSION = """\
---
date: 2026-12-04
start: "09:00"
author: 김하늘
---
# Session 3: 파이프라인 보안

## 📍 교과과정에서의 위치
**Week 3 > Day 5 > Session 3**입니다.

## 학습 목표 (5분)
- 서명을 **검증**한다
- 비밀을 코드에서 분리한다

::: notes
강사노트전용문장입니다.[^hidden]
:::

## 핵심 개념: 서명과 정책 (12분)
### 서명
이미지에 서명하고 검증합니다.[^seen]

| 도구 | 역할 |
|---|---|
| `cosign` | 서명 |
| Kyverno | 정책 |

```yaml {hl_lines="2" title="policy.yaml"}
kind: ClusterPolicy
metadata: {name: verify}
```

```mermaid
flowchart LR
  A[빌드] --> B[서명]
```

## 심화 분석 (10분)
::::columns
::: column
- 왼쪽
:::
::: column
- 오른쪽
:::
::::

::: tip
도움이 되는 말.
:::

## 실무 사례 (15분)
::: exercise
답을 적으시오: ____________

::: answer lines=3
:::
:::

::: solution
정답전용문장입니다.
:::

::: slides
슬라이드전용문장입니다.
:::

## 그룹 토론: 무엇부터 할까 (8분)
### 토론 주제
**"무엇부터 서명할 것인가?"**
### 토론 가이드라인
#### 각자 적기 (3분)
- 한 가지씩
#### 함께 고르기 (5분)
- 하나만

## 핵심 개념 정리
- 서명, 정책

## 참고 자료
- [Sigstore](https://www.sigstore.dev/)

[^seen]: 보이는 각주.
[^hidden]: 숨은각주입니다.
"""

COMPANION = """\
# Session 3 워크시트

## 빈칸 채우기
서명 도구는 ____________이다. [ ] 예 [ ] 아니오[^extra]

- [ ] 검증했다
- [x] 서명했다

::: solution
워크시트정답입니다.
:::

[^extra]: 덧붙인 각주.
"""

SECRETS = ("강사노트전용문장", "정답전용문장", "숨은각주", "워크시트정답")
"""Words that only an instructor may see."""


def lesson_of(text: str) -> Lesson:
    return read_lesson(read_markdown(Source(path="session_03.md", text=text))).value


def handout_of(text: str, *, edition: Edition = Edition.STUDENT, companion: str | None = None) -> Handout:
    lesson = lesson_of(text)
    other = lesson_of(companion) if companion else None
    return compose_handout(
        lesson, plan_schedule(lesson), companion=other, edition=edition, place=("Week 3", "Day 5")
    )


def html_of(text: str, *, edition: Edition = Edition.STUDENT, companion: str | None = None) -> Html:
    handout = handout_of(text, edition=edition, companion=companion)
    return render_html(handout, default_theme(), illustrate(handout, {}, default_theme()).value)


def body_of(text: str) -> str:
    """Return the HTML of one phase that holds `text`, without the page around it."""
    html = html_of(f"# T\n\n## 핵심 개념 (12분)\n\n{text}").text
    return html.partition("</h2>\n")[2].partition("\n</section>")[0]


def pdf_of(text: str, *, edition: Edition = Edition.STUDENT, companion: str | None = None) -> Pdf:
    lesson = lesson_of(text)
    return render_pdf(
        html_of(text, edition=edition, companion=companion), attach_schedule(lesson, plan_schedule(lesson))
    )


@cache
def default_theme() -> HandoutTheme:
    return load_handout_theme(load_theme("default", search=(shipped_folder(),)).value)


@cache
def sample_pdf() -> Pdf:
    return pdf_of(SESSION, companion=COMPANION)
