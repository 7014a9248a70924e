"""The mean colour of a picture, to tell what can be read on it."""

import io
from functools import lru_cache

_MOST_PIXELS = 40_000_000
_SMALL = 16


@lru_cache(maxsize=64)
def picture_colour(data: bytes) -> str:
    """Return six digits, empty for what Pillow can't read, such as a metafile. Clear parts count as white."""
    from PIL import Image

    try:
        with Image.open(io.BytesIO(data)) as image:
            if image.width * image.height > _MOST_PIXELS:
                return ""
            image.draft("RGB", (_SMALL * 8, _SMALL * 8))
            small = image.convert("RGBA").resize((_SMALL, _SMALL), Image.Resampling.BOX)
            ground = Image.new("RGBA", small.size, "white")
            mean = Image.alpha_composite(ground, small).resize((1, 1), Image.Resampling.BOX).convert("RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return ""
    return mean.convert("RGB").tobytes().hex().upper()
