"""The rail: one segment per phase, as wide as its minutes, with the slide's own place in the current one."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from builder.deck.colour import WHITE, mix, readable
from builder.deck.geometry import Box
from builder.deck.slide import RailSegment, Slide, Tone
from builder.deck.write.canvas import Canvas
from builder.deck.write.escape import escape
from builder.deck.write.shape import group, jump_click, mark, solid
from builder.deck.write.text_box import text_shape
from builder.language import msg, translate
from builder.text import face, text_width

_GAP = 2.0
_MARGIN = 4.0
_SIZES = (11.0, 10.0, 9.0)
"""Sizes of a label, the largest that fits first."""
_LABEL_SHARE = 0.62
"""How much of the rail's height a label's size may take."""
_PLACE_SHARE = 0.18
_FACE = "Malgun Gothic"


class _State(Enum):
    PAST = "past"
    CURRENT = "current"
    COMING = "coming"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Segment:
    """A phase on one slide's rail; `done` is the share of it that is over when the slide is."""

    label: str
    minutes: str
    alt: str
    jump: str
    box: Box
    state: _State
    phase: str
    done: float


def rail_xml(segments: Sequence[RailSegment], box: Box, slide: Slide, language: str, canvas: Canvas) -> str:
    """Return the rail of `slide` in `box`, each segment a link to its phase; nothing where no phase has minutes."""
    total = sum(segment.minutes for segment in segments)
    if total <= 0:
        return ""
    placed = tuple(_placed(segments, total, box, slide, language, canvas))
    shapes = (shape for segment in placed for shape in _segment(segment, canvas))
    return group(canvas, "Rail", box, tuple(shapes), alt=_alt(segments, slide, language))


def _alt(segments: Sequence[RailSegment], slide: Slide, language: str) -> str:
    if slide.phase is None or slide.phase >= len(segments):
        return translate(msg("The phases of this session"), language)
    here, count = slide.phase + 1, len(segments)
    message = msg(
        "Phase {here} of {count}: {phase}", here=here, count=count, phase=segments[slide.phase].label
    )
    return translate(message, language)


def _placed(
    segments: Sequence[RailSegment], total: int, box: Box, slide: Slide, language: str, canvas: Canvas
) -> Iterator[_Segment]:
    starts = tuple(accumulate((segment.minutes for segment in segments), initial=0))
    for place, (segment, begin, end) in enumerate(zip(segments, starts, starts[1:], strict=False)):
        if segment.minutes <= 0:
            continue
        left, right = (box.x + box.width * minutes / total for minutes in (begin, end))
        gap = 0.0 if end == total else _GAP
        message = msg("{phase} ({minutes} min)", phase=segment.label, minutes=segment.minutes)
        yield _Segment(
            label=segment.label,
            minutes=translate(msg("{minutes} min", minutes=segment.minutes), language),
            alt=translate(message, language),
            jump=segment.jump,
            box=Box(x=left, y=box.y, width=right - left - gap, height=box.height),
            state=_state(place, begin * 60, end * 60, slide),
            phase=canvas.palette.phase(place),
            done=_share(slide.start + slide.seconds, begin * 60, end * 60),
        )


def _state(place: int, begin: int, end: int, slide: Slide) -> _State:
    if slide.phase is not None:
        return (
            _State.CURRENT if place == slide.phase else _State.PAST if place < slide.phase else _State.COMING
        )
    return _State.PAST if end <= slide.start else _State.COMING


def _share(seconds: float, begin: float, end: float) -> float:
    return min(1.0, max(0.0, (seconds - begin) / (end - begin)))


def _segment(segment: _Segment, canvas: Canvas) -> Iterator[str]:
    fill = _fill(segment, canvas)
    label, size = _label_that_fits(segment)
    text = _label(label, size, segment, fill, canvas) if label else "<a:p/>"
    yield text_shape(
        segment.box,
        "Phase",
        text,
        canvas,
        fill=solid(fill),
        anchor="ctr",
        click=jump_click(canvas, segment.jump),
        alt=segment.alt,
    )
    if segment.state is _State.CURRENT:
        yield _place(segment, canvas)


def _fill(segment: _Segment, canvas: Canvas) -> str:
    match segment.state:
        case _State.CURRENT:
            return segment.phase
        case _State.PAST:
            return mix(canvas.palette.ground, segment.phase, 0.3)
        case _State.COMING:
            return canvas.palette.track


def _place(segment: _Segment, canvas: Canvas) -> str:
    """Return the line along the current segment's lower edge that is as long as what is over of it."""
    height = max(1.5, segment.box.height * _PLACE_SHARE)
    width = segment.box.width * segment.done
    box = Box(x=segment.box.x, y=segment.box.bottom - height, width=width, height=height)
    return mark(canvas, "Time passed", box, solid(mix(segment.phase, canvas.palette.ink, 0.7)))


def _label_that_fits(segment: _Segment) -> tuple[str, float]:
    """Return the phase's name, else its minutes, at the largest size that fits; an empty text where none does."""
    width, height = segment.box.width - 2 * _MARGIN, segment.box.height * _LABEL_SHARE
    bold = face(_FACE, bold=True)
    sizes = [size for size in _SIZES if size <= height]
    fitting = (
        (label, size)
        for label in (segment.label, segment.minutes)
        for size in sizes
        if text_width(label, bold, size) <= width
    )
    return next(fitting, ("", 0.0))


def _label(label: str, size: float, segment: _Segment, fill: str, canvas: Canvas) -> str:
    current = segment.state is _State.CURRENT
    ink = readable(WHITE, fill) if current else canvas.palette.tones[Tone.MUTED].on(fill)
    bold = ' b="1"' if current else ""
    return (
        f'<a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="{canvas.language}" sz="{round(size * 100)}"{bold}>{solid(ink)}'
        f'<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/></a:rPr><a:t>{escape(label)}</a:t></a:r></a:p>'
    )
