"""Decks for the validators: every kind of frame, on a template of ours and on one of others."""

from collections.abc import Callable, Mapping
from pathlib import Path

from builder.content import Source, read_markdown
from builder.deck.compose import compose_slides
from builder.deck.paginate import BareStudio, paginate
from builder.deck.write import render_pptx
from builder.lesson import plan_schedule, read_lesson
from tests.deck.sample import default_template, default_theme
from tests.deck.write.decks import PICTURES, every_kind, png, render

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


_FIGURES = """# Session 2: 그림

## 핵심 개념 (12분)

### 차트

```chart
type: bar
unit: 시간
주차,이론,실습
1주,3,4
2주,2,6.5
```

### 원

```chart
type: doughnut
이론,40
실습,60
```

### 그림

![구조](a.svg "그림 1") ![사진](a.png){fit=cover}

- 🚀 이모지 ✅
"""

_FORMULAS = r"""# Session 3: 수식

## 핵심 개념 (12분)

### 식

$$
\text{가용성} = \sum_{i=1}^{n} \frac{\sqrt{x_i}}{\left( \hat{y} \right)} + \begin{pmatrix} a & b \\ c & d \end{pmatrix}
$$

- 값은 $x^2$ 이고 $\log n$ 이다

| 이름 | 식 |
|------|----|
| 합   | $\sum_i x_i$ |

::: tip
$\overbrace{a+b}^{n}$ 이다
:::
"""
_SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="64" height="36"><rect width="64" height="36"/></svg>'


class _Sizes(BareStudio):
    """A studio that knows two pictures."""

    def picture_size(self, address: str) -> tuple[float, float] | None:
        return (320.0, 180.0)


def _figures_deck() -> bytes:
    return _written(_FIGURES, {"a.svg": png(), "a.png": png(90)}, {"a.svg": _SVG})


def formulas_deck() -> bytes:
    """Return a deck with equations.

    The Open XML SDK takes their element for one without children where it plays Office 2010, and openxml-audit
    takes their letters for Word's; both know better of later versions and of PowerPoint's own files.
    """
    return _written(_FORMULAS, {}, {})


def _written(text: str, pictures: Mapping[str, bytes], vectors: Mapping[str, bytes]) -> bytes:
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=text))).value
    outline = compose_slides(lesson, plan_schedule(lesson))
    deck = paginate(outline, default_template().geometry, _Sizes()).value
    return render_pptx(deck, default_template(), default_theme(), pictures, vectors)


SAMPLES: Mapping[str, Callable[[], bytes]] = {
    "plain": lambda: render(every_kind(), PICTURES),
    "lesson": _lesson_deck,
    "figures": _figures_deck,
}


def save_sample(name: str, folder: Path) -> Path:
    path = folder / f"{name}.pptx"
    path.write_bytes(SAMPLES[name]())
    return path
