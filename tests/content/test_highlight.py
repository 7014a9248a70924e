"""Code falls into coloured runs that together are the code."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import CodeKind, CodeToken, highlight


def runs(code: str, language: str) -> list[list[tuple[str, str]]]:
    return [[(token.text, token.kind.value) for token in line] for line in highlight(code, language)]


def test_yaml_has_keys_and_comments() -> None:
    assert runs("kind: Pod  # 파드", "yaml") == [
        [("kind", "tag"), (":", "punctuation"), (" Pod  ", "plain"), ("# 파드", "comment")]
    ]


@pytest.mark.parametrize("language", ["console", "shell-session", "bash"])
def test_a_terminal_tells_prompts_from_output(language: str) -> None:
    lines = runs("$ kubectl get pods\nweb-0   Running\n$ ls", language)
    assert [line[0] for line in lines] == [("$ ", "prompt"), ("web-0   Running", "output"), ("$ ", "prompt")]


def test_a_difference_tells_what_came_and_went() -> None:
    assert runs("-a\n+b", "diff") == [[("-a", "deleted")], [("+b", "inserted")]]


@pytest.mark.parametrize("language", ["", "no-such-language", "text"])
def test_an_unknown_language_is_plain(language: str) -> None:
    assert highlight("a = 1\n\nb", language) == (
        (CodeToken("a = 1", CodeKind.PLAIN),),
        (),
        (CodeToken("b", CodeKind.PLAIN),),
    )


def test_empty_code_is_one_empty_line() -> None:
    assert highlight("", "python") == ((),)


LANGUAGES = [
    "python",
    "yaml",
    "json",
    "bash",
    "console",
    "dockerfile",
    "go",
    "java",
    "sql",
    "html",
    "diff",
    "toml",
    "x",
]


@given(st.text(alphabet="ab1 \t\n\"'#:-{}[]()$\\/<>가", max_size=60), st.sampled_from(LANGUAGES))
def test_the_runs_together_are_the_code(code: str, language: str) -> None:
    assert "\n".join("".join(token.text for token in line) for line in highlight(code, language)) == code
