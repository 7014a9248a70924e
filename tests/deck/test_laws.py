"""Laws of every deck: it fits, it loses nothing, it keeps the clock and the pace."""

import re
from collections.abc import Iterator

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builder.deck.geometry import Box
from builder.deck.paginate.measure import Column, Faces, lines_height
from builder.deck.slide import (
    CODE_PITCH,
    CaptionFrame,
    CodeFrame,
    Deck,
    Frame,
    Line,
    PanelFrame,
    Slide,
    TableFrame,
    TextFrame,
)
from tests.deck.sample import deck_of, geometry, lessons

_slowly = settings(deadline=None, max_examples=20, suppress_health_check=list(HealthCheck))


def text_of(lines: tuple[Line, ...]) -> str:
    return "\n".join("".join(run.text for run in line.runs) for line in lines)


def frame_text(frame: Frame) -> str:
    match frame:
        case TextFrame(lines=lines) | PanelFrame(lines=lines) | CaptionFrame(lines=lines):
            return text_of(lines)
        case TableFrame():
            return "\n".join(text_of(cell.lines) for row in frame.rows for cell in row)
        case CodeFrame():
            pieces = ("".join(run.text for run in line.runs) for line in frame.lines)
            return "".join(
                piece.lstrip() if line.continued else "\n" + piece
                for line, piece in zip(frame.lines, pieces, strict=True)
            )
        case _:
            return ""


def slide_text(slide: Slide) -> str:
    shown = [text_of(slide.title.lines), *(frame_text(frame) for frame in slide.frames)]
    return "\n".join([*shown, text_of(slide.notes)])


def letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())


def words_of(source: str) -> Iterator[str]:
    """Yield what stands between the marks of the source, as runs of letters and digits."""
    for line in source.splitlines():
        if not re.fullmatch(r"[\s|:\-`>#]*(yaml|tip|notes|lang: ko)?[\s|:\-]*", line):
            for word in re.split(r"[\s|]+", line):
                if letters(word):
                    yield letters(word)


def text_height(frame: TextFrame) -> float:
    column = Column(
        width=frame.box.inset(*frame.area.insets).width,
        faces=Faces(frame.area.latin, geometry().mono[0]),
        area=frame.area,
    )
    return lines_height(frame.lines, column)


def overflows(frame: Frame) -> bool:
    """Return whether what a frame shows is taller than the frame."""
    faces = Faces(geometry().layouts["content"].bodies[0].latin, geometry().mono[0])  # type: ignore[index]
    match frame:
        case TextFrame():
            return text_height(frame) > frame.box.inset(*frame.area.insets).height + 0.5
        case PanelFrame():
            column = Column(width=frame.box.width - 2 * frame.padding, faces=faces)
            return lines_height(frame.lines, column) > frame.box.height - 2 * frame.padding + 0.5
        case TableFrame():
            return (
                abs(sum(frame.heights) - frame.box.height) > 0.5
                or abs(sum(frame.widths) - frame.box.width) > 0.5
            )
        case CodeFrame():
            return len(frame.lines) * frame.size * CODE_PITCH > frame.text_box.height + 0.5
        case _:
            return False


def sizes(frame: Frame) -> Iterator[float]:
    match frame:
        case TextFrame(lines=lines) | PanelFrame(lines=lines):
            yield from (line.size for line in lines)
        case _:
            pass


@_slowly
@given(lessons())
def test_every_text_lies_inside_its_frame_and_every_frame_on_its_slide(source: str) -> None:
    page = Box(x=0, y=0, width=geometry().width, height=geometry().height)
    for slide in deck_of(source).slides:
        for frame in (slide.title, *slide.frames):
            assert page.holds(frame.box), (slide.key, frame.box)
            assert not overflows(frame), (slide.key, type(frame).__name__)


@_slowly
@given(lessons())
def test_no_text_stands_below_the_smallest_size(source: str) -> None:
    for slide in deck_of(source).slides:
        for frame in slide.frames:
            assert all(size >= geometry().min_text for size in sizes(frame))
            if isinstance(frame, CodeFrame):
                assert frame.size >= geometry().min_code


@_slowly
@given(lessons())
def test_no_word_is_lost_from_slides_and_notes(source: str) -> None:
    text = letters("".join(slide_text(slide) for slide in deck_of(source).slides))
    for word in words_of(source):
        assert word in text, word


@_slowly
@given(lessons())
def test_the_seconds_of_a_phase_sum_to_the_phase(source: str) -> None:
    deck = deck_of(source)
    minutes = [int(m) for m in re.findall(r"^## .*\((\d+)분\)$", source, re.MULTILINE)]
    timed = [section for section in deck.sections if section.slides[0].phase is not None]
    assert [sum(slide.seconds for slide in section.slides) for section in timed] == [m * 60 for m in minutes]
    assert contiguous(deck)


def contiguous(deck: Deck) -> bool:
    at = 0
    for slide in deck.slides:
        if slide.start != at:
            return False
        at += slide.seconds
    return True


@_slowly
@given(lessons())
def test_a_phase_has_at_most_a_slide_a_minute(source: str) -> None:
    for section in deck_of(source).sections:
        if section.slides[0].phase is not None:
            assert len(section.slides) <= sum(slide.seconds for slide in section.slides) / 60


@_slowly
@given(lessons(), st.data())
def test_every_slide_has_a_key_of_its_own_and_a_title(source: str, data: st.DataObject) -> None:
    slides = deck_of(source).slides
    assert len({slide.key for slide in slides}) == len(slides)
    slide = data.draw(st.sampled_from(slides))
    assert text_of(slide.title.lines).strip()
