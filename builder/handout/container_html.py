"""Containers → HTML."""

from collections.abc import Callable
from dataclasses import replace
from html import escape
from types import MappingProxyType

from builder.content import (
    Block,
    Blocks,
    CodeBlock,
    Container,
    ContainerKind,
    ListBlock,
    Paragraph,
    Table,
    plain_text,
)
from builder.handout.field import FieldKind, field_html
from builder.handout.pen import Pen
from builder.language import label

BlocksWriter = Callable[[Blocks, Pen], str]

_BOX_TITLES = MappingProxyType(
    {
        ContainerKind.TIP: "Tip",
        ContainerKind.WARNING: "Warning",
        ContainerKind.EXERCISE: "Exercise",
        ContainerKind.NOTES: "Notes",
        ContainerKind.SOLUTION: "Answer",
    }
)

DEEPEST_BOX = 4
"""Boxes inside more boxes than this are not drawn: they would leave no width for their text."""

_ANSWER_LINES = 4
_MOST_LINES = 40


def container_html(container: Container, pen: Pen, write: BlocksWriter) -> str:
    """Return a box, columns or ruled lines; `write` writes the blocks inside."""
    match container.kind:
        case ContainerKind.ANSWER:
            lines = ruled_lines(_answer_lines(container), pen)
            return _answer_head(container) + write(container.blocks, pen) + lines
        case ContainerKind.COLUMNS:
            return _columns(container, pen, write)
        case ContainerKind.COLUMN | ContainerKind.HANDOUT | ContainerKind.SLIDES:
            return write(container.blocks, pen)
        case kind:
            return _box(container, _BOX_TITLES[kind], pen, write)


def ruled_lines(count: int, pen: Pen) -> str:
    """Return room to write: `count` ruled lines."""
    if count and pen.fields is not None:
        return field_html(FieldKind.LINES, pen, style=f"height: {count * _LINE_HEIGHT:.1f}mm")
    return f'<div class="ruled">{"<div></div>" * count}</div>' if count else ""


_LINE_HEIGHT = 7.0
"""Millimetres: typed lines stand closer together than written ones."""


def _answer_head(container: Container) -> str:
    title = container.attributes.get("title")
    return f"<p><strong>{escape(title)}</strong></p>" if title else ""


def _answer_lines(container: Container) -> int:
    lines = container.attributes.get("lines")
    return min(int(lines), _MOST_LINES) if lines.isdecimal() and lines.isascii() else _ANSWER_LINES


def _box(container: Container, title: str, pen: Pen, write: BlocksWriter) -> str:
    inside = write(container.blocks, replace(pen, discussion=False, boxes=pen.boxes + 1))
    if not inside or pen.boxes >= DEEPEST_BOX:
        return inside
    head = container.attributes.get("title") or label(title, pen.language)
    return f'<div class="box {container.kind.value}"><p class="box-title">{escape(head)}</p>{inside}</div>'


_TALLEST_COLUMN = 36
"""Lines; taller columns stand one below the other, since they can't go on over a page's end."""


def _columns(container: Container, pen: Pen, write: BlocksWriter) -> str:
    columns = [
        block.blocks if isinstance(block, Container) and block.kind is ContainerKind.COLUMN else (block,)
        for block in container.blocks
    ]
    inner = replace(pen, narrow=True)
    written = [text for column in columns if (text := write(column, inner))]
    if not written:
        return ""
    side_by_side = (
        not pen.narrow
        and len(written) in {2, 3}
        and all(_estimated_lines(column) * len(written) <= _TALLEST_COLUMN * 2 for column in columns)
    )
    kind = "columns" if side_by_side else "columns stacked"
    inside = "".join(f'<div class="column">{text}</div>' for text in written)
    return f'<div class="{kind}">{inside}</div>'


def _estimated_lines(blocks: Blocks) -> int:
    """Return about how many full lines `blocks` take; half as wide, they take twice as many."""
    return sum(_lines(block) for block in blocks)


_LINE = 50
_PICTURE_LINES = 15


def _lines(block: Block) -> int:
    match block:
        case Paragraph():
            return 1 + len(plain_text(block.inlines)) // _LINE
        case ListBlock():
            return sum(_estimated_lines(item.blocks) for item in block.items)
        case CodeBlock():
            return block.text.count("\n") + 2
        case Table():
            return 2 * len(block.rows) + 2
        case Container():
            return _estimated_lines(block.blocks) + 2
        case _:
            return _PICTURE_LINES
