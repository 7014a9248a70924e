"""HTML comments, in which authors leave notes to themselves."""

import re

from builder.content.block import Blocks, Container, ContainerKind
from builder.content.reading import Reading
from builder.diagnostics import Span


def read_comment(text: str, span: Span, reading: Reading) -> Blocks:
    """Return the comment as speaker notes; nothing where it is empty or addressed to a tool."""
    text = text.replace("<!--", "").strip("\n")
    if not text.strip(" \t\n-") or _DIRECTIVE.match(text):
        return ()
    blocks = reading.read_fragment(text, span.line - 1, reading)
    return (Container(kind=ContainerKind.NOTES, blocks=blocks, span=span),) if blocks else ()


# What linters, formatters, table-of-contents makers and slide tools write into comments.
_DIRECTIVE = re.compile(
    r"\s*/?(?:classdeck\s*:|prettier-|markdownlint-|textlint-|eslint-|vale\b|cspell|spell-?checker|toc\b|tocstop|/toc"
    r"|omit in toc|more\s*$|truncate\s*$|(?:start|end|begin)[ _-]?(?:doc)?toc|doctoc|mdformat|pandoc|lint\s"
    r"|fit\s*$|\.slide\b|\.element\b|_?(?:class|backgroundColor|backgroundImage|color|paginate|header|footer|theme)"
    r"\s*:|all-contributors|region\b|endregion\b|#region|#endregion)",
    re.IGNORECASE,
)
