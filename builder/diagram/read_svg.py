"""The script's SVG → shapes.

The script marks what it draws: `pele-node`, `pele-edge`, `pele-cluster`, … with the author's names in
`data-id`. What carries no mark becomes decoration, so that any kind of diagram can be read.
"""

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from builder.diagram.drawing import Align, Box, Connector, Frame, Label, Outline, Role, Shape, Text
from builder.diagram.matrix import Matrix, read_transform
from builder.diagram.palette import Palette
from builder.diagram.read_edge import read_edge, read_line
from builder.diagram.read_shape import GRAPHICS, read_shape
from builder.diagram.read_text import read_text
from builder.diagram.style import Style, Variables, element_style, number

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What an SVG shows: shapes from back to front, and what the author calls it."""

    width: float
    height: float
    shapes: tuple[Shape, ...]
    title: str | None
    description: str | None


def read_svg(svg: str, palette: Palette, family: str) -> Picture:
    """Return the shapes of the script's SVG; a pixel becomes a point."""
    # The script escapes the author's words and writes no document type; nothing foreign is parsed here.
    root = ElementTree.fromstring(svg)  # noqa: S314
    reader = _Reader(Variables(palette, root.get("style", "")), family)
    start = Style(fill=reader.variables.resolve(root.get("fill", "#000")))
    for child in root:
        reader.walk(child, Matrix(), start)
    return Picture(
        width=number(root.get("width", "")),
        height=number(root.get("height", "")),
        shapes=tuple(_labelled(shape, reader.links) for shape in reader.shapes),
        title=_said(root, "title"),
        description=_said(root, "desc"),
    )


def _said(root: "Element", tag: str) -> str | None:
    for child in root:
        if _tag(child) == tag:
            return " ".join((child.text or "").split()) or None
    return None


def _labelled(shape: Shape, links: dict[str, str]) -> Shape:
    words = links.get(shape.name) if isinstance(shape, Connector) else None
    return replace(shape, label=words) if isinstance(shape, Connector) and words else shape


def _tag(element: "Element") -> str:
    return element.tag.rpartition("}")[2]


_ROLES = {"pele-node": Role.NODE, "pele-cluster": Role.CONTAINER, "pele-note": Role.NOTE}
_FAINT = 0.5
_SILENT = frozenset({"title", "desc", "style", "defs", "metadata"})


