"""Paragraphs, headings and figures."""

from collections.abc import Iterable

from builder.content.attribute_syntax import merge_attributes, split_attributes
from builder.content.attributes import NO_ATTRIBUTES, Attributes
from builder.content.block import Block, Figure, Heading, Paragraph
from builder.content.inline import Image, Inlines, LineBreak, Text
from builder.content.inlines import read_inlines
from builder.content.node import Node
from builder.content.reading import Reading


def read_paragraph(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the paragraph, or a figure where it holds nothing but pictures."""
    inlines, attributes = take_attributes(read_inlines(node, reading))
    images = _only_images(inlines)
    if images:
        return (_figure(images, attributes, node, reading),)
    if not inlines and attributes == NO_ATTRIBUTES:
        return ()
    return (Paragraph(inlines=inlines, span=reading.span(node), attributes=attributes),)


def read_heading(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the heading; it may be empty."""
    inlines, attributes = take_attributes(read_inlines(node, reading))
    level = int(node.token.tag[1:])
    return (Heading(level=level, inlines=inlines, span=reading.span(node), attributes=attributes),)


def take_attributes(inlines: Inlines) -> tuple[Inlines, Attributes]:
    """Return the text without the attributes in braces at its end, and those attributes."""
    if not inlines or not isinstance(inlines[-1], Text):
        return inlines, NO_ATTRIBUTES
    text, attributes = split_attributes(inlines[-1].text)
    return (*inlines[:-1], Text(text)) if text else inlines[:-1], attributes


def _only_images(inlines: Inlines) -> tuple[Image, ...]:
    images = tuple(inline for inline in inlines if isinstance(inline, Image))
    between = (inline for inline in inlines if not isinstance(inline, Image))
    spaces = all(
        isinstance(inline, LineBreak) or inline == Text(" ") or _is_blank(inline) for inline in between
    )
    return images if spaces else ()


def _is_blank(inline: object) -> bool:
    return isinstance(inline, Text) and not inline.text.strip()


def _figure(images: tuple[Image, ...], attributes: Attributes, node: Node, reading: Reading) -> Figure:
    last = images[-1]
    merged = merge_attributes(last.attributes, attributes)
    images = (*images[:-1], Image(last.alt, last.address, last.title, merged))
    titles = " · ".join(dict.fromkeys(image.title for image in images if image.title))
    return Figure(images=images, caption=(Text(titles),) if titles else (), span=reading.span(node))
