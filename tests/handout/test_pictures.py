"""Pictures and diagrams made ready."""

import io

import pytest
from PIL import Image

from builder.diagnostics import Code
from builder.handout import Illustrations, illustrate, render_html, render_pdf
from builder.handout.picture_data import PictureData, prepare_picture
from tests.handout.sample import default_theme, handout_of

FIGURE = '# T\n\n## P (5분)\n\n![창고의 배치](images/x.png "배치도"){width=40%}\n'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="20" height="10"/></svg>'


def picture(kind: str, size: tuple[int, int] = (8, 4)) -> bytes:
    written = io.BytesIO()
    Image.new("RGB", size, "navy").save(written, format=kind)
    return written.getvalue()


def illustrated(text: str, pictures: dict[str, bytes]) -> Illustrations:
    checked = illustrate(handout_of(text), pictures, default_theme())
    assert checked.problems == ()
    return checked.value


def test_a_picture_is_shown_with_its_description_its_caption_and_its_width() -> None:
    shown = illustrated(FIGURE, {"images/x.png": picture("PNG")})
    html = render_html(handout_of(FIGURE), default_theme(), shown)
    assert '<img src="asset:picture-1.png" alt="창고의 배치" style="width: 40%">' in html.text
    assert "배\u2060치\u2060도" in html.text
    assert render_pdf(html).remarks == ()


def test_a_missing_picture_is_a_problem_where_it_is_named() -> None:
    checked = illustrate(handout_of(FIGURE), {}, default_theme())
    (problem,) = checked.problems
    assert (problem.code, problem.span.line) == (Code.MISSING_PICTURE, 5)
    assert "images/x.png" in str(problem.message)


def test_a_picture_in_a_line_is_found_too() -> None:
    text = "# T\n\n- 항목 ![아이콘](a.png) 뒤\n"
    assert set(illustrated(text, {"a.png": picture("PNG")}).pictures) == {"a.png"}


@pytest.mark.parametrize(
    "data", [b"", b"\x89PNG\r\n\x1a\nbroken", b"GIF89a", b"%PDF-1.7", b"\xff\xd8\xff\xe0"]
)
def test_a_broken_picture_is_a_problem(data: bytes) -> None:
    checked = illustrate(handout_of(FIGURE), {"images/x.png": data}, default_theme())
    assert [problem.code for problem in checked.problems] == [Code.UNSAFE_PICTURE]


@pytest.mark.parametrize(("kind", "suffix"), [("PNG", ".png"), ("JPEG", ".jpg"), ("GIF", ".gif")])
def test_formats_that_a_pdf_knows_stay_as_they_are(kind: str, suffix: str) -> None:
    data = picture(kind)
    assert prepare_picture(data) == PictureData(data=data, suffix=suffix, size=(8, 4))


def test_a_photograph_taken_upright_has_the_size_it_is_seen_in() -> None:
    written = io.BytesIO()
    turned = Image.Exif()
    turned[0x0112] = 6
    Image.new("RGB", (8, 4)).save(written, "JPEG", exif=turned)
    prepared = prepare_picture(written.getvalue())
    assert isinstance(prepared, PictureData)
    assert prepared.size == (4, 8)


@pytest.mark.parametrize("kind", ["WEBP", "BMP", "TIFF"])
def test_other_formats_become_png(kind: str) -> None:
    prepared = prepare_picture(picture(kind))
    assert isinstance(prepared, PictureData)
    assert prepared.suffix == ".png"
    assert Image.open(io.BytesIO(prepared.data)).size == (8, 4)


def test_a_drawing_stays_a_drawing() -> None:
    prepared = prepare_picture(SVG)
    assert isinstance(prepared, PictureData)
    assert (prepared.data, prepared.suffix, prepared.cleaned) == (SVG, ".svg", False)


def test_a_document_type_that_only_names_the_standard_is_left_out() -> None:
    named = (
        b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">'
    )
    prepared = prepare_picture(b'<?xml version="1.0"?>' + named + SVG)
    assert isinstance(prepared, PictureData)
    assert b"DOCTYPE" not in prepared.data


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE svg [<!ENTITY a "&#97;">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><rect></svg>',
    ],
)
def test_a_drawing_with_entities_or_a_fault_is_refused(data: bytes) -> None:
    assert not isinstance(prepare_picture(data), PictureData)


def test_a_huge_picture_is_refused_before_it_is_unpacked() -> None:
    header = bytearray(picture("PNG"))
    header[16:24] = (30_000).to_bytes(4, "big") * 2
    assert not isinstance(prepare_picture(bytes(header)), PictureData)


def test_a_diagram_is_drawn_within_the_page_and_described() -> None:
    text = "# T\n\n```mermaid\nflowchart LR\n  A[빌드] --> B[서명]\n```\n"
    (diagram,) = illustrated(text, {}).diagrams.values()
    assert diagram.width is not None
    assert 20 < diagram.width <= 172
    assert "빌드" in diagram.data.decode()
    assert diagram.alt


def test_a_diagram_that_cannot_be_drawn_is_a_problem_on_its_line() -> None:
    text = "# T\n\n글\n\n```mermaid\nflowchart LR\n  A --> ][\n```\n"
    checked = illustrate(handout_of(text), {}, default_theme())
    assert [problem.span.path for problem in checked.problems] == ["session_03.md"]
    assert 5 <= checked.problems[0].span.line <= 8
