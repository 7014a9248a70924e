"""Anchors of headings, as links name them."""

import pytest

from builder.content.check import heading_anchors
from tests.content.reading import read


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## Getting started", "getting-started"),
        ("## 학습 목표 (5분)", "학습-목표-5분"),
        ("## 💬 그룹 토론", "-그룹-토론"),
        ("## `kubectl` & Co.", "kubectl--co"),
        ("## A {#own-name}", "own-name"),
        ('<a id="place"></a>', "place"),
    ],
)
def test_an_anchor_is_made_as_github_makes_it(heading: str, anchor: str) -> None:
    assert anchor in heading_anchors(read(f"{heading}\n"))


def test_a_repeated_heading_is_counted() -> None:
    assert heading_anchors(read("## A\n\n## A\n\n## A\n")) == {"a", "a-1", "a-2"}
