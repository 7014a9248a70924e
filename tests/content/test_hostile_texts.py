"""Texts made to exhaust a reader: each is read, and none grows beyond its size."""

import pytest

from builder.content import visible_text, walk_blocks
from tests.content.reading import read

TIMES = 3000

HOSTILE = [
    "[" * TIMES,
    "[a](" * TIMES,
    "![" * TIMES + "](x)" * TIMES,
    "*a _b " * TIMES,
    "**a " * TIMES + "b** " * TIMES,
    ">" * TIMES + "a",
    "- " * TIMES + "a",
    "1. " * TIMES + "a",
    "[^a]: " * TIMES,
    "<b>" * TIMES + "</i>" * TIMES,
    "<div><ul><li>" * TIMES,
    "<div>" + "<dd><p><li>" * TIMES,
    "<div>" + "<a" * TIMES,
    "<!--" * TIMES,
    "a <!-- b --> " * TIMES,
    "<style>\n" * TIMES,
    "<table>" + "<tr><td>" * TIMES,
    "::: notes\n" * TIMES,
    ":::: a\n" * TIMES + ":::\n" * TIMES,
    "- ::: tip\n" * TIMES,
    "::: " + "a" * TIMES + "{",
    "``` " + "a " * TIMES + "{x}{",
    "- $$ x\n" * TIMES,
    "- ```\n" * TIMES,
    "$" + "\\$" * TIMES,
    "$a " * TIMES,
    "|a|b|\n|-|-|\n" + "|x" * TIMES,
    "---\na: " + "{b: " * TIMES + "\n---\n",
    "---\n" + "a: b\n" * TIMES,
    "```\n" + "│ " * TIMES + "├── a\n- b\n```",
    "```\n- " + "**a " * TIMES + "\n- b\n```",
    "```\n- a" + "  b" * TIMES + "\n- c\n```",
    "# a " + "{b=c " * TIMES,
    "https://a.b/" + ")" * TIMES,
    "\x00" * TIMES + "\x1b[" * TIMES,
]


@pytest.mark.parametrize("text", HOSTILE, ids=[text[:12].strip() for text in HOSTILE])
def test_a_hostile_text_is_read(text: str) -> None:
    document = read(text)
    assert len(visible_text(document.blocks)) <= 2 * len(text) + 100
    assert sum(1 for _ in walk_blocks(document.blocks)) <= len(text)
