"""Attributes in braces that nothing understands."""

import difflib
import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from builder.content.attributes import Attributes
from builder.content.block import (
    Block,
    Chart,
    CodeBlock,
    Container,
    ContainerKind,
    Diagram,
    Figure,
    Heading,
    ListBlock,
    Paragraph,
)
from builder.content.check.all_blocks import all_blocks, place_of
from builder.content.document import Document
from builder.content.inline import Image, Inline, Link
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import msg

Known = Mapping[str, re.Pattern[str]]
"""The keys that may stand there, and what their values look like."""


def check_attributes(document: Document) -> Iterator[Problem]:
    """Yield each key that has no meaning where it stands, and each value that its key can't have."""
    for block in all_blocks(document):
        for attributes, known, span in _places(block):
            for key, value in attributes.values:
                yield from _problems(document, key, value, known, span)


def _places(block: Block) -> Iterator[tuple[Attributes, Known, Span]]:
    match block:
        case Heading():
            yield block.attributes, _PRIORITY, block.span
        case ListBlock():
            for item in block.items:
                yield item.attributes, _PRIORITY, item.span
        case CodeBlock():
            yield block.attributes, _CODE, block.span
        case Diagram():
            yield block.attributes, _DIAGRAM, block.span
        case Chart():
            yield block.attributes, _CHART, block.span
        case Container():
            yield block.attributes, _ANSWER if block.kind is ContainerKind.ANSWER else _TITLED, block.span
        case Figure():
            for image in block.images:
                yield image.attributes, _PICTURE, block.span
        case Paragraph():
            yield block.attributes, _NOTHING, block.span
        case _:
            pass
    if isinstance(block, Paragraph | Heading):
        for image in _images(block.inlines):
            yield image.attributes, _PICTURE, block.span


def _images(inlines: tuple[Inline, ...]) -> Iterator[Image]:
    for inline in inlines:
        if isinstance(inline, Image):
            yield inline
        elif isinstance(inline, Link):
            yield from _images(inline.children)


def _problems(document: Document, key: str, value: str, known: Known, span: Span) -> Iterator[Problem]:
    place = place_of(document, span, f"{key}=")
    if key not in known:
        yield _unknown(key, value, known, place)
    elif known[key].fullmatch(value.strip()) is None:
        yield Problem(
            code=Code.UNKNOWN_ATTRIBUTE,
            severity=Severity.WARNING,
            message=msg("{key} can't be {value}", key=key, value=value[:60]),
            span=place,
            hint=msg("write it as `{example}`", example=_EXAMPLES[key]),
        )


def _unknown(key: str, value: str, known: Known, place: Span) -> Problem:
    near = difflib.get_close_matches(key.lower(), known, n=1, cutoff=0.6)
    if near:
        hint = msg("did you mean {name}?", name=near[0])
    elif known:
        hint = msg("known here: {names}", names=", ".join(known))
    else:
        hint = msg(
            "delete it; if it belongs to the sentence, write it as code: `{braces}`",
            braces=f"{{{key}={value[:40]}}}",
        )
    return Problem(
        code=Code.UNKNOWN_ATTRIBUTE,
        severity=Severity.WARNING,
        message=msg("the attribute {key} has no meaning here", key=key),
        span=place,
        hint=hint,
    )


def _known(**patterns: str) -> Known:
    return MappingProxyType({key: re.compile(pattern, re.IGNORECASE) for key, pattern in patterns.items()})


_LENGTH = r"\d{1,5}(?:\.\d{1,3})?(?:%|px|pt|mm|cm|in|em|rem)?"
_RANGES = r"\d+(?:\s*-\s*\d+)?(?:[\s,]+\d+(?:\s*-\s*\d+)?)*"

_NOTHING = _known()
_PRIORITY = _known(priority="optional")
_TITLED = _known(title=".*", priority="optional")
_ANSWER = _known(lines=r"[1-9]\d?", title=".*")
_CODE = _known(title=".*", hl_lines=_RANGES, priority="optional")
_DIAGRAM = _known(title=".*", alt=".*", priority="optional")
_CHART = _known(type=".*", title=".*", unit=".*", alt=".*", priority="optional")
_PICTURE = _known(width=_LENGTH, height=_LENGTH, fit="contain|cover|none")

ATTRIBUTES: Mapping[str, Known] = MappingProxyType(
    {
        "heading": _PRIORITY,
        "item": _PRIORITY,
        "code": _CODE,
        "diagram": _DIAGRAM,
        "chart": _CHART,
        "container": _TITLED,
        "answer": _ANSWER,
        "picture": _PICTURE,
    }
)
"""Where braces may stand, and the keys that mean something there."""

_EXAMPLES = MappingProxyType(
    {
        "priority": "{priority=optional}",
        "lines": "::: answer lines=5",
        "hl_lines": '{hl_lines="2-4"}',
        "width": "{width=60%}",
        "height": "{height=300}",
        "fit": "{fit=cover}",
    }
)
