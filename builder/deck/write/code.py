"""Code: monospaced lines on a panel."""

from collections.abc import Iterator

from builder.deck.geometry import Box
from builder.deck.slide import CODE_PITCH, CodeFrame, CodeLine
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import emu
from builder.deck.write.escape import escape
from builder.deck.write.palette import CodeColours
from builder.deck.write.shape import NO_FILL, group, mark, outline, rounded, solid
from builder.deck.write.text_box import text_shape
from builder.language import label

_RADIUS = 5.0
_EDGE = 0.75
_CAPTION_SIZE = 10.0
_LANGUAGE = 'lang="en-US" altLang="ko-KR" noProof="1"'


def code_xml(frame: CodeFrame, canvas: Canvas) -> str:
    """Return the panel with its caption, highlighted lines and text, as one group."""
    colours = canvas.palette.terminal if frame.terminal else canvas.palette.code
    shapes = (*_backdrop(frame, colours, canvas), _text(frame, colours, canvas))
    return group(canvas, "Code", frame.box, shapes, alt=frame.caption or label("Code", canvas.language[:2]))


def _backdrop(frame: CodeFrame, colours: CodeColours, canvas: Canvas) -> Iterator[str]:
    """Yield what stands behind the lines, back to front."""
    panel = rounded(frame.box, _RADIUS)
    edge = outline(colours.edge, _EDGE)
    yield mark(canvas, "Panel", frame.box, solid(colours.ground), geometry=panel, line=edge)
    if frame.caption:
        yield _caption(frame, colours, canvas)
        if frame.terminal:
            yield from _lights(frame, colours, canvas)
    for place, line in enumerate(frame.lines):
        row = _row(frame, place)
        if line.lit:
            yield mark(canvas, "Highlight", row, solid(colours.lit))
        if line.continued:
            yield _continuation(frame, row, colours, canvas)


def _row(frame: CodeFrame, place: int) -> Box:
    """Return the box of a line, as wide as the panel."""
    pitch = frame.size * CODE_PITCH
    return Box(x=frame.box.x, y=frame.text_box.y + place * pitch, width=frame.box.width, height=pitch)


def _caption(frame: CodeFrame, colours: CodeColours, canvas: Canvas) -> str:
    """Return the strip with the caption, its upper corners as round as the panel's."""
    box = Box(x=frame.box.x, y=frame.box.y, width=frame.box.width, height=frame.strip)
    share = round(_RADIUS / frame.strip * 100_000)
    geometry = (
        '<a:prstGeom prst="round2SameRect"><a:avLst>'
        f'<a:gd name="adj1" fmla="val {share}"/><a:gd name="adj2" fmla="val 0"/></a:avLst></a:prstGeom>'
    )
    left = frame.padding + (_LIGHTS_WIDTH if frame.terminal else 0.0)
    text = (
        f'<a:p><a:pPr algn="l"/><a:r><a:rPr {_LANGUAGE} sz="{round(_CAPTION_SIZE * 100)}">{solid(colours.caption)}'
        f"{_faces(canvas)}</a:rPr><a:t>{escape(frame.caption)}</a:t></a:r></a:p>"
    )
    insets = (left, 0.0, frame.padding, 0.0)
    return text_shape(
        box,
        "Caption",
        text,
        canvas,
        fill=solid(colours.strip),
        geometry=geometry,
        insets=insets,
        anchor="ctr",
    )


_LIGHT = 6.0
_LIGHTS_WIDTH = 36.0


def _lights(frame: CodeFrame, colours: CodeColours, canvas: Canvas) -> Iterator[str]:
    """Yield the three dots by which a terminal's window is known."""
    y = frame.box.y + (frame.strip - _LIGHT) / 2
    for place in range(3):
        box = Box(x=frame.box.x + frame.padding + place * _LIGHT * 1.7, y=y, width=_LIGHT, height=_LIGHT)
        yield mark(canvas, "Dot", box, solid(colours.mark), geometry=_ELLIPSE)


_ELLIPSE = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'


def _continuation(frame: CodeFrame, row: Box, colours: CodeColours, canvas: Canvas) -> str:
    """Return a small arrow, down and to the right, in the margin before a line that continues another.

    It is drawn rather than typed: as a character it would be copied with the code, and few monospaced faces
    have it.
    """
    side = min(frame.padding, frame.size) * 0.5
    box = Box(
        x=row.x + (frame.padding - side) / 2, y=row.y + (row.height - side) / 2, width=side, height=side
    )
    length = emu(side)
    path = (
        f'<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst>'
        f'<a:path w="{length}" h="{length}" fill="none"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
        f'<a:lnTo><a:pt x="0" y="{length}"/></a:lnTo><a:lnTo><a:pt x="{length}" y="{length}"/></a:lnTo></a:path>'
        "</a:pathLst></a:custGeom>"
    )
    line = f'<a:ln w="{emu(1)}">{solid(colours.mark)}<a:tailEnd type="triangle" w="sm" len="sm"/></a:ln>'
    return mark(canvas, "Continuation", box, NO_FILL, geometry=path, line=line)


def _text(frame: CodeFrame, colours: CodeColours, canvas: Canvas) -> str:
    """Return the lines; the box reaches to the panel's edge, so that a wider substitute face still has room."""
    inside = frame.text_box
    box = Box(x=inside.x, y=inside.y, width=frame.box.right - inside.x, height=inside.height)
    lines = "".join(_line(line, frame, colours, canvas) for line in frame.lines) or "<a:p/>"
    return text_shape(box, "Code", lines, canvas)


def _line(line: CodeLine, frame: CodeFrame, colours: CodeColours, canvas: Canvas) -> str:
    size = f'sz="{round(frame.size * 100)}"'
    runs = "".join(
        f"<a:r><a:rPr {_LANGUAGE} {size}>{solid(colours.ink(run.kind))}{_faces(canvas)}</a:rPr>"
        f"<a:t>{escape(run.text)}</a:t></a:r>"
        for run in line.runs
        if run.text
    )
    # Exact spacing keeps the lines on their highlights where a Hangul face is taller than the Latin one.
    spacing = f'<a:lnSpc><a:spcPts val="{round(frame.size * CODE_PITCH * 100)}"/></a:lnSpc>'
    return (
        f'<a:p><a:pPr marL="0" indent="0" algn="l">{spacing}<a:buNone/></a:pPr>{runs}'
        f"<a:endParaRPr {_LANGUAGE} {size}/></a:p>"
    )


def _faces(canvas: Canvas) -> str:
    latin, korean = canvas.mono
    return f'<a:latin typeface="{escape(latin)}"/><a:ea typeface="{escape(korean)}"/>'
