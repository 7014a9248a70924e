"""The plain shapes that the pieces of a slide are made of."""

from collections.abc import Iterable

from builder.deck.geometry import Box
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import emu, transform
from builder.deck.write.escape import escape

NO_FILL = "<a:noFill/>"
NO_LINE = "<a:ln><a:noFill/></a:ln>"
RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'

# MS-ODRAWXML 2.30.1.1: screen readers pass over a shape that carries it.
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>'
)


def srgb(colour: str) -> str:
    """Return a colour of six hexadecimal digits."""
    return f'<a:srgbClr val="{colour}"/>'


def solid(colour: str) -> str:
    """Return the fill of one colour."""
    return f"<a:solidFill>{srgb(colour)}</a:solidFill>"


def outline(colour: str, width: float) -> str:
    """Return a line `width` points wide."""
    return f'<a:ln w="{emu(width)}">{solid(colour)}</a:ln>'


def rounded(box: Box, radius: float) -> str:
    """Return the geometry of a rectangle whose corners have `radius` points."""
    shorter = min(box.width, box.height)
    share = round(min(0.5, radius / shorter) * 100_000) if shorter > 0 else 0
    return (
        f'<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst></a:prstGeom>'
    )


def names(canvas: Canvas, name: str, *, alt: str = "", decorative: bool = False, click: str = "") -> str:
    """Return a shape's id, name and alternative text (`p:cNvPr`, ECMA-376 Part 1, 19.3.1.12)."""
    number = canvas.take_id()
    inside = click + (_DECORATIVE if decorative else "")
    described = f' descr="{escape(alt)}"' if alt or decorative else ""
    return f'<p:cNvPr id="{number}" name="{name} {number - 1}"{described}' + (
        f">{inside}</p:cNvPr>" if inside else "/>"
    )


def jump_click(canvas: Canvas, key: str) -> str:
    """Return what makes a click on a shape show the slide called `key`, or nothing."""
    relation = canvas.relations.jump(key)
    return f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump"/>' if relation else ""


def mark(
    canvas: Canvas, name: str, box: Box, fill: str, *, geometry: str = RECTANGLE, line: str = NO_LINE
) -> str:
    """Return a decorative shape without words."""
    return (
        f"<p:sp><p:nvSpPr>{names(canvas, name, decorative=True)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{transform(box)}{geometry}{fill}{line}</p:spPr></p:sp>"
    )


def group(canvas: Canvas, name: str, box: Box, shapes: Iterable[str], *, alt: str = "") -> str:
    """Return `shapes`, placed on the slide, as one that moves together."""
    place = transform(box)
    inner = place.replace("a:off", "a:chOff").replace("a:ext", "a:chExt")
    inner = inner.removeprefix("<a:xfrm>").removesuffix("</a:xfrm>")
    return (
        f"<p:grpSp><p:nvGrpSpPr>{names(canvas, name, alt=alt)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>"
        f"<p:grpSpPr>{place.removesuffix('</a:xfrm>')}{inner}</a:xfrm></p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )
