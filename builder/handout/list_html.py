"""Lists → HTML, short ones side by side."""

from collections.abc import Callable
from dataclasses import replace

from builder.content import Blocks, ListBlock, ListItem, Paragraph, plain_text
from builder.handout.cue_html import cue_html
from builder.handout.ems import ems
from builder.handout.inline_html import inlines_html, tick_box_html
from builder.handout.pen import Pen, asking

BlocksWriter = Callable[[Blocks, Pen], str]


def list_html(block: ListBlock, pen: Pen, write: BlocksWriter) -> str:
    """Return a list; an outline of short lines stands in two columns. `write` writes what is inside the items."""
    if not block.items:
        return ""
    layout = "" if pen.narrow else _layout(block, nested=not pen.headings)
    inside = replace(pen, headings=False, discussion=False, narrow=pen.narrow or bool(layout))
    tag = "ol" if block.ordered else "ul"
    classes = [
        *(["outline"] if block.outline else []),
        *(["leaves"] if block.outline and all(_is_leaf(item) for item in block.items) else []),
        *(["tasks"] if any(item.checked is not None for item in block.items) else []),
        *([layout] if layout else []),
    ]
    attributes = f' class="{" ".join(classes)}"' if classes else ""
    if block.ordered and block.start != 1:
        attributes += f' start="{block.start}"'
    items = "".join(_item(item, inside, write) for item in block.items)
    return f"<{tag}{attributes}>{items}</{tag}>"


def fits_half_width(blocks: Blocks) -> bool:
    """Return whether `blocks` are one list of few short lines, which can stand beside another."""
    match blocks:
        case (ListBlock(items=items),):
            return len(items) <= _FEW_ITEMS and all(_leaf(item) is not None for item in items)
        case _:
            return False


def _item(item: ListItem, pen: Pen, write: BlocksWriter) -> str:
    """Return an item; its first paragraph stands without a `p`, which would be set apart."""
    match item.blocks:
        case (Paragraph() as first, *rest):
            pen = asking(pen, first.inlines)
            head = cue_html(first.span.line, pen) + inlines_html(first.inlines, pen)
            below = write(tuple(rest), pen)
        case blocks:
            head, below = "", write(blocks, pen)
    if item.checked is not None:
        head = f"{tick_box_html(pen, ticked=item.checked)}{head}"
    if head and below:
        head = f'<span class="head">{head}</span>'
    return f"<li>{head}{below}</li>" if item.checked is None else f'<li class="task">{head}{below}</li>'


# In ems of the text: half a line of A4, less the bullets.
_COLUMN_WIDTH = 22.0
_TALLEST_CARD = 18
_FEW_ITEMS = 8
_FEWEST_CARDS = 2
_FEWEST_SHORT_ITEMS = 4


def _layout(block: ListBlock, *, nested: bool) -> str:
    """Return `cards` for an outline of short lists, `short` for one of short lines, else nothing.

    A card can't go on over a page's end, so a tall one doesn't become a card.
    """
    if not block.outline or block.ordered:
        return ""
    heights = [_height(item) for item in block.items]
    if None in heights:
        return ""
    if all(_is_leaf(item) for item in block.items):
        if any(height != 1 for height in heights):
            return ""
        # Inside an outline, the lists around it may hold longer lines; alike is better than short.
        return "short" if len(heights) >= _FEWEST_SHORT_ITEMS and not nested else ""
    return "cards" if len(heights) >= _FEWEST_CARDS else ""


def _height(item: ListItem) -> int | None:
    """Return how many lines the item takes in half the width, None for one that can't stand there."""
    match item.blocks:
        case (Paragraph() as only,):
            return _lines(only, lines=2)
        case (Paragraph() as head, ListBlock() as below) if not below.ordered:
            heights = [_lines(head, lines=2), *(_leaf(inner) for inner in below.items)]
            known = [height for height in heights if height is not None]
            return sum(known) if len(known) == len(heights) and sum(known) <= _TALLEST_CARD else None
        case _:
            return None


def _is_leaf(item: ListItem) -> bool:
    return all(isinstance(inside, Paragraph) for inside in item.blocks)


def _leaf(item: ListItem) -> int | None:
    match item.blocks:
        case (Paragraph() as only,):
            return _lines(only, lines=2)
        case _:
            return None


def _lines(paragraph: Paragraph, lines: int) -> int | None:
    """Return how many lines the paragraph takes, None for more than `lines`."""
    needed = 1 + int(ems(plain_text(paragraph.inlines)) // _COLUMN_WIDTH)
    return needed if needed <= lines else None
