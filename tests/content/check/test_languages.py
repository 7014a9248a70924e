"""Fences whose language is misspelt or missing."""

import pytest

from builder.diagnostics import Severity
from tests.content.check.checking import codes_of, mended, only_problem


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("yalm", "yaml"),
        ("mermiad", "mermaid"),
        ("pyhton", "python"),
        ("dockerfil", "dockerfile"),
        ("jsno", "json"),
    ],
)
def test_a_misspelt_language_is_mended(name: str, near: str) -> None:
    assert mended(f"```{name}\nx\n```\n") == f"```{near}\nx\n```\n"


@pytest.mark.parametrize("name", ["text", "promql", "hcl", "YAML", "rego", "c", "js", "x", "output", "tree"])
def test_other_names_are_left_alone(name: str) -> None:
    assert codes_of(f"```{name}\nx: 1\n```\n") == []


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("apiVersion: v1\nkind: Pod", "yaml"),
        ("graph TB\n  A --> B", "mermaid"),
        ("sequenceDiagram\n  A->>B: x", "mermaid"),
        ('{"a": [1]}', "json"),
        ("$ kubectl get pods", "console"),
    ],
)
def test_a_language_beyond_doubt_is_added(code: str, language: str) -> None:
    assert only_problem(f"```\n{code}\n```\n").severity is Severity.NOTE
    assert mended(f"~~~\n{code}\n~~~\n") == f"~~~{language}\n{code}\n~~~\n"


def test_a_language_is_added_inside_an_item() -> None:
    assert mended('- a\n\n  ```\n  {"a": 1}\n  ```\n') == '- a\n\n  ```json\n  {"a": 1}\n  ```\n'


@pytest.mark.parametrize("code", ["fleet/\n├── base/\n└── apps/", "a: b", "SELECT 1", "[1, 2]", "kind: Pod"])
def test_what_may_be_anything_stays_without_a_language(code: str) -> None:
    assert codes_of(f"```\n{code}\n```\n") == []
