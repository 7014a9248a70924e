"""A formula by itself: an equation for PowerPoint, its outlines for programs that draw none."""

import math
import re
from collections.abc import Iterator
from xml.etree import ElementTree

from builder.deck.geometry import Box
from builder.deck.slide import FormulaFrame
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import transform
from builder.deck.write.escape import escape
from builder.deck.write.formula_xml import MathLook, alternate, formula_xml
from builder.deck.write.languages import ENGLISH, KOREAN
from builder.deck.write.shape import NO_LINE, group, names, solid
from builder.deck.write.text_box import text_shape
from builder.formula import draw_formula, to_text

_FINE = 100
"""Steps to a unit of the drawing, whose letters are 20 units large."""


def formula_frame_xml(frame: FormulaFrame, canvas: Canvas) -> str:
    """Return the equation in a text box of its own."""
    first, alt = canvas.next_id, to_text(frame.formula) or frame.formula.latex
    look = MathLook(size=frame.size, fill=solid(canvas.palette.ink))
    end = f'<a:endParaRPr lang="{ENGLISH}" sz="{round(frame.size * 100)}"/>'
    paragraph = f'<a:p><a:pPr algn="ctr"/>{formula_xml(frame.formula, look)}{end}</a:p>'
    native = text_shape(frame.box, "Equation", paragraph, canvas, anchor="ctr", alt=alt)
    after, canvas.next_id = canvas.next_id, first
    drawn = _outlines(frame, canvas, alt)
    canvas.next_id = max(after, canvas.next_id)
    return alternate(native, drawn)


def _outlines(frame: FormulaFrame, canvas: Canvas, alt: str) -> str:
    """Return the formula's letters as shapes, and its words as words."""
    drawing = draw_formula(frame.formula, colour=canvas.palette.ink, families=())
    svg = ElementTree.fromstring(drawing.svg)  # noqa: S314 - our own drawing
    left, top, width, height = map(float, svg.get("viewBox", "").split())
    # The drawing may be lower than its box, and narrower.
    scale = min(frame.size * drawing.size.width / width, frame.box.width / width, frame.box.height / height)
    place = Box(
        x=frame.box.x + (frame.box.width - width * scale) / 2,
        y=frame.box.y + (frame.box.height - height * scale) / 2,
        width=width * scale,
        height=height * scale,
    )
    parts = [_words(element, left, top, scale, place, canvas) for element in _found(svg, "text")]
    letters: dict[str, list[str]] = {}
    for colour, path in _paths(svg, left, top, width, height, canvas.palette.ink):
        letters.setdefault(colour, []).append(path)
    shapes = [_freeform("".join(paths), colour, place, canvas, alt) for colour, paths in letters.items()]
    parts = [*shapes, *parts]
    return parts[0] if len(parts) == 1 else group(canvas, "Equation", place, parts, alt=alt)


def _found(svg: ElementTree.Element, name: str) -> Iterator[ElementTree.Element]:
    return (element for element in svg.iter() if element.tag.rpartition("}")[2] == name)


def _freeform(paths: str, colour: str, place: Box, canvas: Canvas, alt: str) -> str:
    return (
        f"<p:sp><p:nvSpPr>{names(canvas, 'Equation', alt=alt)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{transform(place)}"
        '<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="l" t="t" r="r" b="b"/>'
        f"<a:pathLst>{paths}</a:pathLst></a:custGeom>{solid(colour)}{NO_LINE}</p:spPr></p:sp>"
    )


def _paths(
    svg: ElementTree.Element, left: float, top: float, width: float, height: float, ink: str
) -> Iterator[tuple[str, str]]:
    """Yield each letter and line as a path of its own: two that overlap must not cut holes into each other."""
    size = f'w="{round(width * _FINE)}" h="{round(height * _FINE)}"'
    for element in svg.iter():
        for data in _data(element):
            if steps := _steps(data, left, top):
                colour = element.get("fill", "none").lstrip("#").upper()
                yield (
                    colour if re.fullmatch("[0-9A-F]{6}", colour) else ink,
                    f"<a:path {size}>{steps}</a:path>",
                )


