"""Drawings made larger and smaller."""

from dataclasses import replace

from builder.diagram.drawing import (
    Align,
    Box,
    Connector,
    Drawing,
    Frame,
    Label,
    Outline,
    Point,
    Shape,
    Step,
    Stroke,
    Text,
)

READABLE = 10.0
"""The smallest words that can be read from the room, in points on a slide 540 points high."""


def smallest_text(drawing: Drawing) -> float:
    """Return the size of the smallest words, in points; infinity for a drawing without words."""
    return min(
        (run.size for text in texts(drawing) for line in text.lines for run in line), default=float("inf")
    )


def largest_text(drawing: Drawing) -> float:
    """Return the size of the largest words, in points; 0 for a drawing without words."""
    return max((run.size for text in texts(drawing) for line in text.lines for run in line), default=0.0)


def texts(drawing: Drawing) -> tuple[Text, ...]:
    """Return all words of a drawing, from back to front."""
    found = (shape.text for shape in drawing.shapes if isinstance(shape, (Box, Label)))
    return tuple(text for text in found if text is not None)


def fitted(drawing: Drawing, width: float, height: float, *, largest: float = 18.0) -> Drawing:
    """Return the drawing as large as `width` × `height` points hold, its words no larger than `largest`.

    Where its smallest words couldn't be read then, its largest may grow beyond that.
    """
    factor = scale_into(drawing, width, height)
    size = largest_text(drawing)
    return scaled(
        drawing, min(factor, max(largest / size, READABLE / smallest_text(drawing))) if size else factor
    )


def scale_into(drawing: Drawing, width: float, height: float) -> float:
    """Return the factor by which the drawing fills `width` × `height` points."""
    return min(width / drawing.width, height / drawing.height)


def scaled(drawing: Drawing, factor: float) -> Drawing:
    """Return the drawing with every length times `factor`; lines keep at least a hairline."""
    return replace(
        drawing,
        width=drawing.width * factor,
        height=drawing.height * factor,
        shapes=tuple(_scaled(shape, factor) for shape in drawing.shapes),
    )


_HAIRLINE = 0.5


def _scaled(shape: Shape, factor: float) -> Shape:
    match shape:
        case Box():
            return replace(
                shape,
                frame=_frame(shape.frame, factor),
                stroke=_stroke(shape.stroke, factor),
                text=_text(shape.text, factor) if shape.text else None,
                inset=shape.inset * factor,
                outline=_steps(shape.outline, factor),
            )
        case Connector():
            stroke = _stroke(shape.stroke, factor)
            assert stroke is not None
            return replace(shape, route=_points(shape.route, factor), stroke=stroke)
        case Outline():
            return replace(shape, steps=_steps(shape.steps, factor), stroke=_stroke(shape.stroke, factor))
        case Label():
            return replace(shape, text=_text(shape.text, factor))


def _frame(frame: Frame, factor: float) -> Frame:
    return Frame(frame.x * factor, frame.y * factor, frame.width * factor, frame.height * factor)


def _stroke(stroke: Stroke | None, factor: float) -> Stroke | None:
    return replace(stroke, width=max(_HAIRLINE, stroke.width * factor)) if stroke else None


def _text(text: Text, factor: float) -> Text:
    return replace(
        text,
        lines=tuple(tuple(replace(run, size=run.size * factor) for run in line) for line in text.lines),
        frame=_frame(text.frame, factor),
        pitch=text.pitch * factor,
    )


def _steps(steps: tuple[Step, ...], factor: float) -> tuple[Step, ...]:
    return tuple(Step(step.verb, _points(step.points, factor)) for step in steps)


def _points(points: tuple[Point, ...], factor: float) -> tuple[Point, ...]:
    return tuple(Point(point.x * factor, point.y * factor) for point in points)


def moved_to(drawing: Drawing, corner: Point) -> Drawing:
    """Return the drawing with its top left corner at `corner`."""
    return replace(drawing, shapes=tuple(shape_moved(shape, corner) for shape in drawing.shapes))


def shape_moved(shape: Shape, by: Point) -> Shape:
    """Return the shape moved to the right and down."""
    match shape:
        case Box():
            text = _text_moved(shape.text, by) if shape.text else None
            frame = _frame_moved(shape.frame, by)
            return replace(shape, frame=frame, text=text, outline=_steps_moved(shape.outline, by))
        case Connector():
            return replace(shape, route=_points_moved(shape.route, by))
        case Outline():
            return replace(shape, steps=_steps_moved(shape.steps, by))
        case Label():
            return replace(shape, text=_text_moved(shape.text, by))


def _text_moved(text: Text, by: Point) -> Text:
    return replace(text, frame=_frame_moved(text.frame, by))


def _frame_moved(frame: Frame, by: Point) -> Frame:
    return Frame(frame.x + by.x, frame.y + by.y, frame.width, frame.height)


def _steps_moved(steps: tuple[Step, ...], by: Point) -> tuple[Step, ...]:
    return tuple(Step(step.verb, _points_moved(step.points, by)) for step in steps)


def _points_moved(points: tuple[Point, ...], by: Point) -> tuple[Point, ...]:
    return tuple(Point(point.x + by.x, point.y + by.y) for point in points)


def shape_stretched(shape: Shape, wider: float, taller: float) -> Shape:
    """Return a box made larger to the right and downwards, with the words at its left edge."""
    if not isinstance(shape, Box):
        return shape
    frame = shape.frame._replace(width=shape.frame.width + wider, height=shape.frame.height + taller)
    if shape.text is None or shape.text.align is not Align.LEFT:
        return replace(shape, frame=frame)
    room = shape.text.frame._replace(width=shape.text.frame.width + wider)
    return replace(shape, frame=frame, text=replace(shape.text, frame=room))


def transposed(drawing: Drawing) -> Drawing:
    """Return the drawing with across and down exchanged; words stay as they are, their frames don't."""
    shapes = tuple(_transposed(shape) for shape in drawing.shapes)
    return replace(drawing, width=drawing.height, height=drawing.width, shapes=shapes)


def _transposed(shape: Shape) -> Shape:
    match shape:
        case Box():
            text = _text_transposed(shape.text) if shape.text else None
            outline = _steps_transposed(shape.outline)
            return replace(shape, frame=_frame_transposed(shape.frame), text=text, outline=outline)
        case Connector():
            return replace(shape, route=_points_transposed(shape.route))
        case Outline():
            return replace(shape, steps=_steps_transposed(shape.steps))
        case Label():
            return replace(shape, text=_text_transposed(shape.text))


def _text_transposed(text: Text) -> Text:
    return replace(text, frame=_frame_transposed(text.frame))


def _frame_transposed(frame: Frame) -> Frame:
    return Frame(frame.y, frame.x, frame.height, frame.width)


def _steps_transposed(steps: tuple[Step, ...]) -> tuple[Step, ...]:
    return tuple(Step(step.verb, _points_transposed(step.points)) for step in steps)


def _points_transposed(points: tuple[Point, ...]) -> tuple[Point, ...]:
    return tuple(Point(point.y, point.x) for point in points)
