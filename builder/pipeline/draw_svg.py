"""SVG → PNG: the one door to resvg."""

import re

from builder.language import Message, msg


def draw_svg(svg: bytes, width: int | None = None, height: int | None = None) -> bytes | Message:
    """Return the SVG as PNG, `width` pixels wide or `height` high, or why it can't be drawn.

    Its words are set in the machine's own fonts.
    """
    import resvg_py

    text = svg.decode("utf-8", "replace")
    # What the drawing itself doesn't hold would be read from the disk.
    if _OUTSIDE.search(text):
        return msg("its SVG shows another file")
    try:
        return bytes(resvg_py.svg_to_bytes(svg_string=text, width=width, height=height))
    except (ValueError, RuntimeError) as error:
        return msg("its SVG can't be drawn ({reason})", reason=str(error).partition("\n")[0])


_OUTSIDE = re.compile(
    r"""(?:\bhref\s*=\s*["']\s*(?!#|data:image/(?:png|jpe?g|gif|webp)[;,])|url\(\s*["']?(?!\s*["']?(?:#|data:image/)))""",
    re.IGNORECASE,
)
