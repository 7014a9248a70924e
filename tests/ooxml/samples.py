"""Decks for the validators: every kind of frame, on a template of ours and on one of others."""

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.content import Source, read_markdown
from builder.deck.compose import compose_slides
from builder.deck.paginate import BareStudio, paginate
from builder.deck.write import render_pptx
from builder.lesson import plan_schedule, read_lesson
from tests.deck.sample import default_template, default_theme
from tests.deck.write.decks import PICTURES, every_kind, render

LESSON = """# Session 1: 시험

## 핵심 개념 (12분)

### 표와 코드

- 하나 **굵게** `code` [문서](https://example.com)
    1. 둘
- [x] 한 일

| 이름 | 값 |
|------|---:|
| 가   |  1 |

```yaml {hl_lines="1" title="a.yaml"}
kind: Pod
```

::: tip
작게 시작한다
:::

## 그룹 토론 (8분)

### 토론 주제

**"무엇부터 옮길까?"**
"""


def _lesson_deck() -> bytes:
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=LESSON))).value
    outline = compose_slides(lesson, plan_schedule(lesson))
    deck = paginate(outline, default_template().geometry, BareStudio()).value
    return render_pptx(deck, default_template(), default_theme(), {})


SAMPLES: Mapping[str, Callable[[], bytes]] = {
    "plain": lambda: render(every_kind(), PICTURES),
    "lesson": _lesson_deck,
}


def save_sample(name: str, folder: Path) -> Path:
    path = folder / f"{name}.pptx"
    path.write_bytes(SAMPLES[name]())
    return path
