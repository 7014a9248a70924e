"""What is wrong with a document as Markdown: headings, attributes, code, addresses, line ends."""

from builder.content.check.addresses import Address, document_addresses
from builder.content.check.all_blocks import find_place
from builder.content.check.anchors import heading_anchors
from builder.content.check.check_document import check_document
from builder.content.check.line_ends import check_line_ends, even_line_ends
from builder.content.check.silences import Silences, is_silenced, read_silences

__all__ = [
    "Address",
    "Silences",
    "check_document",
    "check_line_ends",
    "document_addresses",
    "even_line_ends",
    "find_place",
    "heading_anchors",
    "is_silenced",
    "read_silences",
]
