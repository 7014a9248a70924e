"""A drawing as SVG that WeasyPrint and browsers show alike."""

import math
import unicodedata
from collections.abc import Iterable
from html import escape

from builder.diagram.drawing import (
    Align,
    Bend,
    Box,
    Connector,
    Dash,
    Drawing,
    Fill,
    Geometry,
    Head,
    Label,
    Line,
    Outline,
    Point,
    Run,
    Shape,
    Step,
    Stroke,
    Text,
    Verb,
)
from builder.diagram.outline import inner_lines, outline_of

# The baseline stands this share of the size below the middle of a line of capitals and Hangul.
_BASELINE = 0.35


def to_svg(drawing: Drawing, *, font_family: str, mono_family: str = "monospace") -> str:
    """Return the drawing as an `svg` element, its size in points; words stay words.

    No styles, variables, markers or scripts are needed to show it.
    """
    families = (font_family, mono_family)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_n(drawing.width)} {_n(drawing.height)}"'
        f' width="{_n(drawing.width)}pt" height="{_n(drawing.height)}pt" role="img"'
        f' font-family="{escape(font_family)}">',
        f"<title>{_words(drawing.title or drawing.alt)}</title>",
        f"<desc>{_words(drawing.alt)}</desc>",
        *(part for shape in drawing.shapes for part in _shape(shape, families)),
        "</svg>",
    ]
    return "".join(parts)


Families = tuple[str, str]


def _shape(shape: Shape, families: Families) -> Iterable[str]:
    match shape:
        case Box():
            yield from _box(shape)
            if shape.text is not None:
                yield _text(shape.text, families)
        case Connector():
            yield from _connector(shape)
        case Outline():
            yield f'<path d="{_path(shape.steps)}"{_fill(shape.fill)}{_stroke(shape.stroke)}/>'
        case Label():
            yield from _label(shape, families)


def _box(box: Box) -> Iterable[str]:
    paint = _fill(box.fill) + _stroke(box.stroke)
    frame = box.frame
    if box.geometry in {Geometry.RECTANGLE, Geometry.ROUND, Geometry.SUBROUTINE}:
        radius = f' rx="{_n(box.inset)}"' if box.geometry is Geometry.ROUND else ""
        size = f'width="{_n(frame.width)}" height="{_n(frame.height)}"'
        yield f'<rect x="{_n(frame.x)}" y="{_n(frame.y)}" {size}{radius}{paint}/>'
    elif box.geometry is Geometry.ELLIPSE:
        centre = frame.centre
        radii = f'rx="{_n(frame.width / 2)}" ry="{_n(frame.height / 2)}"'
        yield f'<ellipse cx="{_n(centre.x)}" cy="{_n(centre.y)}" {radii}{paint}/>'
    else:
        yield f'<path d="{_path(outline_of(box))}"{paint}/>'
    inner = inner_lines(box)
    if inner and box.stroke is not None:
        yield f'<path d="{_path(inner)}" fill="none"{_stroke(box.stroke)}/>'


def _connector(connector: Connector) -> Iterable[str]:
    route = connector.route
    steps = [Step(Verb.MOVE, route[:1])]
    if connector.bend is Bend.CURVED:
        steps += [Step(Verb.CURVE, route[place : place + 3]) for place in range(1, len(route) - 2, 3)]
    else:
        steps += [Step(Verb.LINE, (point,)) for point in route[1:]]
    yield f'<path d="{_path(steps)}" fill="none"{_stroke(connector.stroke)}/>'
    for head, points in ((connector.begin_head, route[::-1]), (connector.end_head, route)):
        if head is not Head.NONE:
            yield _head(head, points, connector.stroke)


def _head(head: Head, route: tuple[Point, ...], stroke: Stroke) -> str:
    tip = route[-1]
    before = next(
        (point for point in reversed(route) if math.dist(point, tip) > 1e-6), Point(tip.x, tip.y - 1)
    )
    length = math.dist(before, tip)
    x, y = (tip.x - before.x) / length, (tip.y - before.y) / length
    reach = head_length(stroke)
    half = reach * 0.42

    def place(back: float, aside: float) -> Point:
        return Point(tip.x - x * back - y * aside, tip.y - y * back + x * aside)

    if head is Head.CIRCLE:
        centre = place(half, 0)
        return f'<circle cx="{_n(centre.x)}" cy="{_n(centre.y)}" r="{_n(half)}" fill="#{stroke.colour}"/>'
    corners: tuple[Point, ...]
    if head is Head.DIAMOND:
        corners = (tip, place(reach * 0.75, half), place(reach * 1.5, 0), place(reach * 0.75, -half))
    else:
        corners = (place(reach, half), tip, place(reach, -half))
    data = "M" + "L".join(f"{_n(corner.x)},{_n(corner.y)}" for corner in corners)
    if head is Head.ARROW:
        plain = Stroke(stroke.colour, stroke.width, Dash.SOLID, stroke.opacity)
        return f'<path d="{data}" fill="none"{_stroke(plain)}/>'
    return f'<path d="{data}Z" fill="#{stroke.colour}"/>'


