"""A picture file as a slide can hold it."""

import io
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.handout.picture_data import PictureData, prepare_picture
from builder.language import Message
from builder.pipeline.draw_svg import draw_svg

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_PER_INCH = 96
"""What a picture's own claim is replaced with: cameras and screenshots claim anything from 1 to 600."""
WIDEST = 2560
"""Pixels of the longer side: as many as a large screen has. What a camera took has twice as many."""

_INCH = 72 / DOTS_PER_INCH
_SHARP = 4
"""Pixels of a drawn SVG to one of its own, so that small drawings stay sharp when they are made larger."""
_QUALITY = 90
_TURNED = 0x0112
"""The EXIF tag that says how to turn the picture (CIPA DC-008, 4.6.4); PowerPoint doesn't read it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlidePicture:
    """A picture that PowerPoint can hold; width and height in points."""

    data: bytes
    """PNG, JPEG or GIF."""
    width: float
    height: float
    svg: bytes = b""
    """The drawing of which `data` is the picture, for programs that show drawings."""
    cleaned: bool = False
    """Whether the drawing held scripts or references to other files, which are gone."""


def prepare_slide_picture(data: bytes) -> SlidePicture | Message:
    """Return the picture, upright and no larger than a screen, or why it can't be shown."""
    with _whole_pictures_only():
        prepared = prepare_picture(data)
        if isinstance(prepared, Message):
            return prepared
        return _drawing(prepared) if prepared.suffix == ".svg" else _photograph(prepared.data)


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


def _drawing(svg: PictureData) -> SlidePicture | Message:
    width, height = svg.size
    longer = round(min(WIDEST, max(width, height) * _SHARP)) or WIDEST // 2
    pixels = draw_svg(svg.data, height=longer) if height > width else draw_svg(svg.data, width=longer)
    if isinstance(pixels, Message):
        return pixels
    if not (width and height):
        width, height = _size(pixels)
    return SlidePicture(
        data=pixels, width=width * _INCH, height=height * _INCH, svg=svg.data, cleaned=svg.cleaned
    )


def _photograph(data: bytes) -> SlidePicture:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        kind = "JPEG" if image.format == "MPO" else image.format or "PNG"
        turned = image.getexif().get(_TURNED, 1) != 1
        large = max(image.size) > WIDEST and kind != "GIF"
        if turned or large or kind != image.format:
            data = _remade(image, kind)
    width, height = _size(data)
    return SlidePicture(data=data, width=width * _INCH, height=height * _INCH)


def _remade(image: "Image", kind: str) -> bytes:
    """Return the picture upright and no larger than WIDEST, in its own format."""
    from PIL import Image, ImageOps

    image.draft(None, (WIDEST, WIDEST))
    upright = ImageOps.exif_transpose(image)
    upright.thumbnail((WIDEST, WIDEST), Image.Resampling.LANCZOS)
    written = io.BytesIO()
    profile = image.info.get("icc_profile")
    upright.save(written, format=kind, quality=_QUALITY, icc_profile=profile)
    return written.getvalue()


def _size(data: bytes) -> tuple[int, int]:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        return image.size
