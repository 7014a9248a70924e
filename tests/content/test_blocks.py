"""Headings, paragraphs, lists, tables, quotes and pictures."""

import pytest

from builder.content import (
    Align,
    Attributes,
    Chart,
    CodeBlock,
    Container,
    ContainerKind,
    DefinitionList,
    Diagram,
    Figure,
    FootnoteMark,
    Heading,
    Image,
    LineBreak,
    ListBlock,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    plain_text,
    visible_text,
    walk_blocks,
)
from builder.diagnostics import Span
from tests.content.reading import blocks_of, inlines_of, only_block, places_of, read


def test_a_heading_keeps_its_level_place_and_attributes() -> None:
    assert blocks_of("text\n\n## 핵심 개념 (12분) {#core .big priority=optional}\n")[1] == Heading(
        level=2,
        inlines=(Text("핵심 개념 (12분)"),),
        span=Span(path="session.md", line=3, end_line=3),
        attributes=Attributes(identifier="core", classes=("big",), values=(("priority", "optional"),)),
    )


def test_underlined_and_empty_headings_are_headings() -> None:
    kinds = [
        (block.level, plain_text(block.inlines))
        for block in blocks_of("제목\n===\n\n부제\n---\n\n##\n")
        if isinstance(block, Heading)
    ]
    assert kinds == [(1, "제목"), (2, "부제"), (2, "")]


def test_lines_of_a_paragraph_are_joined_with_a_space() -> None:
    assert inlines_of("첫 줄\n둘째 줄\n") == (Text("첫 줄 둘째 줄"),)


def test_lines_that_begin_with_a_typed_bullet_stay_apart() -> None:
    assert inlines_of("• 하나\n• 둘\n이어서\n✅ 셋\n") == (
        *(Text("• 하나"), LineBreak(), Text("• 둘 이어서"), LineBreak()),
        Text("✅ 셋"),
    )


def test_an_item_ends_with_attributes() -> None:
    block = only_block("- 꼭 필요\n- 남으면 {priority=optional}\n  - 더 깊이\n")
    assert isinstance(block, ListBlock)
    assert [item.attributes.get("priority") for item in block.items] == ["", "optional"]
    assert visible_text([block]) == "꼭 필요\n남으면\n더 깊이"


def test_attributes_on_their_own_line_belong_to_the_block_below() -> None:
    (block,) = blocks_of("{.wide}\n\n```py\nx\n```\n")
    assert isinstance(block, CodeBlock)
    assert block.attributes == Attributes(classes=("wide",))


@pytest.mark.parametrize("text", ["집합 {x=1}", "{% raw %}", "{}", "템플릿 {{ name }}", "값 {a b}"])
def test_braces_that_are_no_attributes_stay_text(text: str) -> None:
    assert plain_text(inlines_of(text)) == text


def test_a_numbered_list_begins_where_it_says() -> None:
    block = only_block("3. 셋\n4. 넷\n")
    assert isinstance(block, ListBlock)
    assert (block.ordered, block.start, block.outline) == (True, 3, False)


def test_tasks_are_ticked_or_not() -> None:
    block = only_block("- [ ] 하나\n- [x] 둘\n- [X] **셋**\n- [x]넷\n- [ ]\n")
    assert isinstance(block, ListBlock)
    assert [item.checked for item in block.items] == [False, True, True, None, False]
    assert visible_text([block]) == "하나\n둘\n셋\n[x]넷"


def test_a_table_loses_no_cell() -> None:
    block = only_block("| 이름 | 값 |\n|:--|--:|\n| a | b | c | `d|e` |\n| f |\n")
    assert isinstance(block, Table)
    assert block.aligns == (Align.LEFT, Align.RIGHT)
    assert [[plain_text(cell) for cell in row] for row in block.rows] == [["a", "b | c | d | e"], ["f", ""]]


def test_a_quote_holds_blocks() -> None:
    block = only_block("> ## 머리\n> - 하나\n")
    assert isinstance(block, Quote)
    assert [type(inner) for inner in block.blocks] == [Heading, ListBlock]


def test_a_quote_marked_as_on_github_is_a_tip() -> None:
    block = only_block("> [!TIP]\n> 로그부터 본다\n")
    assert isinstance(block, Container)
    assert (block.kind, visible_text(block.blocks)) == (ContainerKind.TIP, "로그부터 본다")


def test_pictures_alone_are_a_figure() -> None:
    block = only_block('![가](a.png){width=60%}\n![나](b.png "그림 둘")\n')
    assert isinstance(block, Figure)
    assert block.images == (
        Image("가", "a.png", attributes=Attributes(values=(("width", "60%"),))),
        Image("나", "b.png", "그림 둘"),
    )
    assert block.caption == (Text("그림 둘"),)


