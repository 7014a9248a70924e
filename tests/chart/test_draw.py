"""Charts as SVG."""

import re

import pytest
from lxml import etree

from builder.chart import ChartColours, ChartDrawing, draw_chart
from tests.chart.reading import chart_of

SVG = "{http://www.w3.org/2000/svg}"
COLUMNS = "title: 시간\nunit: 시간\n주차,이론,실습\n1주,3,4\n2주,2,6\n"


def drawn(source: str, width: float = 480) -> ChartDrawing:
    return draw_chart(
        chart_of(source), width=width, colours=ChartColours(), families=("Noto Sans KR",), alt="설명"
    )


def root_of(drawing: ChartDrawing) -> etree._Element:
    return etree.fromstring(drawing.svg)


def texts(drawing: ChartDrawing) -> list[str]:
    return [
        "".join(str(text) for text in element.itertext()) for element in root_of(drawing).iter(f"{SVG}text")
    ]


def test_a_drawing_has_a_name_a_description_and_its_words() -> None:
    drawing = drawn(COLUMNS)
    root = root_of(drawing)
    assert (root.findtext(f"{SVG}title"), root.findtext(f"{SVG}desc")) == ("시간", "설명")
    assert {"시간", "이론", "실습", "1주", "2주", "3시간", "4시간", "6시간"} <= set(texts(drawing))
    assert drawing.complete


def test_longer_bars_stand_for_larger_values() -> None:
    root = root_of(drawn("type: column\na,b\nx,10\ny,30"))
    heights = [float(bar.get("height", "0")) for bar in root.iter(f"{SVG}rect")]
    assert heights[1] == pytest.approx(3 * heights[0], rel=0.01)


def test_a_negative_bar_goes_the_other_way() -> None:
    root = root_of(drawn("type: column\na,b\nx,10\ny,-5"))
    one, other = root.iter(f"{SVG}rect")
    assert float(other.get("y", "0")) == pytest.approx(
        float(one.get("y", "0")) + float(one.get("height", "0")), abs=0.1
    )


def test_stacked_bars_follow_each_other() -> None:
    root = root_of(drawn("type: stacked-bar\na,b,c\nx,10,30"))
    first, second = list(root.iter(f"{SVG}rect"))[2:]
    assert float(second.get("x", "0")) == pytest.approx(
        float(first.get("x", "0")) + float(first.get("width", "0")), abs=0.1
    )


def test_a_line_is_broken_where_a_value_is_missing() -> None:
    (path,) = root_of(drawn("type: line\na,b\n1,3\n2,\n3,5\n4,6")).iter(f"{SVG}path")
    assert path.get("d", "").count("M") == 2
    assert len(list(root_of(drawn("type: line\na,b\n1,3\n2,\n3,5")).iter(f"{SVG}circle"))) == 2


def test_a_pie_of_one_slice_is_a_whole_circle() -> None:
    (path,) = root_of(drawn("type: pie\na,1\nb,0")).iter(f"{SVG}path")
    assert path.get("d", "").count("A") == 2


def test_slices_are_listed_with_values_and_shares() -> None:
    assert {"이론", "14시간", "40%", "실습", "21시간", "60%"} <= set(
        texts(drawn("type: doughnut\n이론,14시간\n실습,21시간"))
    )


def test_a_chart_too_full_for_its_values_says_so() -> None:
    rows = "\n".join(f"{day},{day},{day * 2},{day * 3}" for day in range(1, 20))
    assert not drawn(f"type: line\nd,a,b,c\n{rows}").complete


def test_one_series_needs_no_legend() -> None:
    assert "매출" not in texts(drawn("분기,매출\n1,3\n2,4"))


def test_words_that_svg_renderers_cannot_join_lose_their_joiners() -> None:
    drawing = drawn("type: column\na,b\n⚠️ 주의 👩‍💻,3\n\x07<b>&,4")
    assert "⚠ 주의 👩💻" in texts(drawing)
    assert "<b>&" in texts(drawing)


def test_nothing_is_drawn_outside() -> None:
    source = "type: bar\n원인,건\n설정 오류로 생긴 장애와 그 영향,1\n노드 자원 부족으로 밀려난 파드,123456\n이미지,3"
    drawing = drawn(source)
    for element in root_of(drawing).iter():
        for key in ("x", "x1", "x2"):
            assert -1 <= float(element.get(key, "0")) <= drawing.width + 1
        for key in ("y", "y1", "y2"):
            assert -1 <= float(element.get(key, "0")) <= drawing.height + 1


def test_numbers_are_short() -> None:
    assert not re.search(r"\d\.\d{3}", drawn(COLUMNS).svg)
