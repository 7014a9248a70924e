"""Fenced and indented code, and the fences that hold something else."""

import re
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from builder.content.attribute_syntax import merge_attributes, parse_attributes
from builder.content.attributes import NO_ATTRIBUTES, Attributes
from builder.content.block import Block, Chart, CodeBlock, Diagram, MathBlock
from builder.content.node import Node
from builder.content.outline import read_outline
from builder.content.reading import Reading
from builder.diagnostics import Code, Severity, Span
from builder.language import msg


def read_fence(node: Node, reading: Reading) -> Iterable[Block]:
    """Return what the fence holds: a diagram, a chart, mathematics, an outline, or code."""
    language, attributes = _read_info(node.token.info)
    text, span = node.token.content.rstrip("\n"), reading.span(node)
    if not reading.is_closed(node):
        _report_unclosed(node, span, reading)
    if not language and (outline := read_outline(text, span)):
        return outline
    make = _SPECIAL.get(language.lower(), _code)
    return (make(text, language, span, attributes),)


def read_indented_code(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the code."""
    return (CodeBlock(text=node.token.content.rstrip("\n"), language="", span=reading.span(node)),)


def _read_info(info: str) -> tuple[str, Attributes]:
    """Return the language and the attributes of a fence's first line.

    Besides ours it knows Pandoc's ```` ```{.python} ````, bare `title="…"`, and the line numbers alone in
    braces that many site makers take (```` ```js {2-4} ````).
    """
    found = _INFO.match(info.strip())
    if found is None:
        return info.split(None, 1)[0] if info.strip() else "", NO_ATTRIBUTES
    attributes = _attributes(found["braces"] or "")
    attributes = merge_attributes(attributes, parse_attributes(found["rest"]) or NO_ATTRIBUTES)
    language = found["language"] or next(iter(attributes.classes), "")
    return language, attributes


def _attributes(braces: str) -> Attributes:
    if _LINE_NUMBERS.fullmatch(braces):
        return Attributes(values=(("hl_lines", braces),))
    return parse_attributes(braces) or NO_ATTRIBUTES


def _report_unclosed(node: Node, span: Span, reading: Reading) -> None:
    reading.report(
        Code.UNCLOSED_CONTAINER,
        Severity.ERROR,
        msg("the code block that begins here is never closed"),
        Span(path=span.path, line=span.line, column=span.column),
        hint=msg('add a line "{fence}" after its last line', fence=node.token.markup),
        label=msg("opened here"),
    )


def _code(text: str, language: str, span: Span, attributes: Attributes) -> Block:
    return CodeBlock(text=text, language=language, span=span, attributes=attributes)


def _diagram(text: str, language: str, span: Span, attributes: Attributes) -> Block:
    return Diagram(source=text, span=span, attributes=attributes)


def _chart(text: str, language: str, span: Span, attributes: Attributes) -> Block:
    return Chart(source=text, span=span, attributes=attributes)


def _math(text: str, language: str, span: Span, attributes: Attributes) -> Block:
    return MathBlock(latex=text, span=span)


_SPECIAL: Mapping[str, Callable[[str, str, Span, Attributes], Block]] = MappingProxyType(
    {"mermaid": _diagram, "chart": _chart, "math": _math}
)

_INFO = re.compile(r"(?P<language>[^\s{]*+)\s*+(?:\{(?P<braces>[^{}]*+)\})?(?P<rest>[^{}]*+)\Z")
_LINE_NUMBERS = re.compile(r"\s*\d+(?:\s*-\s*\d+)?(?:\s*,\s*\d+(?:\s*-\s*\d+)?)*\s*")
