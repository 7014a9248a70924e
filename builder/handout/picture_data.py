"""Picture files as a PDF can hold them."""

import io
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

from builder.handout.clean_svg import clean_svg
from builder.language import Message, msg

if TYPE_CHECKING:
    from PIL.Image import Image


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureData:
    data: bytes
    suffix: str
    """`.png`, `.jpg`, `.gif` or `.svg`."""
    cleaned: bool = False
    """Whether an SVG held scripts or references to other files, which are gone."""
    size: tuple[float, float] = (0.0, 0.0)
    """Its width and height in pixels, as it is seen; 0 where an SVG doesn't say."""


MOST_PIXELS = 60_000_000

# Pillow knows formats that are programs: it would hand a PostScript file to Ghostscript.
_OPENED = ("PNG", "JPEG", "MPO", "GIF", "WEBP", "BMP", "TIFF", "ICO", "AVIF")

# An MPO is a JPEG with further pictures behind the first, as telephones write it.
_KEPT = {"PNG": ".png", "JPEG": ".jpg", "MPO": ".jpg", "GIF": ".gif"}


def prepare_picture(data: bytes) -> PictureData | Message:
    """Return the picture, turned into PNG where its format is one that PDFs don't know, or why it can't be shown."""
    if _looks_like_svg(data):
        return _prepare_svg(data)
    from PIL import Image as Pixels

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Pixels.DecompressionBombWarning)
        try:
            with Pixels.open(io.BytesIO(data)) as image:
                if image.width * image.height > MOST_PIXELS:
                    return msg(
                        "it has {pixels} million pixels", pixels=image.width * image.height // 1_000_000
                    )
                image.load()
                size = _upright_size(image)
                if image.format in _KEPT:
                    return PictureData(data=data, suffix=_KEPT[image.format], size=size)
                return PictureData(data=_as_png(image), suffix=".png", size=size)
        except Exception as error:
            return msg("it isn't a picture that can be read ({reason})", reason=type(error).__name__)


def _as_png(image: "Image") -> bytes:
    from PIL import ImageOps

    written = io.BytesIO()
    ImageOps.exif_transpose(image).convert("RGBA").save(written, format="PNG")
    return written.getvalue()


def _upright_size(image: "Image") -> tuple[float, float]:
    """Return the size of a picture as it is shown: a camera held upright notes that it was (CIPA DC-008, 4.6.4)."""
    width, height = image.size
    lies = image.getexif().get(_ORIENTATION, 1) in _ON_ITS_SIDE
    return (height, width) if lies else (width, height)


_ORIENTATION = 0x0112
_ON_ITS_SIDE = range(5, 9)


def _looks_like_svg(data: bytes) -> bool:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in data[:20_000]


def _prepare_svg(data: bytes) -> PictureData | Message:
    clean = clean_svg(data)
    if isinstance(clean, Message):
        return clean
    return PictureData(
        data=clean.data, suffix=".svg", cleaned=clean.changed, size=(clean.width, clean.height)
    )