def test_a_picture_beside_words_stays_in_its_paragraph() -> None:
    assert isinstance(only_block("보라 ![가](a.png)"), Paragraph)


def test_a_term_has_its_meanings() -> None:
    block = only_block("파드\n: 배포 단위\n: - 하나 이상의 컨테이너\n")
    assert isinstance(block, DefinitionList)
    (definition,) = block.definitions
    assert plain_text(definition.term) == "파드"
    assert [visible_text(meaning) for meaning in definition.meanings] == ["배포 단위", "하나 이상의 컨테이너"]


def test_footnotes_are_numbered_in_the_order_of_their_marks() -> None:
    document = read("둘[^b] 하나[^a]\n\n[^a]: 에이\n[^unused]: 남은 말\n[^b]: 비\n")
    (paragraph,) = document.blocks
    assert isinstance(paragraph, Paragraph)
    assert [inline for inline in paragraph.inlines if isinstance(inline, FootnoteMark)] == [
        FootnoteMark(1),
        FootnoteMark(2),
    ]
    assert [visible_text(blocks) for blocks in document.footnotes] == ["비", "에이", "남은 말"]


def test_a_rule_is_a_rule() -> None:
    assert isinstance(only_block("***\n"), Rule)


def test_an_item_of_underscores_alone_is_a_blank_to_fill_in() -> None:
    block = only_block("1. ____________\n2. 답은 ____\n3. ___\n")
    assert isinstance(block, ListBlock)
    first, second, third = (item.blocks[0] for item in block.items)
    assert first == Paragraph(
        inlines=(Text("____________"),), span=Span(path="session.md", line=1, end_line=1)
    )
    assert isinstance(second, Paragraph)
    assert isinstance(third, Rule)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("```mermaid\ngraph TB\n```", Diagram),
        ("```chart\na,1\n```", Chart),
        ("```math\na^2\n```", MathBlock),
        ("$$\na^2\n$$", MathBlock),
        ("```text\n- a\n- b\n```", CodeBlock),
        ("    - a\n    - b", CodeBlock),
    ],
)
def test_a_fence_is_what_its_language_says(text: str, kind: type) -> None:
    assert isinstance(only_block(text), kind)


@pytest.mark.parametrize(
    ("info", "language", "lines", "title"),
    [
        ('yaml {hl_lines="2-4" title="app.yaml"}', "yaml", "2-4", "app.yaml"),
        ('yaml title="app.yaml"', "yaml", "", "app.yaml"),
        ("js {2-4,7}", "js", "2-4,7", ""),
        ("{.python title='a b'}", "python", "", "a b"),
        ("yaml{{ x }}", "yaml{{", "", ""),
        ("", "", "", ""),
    ],
)
def test_a_fence_names_its_language_and_attributes(info: str, language: str, lines: str, title: str) -> None:
    block = only_block(f"```{info}\nx\n```")
    assert isinstance(block, CodeBlock)
    assert (block.language, block.attributes.get("hl_lines"), block.attributes.get("title")) == (
        language,
        lines,
        title,
    )


def test_a_fence_that_is_never_closed_is_a_problem() -> None:
    assert places_of("# a\n\n```py\nx = 1\n") == [("unclosed-container", 3, 1)]
    assert places_of("> ```py\n> x\n> ```\n\n- ```\n  x\n  ```\n") == []


def test_text_that_stands_too_deep_is_kept_with_a_problem() -> None:
    text = "".join("  " * depth + f"- 단계{depth}\n" for depth in range(60))
    document = read(text)
    assert [problem.code.value for problem in document.problems] == ["nested-too-deep"]
    assert all(f"단계{depth}" in visible_text(document.blocks) for depth in range(60))


def test_walking_meets_every_block_before_those_inside_it() -> None:
    text = "# a\n\n- b\n  - c\n\n> d\n\n::: tip\ne\n:::\n\nf\n: g\n"
    names = [type(block).__name__ for block in walk_blocks(blocks_of(text))]
    assert names == [
        *("Heading", "ListBlock", "Paragraph", "ListBlock", "Paragraph", "Quote", "Paragraph"),
        *("Container", "Paragraph", "DefinitionList", "Paragraph"),
    ]


def test_bold_text_may_touch_a_korean_particle() -> None:
    assert inlines_of('**"왜?"**라고 **파드(Pod)**는') == (
        Strong((Text('"왜?"'),)),
        Text("라고 "),
        Strong((Text("파드(Pod)"),)),
        Text("는"),
    )
