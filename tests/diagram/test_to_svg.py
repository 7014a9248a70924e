import re

import pytest
from lxml import etree

from builder.diagram import fitted, to_svg
from tests.diagram.sample import NAMES, drawn, load_sample

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", NAMES)
def test_an_svg_holds_shapes_and_words_only(name: str) -> None:
    root = etree.fromstring(to_svg(drawn(load_sample(name)), font_family="Noto Sans KR"))
    tags = {element.tag.removeprefix(SVG) for element in root.iter() if isinstance(element.tag, str)}
    assert tags <= {"svg", "title", "desc", "g", "rect", "ellipse", "circle", "path", "text", "tspan"}
    assert not any("style" in element.attrib for element in root.iter())


@pytest.mark.parametrize("name", NAMES)
def test_an_svg_needs_no_variables_and_no_joiners(name: str) -> None:
    svg = to_svg(drawn(load_sample(name)), font_family="Noto Sans KR")
    assert not re.search(r"var\(|url\(|color-mix|\ufe0f|\u200d|NaN|inf\b", svg)


def test_words_stay_words() -> None:
    root = etree.fromstring(
        to_svg(drawn('graph TD\n a["쿠버네티스<br/>A < B"] -->|그리고| b'), font_family="x")
    )
    words = ["".join(map(str, text.itertext())) for text in root.iter(f"{SVG}text")]
    assert words == ["그리고", "쿠버네티스", "A < B", "b"]


def test_title_and_description_come_from_the_author() -> None:
    source = "graph TD\n accTitle: 제목 & 뜻\n accDescr: 설명\n a --> b"
    root = etree.fromstring(to_svg(drawn(source), font_family="x"))
    assert [root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")] == ["제목 & 뜻", "제목 & 뜻: 설명"]


def test_the_size_is_in_points() -> None:
    drawing = fitted(drawn("graph TD\n a --> b"), 100, 50)
    root = etree.fromstring(to_svg(drawing, font_family="x"))
    assert root.get("height") == "50pt"


def test_a_family_with_quotes_is_escaped() -> None:
    root = etree.fromstring(to_svg(drawn("graph TD\n a"), font_family='"Noto Sans KR", sans-serif'))
    assert root.get("font-family") == '"Noto Sans KR", sans-serif'


def test_an_arrow_ends_in_a_filled_triangle_of_the_line_colour() -> None:
    svg = to_svg(drawn("graph TD\n a --> b\n linkStyle 0 stroke:#ff0000"), font_family="x")
    assert svg.count('fill="#FF0000"') == 1
    assert svg.count('stroke="#FF0000"') == 1
