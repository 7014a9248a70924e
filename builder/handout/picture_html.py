"""Pictures → HTML."""

import re
from html import escape

from builder.content import Image
from builder.handout.illustration import Illustration
from builder.handout.pen import Pen
from builder.language import label

ASSET_SCHEME = "asset:"
"""How the HTML names a picture that comes with it."""

_LENGTH = re.compile(r"\d{1,4}(?:\.\d+)?(?:%|px|pt|mm|cm|em)")


def picture_html(image: Image, pen: Pen, *, inline: bool = False) -> str:
    """Return the picture, or its description in a frame where there is no picture to show."""
    illustration = pen.pictures.get(image.address)
    alt = image.alt or image.title or label("Picture", pen.language)
    if illustration is None:
        return f'<span class="missing-picture">{escape(alt)}</span>'
    width = image.attributes.get("width")
    style = f"width: {width}" if _LENGTH.fullmatch(width) else ""
    return illustration_html(illustration, alt, style=style, class_name="inline-picture" if inline else "")


def illustration_html(illustration: Illustration, alt: str, *, style: str = "", class_name: str = "") -> str:
    """Return an `img` with a description, which PDF/UA requires of every figure (ISO 14289-1, 7.3)."""
    if illustration.width is not None and not style:
        style = f"width: {illustration.width:.2f}mm"
    attributes = [
        f'src="{ASSET_SCHEME}{escape(illustration.name)}"',
        f'alt="{escape(alt)}"',
        *([f'class="{class_name}"'] if class_name else []),
        *([f'style="{style}"'] if style else []),
    ]
    return f"<img {' '.join(attributes)}>"
