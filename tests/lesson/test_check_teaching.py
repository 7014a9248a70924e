"""Lessons as teaching."""

import pytest

from builder.content import Source, read_markdown
from builder.diagnostics import Problem, Severity
from builder.lesson import Role, read_lesson
from builder.lesson.check import check_minutes_notation, check_teaching
from builder.lesson.check.objectives import vague_word

BEFORE = "# Session 1: T\n\n## 학습 목표 (5분)\n- 원칙을 설명한다\n\n"
AFTER = (
    "## 그룹 토론 (8분)\n**켤 것인가?**\n\n## 정리\n- 하나\n\n## 참고 자료\n- 책\n\n## 다음 세션\n- 준비\n"
)


def problems_of(
    middle: str = "", *, last: bool = False, elsewhere: tuple[Role, ...] = ()
) -> tuple[Problem, ...]:
    document = read_markdown(Source(path="session_01.md", text=BEFORE + middle + AFTER))
    return check_teaching(read_lesson(document).value, last=last, elsewhere=elsewhere)


def of(text: str, *, last: bool = False, elsewhere: tuple[Role, ...] = ()) -> list[tuple[str, int]]:
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=text))).value
    found = check_teaching(lesson, last=last, elsewhere=elsewhere)
    return [(str(problem.code), problem.span.line) for problem in found]


def test_a_good_lesson_has_no_problem() -> None:
    assert problems_of() == ()


@pytest.mark.parametrize(
    ("objective", "word"),
    [
        ("**GitOps** 개념과 **ArgoCD** 아키텍처를 통한 선언적 배포 이해", "이해"),
        ("노드 관리와 오토스케일링 구성 및 운영 방법 학습", "학습"),
        ("복구 절차 파악", "파악"),
        ("최적화 전략 습득.", "습득"),
        ("원칙을 이해한다", "이해한다"),
        ("원칙을 이해할 수 있다", "이해할 수 있다"),
        ("명령을 익힌다", "익힌다"),
        ("구조를 알아본다", "알아본다"),
        ("Understand the four principles", "understand"),
        ("You will be able to understand GitOps", "understand"),
        ("Learn about Helm", "learn"),
        ("Understanding of GitOps", "understanding"),
    ],
)
def test_what_goes_on_in_a_head_is_no_objective(objective: str, word: str) -> None:
    assert vague_word(objective.replace("*", "")) == word


@pytest.mark.parametrize(
    "objective",
    [
        "GitOps의 네 원칙을 설명한다",
        "원칙을 이해하고 매니페스트를 작성한다",
        "차이를 설명하고 원칙을 이해한다",
        "비율을 고른다",
        "리뷰하기 좋은 크기로 변경을 나눈다",
        "이해관계자를 나열한다",
        "학습률을 조정한다",
        "사용자 인식 조사를 설계한다",
        "Understand the principles and write a manifest",
        "Explain what learners know",
        "Distinguish push from pull",
        "Use knowledge bases",
    ],
)
def test_what_can_be_seen_is_an_objective(objective: str) -> None:
    assert vague_word(objective) == ""


def test_objectives_that_are_all_vague_are_told_once_and_a_single_one_gently() -> None:
    vague = "# S\n\n## 학습 목표 (5분)\n- 원칙 이해\n- 구조 파악\n\n"
    assert of(vague + AFTER) == [("vague-objective", 3)]
    mixed = vague.replace("구조 파악", "구조를 그린다")
    lesson = read_lesson(read_markdown(Source(path="session_01.md", text=mixed + AFTER))).value
    (problem,) = check_teaching(lesson)
    assert (problem.span.line, problem.severity) == (4, Severity.NOTE)


def test_a_phase_of_objectives_without_one_is_told() -> None:
    notes = "# S\n\n## 학습 목표 (5분)\n\n::: notes\n- 인사한다\n:::\n\n"
    assert of(notes + AFTER) == [("missing-objectives", 3)]


def test_more_words_than_minutes_are_told_but_not_those_for_home() -> None:
    words = "말을 한다. " * 800
    assert [str(problem.code) for problem in problems_of(f"## 핵심 개념 (12분)\n{words}\n\n")] == [
        "too-many-words"
    ]
    home = f"## 핵심 개념 (12분)\n::: handout\n{words}\n:::\n\n```text\n{words}\n```\n\n"
    assert problems_of(home) == ()


def test_more_headings_than_minutes_are_told() -> None:
    topics = "".join(f"### 주제 {number}\n- 하나\n\n" for number in range(12))
    (problem,) = problems_of(f"## 핵심 개념 (12분)\n{topics}")
    values = dict(problem.message.values)
    assert (problem.code, values["asked"], values["surplus"]) == ("too-many-slides", 13, 1)
    assert problems_of(f"## 핵심 개념 (13분)\n{topics}") == ()