def _data(element: ElementTree.Element) -> Iterator[str]:
    """Yield what of an element is to be filled; frames and strokes as the narrow shapes they are."""
    name, pen = element.tag.rpartition("}")[2], float(element.get("stroke-width", "0"))
    if name == "rect" and pen:
        yield from _frame(element, pen)
    elif name == "rect":
        yield _rectangle(element)
    elif name == "path" and pen:
        x, y, to_x, to_y = map(float, re.findall(r"-?[0-9.]+", element.get("d", ""))[:4])
        yield _stroke(x, y, to_x, to_y, pen)
    elif name == "path":
        yield element.get("d", "")


def _frame(element: ElementTree.Element, pen: float) -> Iterator[str]:
    x, y, width, height = (float(element.get(key, "0")) for key in ("x", "y", "width", "height"))
    right, bottom = x + width, y + height
    for line in ((x, y, right, y), (x, bottom, right, bottom), (x, y, x, bottom), (right, y, right, bottom)):
        yield _stroke(*line, pen)


def _stroke(x: float, y: float, to_x: float, to_y: float, pen: float) -> str:
    """Return a straight line as the rectangle that a pen of a width draws."""
    length = math.hypot(to_x - x, to_y - y) or 1.0
    aside, down = -(to_y - y) / length * pen / 2, (to_x - x) / length * pen / 2
    corners = (
        (x + aside, y + down),
        (to_x + aside, to_y + down),
        (to_x - aside, to_y - down),
        (x - aside, y - down),
    )
    return "M " + " L ".join(f"{across:.2f} {up:.2f}" for across, up in corners) + " Z"


def _rectangle(element: ElementTree.Element) -> str:
    x, y, width, height = (float(element.get(key, "0")) for key in ("x", "y", "width", "height"))
    return f"M {x} {y} L {x + width} {y} L {x + width} {y + height} L {x} {y + height} Z"


def _steps(data: str, left: float, top: float) -> str:
    """Return SVG path data, whose commands are absolute, as DrawingML path steps (20.1.9.15)."""
    steps = []
    for command, numbers in re.findall(r"([MLQCZ])([^MLQCZ]*)", data):
        values = [float(number) for number in re.findall(r"-?[0-9.]+(?:e-?[0-9]+)?", numbers)]
        points = "".join(
            f'<a:pt x="{round((x - left) * _FINE)}" y="{round((y - top) * _FINE)}"/>'
            for x, y in zip(values[::2], values[1::2], strict=True)
        )
        tag = _TAGS[command]
        steps.append(f"<a:{tag}>{points}</a:{tag}>" if points else f"<a:{tag}/>")
    return "".join(steps)


_TAGS = {"M": "moveTo", "L": "lnTo", "Q": "quadBezTo", "C": "cubicBezTo", "Z": "close"}


def _words(
    element: ElementTree.Element, left: float, top: float, scale: float, place: Box, canvas: Canvas
) -> str:
    """Return words in a box around their middle, which is on the baseline in the drawing."""
    size = float(element.get("font-size", "0")) * scale
    middle = place.x + (float(element.get("x", "0")) - left) * scale
    baseline = place.y + (float(element.get("y", "0")) - top) * scale
    width = size * (len(element.text or "") + 1)
    box = Box(x=middle - width / 2, y=baseline - size * 0.96, width=width, height=size * 1.2)
    bold = ' b="1"' if element.get("font-weight") == "bold" else ""
    run = (
        f'<a:r><a:rPr lang="{KOREAN}" altLang="{ENGLISH}" sz="{max(100, int(size * 10) * 10)}"{bold}>'
        f'{solid(canvas.palette.ink)}<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr>'
        f"<a:t>{escape(element.text or '')}</a:t></a:r>"
    )
    return text_shape(box, "Words", f'<a:p><a:pPr algn="ctr"/>{run}</a:p>', canvas, anchor="ctr")
