"""Pictures come from inside the course and nowhere else."""

import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from builder.content import Image as Shown
from builder.content import Source, plain_text, read_markdown, walk_blocks
from builder.diagnostics import Code, Span
from builder.language import Message
from builder.pipeline.load_pictures import Picture, find_picture, load_pictures, picture_addresses
from builder.pipeline.pictures import open_gallery
from tests.pipeline.building import built, change, copied, made

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="red"/></svg>'


def pixels(kind: str, size: tuple[int, int] = (64, 48)) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", size, (31, 79, 216)).save(data, format=kind)
    return data.getvalue()


def problem_codes(data: bytes, address: str = "a.png") -> list[Code]:
    gallery = open_gallery(
        [(Shown(alt="x", address=address), Span(path="a.md"))], {address: Picture(data=data)}
    )
    return [problem.code for problem in gallery.problems]


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("![dot](images/dot.png)", "images/dot.png"),
        ("![dot](<my images/dot 1.png>)", "my images/dot 1.png"),
        ("![dot](images/%EC%A0%90.png)", "images/점.png"),
        ("![dot](images/점.png 'caption')", "images/점.png"),
        ("![a [b] c](dot.png){width=60%}", "dot.png"),
        ("![dot][one]\n\n[one]: images/dot.png", "images/dot.png"),
        ('<img alt="dot" src="images/dot.png">', "images/dot.png"),
        ("[![dot](dot.png)](https://example.org)", "dot.png"),
        ("![dot](dot(1).png)", "dot(1).png"),
        ("![dot](a&amp;b.png)", "a&b.png"),
    ],
)
def test_every_way_to_name_a_picture_is_found(text: str, address: str) -> None:
    assert picture_addresses(text) == (address,)


@given(st.text(alphabet="abé한[]()<>!\\ \"'\n.png/%&", max_size=60))
def test_no_picture_that_a_reader_sees_is_overlooked(text: str) -> None:
    """What the reader of Markdown takes for a picture was looked for before, or has no picture's name."""
    document = read_markdown(Source(path="a.md", text=text))
    found = set(picture_addresses(text))
    for block in walk_blocks(document.blocks):
        for image in getattr(block, "images", ()):
            address = plain_address(image)
            assert address in found or not address.endswith(".png")


def plain_address(image: Shown) -> str:
    from urllib.parse import unquote

    assert plain_text((image,)) == image.alt
    return unquote(image.address)


@pytest.mark.parametrize(
    "address",
    [
        "/etc/passwd.png",
        "../../secret.png",
        "images/../../../secret.png",
        "https://example.org/a.png",
        "//example.org/a.png",
        "file:///etc/a.png",
        "C:\\a.png",
        "\\\\host\\a.png",
        "~/a.png",
        "a\0.png",
    ],
)
def test_an_address_that_leads_out_is_refused(address: str, tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(pixels("PNG"))
    course = tmp_path / "course"
    (course / "images").mkdir(parents=True)
    assert isinstance(find_picture(address, course, course), Message)


def test_a_link_that_leads_out_is_refused(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_bytes(pixels("PNG"))
    course = tmp_path / "course"
    course.mkdir()
    (course / "a.png").symlink_to(tmp_path / "secret.png")
    (picture,) = load_pictures("![x](a.png)", course, course).values()
    assert (picture.unsafe, picture.data) == (True, b"")


def test_a_picture_elsewhere_in_the_course_is_shown(tmp_path: Path) -> None:
    day = tmp_path / "slides/week1/day1"
    day.mkdir(parents=True)
    (tmp_path / "slides/logo.png").write_bytes(pixels("PNG"))
    (picture,) = load_pictures("![x](../../logo.png)", day, tmp_path).values()
    assert picture.data == pixels("PNG")


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "WEBP", "BMP", "TIFF"])
def test_every_usual_format_can_be_shown(kind: str) -> None:
    image = Shown(alt="x", address="a.png")
    gallery = open_gallery([(image, Span(path="a.md"))], {"a.png": Picture(data=pixels(kind))})
    shown = gallery.slides["a.png"]
    with Image.open(io.BytesIO(shown.data)) as opened:
        assert opened.format in {"PNG", "JPEG", "GIF"}
    assert (shown.width, shown.height) == (48, 36)


def test_an_svg_is_drawn() -> None:
    image = Shown(alt="x", address="a.svg")
    gallery = open_gallery([(image, Span(path="a.md"))], {"a.svg": Picture(data=SVG.encode())})
    assert gallery.problems == []
    assert gallery.slides["a.svg"].data.startswith(b"\x89PNG")
    assert gallery.slides["a.svg"].width == pytest.approx(2 * gallery.slides["a.svg"].height)


@pytest.mark.parametrize(
    "svg",
    [
        SVG.replace("<rect", '<image href="/etc/passwd"/><rect'),
        SVG.replace('fill="red"', 'fill="url(https://example.org/#a)"'),
        SVG.replace("<rect", "<script>alert(1)</script><rect"),
    ],
)
def test_an_svg_that_asks_for_something_else_is_drawn_without_it(svg: str) -> None:
    image = Shown(alt="x", address="a.svg")
    gallery = open_gallery([(image, Span(path="a.md"))], {"a.svg": Picture(data=svg.encode())})
    assert [problem.code for problem in gallery.problems] == [Code.UNSAFE_PICTURE]
    drawing = gallery.slides["a.svg"].svg
    assert not any(word in drawing for word in (b"passwd", b"example.org", b"script"))


@pytest.mark.parametrize(
    "svg",
    [
        SVG.replace("<rect", '<image xlink:href="https://example.org/a.png"/><rect'),
        SVG.replace("<svg", "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg"),
    ],
)
def test_an_svg_that_cannot_be_read_safely_is_not_drawn(svg: str) -> None:
    assert problem_codes(svg.encode()) == [Code.MISSING_PICTURE]


@pytest.mark.parametrize(
    "data", [b"", b"not a picture", pixels("PNG")[:60], b"\x89PNG\r\n\x1a\n" + b"\0" * 50]
)
def test_what_isnt_a_picture_is_a_problem(data: bytes) -> None:
    assert problem_codes(data) == [Code.MISSING_PICTURE]


def test_a_picture_with_too_many_pixels_is_a_problem() -> None:
    assert problem_codes(pixels("PNG", (12_000, 8_000))) == [Code.MISSING_PICTURE]


def test_a_picture_without_a_description_is_a_warning() -> None:
    image = Shown(alt=" ", address="a.png")
    gallery = open_gallery([(image, Span(path="a.md"))], {"a.png": Picture(data=pixels("PNG"))})
    assert [problem.code for problem in gallery.problems] == [Code.MISSING_ALT]


def test_a_missing_picture_doesnt_stop_a_build(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    session = root / "slides/week1/day1/session_01.md"
    change(session, "images/dot.png", "images/../../../../../etc/hostname.png")
    report = built(session)
    assert made(report) == ["week1/day1/session_01.pptx"]
    (problem,) = report.problems
    assert (problem.code, problem.span.line) == (Code.UNSAFE_PICTURE, 11)
