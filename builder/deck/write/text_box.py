"""Shapes that hold text: placeholders, free boxes, panels, captions."""

from builder.content import Align
from builder.deck.geometry import Box
from builder.deck.slide import CaptionFrame, PanelFrame, TextFrame, Tone
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import emu, transform
from builder.deck.write.paragraph import Setting, paragraphs_xml
from builder.deck.write.run import Voice
from builder.deck.write.shape import NO_FILL, NO_LINE, RECTANGLE, group, mark, names, solid
from builder.language import label

_BAR = 4.0
_MOVED = 0.05
"""Points by which a box may differ from its area's before its place is written."""


def title_xml(frame: TextFrame, canvas: Canvas) -> str:
    """Return the slide's title, always in a title placeholder: that is what makes it the slide's name.

    On a layout without one the placeholder stands where `frame` says, dressed from the frame's own area.
    """
    placeholder = canvas.take_placeholder(frame.area.placeholder)
    if placeholder is not None:
        return _placeholder(frame, placeholder, "Title", canvas, tinted=False)
    return _free(frame, "Title", canvas, placeholder='<p:ph type="title"/>')


def text_xml(frame: TextFrame, canvas: Canvas) -> str:
    """Return the frame's placeholder, or a free text box where its area has none or an earlier frame took it."""
    placeholder = canvas.take_placeholder(frame.area.placeholder)
    if placeholder is not None:
        return _placeholder(frame, placeholder, "Content", canvas)
    return _free(frame, "Text", canvas)


def placeholder_reference(placeholder: tuple[str, int], size: str = "") -> str:
    """Return what ties a shape to its layout's placeholder (`p:ph`, ECMA-376 Part 1, 19.3.1.36)."""
    kind, number = placeholder
    attributes = "" if kind == "obj" else f' type="{kind}"'
    attributes += f' sz="{size}"' if size else ""
    attributes += f' idx="{number}"' if number else ""
    return f"<p:ph{attributes}/>"


def panel_xml(frame: PanelFrame, canvas: Canvas) -> str:
    """Return the panel: a tinted ground that holds the text, and a bar in the tone's own colour."""
    colours = canvas.palette.panels[frame.tone]
    voice = Voice(ground=colours.ground, ink=colours.text)
    bar = Box(x=frame.box.x, y=frame.box.y, width=_BAR, height=frame.box.height)
    text = text_shape(
        frame.box,
        "Panel",
        paragraphs_xml(frame.lines, Setting(voice=voice), canvas),
        canvas,
        fill=solid(colours.ground),
        insets=(frame.padding,) * 4,
        anchor="ctr",
    )
    shapes = (text, mark(canvas, "Bar", bar, solid(colours.bar)))
    name = frame.tone.value.capitalize()
    return group(canvas, name, frame.box, shapes, alt=label(name, canvas.language[:2]))


def caption_xml(frame: CaptionFrame, canvas: Canvas) -> str:
    """Return the line of small text under a picture, drawing or table."""
    voice = Voice(ground=canvas.palette.ground, ink=canvas.palette.tone(Tone.MUTED))
    text = paragraphs_xml(frame.lines, Setting(voice=voice, align=Align.CENTER), canvas)
    return text_shape(frame.box, "Caption", text, canvas)


def text_shape(
    box: Box,
    name: str,
    paragraphs: str,
    canvas: Canvas,
    *,
    fill: str = NO_FILL,
    line: str = NO_LINE,
    geometry: str = RECTANGLE,
    insets: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0),
    anchor: str = "t",
    placeholder: str = "",
    click: str = "",
    alt: str = "",
) -> str:
    """Return a shape of fixed size with words in it; `insets` are left, top, right, bottom in points."""
    kind = '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' if placeholder else '<p:cNvSpPr txBox="1"/>'
    margins = " ".join(f'{side}Ins="{emu(inset)}"' for side, inset in zip("ltrb", insets, strict=True))
    return (
        f"<p:sp><p:nvSpPr>{names(canvas, name, alt=alt, click=click)}{kind}<p:nvPr>{placeholder}</p:nvPr></p:nvSpPr>"
        f"<p:spPr>{transform(box)}{geometry}{fill}{line}</p:spPr>"
        f'<p:txBody><a:bodyPr wrap="square" {margins} rtlCol="0" anchor="{anchor}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/>{paragraphs}</p:txBody></p:sp>"
    )


def _placeholder(
    frame: TextFrame, placeholder: tuple[str, int], name: str, canvas: Canvas, *, tinted: bool = True
) -> str:
    voice = Voice(ground=canvas.palette.ground, faces=False, tinted=tinted)
    setting = Setting(voice=voice, area=frame.area, inherits=True)
    place = transform(frame.box) if _is_moved(frame) else ""
    return (
        f'<p:sp><p:nvSpPr>{names(canvas, name)}<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{placeholder_reference(placeholder)}</p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>"
        f"<p:txBody><a:bodyPr><a:normAutofit/></a:bodyPr><a:lstStyle/>"
        f"{paragraphs_xml(frame.lines, setting, canvas)}</p:txBody></p:sp>"
    )


def _free(frame: TextFrame, name: str, canvas: Canvas, *, placeholder: str = "") -> str:
    area = frame.area
    palette = canvas.palette
    voice = Voice(ground=palette.ground, ink=palette.ink, bold=area.level(0).bold)
    setting = Setting(voice=voice, area=area, bullet=palette.tone(Tone.ACCENT))
    return text_shape(
        frame.box,
        name,
        paragraphs_xml(frame.lines, setting, canvas),
        canvas,
        insets=area.insets,
        anchor=area.anchor,
        placeholder=placeholder,
    )


def _is_moved(frame: TextFrame) -> bool:
    one, other = frame.box, frame.area.box
    differences = (one.x - other.x, one.y - other.y, one.width - other.width, one.height - other.height)
    return any(abs(difference) > _MOVED for difference in differences)
