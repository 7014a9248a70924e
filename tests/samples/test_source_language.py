"""The sample course uses everything that the source language has."""

import re
from collections.abc import Iterator
from dataclasses import fields
from typing import get_args

import pytest

from builder.content import (
    Align,
    Attributes,
    Block,
    Chart,
    CodeBlock,
    Container,
    ContainerKind,
    Diagram,
    Figure,
    FootnoteMark,
    Heading,
    Inline,
    ListBlock,
    Rule,
    Table,
    walk_inlines,
)
from builder.content.check.all_blocks import all_blocks
from builder.content.check.attributes import ATTRIBUTES
from builder.content.containers import KOREAN_NAMES
from builder.lesson.metadata import Metadata
from tests.samples.sample_sources import DOCUMENTS, GUIDE, PATHS

BLOCKS = tuple(block for document in DOCUMENTS for block in all_blocks(document))
INLINES = tuple(inline for document in DOCUMENTS for inline, _ in walk_inlines(document.blocks))
TEXT = "\n".join(path.read_text(encoding="utf-8") for path in PATHS)
MANUAL = GUIDE.read_text(encoding="utf-8")
FRONT_MATTER = tuple(field.name for field in fields(Metadata) if field.name not in {"extra", "problems"})
FENCES = ("mermaid", "chart", "math", "console", "text", "yaml", "json", "bash", "python")


def attributes(block: Block) -> Iterator[tuple[str, Attributes]]:
    """Yield the braces of a block, each with the name of the place where they stand."""
    match block:
        case Heading():
            yield "heading", block.attributes
        case ListBlock():
            yield from (("item", item.attributes) for item in block.items)
        case CodeBlock():
            yield "code", block.attributes
        case Diagram():
            yield "diagram", block.attributes
        case Chart():
            yield "chart", block.attributes
        case Container():
            yield "answer" if block.kind is ContainerKind.ANSWER else "container", block.attributes
        case Figure():
            yield from (("picture", image.attributes) for image in block.images)
        case _:
            pass


USED = {(place, key) for block in BLOCKS for place, found in attributes(block) for key, _ in found.values}


@pytest.mark.parametrize("kind", get_args(Block), ids=lambda kind: str(kind.__name__))
def test_every_kind_of_block_is_used(kind: type[Block]) -> None:
    assert any(isinstance(block, kind) for block in BLOCKS)


@pytest.mark.parametrize("kind", get_args(Inline), ids=lambda kind: str(kind.__name__))
def test_every_kind_of_inline_is_used(kind: type[Inline]) -> None:
    assert any(isinstance(inline, kind) for inline in INLINES)


@pytest.mark.parametrize("kind", ContainerKind)
def test_every_container_is_used_and_explained(kind: ContainerKind) -> None:
    assert any(isinstance(block, Container) and block.kind is kind for block in BLOCKS)
    assert f"::: {kind}" in MANUAL


@pytest.mark.parametrize("name", KOREAN_NAMES)
def test_every_korean_name_of_a_container_is_used_and_explained(name: str) -> None:
    assert re.search(rf"^:::+ {name}\b", TEXT, re.MULTILINE)
    assert f"::: {name}" in MANUAL


@pytest.mark.parametrize(
    ("place", "key"), [(place, key) for place, known in ATTRIBUTES.items() for key in known]
)
def test_every_attribute_is_used_where_it_may_stand_and_explained(place: str, key: str) -> None:
    assert (place, key) in USED
    assert f"{key}=" in MANUAL


@pytest.mark.parametrize("language", FENCES)
def test_every_kind_of_fence_is_used(language: str) -> None:
    assert re.search(rf"^```{language}\b", TEXT, re.MULTILINE)


def test_fences_without_a_language_become_lists_or_stay_as_they_are() -> None:
    assert any(isinstance(block, ListBlock) and block.outline for block in BLOCKS)
    assert any(isinstance(block, CodeBlock) and not block.language for block in BLOCKS)


@pytest.mark.parametrize("checked", [True, False])
def test_boxes_are_ticked_and_not(checked: bool) -> None:
    lists = (block for block in BLOCKS if isinstance(block, ListBlock))
    assert any(item.checked is checked for block in lists for item in block.items)


@pytest.mark.parametrize("align", Align)
def test_columns_are_aligned_in_every_way(align: Align) -> None:
    assert any(align in block.aligns for block in BLOCKS if isinstance(block, Table))


@pytest.mark.parametrize("key", FRONT_MATTER)
def test_every_key_of_the_front_matter_is_used_and_explained(key: str) -> None:
    assert any(key in document.front_matter for document in DOCUMENTS)
    assert re.search(rf"^{key}: ", MANUAL, re.MULTILINE)


def test_slides_are_parted_and_footnotes_are_marked() -> None:
    assert any(isinstance(block, Rule) for block in BLOCKS)
    assert any(isinstance(inline, FootnoteMark) for inline in INLINES)
    assert any(document.footnotes for document in DOCUMENTS)


def test_nothing_in_the_sample_is_wrong() -> None:
    assert [problem for document in DOCUMENTS for problem in document.problems] == []
