"""Containers between lines of colons, and quotes, which GitHub lets stand for tips and warnings."""

import difflib
import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from builder.content.attribute_syntax import parse_attributes
from builder.content.attributes import NO_ATTRIBUTES, Attributes
from builder.content.block import Block, Blocks, Container, ContainerKind, Paragraph, Quote
from builder.content.inline import Strong, Text
from builder.content.node import Node
from builder.content.reading import Reading
from builder.diagnostics import Code, Severity, Span
from builder.language import msg


def read_container(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the container; the blocks of an unknown one stand by themselves."""
    span = reading.span(node)
    name, attributes, title = _read_info(node.token.info)
    if not node.token.meta["closed"]:
        _report_unclosed(node, span, reading)
    blocks = (*_title_blocks(title, span), *reading.blocks(node.children))
    kind = _KINDS.get(name.lower())
    if kind is None:
        _report_unknown(name, span, reading)
        return blocks
    return (Container(kind=kind, blocks=blocks, span=span, attributes=attributes),)


def read_quote(node: Node, reading: Reading) -> Iterable[Block]:
    """Return the quote; one that begins with `[!TIP]` or the like is a container, as on GitHub; nothing for an empty one."""
    blocks, span = reading.inner_blocks(node.children), reading.span(node)
    if blocks and isinstance(first := blocks[0], Paragraph) and first.inlines:
        found = _ALERT.match(first.inlines[0].text) if isinstance(first.inlines[0], Text) else None
        if found is not None:
            return (
                Container(
                    kind=_ALERTS[found[1].lower()], blocks=_without(found.end(), blocks, first), span=span
                ),
            )
    return (Quote(blocks=blocks, span=span),) if blocks else ()


def report_stray_colons(node: Node, reading: Reading) -> Iterable[Block]:
    """Report a line of colons that closes nothing."""
    reading.report(
        Code.UNCLOSED_CONTAINER,
        Severity.WARNING,
        msg("this line of colons closes no container"),
        reading.span(node),
        hint=msg("delete it, or give it as many colons as the line that opens the container"),
    )
    return ()


def _without(length: int, blocks: Blocks, first: Paragraph) -> Blocks:
    head = first.inlines[0]
    text = head.text[length:].lstrip() if isinstance(head, Text) else ""
    inlines = (Text(text), *first.inlines[1:]) if text else first.inlines[1:]
    rest = blocks[1:]
    return (
        (Paragraph(inlines=inlines, span=first.span, attributes=first.attributes), *rest) if inlines else rest
    )


def _read_info(info: str) -> tuple[str, Attributes, str]:
    """Return the name, the attributes with or without braces, and the title that may stand between them."""
    found = _INFO.match(info.strip())
    if found is None:
        name, _, title = info.strip().partition(" ")
        return name, NO_ATTRIBUTES, title.strip()
    name, title = found["name"], (found["title"] or "").strip()
    attributes = parse_attributes(found["braces"]) if found["braces"] else None
    if attributes is None and (attributes := parse_attributes(title)) is not None:
        title = ""
    return name, attributes or NO_ATTRIBUTES, title


def _title_blocks(title: str, span: Span) -> Blocks:
    here = Span(path=span.path, line=span.line, column=span.column)
    return (Paragraph(inlines=(Strong((Text(title),)),), span=here),) if title else ()


def _report_unclosed(node: Node, span: Span, reading: Reading) -> None:
    colons = node.token.markup
    reading.report(
        Code.UNCLOSED_CONTAINER,
        Severity.ERROR,
        msg("the container {name} is never closed", name=f"{colons} {node.token.info.split(None, 1)[0]}"),
        Span(path=span.path, line=span.line, column=span.column),
        hint=msg('add a line "{colons}" after its last line', colons=colons),
        label=msg("opened here"),
    )


def _report_unknown(name: str, span: Span, reading: Reading) -> None:
    near = difflib.get_close_matches(name.lower(), _KINDS, n=1, cutoff=0.5)
    names = ", ".join(ContainerKind)
    reading.report(
        Code.UNKNOWN_CONTAINER,
        Severity.ERROR,
        msg("there is no container called {name}", name=name[:60]),
        reading.place(span, name),
        hint=msg("did you mean {name}?", name=near[0])
        if near
        else msg("the containers are {names}", names=names),
    )


_INFO = re.compile(r"(?P<name>[^\s{]++)(?P<title>[^{]*+)(?:\{(?P<braces>[^{}]*)\}\s*)?\Z")

KOREAN_NAMES = {
    "노트": ContainerKind.NOTES,
    "슬라이드": ContainerKind.SLIDES,
    "유인물": ContainerKind.HANDOUT,
    "정답": ContainerKind.SOLUTION,
    "풀이": ContainerKind.SOLUTION,
    "해답": ContainerKind.SOLUTION,
    "실습": ContainerKind.EXERCISE,
    "답안": ContainerKind.ANSWER,
    "단": ContainerKind.COLUMN,
    "팁": ContainerKind.TIP,
    "주의": ContainerKind.WARNING,
}

_KINDS: Mapping[str, ContainerKind] = MappingProxyType(
    {kind.value: kind for kind in ContainerKind} | KOREAN_NAMES
)

_ALERT = re.compile(r"\[!(note|tip|important|warning|caution)\]\s*", re.IGNORECASE)

_ALERTS: Mapping[str, ContainerKind] = MappingProxyType(
    {
        "note": ContainerKind.TIP,
        "tip": ContainerKind.TIP,
        "important": ContainerKind.WARNING,
        "warning": ContainerKind.WARNING,
        "caution": ContainerKind.WARNING,
    }
)
