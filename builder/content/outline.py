"""Trees and marked outlines that stand in a fence without a language → nested lists."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from builder.content.attribute_syntax import split_attributes
from builder.content.block import Block, Blocks, ListBlock, ListItem, Paragraph
from builder.content.inline import CodeSpan, Inline, Inlines, Strong, Text
from builder.content.outline_line import PLAIN, OutlineLine, read_lines
from builder.content.outline_repair import repair_outline
from builder.content.outline_tree import OutlineItem, nest_lines
from builder.content.outline_verdict import is_outline
from builder.diagnostics import Span


def read_outline(text: str, fence: Span) -> Blocks:
    """Return the title, as a bold paragraph, and the lists that `text` draws; nothing where it is no outline.

    The title is an unmarked first line that stands apart, or that everything else stands under.
    """
    lines = read_lines(text)
    if not is_outline(lines):
        return ()
    title, rest = _split_title(text, lines)
    items = repair_outline(nest_lines(rest))
    writer = _Writer(fence)
    return (*writer.title(title), writer.list_of(items))


def _split_title(text: str, lines: Sequence[OutlineLine]) -> tuple[OutlineLine | None, Sequence[OutlineLine]]:
    first, rest = lines[0], lines[1:]
    if first.family not in {PLAIN, "emoji"} or not rest:
        return None, lines
    beside = [line for line in rest if line.column <= first.column and line.family in {PLAIN, first.family}]
    apart = not text.split("\n")[first.number + 1].strip()
    if not beside or (apart and first.family == PLAIN and (rest[0] in beside or not _heads(beside, rest))):
        return first, rest
    return None, lines


def _heads(candidates: Sequence[OutlineLine], lines: Sequence[OutlineLine]) -> bool:
    """Return whether marked or deeper lines follow one of `candidates`."""
    after = {line.number: below for line, below in pairwise(lines)}
    following = ((line, after.get(line.number)) for line in candidates)
    return any(
        below is not None and (below.is_marked or below.column > line.column) for line, below in following
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    fence: Span

    def title(self, line: OutlineLine | None) -> Blocks:
        if line is None:
            return ()
        inlines = read_marks(line.text)
        bold = inlines if any(isinstance(inline, Strong) for inline in inlines) else (Strong(inlines),)
        return (Paragraph(inlines=bold, span=self._span(line, line)),)

    def list_of(self, items: Sequence[OutlineItem]) -> ListBlock:
        ordered = _counts_up(items)
        written = tuple(self._item(item, ordered) for item in items)
        start = items[0].line.ordinal if ordered else 1
        span = self._span(items[0].line, _last_line(items[-1]))
        return ListBlock(items=written, span=span, ordered=ordered, start=start or 1, outline=True)

    def _item(self, item: OutlineItem, ordered: bool) -> ListItem:
        text, attributes = split_attributes(item.text)
        checked, text = _take_box(text)
        if item.line.ordinal_mark and not ordered:
            text = f"{item.line.ordinal_mark} {text}"
        blocks: list[Block] = [Paragraph(inlines=read_marks(text), span=self._span(item.line, item.line))]
        if item.children:
            blocks.append(self.list_of(item.children))
        span = self._span(item.line, _last_line(item))
        return ListItem(blocks=tuple(blocks), span=span, checked=checked, attributes=attributes)

    def _span(self, first: OutlineLine, last: OutlineLine) -> Span:
        # The fence's own first line comes before the text's.
        line = self.fence.line + 1 + first.number
        return Span(
            path=self.fence.path,
            line=line,
            column=first.column + 1,
            end_line=line + last.number - first.number,
        )


def read_marks(text: str) -> Inlines:
    """Return `text` with `**bold**` and `` `code` `` read, and nothing else of Markdown."""
    inlines: list[Inline] = []
    place = 0
    for found in _MARKS.finditer(text):
        inlines.append(Text(text[place : found.start()]))
        inlines.append(CodeSpan(found[2]) if found[1] is None else Strong((Text(found[1]),)))
        place = found.end()
    inlines.append(Text(text[place:]))
    return tuple(inline for inline in inlines if inline != Text(""))


def _take_box(text: str) -> tuple[bool | None, str]:
    found = _BOX.match(text)
    return (None, text) if found is None else (found[0][:2] not in {"[ ", "☐ "}, text[found.end() :])


def _counts_up(items: Sequence[OutlineItem]) -> bool:
    ordinals = [item.line.ordinal for item in items]
    first = ordinals[0]
    return first is not None and ordinals == list(range(first, first + len(items)))


def _last_line(item: OutlineItem) -> OutlineLine:
    while item.children:
        item = item.children[-1]
    return item.line


_BOX = re.compile(r"(?:\[[ xX]\]|[☐☑☒])\s+(?=\S)")
_MARKS = re.compile(r"\*\*(?=\S)(.{1,300}?)(?<=\S)\*\*|`([^`]{1,300})`")
