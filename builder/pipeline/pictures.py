"""The pictures of a lesson as decks and handouts can hold them."""

import io
import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from urllib.parse import unquote

from builder.content import Block, Image, Inlines, inner_inlines, walk_inlines
from builder.diagnostics import Code, Problem, Severity, Span
from builder.handout.picture_data import prepare_picture
from builder.language import Message, msg
from builder.lesson import Lesson, walk_topics
from builder.pipeline.load_pictures import Picture

DOTS_PER_INCH = 96
"""What a picture's own claim is replaced with: cameras and screenshots claim anything from 1 to 600."""

_WIDEST_SVG = 2400
"""Pixels: a slide on a large screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlidePicture:
    """A picture that PowerPoint can hold; width and height in points."""

    data: bytes
    width: float
    height: float


@dataclass(slots=True, kw_only=True)
class Gallery:
    """The pictures that some blocks show, by their address in the source."""

    slides: dict[str, SlidePicture] = field(default_factory=dict)
    originals: dict[str, bytes] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def open_gallery(images: Iterable[tuple[Image, Span]], found: Mapping[str, Picture]) -> Gallery:
    """Return the pictures ready to be shown, with a problem for each that can't be, or that has no description."""
    gallery = Gallery()
    for image, span in images:
        if not image.alt.strip():
            gallery.problems.append(_without_alt(image, span))
        if image.address in gallery.originals:
            continue
        picture = found.get(unquote(image.address), Picture(refusal=msg("there is no such file")))
        shown = picture.refusal or _prepared(picture.data)
        if isinstance(shown, SlidePicture):
            gallery.originals[image.address] = picture.data
            gallery.slides[image.address] = shown
        else:
            gallery.problems.append(_problem(image, span, shown, picture))
    return gallery


def lesson_pictures(lesson: Lesson) -> Iterator[tuple[Image, Span]]:
    """Yield each picture of the lesson with the span of the block or heading that shows it."""
    yield from _pictures_of(lesson.preamble)
    yield from _in_title(lesson.title, lesson.span)
    for part in lesson.parts:
        yield from _in_title(part.title, part.span)
        yield from _pictures_of(part.blocks)
        for topic in walk_topics(part.topics):
            yield from _in_title(topic.title, topic.span)
            yield from _pictures_of(topic.blocks)
    for footnote in lesson.footnotes:
        yield from _pictures_of(footnote)


def _pictures_of(blocks: Iterable[Block]) -> Iterator[tuple[Image, Span]]:
    for block in blocks:
        yield from ((inline, at.span) for inline, at in walk_inlines((block,)) if isinstance(inline, Image))


def _in_title(title: Inlines, span: Span) -> Iterator[tuple[Image, Span]]:
    yield from ((inline, span) for inline in inner_inlines(title) if isinstance(inline, Image))


def _prepared(data: bytes) -> SlidePicture | Message:
    with _whole_pictures_only():
        prepared = prepare_picture(data)
    if isinstance(prepared, Message):
        return prepared
    pixels = draw_svg(prepared.data, _WIDEST_SVG) if prepared.suffix == ".svg" else prepared.data
    return pixels if isinstance(pixels, Message) else _measured(pixels)


@contextmanager
def _whole_pictures_only() -> Iterator[None]:
    """Let Pillow refuse a file that was cut off, which importing WeasyPrint switches off for the whole process."""
    from PIL import ImageFile

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    ImageFile.LOAD_TRUNCATED_IMAGES = False
    try:
        yield
    finally:
        ImageFile.LOAD_TRUNCATED_IMAGES = before


def draw_svg(svg: bytes, width: int) -> bytes | Message:
    """Return the SVG as PNG, `width` pixels wide, or why it can't be drawn."""
    import resvg_py

    text = svg.decode("utf-8", "replace")
    # What the drawing itself doesn't hold would be read from the disk.
    if _OUTSIDE.search(text):
        return msg("its SVG shows another file")
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=text, width=width))
    except (ValueError, RuntimeError) as error:
        return msg("its SVG can't be drawn ({reason})", reason=str(error).partition("\n")[0])


_OUTSIDE = re.compile(
    r"""(?:\bhref\s*=\s*["']\s*(?!#|data:image/(?:png|jpe?g|gif)[;,])|url\(\s*["']?(?!\s*["']?#))""",
    re.IGNORECASE,
)


def _measured(data: bytes) -> SlidePicture:
    from PIL import Image as Pixels

    with Pixels.open(io.BytesIO(data)) as image:
        width, height = image.size
    inch = 72 / DOTS_PER_INCH
    return SlidePicture(data=data, width=width * inch, height=height * inch)


def _problem(image: Image, span: Span, reason: Message, picture: Picture) -> Problem:
    return Problem(
        code=Code.UNSAFE_PICTURE if picture.unsafe else Code.MISSING_PICTURE,
        severity=Severity.ERROR,
        message=msg(
            "the picture {address} can't be shown: {reason}",
            address=unquote(image.address),
            reason=str(reason),
        ),
        span=span,
        hint=msg("put a PNG or JPEG file into the course and name it relative to this file")
        if picture.unsafe
        else msg("its description stands in its place until the file is there"),
    )


def _without_alt(image: Image, span: Span) -> Problem:
    return Problem(
        code=Code.MISSING_ALT,
        severity=Severity.WARNING,
        message=msg("the picture {address} has no description", address=unquote(image.address)),
        span=span,
        hint=msg("say what it shows between the brackets: `![…]({address})`", address=unquote(image.address)),
    )
