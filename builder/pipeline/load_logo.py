"""A set's logo from disk, as PowerPoint holds it."""

import io
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from builder.diagnostics import Failure
from builder.language import Message, msg
from builder.theme import Logo
from builder.theme.set_file import read_set_file

if TYPE_CHECKING:
    from builder.deck.bind import LogoPicture, Logos


def load_logos(logo: Logo) -> "Logos":
    """Return the logo for light and for dark grounds; a Failure where one isn't a picture that can be shown."""
    from builder.deck.bind import Logos

    light = _load(logo.file)
    return Logos(light=light, dark=_load(logo.dark_file) if logo.dark_file else light)


def _load(path: Path) -> "LogoPicture":
    try:
        picture = _picture(read_set_file(path))
    except OSError as error:
        picture = msg("{reason}", reason=error.strerror or str(error))
    if isinstance(picture, Message):
        raise Failure(
            msg("the logo {file} can't be shown: {reason}", file=str(path), reason=picture),
            msg("name a PNG, JPEG or SVG file under [logo] in template.toml"),
        )
    return picture


def _picture(data: bytes) -> "LogoPicture | Message":
    from builder.deck.bind import LogoPicture
    from builder.handout.picture_data import prepare_picture
    from builder.pipeline.draw_svg import draw_svg

    prepared = prepare_picture(data)
    if isinstance(prepared, Message):
        return prepared
    if prepared.suffix != ".svg":
        return LogoPicture(data=prepared.data, suffix=prepared.suffix, shape=_shape(prepared.data))
    pixels = draw_svg(prepared.data, width=_PIXELS)
    if isinstance(pixels, Message):
        return pixels
    drawn = LogoPicture(data=pixels, suffix=".png", shape=_shape(pixels))
    return replace(drawn, svg=prepared.data)


_PIXELS = 800
"""The width of a drawn logo: sharp on paper at 60 mm."""


def _shape(data: bytes) -> float:
    from PIL import Image

    with Image.open(io.BytesIO(data)) as image:
        return image.width / image.height
