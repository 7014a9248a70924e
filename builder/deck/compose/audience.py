"""What the class sees, and what only the notes hold."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from builder.content import (
    Block,
    Blocks,
    Container,
    ContainerKind,
    ListBlock,
    ListItem,
    Paragraph,
    Quote,
    Strong,
    Text,
)
from builder.language import label


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Blocks for the slides, and blocks for the notes of the slide they belong to."""

    blocks: Blocks
    notes: Blocks


def split_audience(blocks: Iterable[Block], language: str) -> Shown:
    """Return what the slides show and what the notes keep.

    Speaker notes and solutions go to the notes, `slides` containers open, `handout` ones are left to the
    handout; all else stays in its order.
    """
    shown: list[Block] = []
    notes: list[Block] = []
    for block in blocks:
        part = _split_block(block, language)
        shown += part.blocks
        notes += part.notes
    return Shown(blocks=tuple(shown), notes=tuple(notes))


def _split_block(block: Block, language: str) -> Shown:
    match block:
        case Container(kind=ContainerKind.HANDOUT):
            return Shown(blocks=(), notes=())
        case Container(kind=ContainerKind.NOTES):
            return Shown(blocks=(), notes=block.blocks)
        case Container(kind=ContainerKind.SOLUTION):
            return Shown(blocks=(), notes=(_head("Solution", block, language), *block.blocks))
        case Container(kind=ContainerKind.SLIDES | ContainerKind.ANSWER):
            return split_audience(block.blocks, language)
        case Container() | Quote():
            inner = split_audience(block.blocks, language)
            return Shown(blocks=(replace(block, blocks=inner.blocks),), notes=inner.notes)
        case ListBlock():
            return _split_list(block, language)
        case _:
            return Shown(blocks=(block,), notes=())


def _split_list(block: ListBlock, language: str) -> Shown:
    items: list[ListItem] = []
    notes: Blocks = ()
    for item in block.items:
        inner = split_audience(item.blocks, language)
        notes += inner.notes
        items.append(replace(item, blocks=inner.blocks) if inner.notes else item)
    return Shown(blocks=(replace(block, items=tuple(items)) if notes else block,), notes=notes)


def _head(text: str, block: Container, language: str) -> Paragraph:
    return Paragraph(inlines=(Strong((Text(label(text, language)),)),), span=block.span)
