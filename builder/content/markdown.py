"""A session's Markdown → its document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from builder.content.block import Blocks, CodeBlock
from builder.content.document import Document, Source
from builder.content.hygiene import clean_source
from builder.diagnostics import Span, by_place

if TYPE_CHECKING:
    from builder.content.front_matter import FrontMatter
    from builder.content.reading import Reading


def read_markdown(source: Source) -> Document:
    """Return what `source` says; any text at all is some document, and its mistakes are problems in it.

    The document's own source has `\\n` line ends and no control characters; lines keep their numbers.
    """
    # What reads is heavy; a build with nothing to do needs only the words for what was read.
    from builder.content.blocks import read_nodes
    from builder.content.front_matter import read_front_matter
    from builder.content.reading import Reading

    cleaned = clean_source(source)
    text = cleaned.value.text
    front = read_front_matter(text, source.path)
    reading = Reading(
        source=cleaned.value, lines=(), read_nodes=read_nodes, read_fragment=_read_fragment, footnotes=[]
    )
    lines_left_out = text.count("\n", 0, front.length)
    body = "\n" * lines_left_out + text[front.length :]
    blocks = _kept(front, Span(path=source.path, end_line=lines_left_out)) + _read_text(body, reading)
    return Document(
        source=cleaned.value,
        blocks=blocks,
        footnotes=tuple(map(tuple, reading.footnotes)),
        front_matter=front.values,
        front_matter_lines=front.key_lines,
        problems=by_place((*cleaned.problems, *front.problems, *reading.problems)),
    )


def _kept(front: FrontMatter, span: Span) -> Blocks:
    return (CodeBlock(text=front.code, language="yaml", span=span),) if front.code else ()


def _read_fragment(text: str, first_line: int, around: Reading) -> Blocks:
    reading = replace(around, first_line=first_line, asides=[])
    blocks = _read_text(text, reading)
    around.asides.extend(reading.asides)
    return blocks


def _read_text(text: str, reading: Reading) -> Blocks:
    from builder.content.grammar import parse
    from builder.content.node import nest

    tokens, labels = parse(text)
    referred = 1 + max(labels.values(), default=-1)
    spare = iter(range(referred, referred + len(labels)))
    reading.footnotes_before = len(reading.footnotes)
    reading.footnote_numbers = {
        label: reading.footnotes_before + (number if number >= 0 else next(spare))
        for label, number in labels.items()
    }
    reading.footnotes.extend([] for _ in range(len(labels)))
    reading.lines = text.split("\n")
    return reading.blocks(nest(tokens))