def test_a_bullet_is_no_paragraph() -> None:
    long = "길고 긴 문장이 이어져서 " * 8
    (problem,) = problems_of(f"## 핵심 개념 (12분)\n- 짧다\n  - {long}\n\n")
    assert (problem.code, problem.span.line) == ("long-bullet", 8)
    assert problems_of(f"## 핵심 개념 (12분)\n{long}\n\n::: notes\n- {long}\n:::\n\n") == ()


@pytest.mark.parametrize(
    "question",
    [
        "켤 것인가?",
        "**자동 복구**",
        "### 켤까요？\n- 하나",
        "> 어느 쪽을 고를 것인가",
        "무엇부터 볼 것인가",
        "- 왜?",
        "What would you choose?",
    ],
)
def test_a_question_is_found_wherever_it_stands(question: str) -> None:
    assert ("missing-question", 3) not in of(f"# S\n\n## 그룹 토론 (8분)\n{question}\n\n## 끝\n")


@pytest.mark.parametrize("text", ["자동 복구에 대하여", "- 하나\n- 둘", "::: notes\n켤까?\n:::"])
def test_a_discussion_that_asks_nothing_is_told(text: str) -> None:
    assert ("missing-question", 3) in of(f"# S\n\n## 그룹 토론 (8분)\n{text}\n\n## 끝\n")


def test_closing_parts_may_stand_elsewhere() -> None:
    bare = "# S\n\n## 학습 목표 (5분)\n- 설명한다\n"
    assert [code for code, _ in of(bare)] == ["missing-summary", "missing-references", "missing-next"]
    assert of(bare, elsewhere=(Role.REFERENCES, Role.KEY_POINTS), last=True) == []
    assert of(bare + "\n### 정리\n- 하나\n\n### 더 읽을거리\n- 책\n", last=True) == []


@pytest.mark.parametrize(
    ("heading", "mended"),
    [
        ("## 핵심 개념 (12 분)", "## 핵심 개념 (12분)"),
        ("## 핵심 개념 ( 12분 )", "## 핵심 개념 (12분)"),
        ("## 핵심 개념 （12 분）", "## 핵심 개념 （12분）"),
        ("## 핵심 개념 (1 시간 30 분)", "## 핵심 개념 (1시간 30분)"),
        ("#### 정리 (2 분) {priority=optional}", "#### 정리 (2분) {priority=optional}"),
        ("## Core concepts (12min)", "## Core concepts (12 min)"),
        ("## 핵심 개념 12분", "## 핵심 개념 (12분)"),
        ("## 핵심 개념: 배포 - 12분", "## 핵심 개념: 배포 (12분)"),
        ("### 6. 비용 구조 - 5분", "### 6. 비용 구조 (5분)"),
        ("#### 나누기 – 3분", "#### 나누기 (3분)"),
        ("## 핵심 개념 (12)", ""),
        ("## 핵심 개념 (12분 동안)", ""),
    ],
)
def test_minutes_in_another_notation_are_told_and_mended(heading: str, mended: str) -> None:
    language = "---\nlang: ko\n---\n"
    document = read_markdown(Source(path="session_01.md", text=f"{language}# S\n\n{heading}\n"))
    (problem,) = check_minutes_notation(document, read_lesson(document).value)
    assert (problem.code, problem.span.line) == ("minutes-notation", 6)
    edit = problem.edit
    if not mended:
        assert edit is None
        return
    assert edit is not None
    start = edit.column - 1
    assert heading[start : start + len(edit.old)] == edit.old
    assert heading[:start] + edit.new + heading[start + len(edit.old) :] == mended


@pytest.mark.parametrize(
    "heading",
    [
        "## 핵심 개념 (12분)",
        "## Core concepts (12 min)",
        "## Core concepts (12 minutes)",
        "## 핵심 개념(12분)",
        "## 하루 10분",
        "## Kubernetes 1.30 (2024)",
        "### 12분 안에 끝내기",
        "## 핵심 개념 (1시간 30분)",
        "## 핵심 개념 (12분 소요)",
        "## 핵심 개념 (35분 - 체계적으로 쌓기)",
        "## 핵심 개념 (예상 시간: 12분)",
    ],
)
def test_other_headings_are_left_alone(heading: str) -> None:
    document = read_markdown(Source(path="session_01.md", text=f"# S\n\n{heading}\n"))
    assert list(check_minutes_notation(document, read_lesson(document).value)) == []
