"""What the specifications of CommonMark and of GitHub's Markdown show, and that products can be made of it."""

import re
from collections import Counter

import pytest

from builder.content import ListBlock, Source, Strike, Table, read_markdown, visible_text, walk_blocks
from tests.content.reading import only_block, read
from tests.content.spec_examples import Example, spec_examples
from tests.fuzz.targets import TARGETS

SECTIONS = sorted({example.section for example in spec_examples()})


def shown(markdown: str) -> Counter[str]:
    document = read_markdown(Source(path="example.md", text=markdown))
    texts = (visible_text(document.blocks), *(visible_text(footnote) for footnote in document.footnotes))
    return Counter(re.findall(r"[^\W_]+", " ".join(texts)))


def test_there_are_the_examples_of_the_specification() -> None:
    assert len(spec_examples()) == 652
    assert spec_examples()[0] == Example(
        number=1,
        section="Tabs",
        markdown="\tfoo\tbaz\t\tbim\n",
        html="<pre><code>foo\tbaz\t\tbim\n</code></pre>\n",
    )


def test_every_word_that_an_example_shows_is_shown() -> None:
    lost = {example.number: Counter(example.words) - shown(example.markdown) for example in spec_examples()}
    assert {number: words for number, words in lost.items() if words} == {}


@pytest.mark.parametrize("target", ["reader", "deck", "handout"])
@pytest.mark.parametrize("section", SECTIONS)
def test_the_examples_become_products(section: str, target: str) -> None:
    for example in spec_examples():
        if example.section == section:
            TARGETS[target](f"# T\n\n## 목표 (50분)\n\n{example.markdown}".encode())


GITHUB = {
    "a table": "| 가 | 나 |\n| --- | --- |\n| 다 | 라 |\n",
    "a table with a bar in a cell": "| 가 |\n| - |\n| 나 `\\|` 다 |\n| **라 \\| 마** |\n",
    "a table that a quote ends": "| 가 | 나 |\n| --- | --- |\n| 다 | 라 |\n> 마\n",
    "a table that a blank line ends": "| 가 | 나 |\n| --- | --- |\n| 다 | 라 |\n마\n\n바\n",
    "a table whose header is too long": "| 가 | 나 |\n| --- |\n| 다 |\n",
    "a table with too few and too many cells": "| 가 | 나 |\n| --- | --- |\n| 다 |\n| 라 | 마 | 바 |\n",
    "a table without rows": "| 가 | 나 |\n| --- | --- |\n",
    "tasks": "- [ ] 가\n- [x] 나\n  - [X] 다\n- [ ]라\n",
    "words struck through": "~~가~~ 나 ~다~ ~~~라~~~\n\n~~마\n\n바~~\n",
    "bare addresses": "www.example.org https://example.org/가?a=b&c=(d). me@example.org ftp://example.org\n",
    "html that GitHub filters": "<strong> <title> <style> <em>\n\n<blockquote>\n  <xmp> 가 </xmp> 나\n</blockquote>\n",
}
"""Each extension of GitHub Flavored Markdown 0.29, in words of our own."""


@pytest.mark.parametrize("target", ["reader", "deck", "handout", "pdf"])
@pytest.mark.parametrize("name", GITHUB)
def test_what_github_adds_becomes_products(name: str, target: str) -> None:
    TARGETS[target](f"# T\n\n## 목표 (50분)\n\n{GITHUB[name]}".encode())


@pytest.mark.parametrize("name", GITHUB)
def test_every_letter_of_what_github_adds_is_shown(name: str) -> None:
    hangul = Counter(re.findall("[가-힣]", GITHUB[name]))
    assert not hangul - Counter(re.findall("[가-힣]", visible_text(read(GITHUB[name]).blocks)))


def test_a_cell_holds_a_bar_that_is_escaped() -> None:
    table = only_block(GITHUB["a table with a bar in a cell"])
    assert isinstance(table, Table)
    assert len(table.rows) == 2
    assert all(len(row) == 1 for row in table.rows)


def test_tasks_are_ticked_or_not() -> None:
    lists = [block for block in walk_blocks(read(GITHUB["tasks"]).blocks) if isinstance(block, ListBlock)]
    assert [item.checked for block in lists for item in block.items] == [False, True, None, True]


def test_two_waves_strike_words_through() -> None:
    paragraph = read(GITHUB["words struck through"]).blocks[0]
    assert any(isinstance(inline, Strike) for inline in getattr(paragraph, "inlines", ()))
