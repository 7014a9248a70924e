"""Shapes of a sheet → SVG."""

from collections.abc import Iterator

from lxml import etree

from builder.deck.bind.master import read_box
from builder.deck.bind.measure import read_number
from builder.deck.bind.names import path, qn
from builder.deck.geometry import Box
from builder.deck.picture.charts import chart_svg
from builder.deck.picture.numbers import n, points
from builder.deck.picture.outlines import outlines
from builder.deck.picture.sheet import Sheet
from builder.deck.picture.strokes import Stroke, heads_svg, read_stroke
from builder.deck.picture.tables import table_svg
from builder.deck.picture.text_bodies import body_svg
from builder.deck.picture.text_styles import text_styles

_COMPATIBLE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"


def shapes_svg(tree: etree._Element | None, sheet: Sheet) -> str:
    """Return the shapes of a tree or a group, from the bottom up."""
    return "".join(_shape(shape, sheet) for shape in (() if tree is None else tree))


def _shape(shape: etree._Element, sheet: Sheet) -> str:
    name = shape.tag
    if name == f"{_COMPATIBLE}AlternateContent":
        # The fallback is drawn of what every program knows: an equation's letters as outlines.
        other = shape.find(f"{_COMPATIBLE}Fallback")
        return shapes_svg(other if other is not None else shape.find(f"{_COMPATIBLE}Choice"), sheet)
    if name == qn("p:grpSp"):
        return _group(shape, sheet)
    if name in {qn("p:sp"), qn("p:cxnSp")}:
        return _plain(shape, sheet)
    if name == qn("p:pic"):
        return _picture(shape, sheet)
    return _framed(shape, sheet) if name == qn("p:graphicFrame") else ""


def _group(shape: etree._Element, sheet: Sheet) -> str:
    transform = shape.find(path("p:grpSpPr", "a:xfrm"))
    inside = shapes_svg(shape, sheet)
    if transform is None:
        return inside
    off, ext, inner, room = (transform.find(qn(f"a:{each}")) for each in ("off", "ext", "chOff", "chExt"))
    if inner is None or room is None:
        return inside
    across = points(ext, "cx") / (points(room, "cx") or 1.0) if points(room, "cx") else 1.0
    down = points(ext, "cy") / (points(room, "cy") or 1.0) if points(room, "cy") else 1.0
    x, y = points(off, "x") - points(inner, "x") * across, points(off, "y") - points(inner, "y") * down
    if (abs(x), abs(y), across, down) == (0.0, 0.0, 1.0, 1.0):
        return inside
    return f'<g transform="matrix({across:.5g} 0 0 {down:.5g} {n(x)} {n(y)})">{inside}</g>'


def _plain(shape: etree._Element, sheet: Sheet) -> str:
    parents = sheet.placeholder(shape)
    if parents is not None and sheet.behind:
        return ""
    properties = shape.find(qn("p:spPr"))
    box = _place(shape) or next((each.box for each in parents or () if each is not None and each.box), None)
    if box is None:
        return ""
    return "".join(
        (
            _drawn(properties, box, sheet),
            body_svg(shape.find(qn("p:txBody")), box, text_styles(shape, parents, sheet), sheet),
        )
    )


def _place(shape: etree._Element) -> Box | None:
    """Return where a shape stands; a line may have no height or no width."""
    transform = shape.find(path("p:spPr", "a:xfrm"))
    if transform is None:
        return None
    off, ext = transform.find(qn("a:off")), transform.find(qn("a:ext"))
    return Box(x=points(off, "x"), y=points(off, "y"), width=points(ext, "cx"), height=points(ext, "cy"))


def _drawn(properties: etree._Element | None, box: Box, sheet: Sheet) -> str:
    """Return the shape's fill and outline where they stand."""
    if properties is None:
        return ""
    fill, stroke = sheet.fill(properties), read_stroke(properties.find(qn("a:ln")), sheet)
    if fill is None and stroke is None:
        return ""
    paths = [
        f'<path d="{data}"{_paint(fill if filled else None, stroke)}/>'
        for data, filled in outlines(properties, box.width, box.height)
    ]
    heads = ""
    if stroke is not None and (stroke.begin or stroke.end):
        heads = "".join(heads_svg(data, stroke) for data, _ in outlines(properties, box.width, box.height))
    return f'<g transform="{_transform(properties, box)}">{"".join(paths)}{heads}</g>'


def _paint(fill: tuple[str, float] | None, stroke: Stroke | None) -> str:
    inside = ' fill="none"' if fill is None else f' fill="#{fill[0]}"'
    if fill is not None and fill[1] < 1:
        inside += f' fill-opacity="{n(fill[1])}"'
    return inside + (stroke.attributes if stroke is not None else "")


def _transform(properties: etree._Element, box: Box) -> str:
    said = properties.find(qn("a:xfrm"))
    parts = [f"translate({n(box.x)} {n(box.y)})"]
    if said is not None:
        turn = read_number(said.get("rot")) / 60_000
        if turn:
            parts.append(f"rotate({n(turn)} {n(box.width / 2)} {n(box.height / 2)})")
        across, down = said.get("flipH") in _YES, said.get("flipV") in _YES
        if across or down:
            parts.append(f"translate({n(box.width * across)} {n(box.height * down)})")
            parts.append(f"scale({-1 if across else 1} {-1 if down else 1})")
    return " ".join(parts)


_YES = frozenset({"1", "true"})


def _picture(shape: etree._Element, sheet: Sheet) -> str:
    box = read_box(shape)
    parents = sheet.placeholder(shape)
    box = box or next((each.box for each in parents or () if each is not None and each.box), None)
    blip = shape.find(path("p:blipFill", "a:blip"))
    if box is None or blip is None:
        return ""
    address = next(filter(None, (sheet.picture(relation) for relation in _relations(blip))), "")
    if not address:
        return ""
    left, top, right, bottom = _cut(shape.find(path("p:blipFill", "a:srcRect")))
    across, down = max(0.01, 1 - left - right), max(0.01, 1 - top - bottom)
    width, height = box.width / across, box.height / down
    image = (
        f'<image x="{n(-left * width)}" y="{n(-top * height)}" width="{n(width)}" height="{n(height)}"'
        f' preserveAspectRatio="none" href="{address}"/>'
    )
    return f'<svg x="{n(box.x)}" y="{n(box.y)}" width="{n(box.width)}" height="{n(box.height)}">{image}</svg>'


def _relations(blip: etree._Element) -> Iterator[str]:
    """Yield the picture's relationships, the drawing's first where it is one."""
    yield from (vector.get(qn("r:embed"), "") for vector in blip.iter(_SVG))
    yield blip.get(qn("r:embed"), "")


def _cut(crop: etree._Element | None) -> tuple[float, float, float, float]:
    left, top, right, bottom = (
        0.0 if crop is None else read_number(crop.get(side)) / 100_000 for side in "ltrb"
    )
    return left, top, right, bottom


def _framed(shape: etree._Element, sheet: Sheet) -> str:
    box = read_box(shape)
    data = shape.find(path("a:graphic", "a:graphicData"))
    if box is None or data is None:
        return ""
    table = data.find(qn("a:tbl"))
    if table is not None:
        return table_svg(table, box, sheet)
    return chart_svg(data, box, sheet)
