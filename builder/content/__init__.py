"""Markdown → typed blocks and inlines with source spans."""

from builder.content.attributes import NO_ATTRIBUTES, Attributes
from builder.content.block import (
    Align,
    Block,
    Blocks,
    Chart,
    CodeBlock,
    Container,
    ContainerKind,
    Definition,
    DefinitionList,
    Diagram,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from builder.content.code_token import CodeKind, CodeToken
from builder.content.decode import decode
from builder.content.document import Document, Source
from builder.content.highlight import CodeLine, highlight
from builder.content.hygiene import printable
from builder.content.inline import (
    CodeSpan,
    Emphasis,
    FootnoteMark,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Math,
    Strike,
    Strong,
    Text,
    plain_text,
)
from builder.content.markdown import read_markdown
from builder.content.visible_text import visible_text
from builder.content.walk import walk_blocks
from builder.content.walk_inlines import inner_inlines, walk_inlines

__all__ = [
    "NO_ATTRIBUTES",
    "Align",
    "Attributes",
    "Block",
    "Blocks",
    "Chart",
    "CodeBlock",
    "CodeKind",
    "CodeLine",
    "CodeSpan",
    "CodeToken",
    "Container",
    "ContainerKind",
    "Definition",
    "DefinitionList",
    "Diagram",
    "Document",
    "Emphasis",
    "Figure",
    "FootnoteMark",
    "Heading",
    "Image",
    "Inline",
    "Inlines",
    "LineBreak",
    "Link",
    "ListBlock",
    "ListItem",
    "Math",
    "MathBlock",
    "Paragraph",
    "Quote",
    "Rule",
    "Source",
    "Strike",
    "Strong",
    "Table",
    "Text",
    "decode",
    "highlight",
    "inner_inlines",
    "plain_text",
    "printable",
    "read_markdown",
    "visible_text",
    "walk_blocks",
    "walk_inlines",
]
