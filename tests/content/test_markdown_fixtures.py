"""Every part of the syntax, as small texts and what they become; tabs are written →."""

from pathlib import Path

import pytest
from markdown_it.utils import read_fixture_file

from tests.content.document_drawing import draw_document
from tests.content.reading import read

CASES = [
    pytest.param(text, expected, id=title)
    for _, title, text, expected in read_fixture_file(Path(__file__).parent / "fixtures" / "markdown.md")
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_markdown_becomes_blocks(text: str, expected: str) -> None:
    document = read(text.replace("→", "\t"))
    drawn = list(draw_document(document.blocks))
    for number, blocks in enumerate(document.footnotes, 1):
        drawn += [f"note {number}", *draw_document(blocks, "  ")]
    drawn += [f"! {problem.code} {problem.span.line}:{problem.span.column}" for problem in document.problems]
    assert "\n".join(drawn) == expected.rstrip("\n")
