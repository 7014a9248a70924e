"""Drawings as text that shows a change in review."""

from builder.diagram import Box, Connector, Drawing, Frame, Label, Outline, Shape, Text

HEADS = {"none": "", "triangle": ">", "arrow": "}", "circle": "o", "diamond": "<>"}


def described(drawing: Drawing) -> str:
    """Return kind, size and words of a drawing, and a line for each shape; lengths in whole points."""
    head = [
        f"{drawing.kind} {drawing.width:.0f} x {drawing.height:.0f}",
        f"title: {drawing.title}",
        f"alt: {drawing.alt}",
    ]
    return "\n".join([*head, "", *map(_line, drawing.shapes), ""])


def _line(shape: Shape) -> str:
    match shape:
        case Box():
            paint = f"{_paint(shape.fill)} {_paint(shape.stroke)}"
            return f"{shape.role} {shape.geometry} {_frame(shape.frame)} {paint}{_words(shape.text)}"
        case Connector():
            route = " ".join(f"{point.x:.0f},{point.y:.0f}" for point in shape.route)
            ends = f"{shape.begin} {HEADS[shape.begin_head]}--{HEADS[shape.end_head]} {shape.end}"
            return f"{shape.bend} {ends}: {route} {_paint(shape.stroke)} {shape.stroke.dash}"
        case Outline():
            return f"outline {len(shape.steps)} steps {_paint(shape.fill)} {_paint(shape.stroke)}"
        case Label():
            turned = f" turned {shape.rotation:.0f}" if shape.rotation else ""
            return f"label {_frame(shape.text.frame)}{turned}{_words(shape.text)}"


def _frame(frame: Frame) -> str:
    return f"{frame.x:.0f},{frame.y:.0f} {frame.width:.0f}x{frame.height:.0f}"


def _paint(paint: object) -> str:
    return str(getattr(paint, "colour", "-"))


def _words(text: Text | None) -> str:
    if text is None:
        return ""
    lines = " / ".join("".join(_run(run.text, run.bold, run.italic) for run in line) for line in text.lines)
    return f" {text.align} {text.lines[0][0].size:g}pt {text.lines[0][0].colour}: {lines}"


def _run(text: str, bold: bool, italic: bool) -> str:
    mark = "**" if bold else "_" if italic else ""
    return f"{mark}{text}{mark}"
