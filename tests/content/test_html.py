"""HTML between blocks is shown as what it means; none of it reaches a product."""

from builder.content import (
    CodeBlock,
    Container,
    ContainerKind,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    plain_text,
    visible_text,
)
from tests.content.reading import blocks_of, only_block, places_of, read


def test_a_comment_becomes_notes_read_as_markdown() -> None:
    block = only_block("<!-- 시간을 확인한다\n\n- 하나\n- **둘**\n-->\n")
    assert isinstance(block, Container)
    assert block.kind is ContainerKind.NOTES
    assert [(type(inner), inner.span.line) for inner in block.blocks] == [(Paragraph, 1), (ListBlock, 3)]


def test_a_comment_inside_a_line_follows_its_block() -> None:
    paragraph, notes = blocks_of("- 하나 <!-- 천천히 -->\n- 둘\n")
    assert visible_text([paragraph]) == "하나\n둘"
    assert isinstance(notes, Container)
    assert visible_text(notes.blocks) == "천천히"


def test_comments_for_tools_and_empty_ones_say_nothing() -> None:
    text = "<!-- prettier-ignore -->\n\n<!-- markdownlint-disable MD013 -->\n\n<!---->\n\n<!-- toc -->\n"
    assert blocks_of(text) == ()


def test_a_comment_that_is_never_closed_hides_nothing() -> None:
    document = read("<!-- 메모\n\n## 다음\n")
    assert visible_text(document.blocks) == "메모\n다음"
    assert places_of("# a\n\n<!-- 메모\n") == [("unclosed-container", 3, 1)]


def test_details_are_shown_under_a_bold_summary() -> None:
    summary, answer = blocks_of("<details>\n<summary>답 보기</summary>\n\n**정답**은 둘\n\n</details>\n")
    assert isinstance(summary, Paragraph)
    assert summary.inlines == (Strong((Text("답 보기"),)),)
    assert isinstance(answer, Paragraph)
    assert plain_text(answer.inlines) == "정답은 둘"


def test_tags_that_only_arrange_vanish() -> None:
    assert visible_text(blocks_of('<div align="center">\n  <p>가운데</p> 글\n</div>\n')) == "가운데\n글"


def test_a_picture_alone_is_a_figure() -> None:
    block = only_block('<p align="center">\n<img src="a.png" alt="구조" width="60%">\n</p>\n')
    assert isinstance(block, Figure)
    assert (block.images[0].alt, block.images[0].attributes.get("width")) == ("구조", "60%")


def test_blocks_of_html_are_blocks() -> None:
    text = (
        "<div><h2>제목</h2><ul><li>하나<ul><li>둘</li></ul></li><li><p>셋</p></li></ul>"
        "<blockquote>넷</blockquote><pre>다  섯</pre><hr></div>\n"
    )
    blocks = blocks_of(text)
    assert [type(block) for block in blocks] == [Heading, ListBlock, Quote, CodeBlock, Rule]
    assert visible_text(blocks) == "제목\n하나\n둘\n셋\n넷\n다  섯"


def test_a_table_of_html_is_as_wide_as_its_widest_row() -> None:
    block = only_block(
        "<table><tr><th>a</th></tr><tbody><tr><td>b</td><td>c<br>d</td></tr></tbody></table>\n"
    )
    assert isinstance(block, Table)
    assert [[plain_text(cell) for cell in row] for row in (block.header, *block.rows)] == [
        ["a", ""],
        ["b", "c d"],
    ]


def test_scripts_and_styles_vanish() -> None:
    assert (
        visible_text(blocks_of("<script>\nalert(1)\n\nx\n</script>\n\n<style>p {}</style>\n\n글\n")) == "글"
    )


def test_a_style_that_is_never_closed_hides_nothing() -> None:
    assert visible_text(blocks_of("<style>\n\n## 다음\n\n<style>\n글\n")) == "다음\n글"
    assert [code for code, _, _ in places_of("<style>\n\n글\n")] == ["unclosed-container"]


def test_links_in_html_are_judged_too() -> None:
    assert [
        code for code, _, _ in places_of('<div><a href="javascript:x">a</a> <img src="data:x"></div>\n')
    ] == [
        "unsafe-link",
        "unsafe-link",
    ]


def test_a_placeholder_on_its_own_line_is_text() -> None:
    assert visible_text(blocks_of("<namespace>\n")) == "<namespace>"


def test_a_tag_without_an_end_is_text() -> None:
    assert visible_text(blocks_of('<div id="a"\n글\n')) == '<div id="a" 글'


def test_tags_without_end_are_shown_as_code() -> None:
    (block,) = blocks_of("<div>" * 200)
    assert isinstance(block, CodeBlock)
    assert [code for code, _, _ in places_of("<div>" * 200)] == ["nested-too-deep"]


def test_what_html_does_is_left_out_and_told() -> None:
    document = read(
        "가\n\n<div>\n<script>x()</script>\n<script>y()</script>\n</div>\n\n나\n<svg></svg> 다 <b>라</b>\n"
    )
    told = [(problem.code, problem.span.line, problem.span.column) for problem in document.problems]
    assert told == [("html-left-out", 4, 1), ("html-left-out", 9, 1)]
    assert "x()" not in visible_text(document.blocks)


def test_code_about_html_is_not_left_out() -> None:
    assert read("`<script>` 와\n\n```html\n<iframe></iframe>\n```\n\n<object-name>\n").problems == ()
