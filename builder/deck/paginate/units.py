"""Blocks as units: lists become lines with levels, figures stay whole."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from builder.content import (
    Block,
    Blocks,
    Chart,
    CodeBlock,
    Container,
    ContainerKind,
    DefinitionList,
    Diagram,
    Emphasis,
    Figure,
    Heading,
    Image,
    Inline,
    Inlines,
    Link,
    ListBlock,
    ListItem,
    MathBlock,
    Paragraph,
    Quote,
    Rule,
    Strike,
    Strong,
    Table,
    Text,
    inner_inlines,
    plain_text,
    visible_text,
    walk_blocks,
)
from builder.deck.paginate.labels import mark_labels
from builder.deck.paginate.runs import to_runs
from builder.deck.paginate.unit import (
    ChartUnit,
    CodeUnit,
    ColumnsUnit,
    DiagramUnit,
    FigureUnit,
    FormulaUnit,
    PanelUnit,
    TableUnit,
    TextLine,
    TextUnit,
    Unit,
)
from builder.deck.slide import Bullet, Run, Tone
from builder.diagnostics import Span
from builder.formula import Refusal, read_formula
from builder.language import label
from builder.lesson import is_optional
from builder.text import spoken_seconds

_MOST_COLUMNS = 3
_HEADED = (ListBlock, CodeBlock, Table, Diagram, Chart)
"""What makes an item the heading of what stands below it."""
EVERYTHING = 99
"""More list levels than any source has."""

_TONES = {
    ContainerKind.TIP: Tone.TIP,
    ContainerKind.WARNING: Tone.WARNING,
    ContainerKind.EXERCISE: Tone.EXERCISE,
}
_TONE_LABELS = {Tone.TIP: "Tip", Tone.WARNING: "Warning", Tone.EXERCISE: "Exercise"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """How much the slides show; the rest moves to the notes of the slide it belongs to."""

    levels: int = EVERYTHING
    """How many list levels."""
    optional: bool = True
    """Whether headings, blocks and items marked `priority=optional`."""
    joined: bool = False
    """Whether the first level below the last one shown stands on its parent's line, where that is a label."""
    further: int = 0
    """How many items, the first ones, show what stands below them all the same."""


def to_units(blocks: Iterable[Block], detail: Detail, language: str) -> tuple[Unit, ...]:
    """Return the units of `blocks` in their order; neighbouring text is one unit."""
    return _joined(_Reader(detail, language).read(blocks))


def list_depth(blocks: Iterable[Block]) -> int:
    """Return how many list levels `blocks` hold, 0 where there is no list."""
    return max((_depth(block) for block in blocks), default=0)


def parents(blocks: Iterable[Block]) -> int:
    """Return how many items of the lists in `blocks` have a list below them."""
    items = [each for each in walk_blocks(blocks) if isinstance(each, ListBlock)]
    return sum(
        any(isinstance(inner, ListBlock) for inner in item.blocks) for each in items for item in each.items
    )


def _depth(block: Block) -> int:
    match block:
        case ListBlock():
            return 1 + max((list_depth(item.blocks) for item in block.items), default=0)
        case Quote() | Container():
            return list_depth(block.blocks)
        case DefinitionList():
            return 1
        case _:
            return 0


def _joined(units: Iterable[Unit]) -> tuple[Unit, ...]:
    joined: list[Unit] = []
    for unit in units:
        last = joined[-1] if joined else None
        if isinstance(unit, TextUnit) and isinstance(last, TextUnit):
            joined[-1] = TextUnit(lines=last.lines + unit.lines)
        elif not (isinstance(unit, TextUnit) and not unit.lines):
            joined.append(unit)
    return tuple(joined)


