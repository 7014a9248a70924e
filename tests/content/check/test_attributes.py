"""Attributes that nothing understands."""

import pytest

from tests.content.check.checking import codes_of, only_problem


@pytest.mark.parametrize(
    "text",
    [
        "## A {priority=optional}",
        "## A {#anchor .class}",
        "- a {priority=optional}",
        '```yaml {hl_lines="2-4 6" title="app.yaml"}\na: 1\n```',
        "```js {2-4}\na\n```",
        "::: answer lines=5\n:::",
        '::: tip title="A"\na\n:::',
        "![a](b.png){width=60%}",
        "![a](b.png){width=300 height=20px}",
        '```mermaid {alt="A"}\nflowchart LR\n  A --> B\n```',
        "mathematics {x=1} stays",
        "the query `{job=api}` is code",
    ],
)
def test_what_is_known_is_no_problem(text: str) -> None:
    assert codes_of(f"{text}\n") == []


@pytest.mark.parametrize(
    ("text", "column", "hint"),
    [
        ("## A {priorty=optional}", 7, "did you mean priority?"),
        ("## A {priority=high}", 7, "write it as `{priority=optional}`"),
        ('```yaml {hl_line="2"}\na: 1\n```', 10, "did you mean hl_lines?"),
        ("::: answer lines=viele\n:::", 12, "write it as `::: answer lines=5`"),
        ("![a](b.png){width=wide}", 13, "write it as `{width=60%}`"),
        ("- a {effort=high}", 6, "known here: priority"),
        (
            "the query {job=api}",
            12,
            "delete it; if it belongs to the sentence, write it as code: `{job=api}`",
        ),
    ],
)
def test_what_is_not_known_is_told_at_its_place(text: str, column: int, hint: str) -> None:
    problem = only_problem(f"{text}\n")
    assert (problem.code, problem.span.line, problem.span.column) == ("unknown-attribute", 1, column)
    assert str(problem.hint) == hint
