"""Markdown-it's block tokens → blocks."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType

from builder.content.attribute_syntax import merge_attributes
from builder.content.attributes import NO_ATTRIBUTES
from builder.content.block import (
    Block,
    Blocks,
    Chart,
    CodeBlock,
    Container,
    Diagram,
    Heading,
    MathBlock,
    Paragraph,
    Rule,
)
from builder.content.containers import read_container, read_quote, report_stray_colons
from builder.content.fences import read_fence, read_indented_code
from builder.content.html_block import read_html_block
from builder.content.inline import LineBreak, Text
from builder.content.inline_builder import join_text
from builder.content.lists import read_definitions, read_list
from builder.content.node import Node
from builder.content.paragraph import read_heading, read_paragraph
from builder.content.reading import Reading
from builder.content.table import read_table
from builder.diagnostics import Code, Severity
from builder.language import msg


def read_nodes(nodes: Sequence[Node], reading: Reading) -> Blocks:
    """Return the blocks that `nodes` stand for, in their order."""
    blocks: list[Block] = []
    waiting = NO_ATTRIBUTES
    for node in nodes:
        for block in (*_READERS[node.kind](node, reading), *reading.take_asides()):
            if isinstance(block, Paragraph) and not block.inlines:
                # Attributes on a line of their own belong to the block below them.
                waiting = block.attributes
                continue
            if waiting != NO_ATTRIBUTES and isinstance(block, _WITH_ATTRIBUTES):
                block = replace(block, attributes=merge_attributes(waiting, block.attributes))
            waiting = NO_ATTRIBUTES
            blocks.append(block)
    return tuple(blocks)


_WITH_ATTRIBUTES = (Heading, Paragraph, CodeBlock, Diagram, Chart, Container)

BlockReader = Callable[[Node, Reading], Iterable[Block]]


def _read_rule(node: Node, reading: Reading) -> Iterable[Block]:
    return (Rule(span=reading.span(node), underscores=reading.text_of(node).count("_")),)


def _read_math(node: Node, reading: Reading) -> Iterable[Block]:
    return (MathBlock(latex=node.token.content, span=reading.span(node)),)


def _read_footnote(node: Node, reading: Reading) -> Iterable[Block]:
    number = reading.footnote_numbers[node.token.meta["label"]]
    reading.footnotes[number].extend(reading.inner_blocks(node.children))
    return ()


def _read_too_deep(node: Node, reading: Reading) -> Iterable[Block]:
    span = reading.span(node)
    reading.report(
        Code.NESTED_TOO_DEEP,
        Severity.WARNING,
        msg("lists and quotes stand too deep within each other; from here on they are shown as plain text"),
        span,
        hint=msg("split the list, or move its inner part under a heading of its own"),
    )
    lines = (line.strip() for line in node.token.content.split("\n"))
    inlines = [part for line in lines if line for part in (LineBreak(), Text(line))]
    return (Paragraph(inlines=join_text(inlines[1:]), span=span),)


_READERS: Mapping[str, BlockReader] = MappingProxyType(
    {
        "paragraph": read_paragraph,
        "heading": read_heading,
        "bullet_list": read_list,
        "ordered_list": read_list,
        "dl": read_definitions,
        "blockquote": read_quote,
        "table": read_table,
        "fence": read_fence,
        "code_block": read_indented_code,
        "math_block": _read_math,
        "html_block": read_html_block,
        "container": read_container,
        "stray_colons": report_stray_colons,
        "hr": _read_rule,
        "footnote_reference": _read_footnote,
        "too_deep": _read_too_deep,
    }
)