class _Reader:
    """Turns blocks into units at one detail, in one language."""

    def __init__(self, detail: Detail, language: str) -> None:
        self.detail = detail
        self.language = language
        self.further = detail.further

    def read(self, blocks: Iterable[Block], level: int = 0) -> Iterator[Unit]:
        shown, left = (tuple(blocks), ()) if self.detail.optional else _without_optional(blocks)
        if left:
            yield TextUnit(lines=(TextLine(runs=(), hidden=left),))
        for block, words in mark_labels(shown):
            if words and level == 0:
                line = TextLine(runs=to_runs(words), heading=words, label=True, source=block.span.line)
                yield TextUnit(lines=(line,))
            else:
                yield from self.unit(block, level)

    @singledispatchmethod
    def unit(self, block: Block, level: int) -> Iterator[Unit]:
        raise TypeError(type(block))

    @unit.register
    def _(self, block: Paragraph, level: int) -> Iterator[Unit]:
        words, pictures = _parted(block.inlines, block.span)
        runs = to_runs(words)
        if runs:
            yield TextUnit(lines=(TextLine(runs=runs, level=level, source=block.span.line),))
        yield from (FigureUnit(block=picture) for picture in pictures)

    @unit.register
    def _(self, block: Heading, level: int) -> Iterator[Unit]:
        runs = to_runs(block.inlines, Run(text="", bold=True))
        if runs:
            line = TextLine(runs=runs, level=level, heading=block.inlines, source=block.span.line)
            yield TextUnit(lines=(line,))

    @unit.register
    def _(self, block: ListBlock, level: int) -> Iterator[Unit]:
        for number, item in enumerate(block.items, block.start):
            yield from self.item(item, block, number, level)

    @unit.register
    def _(self, block: CodeBlock, level: int) -> Iterator[Unit]:
        if block.text.strip():
            yield CodeUnit(block=block)

    @unit.register
    def _(self, block: Diagram, level: int) -> Iterator[Unit]:
        if block.source.strip():
            yield DiagramUnit(block=block)

    @unit.register
    def _(self, block: Chart, level: int) -> Iterator[Unit]:
        yield ChartUnit(block=block)

    @unit.register
    def _(self, block: Table, level: int) -> Iterator[Unit]:
        yield TableUnit(block=block)

    @unit.register
    def _(self, block: Figure, level: int) -> Iterator[Unit]:
        yield FigureUnit(block=block)

    @unit.register
    def _(self, block: MathBlock, level: int) -> Iterator[Unit]:
        formula = read_formula(block.latex, display=True)
        if isinstance(formula, Refusal):
            yield CodeUnit(block=CodeBlock(text=block.latex, language="latex", span=block.span))
        else:
            yield FormulaUnit(formula=formula)

    @unit.register
    def _(self, block: Rule, level: int) -> Iterator[Unit]:
        yield from ()

    @unit.register
    def _(self, block: Quote, level: int) -> Iterator[Unit]:
        yield from self.panel(block.blocks, Tone.QUOTE, "")

    @unit.register
    def _(self, block: DefinitionList, level: int) -> Iterator[Unit]:
        for definition in block.definitions:
            runs = to_runs(definition.term, Run(text="", bold=True))
            yield TextUnit(lines=(TextLine(runs=runs, level=level, bullet=Bullet.TEMPLATE),))
            for meaning in definition.meanings:
                yield from self.read(meaning, level + 1)

    @unit.register
    def _(self, block: Container, level: int) -> Iterator[Unit]:
        if block.kind in _TONES:
            tone = _TONES[block.kind]
            head = block.attributes.get("title") or label(_TONE_LABELS[tone], self.language)
            yield from self.panel(block.blocks, tone, head)
        elif block.kind is ContainerKind.COLUMNS:
            yield from self.columns(block)
        else:
            yield from self.read(block.blocks, level)

    def item(self, item: ListItem, block: ListBlock, number: int, level: int) -> Iterator[Unit]:
        """Yield an item's own line, then what stands below it as far as the detail allows."""
        if is_optional(item) and not self.detail.optional:
            yield TextUnit(lines=(_hidden_only(item, block),))
            return
        own, below = _own_and_below(item)
        own, pictures = _parted(own, item.span)
        below = (*pictures, *below)
        if self.detail.joined and level + 1 >= self.detail.levels and (parts := _parts(own, below)):
            own, below = _joined_line(own, parts), ()
        shown, hidden = self.below(below, level)
        line = TextLine(
            runs=to_runs(own),
            level=level,
            bullet=_bullet(item, block),
            number=number,
            heading=own if own and any(isinstance(inner, _HEADED) for inner in shown) else None,
            hidden=hidden,
            spoken=spoken_seconds(visible_text(hidden), self.language) if hidden else 0.0,
            source=item.span.line,
        )
        if line.runs or hidden or not shown:
            yield TextUnit(lines=(line,))
        yield from self.read(shown, level + 1)

    def below(self, below: Blocks, level: int) -> tuple[Blocks, Blocks]:
        """Return what is shown below an item of `level`, and what moves to the notes."""
        if level + 1 < self.detail.levels:
            return below, ()
        if self.further and any(isinstance(inner, ListBlock) for inner in below):
            self.further -= 1
            return below, ()
        shown = tuple(inner for inner in below if not isinstance(inner, ListBlock))
        return shown, tuple(inner for inner in below if isinstance(inner, ListBlock))

    def panel(self, blocks: Blocks, tone: Tone, head: str) -> Iterator[Unit]:
        """Yield a panel for the text; a figure inside stands after it, on its own."""
        lines = [TextLine(runs=(Run(text=head, bold=True, tone=tone),))] if head else []
        others: list[Unit] = []
        for unit in self.read(blocks):
            match unit:
                case TextUnit() | PanelUnit():
                    lines += unit.lines
                case _:
                    others.append(unit)
        if lines:
            yield PanelUnit(tone=tone, lines=tuple(replace(line, heading=None) for line in lines))
        yield from others

    def columns(self, block: Container) -> Iterator[Unit]:
        """Yield what stands outside the columns, then the columns; too many to be read follow one another."""
        parts = [
            inner.blocks
            for inner in block.blocks
            if isinstance(inner, Container) and inner.kind is ContainerKind.COLUMN
        ]
        loose = tuple(
            inner
            for inner in block.blocks
            if not (isinstance(inner, Container) and inner.kind is ContainerKind.COLUMN)
        )
        yield from self.read(loose)
        units = tuple(column for part in parts if (column := _joined(self.read(part))))
        if 2 <= len(units) <= _MOST_COLUMNS:
            yield ColumnsUnit(columns=units)
        else:
            for column in units:
                yield from column


