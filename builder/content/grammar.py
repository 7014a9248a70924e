"""The Markdown we read: CommonMark with tables, strikethrough, footnotes, definition lists, maths, containers."""

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from builder.content.container_lines import find_containers

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token


def parse(text: str) -> "tuple[list[Token], Mapping[str, int]]":
    """Return markdown-it's tokens for `text`, and the number of each footnote's label, counted from 0.

    A footnote that nothing refers to has -1.
    """
    env: dict[str, Any] = {"containers": find_containers(text.split("\n"))}
    tokens = _parser().parse(text, env)
    footnotes = env.get("footnotes", {}).get("refs", {})
    return tokens, {key.removeprefix(":"): number for key, number in footnotes.items()}


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt
    from mdit_py_plugins.deflist import deflist_plugin
    from mdit_py_plugins.footnote import footnote_plugin

    from builder.content import grammar_rules as rules

    parser = MarkdownIt("commonmark", {"maxNesting": rules.DEEPEST + 20}).enable(["table", "strikethrough"])
    parser.use(footnote_plugin, inline=False, move_to_end=False).use(deflist_plugin)
    interrupted = ["paragraph", "reference", "blockquote", "list"]
    parser.block.ruler.before("fence", "container", rules.container, {"alt": interrupted})
    parser.block.ruler.before("fence", "math_block", rules.math_block)
    parser.inline.ruler.before("escape", "math_inline", rules.math_inline)
    parser.block.ruler.at("table", rules.table, {"alt": ["paragraph", "reference"]})
    parser.block.ruler.before("table", "too_deep", rules.too_deep)
    parser.inline.ruler.at("image", rules.image)
    parser.inline.ruler.at("emphasis", rules.emphasis)
    # Addresses are judged by the reader, which reports what it refuses, and kept as written.
    parser.validateLink = lambda url: True  # type: ignore[method-assign]
    parser.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return parser
