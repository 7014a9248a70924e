"""Picture files as slides can hold them."""

import io

import pytest
from PIL import Image

from builder.language import Message
from builder.pipeline.slide_picture import WIDEST, SlidePicture, prepare_slide_picture

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="{}" height="{}"><rect width="9" height="9" fill="red"/></svg>'


def prepared(data: bytes) -> SlidePicture:
    picture = prepare_slide_picture(data)
    assert isinstance(picture, SlidePicture), picture
    return picture


def saved(image: Image.Image, kind: str, **said: object) -> bytes:
    data = io.BytesIO()
    image.save(data, kind, **said)
    return data.getvalue()


def opened(picture: SlidePicture) -> Image.Image:
    return Image.open(io.BytesIO(picture.data))


def test_a_photograph_taken_upright_stands_upright() -> None:
    turned = Image.Exif()
    turned[0x0112] = 6
    picture = prepared(saved(Image.new("RGB", (96, 48)), "JPEG", exif=turned))
    assert opened(picture).size == (48, 96)
    assert opened(picture).getexif().get(0x0112, 1) == 1
    assert (picture.width, picture.height) == (36, 72)


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_a_picture_is_no_larger_than_a_screen_and_keeps_its_format(kind: str) -> None:
    picture = prepared(saved(Image.new("RGB", (5000, 2500)), kind))
    assert (opened(picture).size, opened(picture).format) == ((WIDEST, WIDEST // 2), kind)


def test_a_picture_that_is_fine_stays_byte_for_byte() -> None:
    data = saved(Image.new("RGB", (64, 64)), "PNG")
    assert prepared(data).data == data


@pytest.mark.parametrize("kind", ["WEBP", "BMP", "TIFF", "AVIF"])
def test_what_powerpoint_may_not_know_becomes_png(kind: str) -> None:
    assert opened(prepared(saved(Image.new("RGB", (64, 32)), kind))).format == "PNG"


@pytest.mark.parametrize(
    ("size", "pixels"), [((40, 20), (160, 80)), ((20, 40), (80, 160)), ((10, 9000), (3, WIDEST))]
)
def test_a_drawing_is_kept_beside_a_sharp_picture_of_it(
    size: tuple[int, int], pixels: tuple[int, int]
) -> None:
    svg = SVG.format(*size).encode()
    picture = prepared(svg)
    assert (picture.svg, picture.cleaned) == (svg, False)
    assert opened(picture).size == pixels
    assert (picture.width, picture.height) == (size[0] * 0.75, size[1] * 0.75)


def test_the_same_file_gives_the_same_picture() -> None:
    data = saved(Image.effect_noise((3000, 200), 50).convert("RGB"), "JPEG")
    assert prepared(data) == prepared(data)


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"<svg", saved(Image.new("RGB", (64, 64)), "PNG")[:60]])
def test_what_is_no_whole_picture_is_refused(data: bytes) -> None:
    assert isinstance(prepare_slide_picture(data), Message)