def head_length(stroke: Stroke) -> float:
    """Return the length of an arrow head, in points: it grows slower than the line."""
    return 3.5 + 3.0 * stroke.width


def _label(label: Label, families: Families) -> Iterable[str]:
    frame, centre = label.text.frame, label.text.frame.centre
    turned = (
        f' transform="rotate({_n(label.rotation)} {_n(centre.x)} {_n(centre.y)})"' if label.rotation else ""
    )
    if turned:
        yield f"<g{turned}>"
    if label.fill is not None:
        size = f'width="{_n(frame.width)}" height="{_n(frame.height)}"'
        yield f'<rect x="{_n(frame.x)}" y="{_n(frame.y)}" {size} rx="2"{_fill(label.fill)}/>'
    yield _text(label.text, families)
    if turned:
        yield "</g>"


_ANCHORS = {Align.LEFT: "start", Align.CENTRE: "middle", Align.RIGHT: "end"}


def _text(text: Text, families: Families) -> str:
    frame = text.frame
    x = {Align.LEFT: frame.x, Align.CENTRE: frame.centre.x, Align.RIGHT: frame.right}[text.align]
    first = frame.centre.y - (len(text.lines) - 1) * text.pitch / 2
    return "".join(
        _line(line, Point(x, first + place * text.pitch), _ANCHORS[text.align], families)
        for place, line in enumerate(text.lines)
    )


def _line(line: Line, middle: Point, anchor: str, families: Families) -> str:
    """Return one line of words about the height `middle`; one run needs no `tspan`."""
    size = max((run.size for run in line), default=0.0)
    place = f'x="{_n(middle.x)}" y="{_n(middle.y + size * _BASELINE)}" text-anchor="{anchor}"'
    if len(line) == 1:
        return f"<text {place}{_run_style(line[0], families)}>{_words(line[0].text)}</text>"
    spans = (f"<tspan{_run_style(run, families)}>{_words(run.text)}</tspan>" for run in line)
    return f'<text {place} xml:space="preserve">{"".join(spans)}</text>'


def _run_style(run: Run, families: Families) -> str:
    weight = ' font-weight="bold"' if run.bold else ""
    slant = ' font-style="italic"' if run.italic else ""
    family = f' font-family="{escape(families[1])}"' if run.mono else ""
    return f' font-size="{_n(run.size)}" fill="#{run.colour}"{weight}{slant}{family}'


def _words(text: str) -> str:
    # WeasyPrint sets SVG text letter by letter: joiners and variation selectors would show as boxes.
    kept = "".join(
        letter for letter in unicodedata.normalize("NFC", text) if letter not in "\ufe0f\ufe0e\u200d"
    )
    return escape(kept, quote=False)


def _path(steps: Iterable[Step]) -> str:
    return "".join(
        step.verb + " ".join(f"{_n(point.x)},{_n(point.y)}" for point in step.points) for step in steps
    )


def _fill(fill: Fill | None) -> str:
    if fill is None:
        return ' fill="none"'
    opacity = f' fill-opacity="{_n(fill.opacity)}"' if fill.opacity < 1 else ""
    return f' fill="#{fill.colour}"{opacity}'


def _stroke(stroke: Stroke | None) -> str:
    if stroke is None:
        return ""
    opacity = f' stroke-opacity="{_n(stroke.opacity)}"' if stroke.opacity < 1 else ""
    dash = {
        Dash.SOLID: "",
        Dash.DASHED: f' stroke-dasharray="{_n(stroke.width * 4)} {_n(stroke.width * 3)}"',
        Dash.DOTTED: f' stroke-dasharray="{_n(stroke.width)} {_n(stroke.width * 2)}"',
    }[stroke.dash]
    return (
        f' stroke="#{stroke.colour}" stroke-width="{_n(stroke.width)}" stroke-linejoin="round"{dash}{opacity}'
    )


def _n(value: float) -> str:
    """Return a number with two decimals at most, without trailing zeros."""
    return f"{round(value, 2) + 0.0:.2f}".rstrip("0").rstrip(".")
