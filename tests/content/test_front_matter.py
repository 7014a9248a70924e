"""The YAML at the head of a file."""

import datetime

import pytest

from builder.content import CodeBlock, Heading, Rule, visible_text
from tests.content.reading import places_of, read


def test_values_and_the_lines_of_their_keys() -> None:
    document = read("---\ntitle: 쿠버네티스\n\ndate: 2026-12-04\npacing: [5, 12]\n---\n# 제목\n")
    assert document.front_matter == {
        "title": "쿠버네티스",
        "date": datetime.date(2026, 12, 4),
        "pacing": [5, 12],
    }
    assert document.front_matter_lines == {"title": 2, "date": 4, "pacing": 5}
    assert [block.span.line for block in document.blocks] == [7]


def test_times_and_words_stay_as_they_were_written() -> None:
    assert read("---\nstart: 10:00\nlang: no\nn: 010\nfull: true\n---\n").front_matter == {
        "start": "10:00",
        "lang": "no",
        "n": "010",
        "full": True,
    }


@pytest.mark.parametrize(
    "text", ["---\n\ntitle: a\n---\n", "---\ntitle: a\n", "글\n---\ntitle: a\n---\n", " ---\na: b\n---\n"]
)
def test_what_is_a_rule_is_no_front_matter(text: str) -> None:
    document = read(text)
    assert document.front_matter == {}
    assert document.problems == ()
    assert "title: a" in visible_text(document.blocks) or "a: b" in visible_text(document.blocks)


def test_a_slide_between_rules_is_no_front_matter() -> None:
    document = read("---\n# 첫 슬라이드\n---\n")
    assert [type(block) for block in document.blocks] == [Rule, Heading, Rule]
    assert document.problems == ()


@pytest.mark.parametrize(
    ("yaml", "line", "column"),
    [
        ('title: "열림', 3, 1),
        ("title: a: b", 2, 9),
        ("a: &x 1\nb: *x", 2, 4),
        ("date: 2026-13-45", 2, 1),
        ("a: !!python/object:os.system x", 2, 4),
        ("a: " + "[" * 30, 2, 23),
        ("a: " + "x" * 70_000, 2, 1),
    ],
)
def test_bad_front_matter_is_a_problem_and_stays_visible(yaml: str, line: int, column: int) -> None:
    text = f"---\n{yaml}\n---\n글\n"
    document = read(text)
    assert places_of(text) == [("bad-front-matter", line, column)]
    assert document.front_matter == {}
    code, _ = document.blocks
    assert isinstance(code, CodeBlock)
    assert (code.text, code.language) == (yaml, "yaml")


@pytest.mark.parametrize("text", ["그냥 글", "- 그냥 글"])
def test_front_matter_without_any_key_is_read_as_markdown(text: str) -> None:
    document = read(f"---\n{text}\n---\n")
    assert visible_text(document.blocks) == "그냥 글"
    assert [problem.code.value for problem in document.problems] == ["bad-front-matter"]


def test_empty_front_matter_says_nothing() -> None:
    document = read("---\n---\n글\n")
    assert (document.front_matter, visible_text(document.blocks)) == ({}, "글")
