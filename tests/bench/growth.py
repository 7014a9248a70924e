"""How the time of one session grows with what stands in it."""

from collections.abc import Callable, Mapping
from statistics import median
from time import process_time

from builder.pipeline.job import Making, SessionJob, SourceFile
from builder.pipeline.look import Look, load_look
from builder.pipeline.product import Product, ProductKind
from builder.pipeline.run_job import run_job
from builder.theme import load_theme, search_folders
from tests.bench.course_copies import ROOT
from tests.bench.report import Section, ratio, seconds

SENTENCE = "클러스터 업그레이드는 컨트롤 플레인부터 순서대로 진행합니다 and the workers follow one by one."
STEPS = (1, 2, 4)
"""Each shape is measured this many times as large; what is linear takes this many times as long."""


def growth(rounds: int) -> Section:
    look = load_look(load_theme("default", search=search_folders(ROOT)).value)
    for kind in _KINDS:
        _spent(look, "글.", kind)
    return Section(
        title="Growth with the size of a session",
        text="Processor time of one session whose first phase holds more and more, in a warm process; the last two\n"
        f"columns are the time for {STEPS[-1]} times as much by that for half of it: 2 is linear, 4 is quadratic.",
        header=("a phase of", "deck", "handout", "deck grows", "handout grows"),
        rows=tuple(_row(look, name, shape, size, rounds) for name, (shape, size) in _SHAPES.items()),
    )


_KINDS = (ProductKind.DECK, ProductKind.HANDOUT)


def _row(look: Look, name: str, shape: Callable[[int], str], size: int, rounds: int) -> tuple[str, ...]:
    times = {
        (kind, step): median(_spent(look, shape(size * step), kind) for _ in range(rounds))
        for kind in _KINDS
        for step in STEPS
    }
    *_, half, whole = STEPS
    return (
        name.format(size * whole),
        *(seconds(times[kind, whole]) for kind in _KINDS),
        *(ratio(times[kind, whole], times[kind, half]) for kind in _KINDS),
    )


def _spent(look: Look, phase: str, kind: ProductKind) -> float:
    source = SourceFile(path="session_01.md", data=_AROUND.replace("…", phase).encode())
    job = SessionJob(source=source, making=Making(look=look, products=frozenset({Product(kind)})))
    began = process_time()
    result = run_job(job)
    spent = process_time() - began
    if not result.artefacts:
        raise RuntimeError(f"nothing was made: {result.problems}")
    return spent


_AROUND = """\
# Session 1: 크기

## 🎯 학습 목표 (5분)

- 크기를 잰다

## 📖 핵심 개념 (12분)

### 주제

…

## 심화 분석 (10분)

글.

## 실무 사례 (15분)

글.

## 그룹 토론 (8분)

1. 왜 그럴까요?
"""

_SHAPES: Mapping[str, tuple[Callable[[int], str], int]] = {
    "{} sentences in one paragraph": (lambda count: " ".join([SENTENCE] * count), 100),
    "{} list items": (lambda count: "\n".join(f"- {SENTENCE} {n}" for n in range(count)), 50),
    "{} levels of a list": (lambda count: "\n".join(f"{'  ' * n}- 단계 {n}" for n in range(count)), 20),
    "{} lines of code": (
        lambda count: (
            "```python\n" + "\n".join(f"def f{n}(x): return x + {n}" for n in range(count)) + "\n```"
        ),
        100,
    ),
    "{} rows of a table": (
        lambda count: "| 가 | 나 |\n|---|---|\n" + "\n".join(f"| {n} | {SENTENCE} |" for n in range(count)),
        30,
    ),
    "{} topics": (lambda count: "\n\n".join(f"### 주제 {n}\n\n- {SENTENCE}" for n in range(count)), 20),
    "{} further phases": (
        lambda count: "\n\n".join(f"## 단계 {n} (3분)\n\n### 주제\n\n- {SENTENCE}" for n in range(count)),
        10,
    ),
    "{} bold words and code": (lambda count: " ".join(f"**굵게{n}** `코드{n}`" for n in range(count)), 100),
    "{} nodes of a diagram": (
        lambda count: (
            "```mermaid\nflowchart TD\n"
            + "\n".join(f"  N{n}[노드 {n}] --> N{n + 1}" for n in range(count))
            + "\n```"
        ),
        10,
    ),
}
