"""Diagrams whose words can't be read from the last row."""

from collections.abc import Iterator, Sequence

from builder.content import Diagram
from builder.deck.paginate.body import Body
from builder.deck.paginate.place import READABLE
from builder.deck.paginate.unit import ColumnsUnit, DiagramUnit, Unit
from builder.deck.slide import DrawingFrame
from builder.diagnostics import Code, Problem, Severity
from builder.diagram import smallest_text
from builder.language import msg

_STANDARD_HEIGHT = 540.0
"""Points of a slide's height at which sizes are compared."""


def small_drawings(body: Body, slide_height: float) -> Iterator[Problem]:
    """Yield a problem for each diagram of a slide with words under 10 points, on a slide 540 points high."""
    drawings = [frame.drawing for frame in body.frames if isinstance(frame, DrawingFrame)]
    for block, drawing in zip(_diagrams(body.units), drawings, strict=False):
        size = smallest_text(drawing) * _STANDARD_HEIGHT / slide_height
        if round(size, 1) < READABLE:
            yield _too_small(block, size)


def _diagrams(units: Sequence[Unit]) -> Iterator[Diagram]:
    for unit in units:
        match unit:
            case DiagramUnit():
                yield unit.block
            case ColumnsUnit():
                for column in unit.columns:
                    yield from _diagrams(column)
            case _:
                pass


def _too_small(block: Diagram, size: float) -> Problem:
    return Problem(
        code=Code.DIAGRAM_TOO_SMALL,
        severity=Severity.WARNING,
        message=msg(
            "the smallest words of the diagram are {size} points high on its slide; {least} can be read from the room",
            size=f"{size:.1f}",
            least=f"{READABLE:.0f}",
        ),
        span=block.span,
        hint=msg("draw two diagrams, shorten the words in the boxes, or break a long row into several"),
    )