def _without_optional(blocks: Iterable[Block]) -> tuple[Blocks, Blocks]:
    """Return the blocks without those that may be left out, and those; a heading takes along what is below it."""
    shown: list[Block] = []
    left: list[Block] = []
    under = 0
    for block in blocks:
        if isinstance(block, Heading) and block.level <= under:
            under = 0
        if is_optional(block) and isinstance(block, Heading) and not under:
            under = block.level
        (left if under or is_optional(block) else shown).append(block)
    return tuple(shown), tuple(left)


def _own_and_below(item: ListItem) -> tuple[Inlines, Blocks]:
    """Return an item's own words and the blocks below them."""
    if item.blocks and isinstance(item.blocks[0], Paragraph):
        return item.blocks[0].inlines, item.blocks[1:]
    if item.blocks and isinstance(item.blocks[0], Heading):
        return (Strong(item.blocks[0].inlines),), item.blocks[1:]
    return (), item.blocks


def _parts(own: Inlines, below: Blocks) -> tuple[Inlines, ...]:
    """Return the words of the items below a label such as `증상:`; nothing where there is more than words."""
    if len(below) != 1 or not isinstance(below[0], ListBlock) or not _is_label(own):
        return ()
    items = below[0].items
    plain = all(len(item.blocks) == 1 and isinstance(item.blocks[0], Paragraph) for item in items)
    return (
        tuple(item.blocks[0].inlines for item in items if isinstance(item.blocks[0], Paragraph))
        if plain
        else ()
    )


def _is_label(inlines: Inlines) -> bool:
    return plain_text(inlines).rstrip().endswith((":", "："))


def _joined_line(own: Inlines, parts: tuple[Inlines, ...]) -> Inlines:
    separated = [inline for part in parts for inline in (Text(" · "), *part)]
    return (Strong(own), Text(" "), *separated[1:])


def _parted(inlines: Inlines, span: Span) -> tuple[Inlines, tuple[Figure, ...]]:
    """Return a text without its pictures, and a figure of those, if there are any, to stand below it."""
    pictures = tuple(inline for inline in inner_inlines(inlines) if isinstance(inline, Image))
    if not pictures:
        return inlines, ()
    return _without_pictures(inlines), (Figure(images=pictures, caption=(), span=span),)


def _without_pictures(inlines: Inlines) -> Inlines:
    kept: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Strong | Emphasis | Strike | Link):
            children = _without_pictures(inline.children)
            if children:
                kept.append(replace(inline, children=children))
        elif not isinstance(inline, Image):
            kept.append(inline)
    return tuple(kept)


def _bullet(item: ListItem, block: ListBlock) -> Bullet:
    if item.checked is not None:
        return Bullet.DONE if item.checked else Bullet.OPEN
    return Bullet.NUMBER if block.ordered else Bullet.TEMPLATE


def _hidden_only(item: ListItem, block: ListBlock) -> TextLine:
    """Return a line that shows nothing and keeps the item for the notes."""
    kept = replace(block, items=(item,))
    return TextLine(runs=(), hidden=(kept,))
