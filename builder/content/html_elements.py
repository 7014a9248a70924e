"""What HTML elements mean, as blocks."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from builder.content.block import (
    Align,
    Block,
    Blocks,
    CodeBlock,
    Figure,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Rule,
    Table,
)
from builder.content.html_tag import Tag
from builder.content.html_tree import Element
from builder.content.inline import Image, Inlines, LineBreak, Strong, Text
from builder.content.inline_builder import InlineBuilder
from builder.content.reading import Reading
from builder.diagnostics import Span


def read_elements(root: Element, span: Span, reading: Reading) -> Blocks:
    """Return the headings, paragraphs, lists, tables and pictures that stand in `root`."""
    return tuple(_Html(reading, span).blocks(root.children))


@dataclass(frozen=True, slots=True)
class _Html:
    reading: Reading
    span: Span

    def blocks(self, children: "Sequence[Element | str]") -> Iterator[Block]:
        run: list[Element | str] = []
        for child in children:
            if isinstance(child, Element) and _is_block(child):
                yield from self.paragraph(run)
                run = []
                yield from _READERS.get(child.name, _Html.inner)(self, child)
            else:
                run.append(child)
        yield from self.paragraph(run)

    def paragraph(self, run: "Sequence[Element | str]") -> Iterator[Block]:
        inlines = self.inlines(run)
        images = tuple(inline for inline in inlines if isinstance(inline, Image))
        if images and all(isinstance(inline, Image | LineBreak) or inline == Text(" ") for inline in inlines):
            yield Figure(images=images, caption=(), span=self.span)
        elif inlines:
            yield Paragraph(inlines=inlines, span=self.span)

    def inlines(self, run: "Sequence[Element | str]") -> Inlines:
        line = InlineBuilder(self.reading, self.span)
        self._add(run, line)
        return line.finish()

    def _add(self, run: "Sequence[Element | str]", line: InlineBuilder) -> None:
        for child in run:
            if isinstance(child, str):
                line.add(Text(_SPACES.sub(" ", child)))
            else:
                line.open_tag(Tag(source="", role="open", name=child.name, values=child.values))
                self._add(child.children, line)
                line.close(child.name)

    def inner(self, element: Element) -> Iterator[Block]:
        yield from self.blocks(element.children)

    def heading(self, element: Element) -> Iterator[Block]:
        yield Heading(level=int(element.name[1]), inlines=self.inlines(element.children), span=self.span)

    def summary(self, element: Element) -> Iterator[Block]:
        if inlines := self.inlines(element.children):
            yield Paragraph(inlines=(Strong(inlines),), span=self.span)

    def rule(self, element: Element) -> Iterator[Block]:
        yield Rule(span=self.span)

    def quote(self, element: Element) -> Iterator[Block]:
        yield Quote(blocks=tuple(self.blocks(element.children)), span=self.span)

    def code(self, element: Element) -> Iterator[Block]:
        yield CodeBlock(text=_text(element).strip("\n"), language="", span=self.span)

    def list(self, element: Element) -> Iterator[Block]:
        parts = [[child] for child in element.children if not isinstance(child, str) or child.strip()]
        items = (tuple(self.blocks(_unwrapped(part))) for part in parts)
        written = tuple(ListItem(blocks=blocks, span=self.span) for blocks in items if blocks)
        if written:
            yield ListBlock(items=written, span=self.span, ordered=element.name == "ol")

    def table(self, element: Element) -> Iterator[Block]:
        yield from self.blocks([child for child in element.children if _named(child, {"caption"})])
        rows = [self._row(row) for row in _rows(element)]
        width = max((len(row) for row in rows), default=0)
        if width:
            header, *body = (row + ((),) * (width - len(row)) for row in rows)
            yield Table(header=header, rows=tuple(body), aligns=(Align.NONE,) * width, span=self.span)

    def _row(self, row: Element) -> tuple[Inlines, ...]:
        return tuple(self.inlines(cell.children) for cell in row.children if isinstance(cell, Element))


def _is_block(element: Element) -> bool:
    return element.name in _BLOCK_NAMES or any(
        _is_block(child) for child in element.children if isinstance(child, Element)
    )


def _named(child: "Element | str", names: set[str]) -> bool:
    return isinstance(child, Element) and child.name in names


def _unwrapped(part: "Sequence[Element | str]") -> "Sequence[Element | str]":
    return [
        inner
        for child in part
        for inner in (child.children if isinstance(child, Element) and child.name == "li" else [child])
    ]


def _rows(element: Element) -> Iterator[Element]:
    for child in element.children:
        if isinstance(child, Element):
            if child.name == "tr":
                yield child
            elif child.name in {"thead", "tbody", "tfoot"}:
                yield from _rows(child)


def _text(element: Element) -> str:
    return "".join(child if isinstance(child, str) else _text(child) for child in element.children)


_SPACES = re.compile(r"\s+")

_READERS: Mapping[str, Callable[[_Html, Element], Iterator[Block]]] = MappingProxyType(
    {f"h{level}": _Html.heading for level in range(1, 7)}
    | {
        "summary": _Html.summary,
        "hr": _Html.rule,
        "blockquote": _Html.quote,
        "pre": _Html.code,
        "ul": _Html.list,
        "ol": _Html.list,
        "table": _Html.table,
    }
)

_ARRANGING_NAMES = """
address article aside body caption center dd details dialog dir div dl dt fieldset figcaption figure
footer form header hgroup html legend li main menu nav p search section tbody td tfoot th thead tr
"""

_BLOCK_NAMES = frozenset(_READERS) | frozenset(_ARRANGING_NAMES.split())
