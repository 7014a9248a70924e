"""A slide's tree: `p:sld` (ECMA-376 Part 1, 19.3.1.38)."""

from collections.abc import Iterator
from typing import assert_never

from builder.deck.bind import Template
from builder.deck.drawing import drawing_xml
from builder.deck.slide import (
    CaptionFrame,
    ChartFrame,
    CodeFrame,
    Deck,
    DrawingFrame,
    FormulaFrame,
    Frame,
    PanelFrame,
    PictureFrame,
    Slide,
    TableFrame,
    TextFrame,
)
from builder.deck.write.canvas import Canvas
from builder.deck.write.chart import chart_frame_xml
from builder.deck.write.code import code_xml
from builder.deck.write.emu import emu
from builder.deck.write.footer import footers_xml
from builder.deck.write.formula_frame import formula_frame_xml
from builder.deck.write.formula_xml import MATH_MARK, alternate
from builder.deck.write.namespaces import NAMESPACES
from builder.deck.write.package import Page
from builder.deck.write.picture import picture_xml
from builder.deck.write.rail import rail_xml
from builder.deck.write.resize import resize
from builder.deck.write.table import table_xml
from builder.deck.write.text_box import caption_xml, panel_xml, text_xml, title_xml
from builder.deck.write.theme_colours import follow_theme


def slide_xml(slide: Slide, number: int, deck: Deck, template: Template, page: Page, canvas: Canvas) -> str:
    """Return the tree of `slide`, the `number`th of `deck`.

    Shapes stand in the order in which they are read: title, frames, rail, footer, slide number. The slide's
    seconds are its rehearsal time; a click still moves on, and the deck's own settings keep it from moving by
    itself.
    """
    shapes = resize("".join(_shapes(slide, deck, template, canvas)), template.scale)
    edges = template.edges.get(slide.purpose, ())
    # Their styles are the layout's own, whatever the size of its slides.
    shapes += footers_xml(edges, page.list_styles, deck.footer, number, canvas)
    return (
        f"<p:sld {NAMESPACES}><p:cSld><p:spTree>"
        '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'
        f'{follow_theme(shapes, canvas.accents)}</p:spTree><p:custDataLst><p:tags r:id="{page.tags_relation}"/></p:custDataLst></p:cSld>'
        f"<p:clrMapOvr>{page.colour_map}</p:clrMapOvr>"
        f'<p:transition advClick="1" advTm="{max(0, slide.seconds) * 1000}"/></p:sld>'
    )


def _shapes(slide: Slide, deck: Deck, template: Template, canvas: Canvas) -> Iterator[str]:
    yield title_xml(slide.title, canvas)
    if slide.subtitle:
        yield text_xml(slide.subtitle, canvas)
    for frame in slide.frames:
        yield _frame(frame, canvas)
    if template.geometry.rail:
        yield rail_xml(deck.rail, template.geometry.rail, slide, deck.language, canvas)


def _frame(frame: Frame, canvas: Canvas) -> str:
    """Return the frame's shape; one with equations twice, for programs that know them and for others."""
    first = canvas.next_id
    shape = _shape(frame, canvas)
    if MATH_MARK not in shape or isinstance(frame, FormulaFrame):
        return shape
    canvas.next_id, canvas.equations = first, False
    plain = _shape(frame, canvas)
    canvas.equations = True
    return alternate(shape, plain)


def _shape(frame: Frame, canvas: Canvas) -> str:
    match frame:
        case TextFrame():
            return text_xml(frame, canvas)
        case PanelFrame():
            return panel_xml(frame, canvas)
        case TableFrame():
            return table_xml(frame, canvas)
        case CodeFrame():
            return code_xml(frame, canvas)
        case FormulaFrame():
            return formula_frame_xml(frame, canvas)
        case ChartFrame():
            return chart_frame_xml(frame, canvas)
        case PictureFrame():
            return picture_xml(frame, canvas)
        case CaptionFrame():
            return caption_xml(frame, canvas)
        case DrawingFrame():
            return _drawing(frame, canvas)
        case _:
            assert_never(frame)


def _drawing(frame: DrawingFrame, canvas: Canvas) -> str:
    box = frame.box
    group = drawing_xml(
        frame.drawing,
        box=(emu(box.x), emu(box.y), emu(box.width), emu(box.height)),
        first_id=canvas.next_id,
        name=f"Diagram {canvas.next_id - 1}",
        alt=frame.alt,
        fonts=canvas.text_faces,
        scheme=canvas.accents,
    )
    canvas.next_id = group.next_id
    return group.xml
