"""A logo from disk."""

import io
from pathlib import Path

import pytest
from PIL import Image

from builder.diagnostics import Failure
from builder.pipeline.load_logo import load_logos
from builder.theme import Logo

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><rect width="200" height="50" fill="#c00"/></svg>'


def picture() -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (300, 100), "white").save(buffer, "PNG")
    return buffer.getvalue()


def test_a_logo_is_read_from_its_file(tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(SVG)
    (tmp_path / "b.png").write_bytes(picture())
    logos = load_logos(Logo(file=tmp_path / "a.svg", dark_file=tmp_path / "b.png"))
    assert (logos.light.suffix, logos.light.shape, logos.light.svg) == (".png", 4.0, SVG)
    assert (logos.dark.data, logos.dark.shape) == (picture(), 3.0)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"GIF89a broken", "isn't a picture"),
        (b'<svg xmlns="x"><image href="/etc/passwd"/></svg>', "can't be read"),
    ],
)
def test_what_is_no_picture_is_refused(data: bytes, reason: str, tmp_path: Path) -> None:
    (tmp_path / "a.svg").write_bytes(data)
    with pytest.raises(Failure, match=reason):
        load_logos(Logo(file=tmp_path / "a.svg"))
