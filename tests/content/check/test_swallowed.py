"""Blocks of code in which another one begins."""

import pytest

from tests.content.check.checking import codes_of, only_problem


def test_a_block_that_isnt_closed_before_the_next_is_told_where_it_begins() -> None:
    problem = only_problem("# T\n\n```\ndocker ps\n\n## A\n\n```bash\nls\n```\n")
    assert (problem.code, problem.span.line) == ("unclosed-container", 3)
    assert "line 8" in str(problem.message)
    assert "add a line ``` above line 8" in str(problem.hint)


@pytest.mark.parametrize(
    "text",
    [
        "```bash\nls\n```\n\n```yaml\na: 1\n```\n",
        "````markdown\n```bash\nls\n```\n````\n",
        "~~~text\n```bash\n~~~\n",
        "- item\n\n  ```bash\n  ls\n  ```\n",
        "use ```code``` here\n",
    ],
)
def test_blocks_that_are_closed_are_no_problem(text: str) -> None:
    assert codes_of(text) == []
