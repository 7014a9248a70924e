"""Fences as people write them: which are outlines, and what lists they become."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from builder.content import Source, read_markdown
from tests.content.outline_drawing import draw

FIXTURES = Path(__file__).parent / "fixtures"
CASES = [
    pytest.param(text, expected, id=f"{name} {line} {title}")
    for name in ("outlines", "not_outlines", "flattened_outlines")
    for line, title, text, expected in read_fixture_file(FIXTURES / f"{name}.md")
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_a_fence_without_a_language_becomes_what_it_draws(text: str, expected: str) -> None:
    document = read_markdown(Source(path="session.md", text=f"```\n{text}```\n"))
    assert draw(document.blocks) == expected.rstrip("\n")
