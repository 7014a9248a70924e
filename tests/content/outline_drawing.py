"""Outlines drawn as plain text, so that expectations can be read."""

from collections.abc import Iterable, Iterator

from builder.content import Block, CodeSpan, Inline, ListBlock, ListItem, Paragraph, Strong, Text


def draw(blocks: Iterable[Block]) -> str:
    """Return the blocks as Markdown-like lines; anything but paragraphs and outlines is drawn as `code`."""
    return "\n".join(line for block in blocks for line in _draw_block(block, ""))


def _draw_block(block: Block, indent: str) -> Iterator[str]:
    match block:
        case ListBlock(outline=True):
            for number, item in enumerate(block.items, block.start):
                yield from _draw_item(item, f"{number}." if block.ordered else "-", indent)
        case Paragraph():
            yield indent + "".join(map(_draw_inline, block.inlines))
        case _:
            yield "code"


def _draw_item(item: ListItem, mark: str, indent: str) -> Iterator[str]:
    if item.checked is not None:
        mark = "[x]" if item.checked else "[ ]"
    text, *deeper = item.blocks
    attributes = "".join(f" {{{key}={value}}}" for key, value in item.attributes.values)
    yield f"{indent}{mark} {''.join(_draw_block(text, ''))}{attributes}"
    for block in deeper:
        yield from _draw_block(block, indent + "  ")


def _draw_inline(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Strong(children):
            return f"**{''.join(map(_draw_inline, children))}**"
        case CodeSpan(text):
            return f"`{text}`"
        case _:
            raise AssertionError(inline)
