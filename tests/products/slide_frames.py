"""The texts of a deck's slides with the boxes that hold them, read from the file itself."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import cos, inf, radians, sin
from pathlib import Path
from typing import Any

from lxml.etree import QName
from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.util import Emu

from tests.products.boxes import Box

_A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SHAPES = {"sp", "grpSp", "graphicFrame", "cxnSp", "pic"}
_FURNITURE = {PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER, PP_PLACEHOLDER.DATE}


class Role(StrEnum):
    BODY = "body"
    FURNITURE = "furniture"
    """The footer, the slide's number, the rail of phases: what stands on every slide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideFrame:
    """A shape or a table with text."""

    name: str
    role: Role
    box: Box
    wraps: bool
    """Whether its lines break at the box's edge; those of a drawing's labels don't."""
    paragraphs: tuple[str, ...]
    smallest: float
    """The least size of its text, in points, of those that are written out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownSlide:
    frames: tuple[SlideFrame, ...]
    """In the order in which they are drawn."""
    areas: tuple[tuple[str, Box], ...]
    """Each thing that the slide's own area holds: a placeholder, a panel, a drawing, a picture, a table."""
    notes: str


def load_slides(deck: Path) -> tuple[ShownSlide, ...]:
    return tuple(_shown(slide) for slide in Presentation(str(deck)).slides)


def slide_text(slide: ShownSlide) -> str:
    """Return all that a slide says, to its audience and to its speaker."""
    shown = (paragraph for frame in slide.frames for paragraph in frame.paragraphs)
    return "\n".join([*shown, slide.notes])


def _shown(slide: Any) -> ShownSlide:
    return ShownSlide(
        frames=tuple(_frames(slide.shapes, _Move(), furniture=False)),
        areas=tuple(
            (each.name, _Move().box(each)) for each in _shapes(slide.shapes) if not _is_furniture(each)
        ),
        notes=slide.notes_slide.notes_text_frame.text if slide.has_notes_slide else "",
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Move:
    """From a group's own measure to the slide's."""

    x: float = 0.0
    y: float = 0.0
    across: float = 1.0
    down: float = 1.0

    def box(self, shape: Any) -> Box:
        """Return where the shape stands on the slide, turned as it is."""
        width, height = self.across * shape.width, self.down * shape.height
        x = self.x + self.across * shape.left + width / 2
        y = self.y + self.down * shape.top + height / 2
        turn = radians(getattr(shape, "rotation", 0.0))
        right = (abs(width * cos(turn)) + abs(height * sin(turn))) / 2
        down = (abs(width * sin(turn)) + abs(height * cos(turn))) / 2
        return Box(
            left=Emu(x - right).pt, top=Emu(y - down).pt, right=Emu(x + right).pt, bottom=Emu(y + down).pt
        )

    def inside(self, group: Any) -> "_Move":
        """Return the measure of what the group holds (ECMA-376 Part 1, 20.1.7.5)."""
        place = group._element.grpSpPr.find(f"{_A}xfrm")
        offset, extent = place.find(f"{_A}chOff"), place.find(f"{_A}chExt")
        across = self.across * group.width / (int(extent.get("cx")) or 1)
        down = self.down * group.height / (int(extent.get("cy")) or 1)
        return _Move(
            x=self.x + self.across * group.left - across * int(offset.get("x")),
            y=self.y + self.down * group.top - down * int(offset.get("y")),
            across=across,
            down=down,
        )


def _frames(shapes: Any, move: _Move, *, furniture: bool) -> Iterator[SlideFrame]:
    for shape in _shapes(shapes):
        apart = furniture or _is_furniture(shape)
        if hasattr(shape, "shapes"):
            yield from _frames(shape.shapes, move.inside(shape), furniture=apart)
        elif paragraphs := tuple(_paragraphs(shape)):
            role = Role.FURNITURE if apart else Role.BODY
            wraps = next((body.get("wrap") for body in shape._element.iter(f"{_A}bodyPr")), None) != "none"
            yield SlideFrame(
                name=shape.name,
                role=role,
                box=move.box(shape),
                wraps=wraps,
                paragraphs=paragraphs,
                smallest=_smallest(shape),
            )


def _shapes(shapes: Any) -> Iterator[Any]:
    """Yield what python-pptx knows as shapes, and those of a choice that LibreOffice takes: the fallback.

    An equation stands in such a choice (ECMA-376 Part 3, 9.3); the fallback says it in plain letters.
    """
    for element in shapes._element.iterchildren():
        for each in (
            element.iterfind(f"{_MC}Fallback/*") if element.tag == f"{_MC}AlternateContent" else [element]
        ):
            if QName(each).localname in _SHAPES:
                yield shapes._shape_factory(each)


def _is_furniture(shape: Any) -> bool:
    if shape.is_placeholder:
        return shape.placeholder_format.type in _FURNITURE
    return bool(shape.name.startswith("Rail"))


def _paragraphs(shape: Any) -> Iterator[str]:
    for paragraph in shape._element.iter(f"{_A}p"):
        text = "".join(run.findtext(f"{_A}t", "") for run in paragraph if run.tag in {f"{_A}r", f"{_A}fld"})
        if text.strip():
            yield text


def _smallest(shape: Any) -> float:
    sizes = (style.get("sz") for run in shape._element.iter(f"{_A}r") for style in run.iter(f"{_A}rPr"))
    return min((int(size) / 100 for size in sizes if size), default=inf)
