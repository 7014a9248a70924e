"""Native tables: `a:tbl` in a graphic frame (ECMA-376 Part 1, 21.1.3.13)."""

import itertools

from builder.content import Align
from builder.deck.slide import Cell, TableFrame, Tone
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import emu, transform
from builder.deck.write.paragraph import Setting, paragraphs_xml
from builder.deck.write.run import Voice
from builder.deck.write.shape import names, solid
from builder.deck.write.text_box import placeholder_reference
from builder.language import msg, translate

# "No Style, No Grid", built into PowerPoint: all that is seen is written in the cells themselves, because
# LibreOffice and PowerPoint draw the banded styles differently.
_STYLE = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
_NO_BORDER = "<a:noFill/>"
_HAIRLINE = 0.75
_HEAD_LINE = 1.5


def table_xml(frame: TableFrame, canvas: Canvas) -> str:
    """Return the table; its header row is flagged as one, so that it is read out with each cell."""
    flags = (' firstRow="1"' if frame.header else "") + ' bandRow="1"'
    grid = "".join(f'<a:gridCol w="{width}"/>' for width in whole_lengths(frame.widths, frame.box.width))
    rows = "".join(
        f'<a:tr h="{height}">{"".join(_cell(cell, place, frame, canvas) for cell in row)}</a:tr>'
        for place, (row, height) in enumerate(
            zip(frame.rows, whole_lengths(frame.heights, frame.box.height), strict=True)
        )
    )
    placeholder = canvas.take_placeholder(frame.placeholder)
    holder = placeholder_reference(placeholder) if placeholder else ""
    return (
        f"<p:graphicFrame><p:nvGraphicFramePr>{names(canvas, 'Table', alt=frame.alt or _alt(frame, canvas))}"
        f'<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr>{holder}</p:nvPr>'
        f"</p:nvGraphicFramePr>{transform(frame.box, 'p:xfrm')}"
        '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f"<a:tblPr{flags}><a:tableStyleId>{_STYLE}</a:tableStyleId></a:tblPr>"
        f"<a:tblGrid>{grid}</a:tblGrid>{rows}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>"
    )


def _alt(frame: TableFrame, canvas: Canvas) -> str:
    """Return what the table is about: the heads of its columns."""
    heads = ("".join(run.text for line in cell.lines for run in line.runs) for cell in frame.rows[0])
    columns = ", ".join(head for head in heads if head.strip())
    return translate(msg("Table: {columns}", columns=columns), canvas.language[:2])


def whole_lengths(lengths: tuple[float, ...], total: float) -> list[int]:
    """Return `lengths` in EMU, rounded so that their sum is exactly `total`'s where they fill it."""
    edges = [0.0]
    for length in lengths:
        edges.append(edges[-1] + length)
    if abs(edges[-1] - total) < 1:
        edges[-1] = total
    return [max(0, emu(after) - emu(before)) for before, after in itertools.pairwise(edges)]


def _cell(cell: Cell, row: int, frame: TableFrame, canvas: Canvas) -> str:
    palette = canvas.palette
    head = frame.header and row == 0
    banded = (row - frame.header) % 2 == 1
    ground = palette.head if head else palette.band if banded else palette.ground
    voice = Voice(ground=ground, ink=palette.head_text if head else palette.ink, bold=head)
    align = Align.LEFT if cell.align is Align.NONE else cell.align
    text = paragraphs_xml(cell.lines, Setting(voice=voice, align=align, exact=True), canvas)
    return (
        f"<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>{text}</a:txBody>"
        f"{_cell_properties(ground, frame, canvas, head=head, last=row == len(frame.rows) - 1)}</a:tc>"
    )


def _cell_properties(ground: str, frame: TableFrame, canvas: Canvas, *, head: bool, last: bool) -> str:
    across, down = (emu(length) for length in frame.padding)
    below = _border(
        "a:lnB", canvas.palette.tone(Tone.ACCENT) if head or last else canvas.palette.line, head or last
    )
    none = "".join(f'<{tag} w="0">{_NO_BORDER}</{tag}>' for tag in ("a:lnL", "a:lnR"))
    return (
        f'<a:tcPr marL="{across}" marR="{across}" marT="{down}" marB="{down}" anchor="ctr">'
        f"{none}{below}{solid(ground)}</a:tcPr>"
    )


def _border(tag: str, colour: str, strong: bool) -> str:
    return f'<{tag} w="{emu(_HEAD_LINE if strong else _HAIRLINE)}">{solid(colour)}</{tag}>'
