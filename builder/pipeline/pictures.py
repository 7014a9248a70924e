"""The pictures of a lesson as decks and handouts can hold them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote

from builder.content import Block, Image, Inlines, inner_inlines, walk_inlines
from builder.diagnostics import Code, Problem, Severity, Span
from builder.language import Message, msg
from builder.lesson import Lesson, walk_topics
from builder.pipeline.load_pictures import Picture, unnamed_picture
from builder.pipeline.slide_picture import SlidePicture, prepare_slide_picture


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
        picture = found.get(unquote(image.address)) or unnamed_picture(unquote(image.address))
        shown = picture.refusal or prepare_slide_picture(picture.data)
        if isinstance(shown, SlidePicture):
            gallery.originals[image.address] = picture.data
            gallery.slides[image.address] = shown
            if shown.cleaned:
                gallery.problems.append(_cleaned(image, span))
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


def _problem(image: Image, span: Span, reason: Message, picture: Picture) -> Problem:
    return Problem(
        code=Code.UNSAFE_PICTURE if picture.unsafe else Code.MISSING_PICTURE,
        severity=Severity.ERROR,
        message=msg(
            "the picture {address} can't be shown: {reason}",
            address=unquote(image.address),
            reason=reason,
        ),
        span=span,
        hint=msg("put a PNG or JPEG file into the course and name it relative to this file")
        if picture.unsafe
        else msg("its description stands in its place until the file is there"),
    )


def _cleaned(image: Image, span: Span) -> Problem:
    return Problem(
        code=Code.UNSAFE_PICTURE,
        severity=Severity.WARNING,
        message=msg(
            "the picture {address} is shown without its scripts and what it takes from other files",
            address=unquote(image.address),
        ),
        span=span,
        hint=msg("save it again as a plain SVG, with its pictures embedded"),
    )


def _without_alt(image: Image, span: Span) -> Problem:
    return Problem(
        code=Code.MISSING_ALT,
        severity=Severity.WARNING,
        message=msg("the picture {address} has no description", address=unquote(image.address)),
        span=span,
        hint=msg("say what it shows between the brackets: `![…]({address})`", address=unquote(image.address)),
    )
