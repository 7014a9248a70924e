"""Where the lines of an outline stand, and why a text is one."""

from builder.content import ListBlock, Paragraph, Strong, Text
from builder.content.outline_line import read_lines
from builder.content.outline_verdict import explain, is_outline
from builder.diagnostics import Span
from tests.content.reading import blocks_of, only_block, places_of


def test_every_line_keeps_its_place_in_the_file() -> None:
    title, outline = blocks_of("# 제목\n\n```\n배포:\n\n  • 하나\n    • 둘\n  • 셋\n```\n")[1:]
    assert isinstance(title, Paragraph)
    assert title.span == Span(path="session.md", line=4, column=1, end_line=4)
    assert isinstance(outline, ListBlock)
    assert outline.span == Span(path="session.md", line=6, column=3, end_line=8)
    first, last = outline.items
    assert (first.span.line, first.span.end_line, last.span.line) == (6, 7, 8)
    inner = first.blocks[1]
    assert isinstance(inner, ListBlock)
    assert inner.items[0].span == Span(path="session.md", line=7, column=5, end_line=7)


def test_a_title_that_is_bold_already_is_not_made_bolder() -> None:
    title, _ = blocks_of("```\n**배포**\n\n- 하나\n- 둘\n```\n")
    assert isinstance(title, Paragraph)
    assert title.inlines == (Strong((Text("배포"),)),)


def test_an_outline_in_a_list_or_a_quote_is_one_too() -> None:
    block = only_block("- 글\n\n  ```\n  - 하나\n  - 둘\n  ```\n")
    assert isinstance(block, ListBlock)
    outline = block.items[0].blocks[1]
    assert isinstance(outline, ListBlock)
    assert (outline.outline, outline.span.line) == (True, 4)


def test_a_fence_with_attributes_but_no_language_may_hold_an_outline() -> None:
    block = only_block("``` {priority=optional}\n- 하나\n- 둘\n```\n")
    assert isinstance(block, ListBlock)


def test_a_fence_that_is_never_closed_is_a_problem_even_as_an_outline() -> None:
    assert places_of("```\n- 하나\n- 둘\n") == [("unclosed-container", 1, 1)]


def test_the_verdict_can_be_explained() -> None:
    lines = read_lines("$ ls\n├── 개요\n├── main.py")
    assert [sorted(signs) for signs in explain(lines)] == [
        ["head", "prompt"],
        ["Korean", "mark"],
        ["file", "mark"],
    ]
    assert not is_outline(lines)


def test_no_level_is_too_deep_to_be_shown() -> None:
    text = "\n".join("  " * depth + f"- 단계{depth}" for depth in range(40))
    block = only_block(f"```\n{text}\n```\n")
    assert isinstance(block, ListBlock)
