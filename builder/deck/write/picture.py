"""Pictures: `p:pic` (ECMA-376 Part 1, 19.3.1.37)."""

from builder.deck.slide import PictureFrame, Tone
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import transform
from builder.deck.write.escape import escape
from builder.deck.write.shape import RECTANGLE, names, outline, solid
from builder.deck.write.text_box import text_shape

_SIZE = 12.0
# MS-ODRAWXML 2.30.1.5: programs that know it show the drawing, others the picture beside it.
_SVG = (
    '<a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip'
    ' xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{relation}"/></a:ext></a:extLst>'
)


def picture_xml(frame: PictureFrame, canvas: Canvas) -> str:
    """Return the picture, or its words in an empty frame where there is no picture that can be shown."""
    relation = canvas.relations.picture(frame.address)
    if relation is None:
        return _missing(frame, canvas)
    vector = canvas.relations.vector(frame.address)
    drawing = _SVG.format(relation=vector) if vector else ""
    return (
        f"<p:pic><p:nvPicPr>{names(canvas, 'Picture', alt=frame.alt, decorative=not frame.alt)}"
        '<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="{relation}">{drawing}</a:blip>{_crop(frame.crop)}<a:stretch><a:fillRect/></a:stretch></p:blipFill>'
        f"<p:spPr>{transform(frame.box)}{RECTANGLE}</p:spPr></p:pic>"
    )


def _crop(crop: tuple[float, float, float, float]) -> str:
    """Return what is cut off (`a:srcRect`, ECMA-376 Part 1, 20.1.8.55), nothing where all is shown."""
    if not any(crop):
        return ""
    sides = " ".join(f'{side}="{round(part * 100_000)}"' for side, part in zip("ltrb", crop, strict=True))
    return f"<a:srcRect {sides}/>"


def _missing(frame: PictureFrame, canvas: Canvas) -> str:
    palette = canvas.palette
    text = (
        f'<a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="{canvas.language}" sz="{round(_SIZE * 100)}">'
        f"{solid(palette.tone(Tone.MUTED))}</a:rPr><a:t>{escape(frame.alt or frame.address)}</a:t></a:r></a:p>"
    )
    return text_shape(
        frame.box,
        "Missing picture",
        text,
        canvas,
        fill=solid(palette.band),
        line=outline(palette.line, 1.0),
        anchor="ctr",
    )
