"""Handouts as they are read: every page of every product, and a PDF made by hand that has each mistake."""

from pathlib import Path

import pytest

from tests.products.handout_faults import Fault, find_handout_faults
from tests.products.made import Made
from tests.products.sources import Source, sources

PAGE = """<html lang="en"><title>x</title><style>@page {{ size: A4; margin: 20mm }}</style>{body}</html>"""
GOOD = "<h1>Title</h1><p>Text</p>"
BAD = {
    Fault.HEADING: GOOD + "<h2>Foot</h2><p style='break-before: page'>Text</p>",
    Fault.EMPTY: GOOD
    + "<div style='break-before: page; height: 9mm'></div><p style='break-before: page'>Text</p>",
    Fault.OFF_PAGE: GOOD + "<p style='white-space: nowrap'>" + "long " * 60 + "</p>",
    Fault.PICTURE: GOOD + "<p><img alt='x' style='width: 300mm' src='{png}'></p>",
}
PNG = (
    "data:image/png;base64,"
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
)


def save(path: Path, body: str) -> Path:
    import weasyprint

    text = PAGE.format(body=body.replace("{png}", PNG))
    weasyprint.HTML(string=text).write_pdf(path, pdf_variant="pdf/ua-1")
    return path


def test_a_page_without_mistakes_has_none(tmp_path: Path) -> None:
    assert find_handout_faults(save(tmp_path / "good.pdf", GOOD)) == ()


@pytest.mark.parametrize("fault", Fault)
def test_each_mistake_is_seen(fault: Fault, tmp_path: Path) -> None:
    assert fault in {each.fault for each in find_handout_faults(save(tmp_path / "bad.pdf", BAD[fault]))}


@pytest.mark.parametrize("source", sources(), ids=lambda source: source.name)
def test_no_page_of_a_handout_has_one(source: Source, made: Made) -> None:
    found = {path.name: list(map(str, find_handout_faults(path))) for path in made.handouts(source)}
    assert {name: faults for name, faults in found.items() if faults} == {}
