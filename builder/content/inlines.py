"""Markdown-it's inline tokens → inlines."""

from collections.abc import Callable, Iterable, Mapping
from itertools import zip_longest
from types import MappingProxyType
from typing import TYPE_CHECKING

from builder.content.attribute_syntax import merge_attributes, split_leading_attributes
from builder.content.bare_links import split_addresses
from builder.content.comment import read_comment
from builder.content.html_tag import parse_tag
from builder.content.inline import (
    CodeSpan,
    Emphasis,
    FootnoteMark,
    Image,
    Inlines,
    LineBreak,
    Link,
    Math,
    Strike,
    Strong,
    Text,
    plain_text,
)
from builder.content.inline_builder import InlineBuilder, Wrap
from builder.content.left_out import report_left_out
from builder.content.links import written_address
from builder.content.node import Node
from builder.content.outline_line import begins_item
from builder.content.reading import Reading

if TYPE_CHECKING:
    from markdown_it.token import Token


def read_inlines(node: Node, reading: Reading) -> Inlines:
    """Return the inlines of `node`, a block whose only child is an `inline` token."""
    tokens = (token for child in node.children for token in child.token.children or ())
    return _read(tokens, InlineBuilder(reading, reading.span(node)))


def _read(tokens: "Iterable[Token]", line: InlineBuilder) -> Inlines:
    listed = list(tokens)
    for token, following in zip_longest(listed, listed[1:]):
        if token.type == "softbreak" and following is not None and begins_item(following.content):
            # Authors who type • or ✅ mean a line of its own, although Markdown joins the lines.
            _read_hard_break(token, line)
        else:
            _READERS.get(token.type, _read_text)(token, line)
    return line.finish()


def _read_text(token: "Token", line: InlineBuilder) -> None:
    text = token.content
    if text.startswith("{") and (image := line.last_image()) is not None:
        attributes, text = split_leading_attributes(text)
        attributes = merge_attributes(image.attributes, attributes)
        line.replace_last(Image(image.alt, image.address, image.title, attributes))
    for part, is_address in split_addresses(text):
        line.add(
            Link((Text(part),), written_address(part)) if is_address and not line.in_link else Text(part)
        )


def _read_soft_break(token: "Token", line: InlineBuilder) -> None:
    line.breaks += 1
    line.add(Text(" "))


def _read_hard_break(token: "Token", line: InlineBuilder) -> None:
    line.breaks += 1
    line.add(LineBreak())


def _read_code(token: "Token", line: InlineBuilder) -> None:
    line.add(CodeSpan(token.content))


def _read_math(token: "Token", line: InlineBuilder) -> None:
    line.add(Math(" ".join(token.content.split())))


def _read_footnote_mark(token: "Token", line: InlineBuilder) -> None:
    line.add(FootnoteMark(line.reading.footnotes_before + token.meta["id"] + 1))


def _read_image(token: "Token", line: InlineBuilder) -> None:
    alt = plain_text(_read(token.children or (), InlineBuilder(line.reading, line.span)))
    line.add_image(Image(alt, str(token.attrs.get("src", "")), str(token.attrs.get("title", ""))))


def _read_html(token: "Token", line: InlineBuilder) -> None:
    tag = parse_tag(token.content)
    match tag.role:
        case "comment":
            line.reading.asides.extend(read_comment(tag.comment, line.span, line.reading))
        case "open":
            report_left_out(token.content, line.here, line.reading)
            line.open_tag(tag)
        case "close":
            line.close_tag(tag)
        case "other":
            pass


def _open_link(token: "Token", line: InlineBuilder) -> None:
    line.open_link("link_close", str(token.attrs.get("href", "")), str(token.attrs.get("title", "")))


def _opener(wrap: Wrap) -> "Callable[[Token, InlineBuilder], None]":
    return lambda token, line: line.open(token.type.replace("_open", "_close"), wrap)


def _close(token: "Token", line: InlineBuilder) -> None:
    line.close(token.type)


_READERS: "Mapping[str, Callable[[Token, InlineBuilder], None]]" = MappingProxyType(
    {
        "text": _read_text,
        "softbreak": _read_soft_break,
        "hardbreak": _read_hard_break,
        "code_inline": _read_code,
        "math_inline": _read_math,
        "footnote_ref": _read_footnote_mark,
        "image": _read_image,
        "html_inline": _read_html,
        "link_open": _open_link,
        "strong_open": _opener(Strong),
        "em_open": _opener(Emphasis),
        "s_open": _opener(Strike),
        "link_close": _close,
        "strong_close": _close,
        "em_close": _close,
        "s_close": _close,
    }
)
