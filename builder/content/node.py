"""Markdown-it's flat tokens as a tree."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it.token import Token


@dataclass(slots=True)
class Node:
    """A token, or a pair of opening and closing tokens and what stands between them."""

    token: "Token"
    children: "list[Node]" = field(default_factory=list)

    @property
    def kind(self) -> str:
        return self.token.type.removesuffix("_open")


def nest(tokens: "Iterable[Token]") -> list[Node]:
    """Return the tree that balanced `tokens` stand for."""
    top: list[Node] = []
    levels = [top]
    for token in tokens:
        if token.nesting < 0:
            levels.pop()
            continue
        node = Node(token)
        levels[-1].append(node)
        if token.nesting > 0:
            levels.append(node.children)
    return top
