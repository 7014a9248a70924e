"""Bulleted, numbered, task and definition lists."""

from collections.abc import Iterable
from dataclasses import replace

from builder.content.attributes import NO_ATTRIBUTES
from builder.content.block import (
    Block,
    Blocks,
    Definition,
    DefinitionList,
    ListBlock,
    ListItem,
    Paragraph,
    Rule,
)
from builder.content.inline import Inlines, Text
from builder.content.inlines import read_inlines
from builder.content.node import Node
from builder.content.reading import Reading


def read_list(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the list with its items, tasks among them."""
    items = tuple(_read_item(child, reading) for child in node.children)
    ordered = node.kind == "ordered_list"
    start = int(node.token.attrs.get("start", 1)) if ordered else 1
    return (ListBlock(items=items, span=reading.span(node), ordered=ordered, start=start),)


def _read_item(node: Node, reading: Reading) -> ListItem:
    blocks = tuple(map(_blank, reading.inner_blocks(node.children)))
    attributes, checked = NO_ATTRIBUTES, None
    if blocks and isinstance(first := blocks[0], Paragraph):
        attributes = first.attributes
        checked, inlines = take_checkbox(first.inlines)
        blocks = (replace(first, inlines=inlines, attributes=NO_ATTRIBUTES), *blocks[1:])
    return ListItem(blocks=blocks, span=reading.span(node), checked=checked, attributes=attributes)


_SHORTEST_BLANK = 4


def _blank(block: Block) -> Block:
    """Return an item's line of underscores as the blank that its author means: no slide begins in a list."""
    if isinstance(block, Rule) and block.underscores >= _SHORTEST_BLANK:
        return Paragraph(inlines=(Text("_" * block.underscores),), span=block.span)
    return block


def take_checkbox(inlines: Inlines) -> tuple[bool | None, Inlines]:
    """Return whether the text begins with a ticked or an empty box, and the text after it (GFM 0.29, 5.3)."""
    if not inlines or not isinstance(first := inlines[0], Text) or not _is_checkbox(first.text):
        return None, inlines
    rest = first.text[3:].lstrip()
    return first.text[1] != " ", (Text(rest), *inlines[1:]) if rest else inlines[1:]


def _is_checkbox(text: str) -> bool:
    return text[:3] in {"[ ]", "[x]", "[X]"} and (len(text) == 3 or text[3].isspace())


def read_definitions(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the definition list; a term without a meaning keeps its place."""
    definitions: list[tuple[Inlines, list[Blocks]]] = []
    for child in node.children:
        if child.kind == "dt":
            definitions.append((read_inlines(child, reading), []))
        elif definitions:
            definitions[-1][1].append(reading.inner_blocks(child.children))
    entries = tuple(Definition(term=term, meanings=tuple(meanings)) for term, meanings in definitions)
    return (DefinitionList(definitions=entries, span=reading.span(node)),)
