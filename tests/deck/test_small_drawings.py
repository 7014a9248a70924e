"""Diagrams whose words can't be read from the last row are told."""

from builder.content import Diagram
from builder.deck.paginate import BareStudio, paginate
from builder.diagnostics import Code, Problem
from builder.diagram import Drawing, Palette, draw_mermaid, fitted
from tests.deck.sample import geometry, outline_of


class Studio(BareStudio):
    """Draws diagrams and has no pictures."""

    def drawing(self, block: Diagram, width: float, height: float) -> Drawing | None:
        drawn = draw_mermaid(
            block.source,
            max_width=width,
            max_height=height,
            palette=Palette(),
            family="Malgun Gothic",
            language="ko",
        )
        return fitted(drawn.value, width, height) if drawn.value else None


def problems_of(source: str) -> list[Problem]:
    outline = outline_of(f"# 제목\n\n## 개념 (12분)\n\n### 주제\n\n```mermaid\n{source}\n```\n")
    return list(paginate(outline, geometry(), Studio()).problems)


def test_a_diagram_of_too_many_participants_is_too_small() -> None:
    calls = "\n".join(f"  참가자{number}->>참가자{number + 1}: 요청을 보냅니다" for number in range(20))
    (problem,) = problems_of(f"sequenceDiagram\n{calls}")
    assert (problem.code, problem.span.line) == (Code.DIAGRAM_TOO_SMALL, 7)
    assert " points high on its slide; 10 can be read" in str(problem.message)


def test_a_diagram_that_can_be_read_is_fine() -> None:
    assert problems_of("flowchart LR\n  A[하나] --> B[둘]") == []
