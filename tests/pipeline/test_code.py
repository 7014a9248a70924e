"""The QR code that leads from a deck to the page."""

import io
from pathlib import Path

import zxingcpp
from PIL import Image
from pptx import Presentation
from pptx.shapes.picture import Picture

from tests.pipeline.building import built, change, copied

DAY = "week1/day1"


def codes(deck: Path) -> list[tuple[int, str, str]]:
    """Return the number of each slide with a code, the address that a scanner reads, and its description."""
    found = []
    for number, slide in enumerate(Presentation(str(deck)).slides, 1):
        for shape in slide.shapes:
            if isinstance(shape, Picture):
                read = zxingcpp.read_barcodes(Image.open(io.BytesIO(shape.image.blob)))
                described = str(shape.element.xpath("./p:nvPicPr/p:cNvPr/@descr")[0])
                found += [(number, code.text, described) for code in read]
    return found


def test_a_scanner_goes_from_the_first_and_the_last_slide_to_the_session(tmp_path: Path) -> None:
    root = copied("page", tmp_path)
    built(root)
    address = f"https://kube.example.org/course/#{DAY}/session_02"
    deck = root / "output" / DAY / "session_02.pptx"
    last = len(Presentation(str(deck)).slides)
    assert codes(deck) == [(1, address, f"QR 코드: {address}"), (last, address, f"QR 코드: {address}")]


def test_the_days_deck_leads_to_the_day(tmp_path: Path) -> None:
    root = copied("page", tmp_path)
    built(root)
    found = codes(root / "output" / DAY / "day.pptx")
    assert {address for _, address, _ in found} == {f"https://kube.example.org/course/#{DAY}"}


def test_without_an_address_there_is_no_code(tmp_path: Path) -> None:
    root = copied("page", tmp_path)
    change(root / "course.toml", 'address = "https://kube.example.org/course/", ', "")
    built(root)
    assert codes(root / "output" / DAY / "session_02.pptx") == []
