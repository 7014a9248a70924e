"""QR codes that scanners read."""

import io

import zxingcpp
from PIL import Image

from builder.site import qr_png, qr_svg

ADDRESS = "https://kube.example.org/course/#3%EC%A3%BC%EC%B0%A8/day5/session_01"


def test_a_scanner_reads_the_picture() -> None:
    picture = Image.open(io.BytesIO(qr_png(ADDRESS)))
    assert [code.text for code in zxingcpp.read_barcodes(picture)] == [ADDRESS]


def test_the_drawing_keeps_white_around_the_code() -> None:
    drawing = qr_svg("https://kube.example.org/")
    assert drawing.startswith("<svg")
    # 25 modules and four of white on either side.
    assert 'viewBox="0 0 33 33"' in drawing
    assert 'd="M4 4.5h7' in drawing