@dataclass(slots=True)
class _Reader:
    variables: Variables
    family: str
    shapes: list[Shape] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)
    """The script's name of an edge → the words beside it."""

    def walk(self, element: "Element", outer: Matrix, inherited: Style) -> None:
        """Add what `element` and its children show."""
        tag = _tag(element)
        if tag in _SILENT:
            return
        style = element_style(element, inherited, self.variables)
        matrix = _placed(element, tag, outer)
        classes = element.get("class", "").split()
        if tag in {"g", "svg", "a"}:
            self._group(element, classes, matrix, style)
        elif tag == "text":
            self.shapes.extend(self._labels(element, style, matrix))
        elif "pele-lifeline" in classes:
            line = read_line(element, matrix, style, element.get("data-id", ""))
            self.shapes.extend([line] if line else [])
        elif tag in GRAPHICS:
            shape = read_shape(element, tag, style, matrix, self.variables)
            if shape is not None:
                self.shapes.append(self._named(shape, classes[0] if classes else tag, Role.DECORATION))

    def _group(self, element: "Element", classes: list[str], matrix: Matrix, style: Style) -> None:
        role = next((_ROLES[name] for name in classes if name in _ROLES), None)
        if role is not None:
            self._marked(element, classes, matrix, style, role)
        elif "pele-edge" in classes:
            connectors, rest = read_edge(element, matrix, style, self.variables)
            self.shapes += [
                self._named(shape, shape.name, shape.role) if isinstance(shape, Box) else shape
                for shape in connectors
            ]
            for child in rest:
                self.walk(child, matrix, style)
        elif "pele-edge-label" in classes:
            self._edge_label(element, matrix, style)
        else:
            if "pele-grid" in classes:
                # A grid is there to read values by, not to be looked at.
                style = replace(style, opacity=style.opacity * _FAINT)
            for child in element:
                self.walk(child, matrix, style)

    def _marked(
        self, element: "Element", classes: list[str], matrix: Matrix, style: Style, role: Role
    ) -> None:
        """Add a node, container or note: its first shape is its box, which holds its words if it can."""
        kind = next((name[11:] for name in classes if name.startswith("pele-shape-")), "-")
        name, place = element.get("data-id", ""), len(self.shapes)
        labels: list[Label] = []
        for child in element:
            tag = _tag(child)
            own = element_style(child, style, self.variables)
            inner = _placed(child, tag, matrix)
            if tag == "text":
                labels += self._labels(child, own, inner)
            elif tag in GRAPHICS:
                if kind in _SELF_DRAWN and len(self.shapes) > place:
                    continue
                shape = read_shape(child, tag, own, inner, self.variables, kind)
                if shape is not None:
                    first = len(self.shapes) == place
                    self.shapes.append(self._named(shape, name or kind, role if first else Role.DECORATION))
            else:
                self.walk(child, matrix, style)
        self._written(place, labels, role, _UNWRITTEN.get(classes[-1]))

    def _written(self, place: int, labels: list[Label], role: Role, name: str | None) -> None:
        """Put the chief of the words in the box, the others on it, and call the box by them."""
        bold = [label for label in labels if all(run.bold for line in label.text.lines for run in line)]
        chief = next(iter(bold or labels), None)
        placed = chief is not None and self._into_box(chief, place, role)
        self.shapes += [label for label in labels if label is not chief or not placed]
        box = self.shapes[place] if place < len(self.shapes) else None
        called = chief.name if chief else name
        if isinstance(box, Box) and called:
            self.shapes[place] = replace(box, name=called)

    def _into_box(self, label: Label, place: int, role: Role) -> bool:
        for index in range(len(self.shapes) - 1, place - 1, -1):
            box = self.shapes[index]
            if isinstance(box, Box) and box.text is None and box.fill is not None and not label.rotation:
                framed = _framed(label.text, box.frame, role)
                if framed is not None:
                    self.shapes[index] = replace(box, text=framed)
                    return True
        return False

    def _edge_label(self, element: "Element", matrix: Matrix, style: Style) -> None:
        """Add the words beside a line, on the ground that cuts the line."""
        grounds: list[Box] = []
        labels: list[Label] = []
        for child in element:
            tag, own = _tag(child), element_style(child, style, self.variables)
            if tag == "rect":
                ground = read_shape(child, tag, own, matrix, self.variables)
                grounds += [ground] if isinstance(ground, Box) else []
            elif tag == "text":
                labels += self._labels(child, own, _placed(child, tag, matrix))
            else:
                self.walk(child, matrix, style)
        words = " ".join(label.name for label in labels)
        if words:
            self.links[element.get("data-id", "")] = words
        if len(grounds) == len(labels) == 1 and grounds[0].frame.holds(labels[0].text.frame, 2.0):
            text = replace(labels[0].text, frame=grounds[0].frame)
            self.shapes.append(replace(labels[0], text=text, fill=grounds[0].fill))
        else:
            self.shapes += [self._named(ground, "label", Role.DECORATION) for ground in grounds]
            self.shapes += labels

    def _labels(self, element: "Element", style: Style, matrix: Matrix) -> list[Label]:
        texts = read_text(element, style, matrix, self.variables, self.family)
        return [Label(name=text.plain, text=text, rotation=matrix.rotation) for text in texts]

    def _named(self, shape: Box | Outline, name: str, role: Role) -> Shape:
        if isinstance(shape, Outline):
            return replace(shape, name=name)
        unique, count = name, 1
        while unique in self.names:
            count += 1
            unique = f"{name} {count}"
        self.names.add(unique)
        return replace(shape, id=unique, name=name, role=role)


# A cylinder's lid and a subroutine's bars belong to the box's own geometry.
_SELF_DRAWN = frozenset({"cyl", "fr-rect"})


_UNWRITTEN = {"pele-state-start": "start", "pele-state-end": "end"}
"""What boxes without words are called."""


def _placed(element: "Element", tag: str, outer: Matrix) -> Matrix:
    transform = element.get("transform")
    matrix = outer.after(read_transform(transform)) if transform else outer
    box = element.get("viewBox", "").replace(",", " ").split() if tag == "svg" else []
    if len(box) != 4:
        return matrix
    left, top, width, height = (number(part) for part in box)
    x, y = number(element.get("x", "")), number(element.get("y", ""))
    factor_x = number(element.get("width", ""), width) / width
    factor_y = number(element.get("height", ""), height) / height
    return matrix.after(Matrix(factor_x, 0, 0, factor_y, x - left * factor_x, y - top * factor_y))


def _framed(text: Text, box: Frame, role: Role) -> Text | None:
    """Return the text with as much of the box as it may use, None where it doesn't lie inside."""
    words = text.frame
    if not box.grown(1.5).holds(words):
        return None
    if role is Role.CONTAINER:
        # A title keeps its left edge, whatever font shows it.
        return replace(text, align=Align.LEFT, frame=words._replace(width=box.right - words.x))
    centre = words.centre
    half = max(0.0, min(centre.y - box.y, box.bottom - centre.y))
    if text.align is Align.LEFT:
        left, right = words.x, box.right - min(words.x - box.x, box.right - words.right)
    elif text.align is Align.RIGHT:
        left, right = box.x + min(box.right - words.right, words.x - box.x), words.right
    else:
        side = min(centre.x - box.x, box.right - centre.x)
        left, right = centre.x - side, centre.x + side
    return replace(text, frame=Frame(left, centre.y - half, right - left, 2 * half))
