"""A drawing as one group of native shapes (ECMA-376 Part 1, 19.3.1.22)."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from builder.deck.drawing.connector_xml import course, transform_xml
from builder.deck.drawing.geometry import Shaped, custom_xml, path_xml, preset_xml, shaped
from builder.deck.drawing.paint import Scheme, emu, fill_xml, line_xml
from builder.deck.drawing.text_body import Writing, attribute, insets_for, text_body
from builder.diagram import (
    Box,
    Connector,
    Drawing,
    Frame,
    Label,
    Outline,
    Point,
    Role,
    Verb,
    bounds,
    moved_to,
    scale_into,
    scaled,
)

NO_SCHEME: Scheme = MappingProxyType({})


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupXml:
    """A group shape, and the first shape id it leaves free."""

    xml: str
    next_id: int


def drawing_xml(
    drawing: Drawing,
    *,
    box: tuple[int, int, int, int],
    first_id: int,
    name: str,
    alt: str,
    fonts: tuple[str, str],
    scheme: Scheme = NO_SCHEME,
) -> GroupXml:
    """Return the drawing as one `p:grpSp` in the middle of `box` (left, top, width, height in EMU).

    A drawing larger than the box is made smaller; none is made larger. `fonts` are the Latin and the East
    Asian typeface, `scheme` says which colours are the theme's. The prefixes `a` and `p` are those of
    PresentationML.
    """
    left, top, width, height = (part / emu(1) for part in box)
    factor = min(1.0, scale_into(drawing, width, height))
    drawing = scaled(drawing, factor) if factor < 1 else drawing
    corner = Point(left + (width - drawing.width) / 2, top + (height - drawing.height) / 2)
    drawing = moved_to(drawing, corner)
    group = _Group(
        writing=Writing(latin=fonts[0], east_asian=fonts[1], scheme=scheme),
        ids={
            shape.id: first_id + 1 + place
            for place, shape in enumerate(drawing.shapes)
            if isinstance(shape, Box)
        },
        shapes=_shaped_boxes(drawing),
        obstacles=_obstacles(drawing),
    )
    parts = [
        part
        for place, shape in enumerate(drawing.shapes)
        for part in (group.shape_xml(shape, first_id + 1 + place),)
    ]
    frame = Frame(corner.x, corner.y, drawing.width, drawing.height)
    xml = f"<p:grpSp>{_group_head(first_id, name, alt, frame)}{''.join(parts)}</p:grpSp>"
    return GroupXml(xml=xml, next_id=first_id + 1 + len(parts))


def _group_head(number: int, name: str, alt: str, frame: Frame) -> str:
    offset = f'x="{emu(frame.x)}" y="{emu(frame.y)}"'
    extent = f'cx="{emu(frame.width)}" cy="{emu(frame.height)}"'
    return (
        f'<p:nvGrpSpPr><p:cNvPr id="{number}" name="{attribute(name)}" descr="{attribute(alt)}"/>'
        f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off {offset}/><a:ext {extent}/>"
        f"<a:chOff {offset}/><a:chExt {extent}/></a:xfrm></p:grpSpPr>"
    )


def _obstacles(drawing: Drawing) -> tuple[Frame, ...]:
    """Return the frames of nodes and labels, which no line should run through."""
    nodes = (shape.frame for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.NODE)
    labels = (shape.text.frame for shape in drawing.shapes if isinstance(shape, Label))
    return (*nodes, *labels)


def _shaped_boxes(drawing: Drawing) -> Mapping[str, Shaped]:
    ends: dict[str, list[Point]] = defaultdict(list)
    for shape in drawing.shapes:
        if isinstance(shape, Connector):
            if shape.begin is not None:
                ends[shape.begin].append(shape.route[0])
            if shape.end is not None:
                ends[shape.end].append(shape.route[-1])
    return {shape.id: shaped(shape, ends[shape.id]) for shape in drawing.shapes if isinstance(shape, Box)}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Group:
    writing: Writing
    ids: Mapping[str, int]
    shapes: Mapping[str, Shaped]
    obstacles: tuple[Frame, ...]

    def shape_xml(self, shape: Box | Connector | Outline | Label, number: int) -> str:
        match shape:
            case Box():
                return self._box(shape, number)
            case Connector():
                return self._connector(shape, number)
            case Outline():
                return self._outline(shape, number)
            case Label():
                return self._label(shape, number)

    def _box(self, box: Box, number: int) -> str:
        geometry = self.shapes[box.id]
        body = ""
        if box.text is not None:
            top = box.role is Role.CONTAINER
            insets = insets_for(box.text, geometry.text, top=top)
            body = text_body(box.text, self.writing, insets, top=top)
        return _sp(
            number,
            box.name,
            transform_xml(box.frame) + geometry.xml,
            fill_xml(box.fill, self.writing.scheme) + line_xml(box.stroke, self.writing.scheme),
            body,
        )

    def _connector(self, connector: Connector, number: int) -> str:
        way = course(connector, self.obstacles)
        line = line_xml(connector.stroke, self.writing.scheme, connector.begin_head, connector.end_head)
        if not way.native:
            return _sp(number, connector.name, way.transform + way.geometry, "<a:noFill/>" + line)
        glue = self._glue("stCxn", connector.begin, connector.route[0])
        glue += self._glue("endCxn", connector.end, connector.route[-1])
        locks = f"<p:cNvCxnSpPr>{glue}</p:cNvCxnSpPr>" if glue else "<p:cNvCxnSpPr/>"
        return (
            f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="{attribute(connector.name)}"/>'
            f"{locks}<p:nvPr/>"
            f"</p:nvCxnSpPr><p:spPr>{way.transform}{way.geometry}{line}</p:spPr></p:cxnSp>"
        )

    def _glue(self, tag: str, box: str | None, place: Point) -> str:
        if box is None or box not in self.ids:
            return ""
        site = self.shapes[box].site_at(place)
        return f'<a:{tag} id="{self.ids[box]}" idx="{site}"/>' if site is not None else ""

    def _outline(self, outline: Outline, number: int) -> str:
        line = line_xml(outline.stroke, self.writing.scheme)
        verbs = [step.verb for step in outline.steps]
        if verbs == [Verb.MOVE, Verb.LINE] and outline.stroke is not None:
            way = course(Connector(name="", route=_ends(outline), stroke=outline.stroke))
            return (
                f'<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="{number}" name="{attribute(outline.name)}"/>'
                f"<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>{way.transform}{preset_xml('line')}{line}</p:spPr></p:cxnSp>"
            )
        frame = bounds(outline.steps)
        extra = ' fill="none"' if outline.fill is None else ""
        geometry = custom_xml(path_xml(outline.steps, frame, extra))
        paint = fill_xml(outline.fill, self.writing.scheme) + line
        return _sp(number, outline.name, transform_xml(frame) + geometry, paint)

    def _label(self, label: Label, number: int) -> str:
        frame = label.text.frame
        marks = f' rot="{round(label.rotation * 60_000)}"' if label.rotation else ""
        body = text_body(label.text, self.writing, insets_for(label.text, frame))
        paint = fill_xml(label.fill, self.writing.scheme)
        return _sp(
            number, label.name, transform_xml(frame, marks) + preset_xml("rect"), paint, body, ' txBox="1"'
        )


def _ends(outline: Outline) -> tuple[Point, ...]:
    return tuple(point for step in outline.steps for point in step.points)


def _sp(number: int, name: str, geometry: str, paint: str, body: str = "", marks: str = "") -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{attribute(name)}"/>'
        f"<p:cNvSpPr{marks}/><p:nvPr/></p:nvSpPr>"
        f"<p:spPr>{geometry}{paint}</p:spPr>{body}</p:sp>"
    )
