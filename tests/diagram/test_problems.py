import pytest

from builder.diagnostics import Code, Problem, Severity
from builder.diagram import draw_mermaid
from tests.diagram.sample import drawn


def problems(source: str) -> tuple[Problem, ...]:
    return draw_mermaid(source, max_width=800, max_height=400).problems


def refusal(source: str) -> Problem:
    checked = draw_mermaid(source, max_width=800, max_height=400)
    assert checked.value is None
    (problem,) = checked.problems
    assert (problem.code, problem.severity) == (Code.DIAGRAM_REFUSED, Severity.ERROR)
    return problem


MENDED = {
    "graph TD\n K[patches (inline)] --> L[a/b]": ' K["patches (inline)"] --> L["a/b"]',
    "graph TD\n A(foo (bar)) --> B{a (b)?}": ' A("foo (bar)") --> B{"a (b)?"}',
    "graph TD\n A[(db (x))] --> B": ' A[("db (x)")] --> B',
    'graph TD\n A["a "b" c"]': ' A["a #quot;b#quot; c"]',
    "graph TD\n A -->|x (y)| B": ' A -->|"x (y)"| B',
    "graph TD\n A -->|x|> B": " A -->|x| B",
    "graph TD\n A --> B %% why": " A --> B",
    "graph TD\n A --> end": " A --> end_[end]",
    "graph TD\n subgraph 운영 (가)\n A\n end": ' subgraph "운영 (가)"',
    "xychart-beta\n x-axis [1월, 2월]\n bar [1, 2]": ' x-axis ["1월", "2월"]',
    "radar\n axis a, b, c\n curve x{1,2,3}": "radar-beta",
    'pie\n 다 : 20\n "나" : 3': ' "다" : 20',
}


@pytest.mark.parametrize("source", MENDED)
def test_a_small_mistake_is_mended_and_told(source: str) -> None:
    mended = problems(source)
    assert [problem.code for problem in mended] == [Code.DIAGRAM_MENDED]
    assert MENDED[source].strip() in f"{mended[0].hint} {mended[0].message}"


def test_what_was_mended_is_told_with_its_line() -> None:
    found = problems("graph TD\n A --> B\n B --> C[x (y)]\n C --> D[z (w)]")
    assert [problem.span.line for problem in found] == [3, 4]
    assert str(found[0].message) == "The label of C needs quotes; they were added."


def test_a_sound_diagram_has_no_problem() -> None:
    assert problems('graph TD\n A["x (y)"] -->|ok| B[/slanted/]') == ()


def test_styles_of_a_sequence_diagram_are_left_out() -> None:
    (problem,) = problems("sequenceDiagram\n A->>B: hi\n style A fill:#fff")
    assert problem.span.line == 3


@pytest.mark.parametrize(
    "source",
    [
        "gitGraph\n commit\n branch 개발\n commit",
        "requirementDiagram\n requirement 가용성 {\n id: 1\n text: 높게\n risk: low\n verifymethod: test\n }",
        "sankey-beta\n인터넷,서버,10",
    ],
)
def test_korean_is_drawn_where_mermaid_itself_has_no_place_for_it(source: str) -> None:
    drawing = drawn(source)
    words = drawing.alt
    assert any(word in words for word in ("개발", "가용성", "인터넷"))


def test_an_unknown_kind_is_named() -> None:
    problem = refusal("pyramid\n a")
    assert str(problem.message) == "Mermaid has no kind of diagram called “pyramid”."
    assert problem.span.line == 1


def test_the_kind_is_found_below_front_matter_and_comments() -> None:
    assert refusal("---\ntitle: x\n---\n%% c\npyramid\n a").span.line == 5


def test_a_refusal_names_line_and_column() -> None:
    problem = refusal("graph TD\n A --> B\n B -> -> C")
    assert (problem.span.line, problem.span.path) == (3, "")
    assert problem.span.column > 1


def test_an_unfinished_diagram_is_refused_at_its_end() -> None:
    problem = refusal("graph TD\n subgraph x\n A --> B\n\n")
    assert (problem.span.line, problem.span.column) == (3, 9)


def test_an_empty_diagram_is_refused() -> None:
    assert str(refusal("\n \n").message) == "The diagram is empty."


def test_a_huge_diagram_is_refused() -> None:
    assert "too large" in str(refusal("graph TD\n" + "x" * 60_000).message)


def test_a_diagram_with_too_many_links_is_refused() -> None:
    source = "graph TD\n" + "\n".join(f"a{number} --> a{number + 1}" for number in range(600))
    assert "500" in str(refusal(source).message)


def test_a_deep_nest_of_brackets_is_refused_at_once() -> None:
    assert refusal("graph TD\n A[" + "(" * 20_000).span.line == 2
