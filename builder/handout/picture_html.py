"""Pictures → HTML."""

import re
from collections.abc import Sequence
from html import escape

from builder.content import Image
from builder.handout.illustration import Illustration
from builder.handout.pen import Pen
from builder.language import label

ASSET_SCHEME = "asset:"
"""How the HTML names a picture that comes with it."""

_LENGTH = re.compile(r"\d{1,4}(?:\.\d+)?(?:%|px|pt|mm|cm|em)")


def picture_html(image: Image, pen: Pen, *, inline: bool = False, style: str = "") -> str:
    """Return the picture, or its description in a frame where there is no picture to show."""
    illustration = pen.pictures.get(image.address)
    alt = image.alt or image.title or label("Picture", pen.language)
    if illustration is None:
        return f'<span class="missing-picture">{escape(alt)}</span>'
    width = image.attributes.get("width")
    if not style and _LENGTH.fullmatch(width):
        style = f"width: {width}"
    return illustration_html(illustration, alt, style=style, class_name="inline-picture" if inline else "")


def pictures_html(images: Sequence[Image], pen: Pen) -> str:
    """Return pictures side by side and equally high, four in two rows where one would make them too small."""
    known = [pen.pictures.get(image.address) for image in images]
    shapes = [picture.shape for picture in known if picture is not None and picture.shape > 0]
    if len(images) == 1 or len(shapes) < len(images):
        return "".join(picture_html(image, pen) for image in images)
    count = 2 if len(images) > _MOST_IN_A_ROW or sum(shapes) > _WIDEST_ROW else 1
    cut = (len(images) + count - 1) // count
    return "".join(
        f'<div class="row">{_row_html(images[at : at + cut], shapes[at : at + cut], pen)}</div>'
        for at in range(0, len(images), cut)
    )


_MOST_IN_A_ROW = 4
_WIDEST_ROW = 5.2
"""Heights: a row of wider pictures is lower than 35 mm."""
_GAP = 1.6
"""Percent of the width between two pictures."""
_HIGHEST = 0.52
"""The height of a row in page widths, at most: 90 mm."""


def _row_html(images: Sequence[Image], shapes: Sequence[float], pen: Pen) -> str:
    room = min(100 - _GAP * len(images), _HIGHEST * 100 * sum(shapes))
    return "".join(
        picture_html(image, pen, style=f"width: {room * shape / sum(shapes):.2f}%")
        for image, shape in zip(images, shapes, strict=True)
    )


def illustration_html(illustration: Illustration, alt: str, *, style: str = "", class_name: str = "") -> str:
    """Return an `img` with a description, which PDF/UA requires of every figure (ISO 14289-1, 7.3)."""
    # A picture in a line of text is as high as the line, whatever its own size.
    if illustration.width is not None and not style and not class_name:
        style = f"width: {illustration.width:.2f}mm"
    attributes = [
        f'src="{ASSET_SCHEME}{escape(illustration.name)}"',
        f'alt="{escape(alt)}"',
        *([f'class="{class_name}"'] if class_name else []),
        *([f'style="{style}"'] if style else []),
    ]
    return f"<img {' '.join(attributes)}>"
