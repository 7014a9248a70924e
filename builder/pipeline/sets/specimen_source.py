"""A session with the worst of everything: what a template set is tried out on."""

import io
from functools import cache
from pathlib import Path

from builder.pipeline.job import Defaults, SourceFile
from builder.pipeline.load_pictures import Picture
from builder.pipeline.read_source import ReadSource, read_source

_FOLDER = Path(__file__).parent / "specimen"
_PICTURE = "specimen.png"


def specimen_source(language: str) -> SourceFile:
    """Return the session in `ko` or `en`, with its picture."""
    path = _FOLDER / f"{language}.md"
    return SourceFile(path=path.name, data=path.read_bytes(), pictures={_PICTURE: Picture(data=_picture())})


@cache
def read_specimen(language: str) -> ReadSource:
    """Return the session, read."""
    return read_source(specimen_source(language), Defaults())


@cache
def _picture() -> bytes:
    """Return a picture from dark to light in all hues: whatever stands on it can be read in places only."""
    from PIL import Image

    ramp = Image.linear_gradient("L").resize((960, 640))
    hues = ramp.rotate(90, expand=True).resize((960, 640))
    full = Image.new("L", (960, 640), 140)
    buffer = io.BytesIO()
    Image.merge("HSV", (hues, full, ramp)).convert("RGB").save(buffer, "PNG", optimize=True)
    return buffer.getvalue()
