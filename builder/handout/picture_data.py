"""Picture files as a PDF can hold them."""

import io
import warnings
from dataclasses import dataclass
from xml.etree import ElementTree

from builder.language import Message, msg


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureData:
    data: bytes
    suffix: str
    """`.png`, `.jpg`, `.gif` or `.svg`."""


MOST_PIXELS = 60_000_000

_KEPT = {"PNG": ".png", "JPEG": ".jpg", "GIF": ".gif"}


def prepare_picture(data: bytes) -> PictureData | Message:
    """Return the picture, turned into PNG where its format is one that PDFs don't know, or why it can't be shown."""
    if _looks_like_svg(data):
        return _prepare_svg(data)
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", Image.DecompressionBombWarning)
        try:
            with Image.open(io.BytesIO(data)) as image:
                if image.width * image.height > MOST_PIXELS:
                    return msg(
                        "it has {pixels} million pixels", pixels=image.width * image.height // 1_000_000
                    )
                image.load()
                if image.format in _KEPT:
                    return PictureData(data=data, suffix=_KEPT[image.format])
                return PictureData(data=_as_png(image), suffix=".png")
        except Exception as error:
            return msg("it isn't a picture that can be read ({reason})", reason=type(error).__name__)


def _as_png(image: object) -> bytes:
    from PIL import Image

    assert isinstance(image, Image.Image)
    written = io.BytesIO()
    image.convert("RGBA").save(written, format="PNG")
    return written.getvalue()


def _looks_like_svg(data: bytes) -> bool:
    head = data[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return head.startswith((b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE svg")) and b"<svg" in data[:20_000]


def _prepare_svg(data: bytes) -> PictureData | Message:
    # An entity can hold itself ten times over, and a document type can name a file.
    if b"<!ENTITY" in data or b"<!DOCTYPE" in data:
        return msg("its SVG has a document type, which may name other files")
    try:
        ElementTree.fromstring(data)  # noqa: S314 - no document type, no entities
    except ElementTree.ParseError as error:
        return msg("its SVG can't be read ({reason})", reason=str(error))
    return PictureData(data=data, suffix=".svg")
