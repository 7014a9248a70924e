"""Listings."""

import re

from builder.content import CodeBlock
from builder.content.attributes import Attributes
from builder.diagnostics import Span
from builder.handout.code_html import code_html
from builder.handout.pen import Pen


def code_of(text: str, language: str = "", **values: str) -> str:
    attributes = Attributes(values=tuple(values.items()))
    block = CodeBlock(text=text, language=language, span=Span(path="x"), attributes=attributes)
    return code_html(block, Pen(language="ko"))


def shown(html: str) -> str:
    """Return the characters of a listing; a block ends its line."""
    blocks = re.sub(
        r'(<span class="(?:lit|long|piece)">.*?</span>)(?=<span class="(?:lit|long|piece)|\w|$)', r"\1", html
    )
    return re.sub(r"<[^>]+>", "", blocks)


def test_a_listing_keeps_every_character() -> None:
    text = "if a < b:\n    return '&'\n"
    assert shown(code_of(text, "python")).replace("&lt;", "<").replace("&amp;", "&") == text


def test_known_languages_are_coloured() -> None:
    assert '<span class="t-keyword">return</span>' in code_of("return 1", "python")


def test_lit_lines_are_marked() -> None:
    html = code_of("a\nb\nc\nd", hl_lines="2-3")
    assert re.findall(r'<span class="lit">(.*?)</span>', html) == ["b", "c"]


def test_a_title_stands_above() -> None:
    assert '<p class="code-title">a&lt;b.yaml</p>' in code_of("x", title="a<b.yaml")


def test_long_lines_hang_and_short_ones_do_not() -> None:
    html = code_of(f"{'word ' * 30}\nshort")
    assert html.count('class="long"') == 1


def test_an_encoded_key_is_cut_into_lines_without_losing_a_character() -> None:
    key = "".join(chr(65 + i % 26) for i in range(3000))
    html = code_of(key)
    assert shown(html) == key
    assert html.count('class="piece"') == 35


def test_a_short_listing_stays_on_one_page_and_a_long_one_need_not() -> None:
    assert "whole" in code_of("a\n" * 5)
    assert "whole" not in code_of("a\n" * 50)


def test_line_drawings_keep_to_single_columns() -> None:
    html = code_of("┌──┐\n│가│\n└──┘")
    assert 'class="code drawing ' in html
    assert '<span class="narrow">┌──┐</span>' in html
