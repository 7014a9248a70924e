"""Code that doesn't parse, and code that isn't meant to."""

import pytest

from tests.content.check.checking import codes_of, only_problem


def fenced(language: str, code: str) -> str:
    return f"```{language}\n{code}\n```\n"


@pytest.mark.parametrize(
    ("language", "code", "line", "column"),
    [
        ("json", '{"a": 1,\n "b": [1, 2}', 3, 12),
        ("yaml", "a: b\n  c: d", 3, 4),
        ("yml", "a:\n\t- b", 3, 1),
        ("toml", "a = 1\nb = ", 3, 5),
        ("python", "def f():\n    return (1\n\nf()", 3, 12),
        ("py", "print 'a'", 2, 1),
    ],
)
def test_code_that_does_not_parse_is_told_where_reading_stops(
    language: str, code: str, line: int, column: int
) -> None:
    problem = only_problem(fenced(language, code))
    assert problem.code == "broken-code"
    assert (problem.span.line, problem.span.column) == (line, column)


@pytest.mark.parametrize(
    ("language", "code"),
    [
        ("json", '{"a": [1, 2, {"b": null}]}'),
        ("json", '"replicas": 3,\n"image": "web"'),
        ("json", '{"a": 1}\n{"a": 2}'),
        ("json", '{"a": 1, ...}'),
        ("json", '{\n  // how many\n  "a": 1\n}'),
        ("json", '{"token": <your token>}'),
        ("jsonc", '{"a": 1,}'),
        ("yaml", "a: 1\n---\nb: 2"),
        ("yaml", "image: {{ .Values.image }}\n{{- if .Values.x }}\nb: 1\n{{- end }}"),
        ("yaml", "- run: echo ${{ github.sha }}"),
        ("yaml", "spec:\n  replicas: 3\n  ...\n  image: web: 1"),
        ("yaml", "  indented: true\n  as: a part"),
        ("yaml", "!Ref Bucket"),
        ("yaml", "{% for a in b %}\n- {{ a }}\n{% endfor %}"),
        ("toml", '[a]\nb = "c"'),
        ("python", "async def f():\n    await g()\nawait f()"),
        ("python", ">>> 1 +\n1"),
        ("python", "%matplotlib inline\nimport a"),
        ("python", "def handler(event, context):"),
        ("python", "    return a + b"),
        ("python", 're.match("\\d", "1")'),
        ("python", "…"),
        ("go", "func {"),
        ("", "{not: json"),
    ],
)
def test_parts_and_templates_are_not_parsed(language: str, code: str) -> None:
    assert "broken-code" not in codes_of(fenced(language, code))


def test_the_place_counts_the_indentation_of_an_item() -> None:
    problem = only_problem('- a\n\n  ```json\n  {"a": 1,}\n  ```\n')
    assert (problem.span.line, problem.span.column) == (4, 11)


def test_broken_front_matter_is_not_told_twice() -> None:
    assert codes_of("---\ntitle: a: b\n---\n# T\n") == []


@pytest.mark.parametrize("language", ["json", "yaml", "toml", "python"])
@pytest.mark.parametrize(
    "code",
    [
        "[" * 40_000,
        "{" * 40_000,
        "(" * 40_000,
        "- " * 20_000,
        "-" * 40_000 + "1",
        "a: &a [*a, *a]\n" * 2000,
        "a." * 20_000,
    ],
    ids=["brackets", "braces", "round", "items", "signs", "aliases", "dots"],
)
def test_code_made_to_exhaust_its_parser_is_read(language: str, code: str) -> None:
    assert len(codes_of(fenced(language, code))) <= 1
