"""What stands between lines of colons."""

import pytest

from builder.content import (
    CodeBlock,
    Container,
    ContainerKind,
    ListBlock,
    Paragraph,
    Strong,
    Text,
    visible_text,
)
from builder.diagnostics import Code
from tests.content.reading import blocks_of, only_block, places_of, read


@pytest.mark.parametrize("kind", list(ContainerKind))
def test_every_kind_is_known_by_its_name(kind: ContainerKind) -> None:
    block = only_block(f"::: {kind}\n글\n:::\n")
    assert isinstance(block, Container)
    assert (block.kind, visible_text(block.blocks)) == (kind, "글")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("노트", ContainerKind.NOTES), ("정답", ContainerKind.SOLUTION), ("실습", ContainerKind.EXERCISE)],
)
def test_some_kinds_have_korean_names(name: str, kind: ContainerKind) -> None:
    block = only_block(f":::{name}\n글\n:::\n")
    assert isinstance(block, Container)
    assert block.kind is kind


@pytest.mark.parametrize("info", ["answer lines=5", "answer {lines=5}", "answer{lines=5}"])
def test_attributes_stand_with_or_without_braces(info: str) -> None:
    block = only_block(f"::: {info}\n:::\n")
    assert isinstance(block, Container)
    assert (block.attributes.get("lines"), block.blocks) == ("5", ())


def test_a_title_after_the_name_is_a_bold_paragraph() -> None:
    block = only_block("::: warning 운영 환경에서는\n지우지 않는다\n:::\n")
    assert isinstance(block, Container)
    assert isinstance(title := block.blocks[0], Paragraph)
    assert title.inlines == (Strong((Text("운영 환경에서는"),)),)


def test_columns_hold_columns() -> None:
    block = only_block(":::: columns\n::: column\n왼쪽\n:::\n::: column\n오른쪽\n:::\n::::\n")
    assert isinstance(block, Container)
    inner = [child for child in block.blocks if isinstance(child, Container)]
    assert [(child.kind, visible_text(child.blocks)) for child in inner] == [
        (ContainerKind.COLUMN, "왼쪽"),
        (ContainerKind.COLUMN, "오른쪽"),
    ]


def test_equal_colons_nest_like_brackets() -> None:
    block = only_block("::: exercise\n::: solution\n답\n:::\n문제\n:::\n")
    assert isinstance(block, Container)
    assert [type(child) for child in block.blocks] == [Container, Paragraph]


def test_colons_in_code_close_nothing() -> None:
    block = only_block("::: tip\n```md\n:::\n```\n:::\n")
    assert isinstance(block, Container)
    (code,) = block.blocks
    assert isinstance(code, CodeBlock)
    assert code.text == ":::"


def test_a_container_interrupts_a_paragraph_and_stands_in_a_list() -> None:
    paragraph, container = blocks_of("글\n::: tip\n팁\n:::\n")
    assert (type(paragraph), type(container)) == (Paragraph, Container)
    block = only_block("- 하나\n\n  ::: tip\n  팁\n  :::\n- 둘\n")
    assert isinstance(block, ListBlock)
    assert isinstance(block.items[0].blocks[1], Container)


def test_an_unknown_container_names_the_nearest_and_keeps_its_content() -> None:
    document = read("# a\n\n::: nots\n남는 글\n:::\n")
    (problem,) = document.problems
    assert (problem.code, problem.span.line, problem.span.column) == (Code.UNKNOWN_CONTAINER, 3, 5)
    assert str(problem.hint) == "did you mean notes?"
    assert visible_text(document.blocks) == "a\n남는 글"


def test_a_name_like_no_other_gets_the_list_of_names() -> None:
    (problem,) = read("::: qqqqqqqq\n:::\n").problems
    assert "notes, slides, handout" in str(problem.hint)


def test_a_container_that_is_never_closed_reaches_to_the_end() -> None:
    document = read("::: tip\n하나\n\n## 둘\n")
    (block,) = document.blocks
    assert isinstance(block, Container)
    assert visible_text(block.blocks) == "하나\n둘"
    assert [(problem.code, problem.span.line) for problem in document.problems] == [
        (Code.UNCLOSED_CONTAINER, 1)
    ]


def test_an_inner_container_that_is_never_closed_ends_with_the_outer_one() -> None:
    outer, after = blocks_of(":::: exercise\n::: solution\n답\n::::\n뒤\n")
    assert isinstance(outer, Container)
    assert visible_text(outer.blocks) == "답"
    assert isinstance(after, Paragraph)


def test_colons_that_close_nothing_are_a_problem() -> None:
    assert places_of("글\n\n:::\n") == [("unclosed-container", 3, 1)]
