"""Native charts: their part, their spreadsheet, their words."""

import io
from typing import Any
from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from builder.chart import ChartData, ChartKind, Series
from builder.deck.geometry import Box
from builder.deck.slide import ChartFrame
from builder.deck.write.chart_sheet import chart_sheet
from tests.deck.write.decks import deck, render, slide
from tests.ooxml.lint import lint

C = {
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
}
BOX = Box(x=60, y=130, width=700, height=320)


def chart(
    kind: ChartKind = ChartKind.COLUMN, *, series: int = 2, title: str = "시간", unit: str = "시간"
) -> ChartData:
    values = ((3.0, 2.5), (4.0, None), (1.0, 8.0))
    return ChartData(
        kind=kind,
        labels=("1주", "2주 <&>"),
        series=tuple(Series(name=f"이름 {i}", values=values[i]) for i in range(series)),
        title=title,
        unit=unit,
        corner="주차",
    )


def written(data: ChartData) -> bytes:
    return render(slide("차트", ChartFrame(box=BOX, chart=data, alt="3시간과 4시간")))


def shown(data: bytes) -> Any:
    (frame,) = (shape for shape in Presentation(io.BytesIO(data)).slides[0].shapes if shape.has_chart)
    return frame


def tree(data: ChartData) -> Any:
    with ZipFile(io.BytesIO(written(data))) as archive:
        return etree.fromstring(archive.read("ppt/charts/deckChart1.xml"))


@pytest.mark.parametrize("kind", ChartKind)
def test_a_chart_of_every_kind_passes_the_lint_and_opens_with_its_data(kind: ChartKind) -> None:
    series = 1 if kind.round else 3
    data = written(chart(kind, series=series))
    assert lint(data) == ()
    plot = shown(data).chart.plots[0]
    assert list(plot.categories) == ["1주", "2주 <&>"]
    assert [tuple(each.values) for each in plot.series] == [(3.0, 2.5), (4.0, None), (1.0, 8.0)][:series]


def test_the_data_sheet_holds_what_the_chart_shows() -> None:
    book = shown(written(chart())).chart.part.chart_workbook.xlsx_part.blob
    with ZipFile(io.BytesIO(book)) as archive:
        words = archive.read("xl/sharedStrings.xml").decode()
        cells = archive.read("xl/worksheets/sheet1.xml").decode()
    assert all(f">{word}<" in words for word in ("주차", "이름 0", "이름 1", "1주", "2주 &lt;&amp;&gt;"))
    assert all(f"<v>{value}</v>" in cells for value in ("3", "2.5", "4"))


def test_a_text_that_looks_like_a_formula_is_no_formula() -> None:
    data = ChartData(
        kind=ChartKind.COLUMN, labels=("=1+1", "http://x"), series=(Series(name="=A1", values=(1.0, 2.0)),)
    )
    with ZipFile(io.BytesIO(chart_sheet(data))) as archive:
        assert "<f>" not in archive.read("xl/worksheets/sheet1.xml").decode()


def test_the_same_chart_is_always_the_same() -> None:
    assert chart_sheet(chart()) == chart_sheet(chart())
    assert written(chart()) == written(chart())


def test_two_charts_have_a_part_each() -> None:
    frames = [ChartFrame(box=BOX, chart=chart(), alt="x") for _ in range(2)]
    data = render(deck(slide("하나", frames[0], key="a"), slide("둘", frames[1], key="b")))
    with ZipFile(io.BytesIO(data)) as archive:
        assert {name for name in archive.namelist() if "/charts/d" in name or "/embeddings/" in name} == {
            *("ppt/charts/deckChart1.xml", "ppt/charts/deckChart2.xml"),
            *("ppt/embeddings/deckSheet1.xlsx", "ppt/embeddings/deckSheet2.xlsx"),
        }


def test_only_several_series_have_a_legend() -> None:
    assert tree(chart(series=2)).find(".//c:legend", C) is not None
    assert tree(chart(series=1)).find(".//c:legend", C) is None
    assert tree(chart(ChartKind.PIE, series=1)).find(".//c:legend", C) is None


def test_words_follow_the_theme_and_are_never_small() -> None:
    root = tree(chart())
    sizes = [int(properties.get("sz")) for properties in root.iter(f"{{{C['a']}}}defRPr")]
    assert min(sizes) >= 1200
    faces = {face.get("typeface") for tag in ("latin", "ea") for face in root.iter(f"{{{C['a']}}}{tag}")}
    assert faces == {"+mn-lt", "+mn-ea"}


def test_ids_of_axes_are_what_the_schema_allows() -> None:
    assert {int(axis.get("val")) for axis in tree(chart()).iter(f"{{{C['c']}}}axId")} == {1001, 1002}


def test_values_are_written_with_their_unit() -> None:
    formats = {each.get("formatCode") for each in tree(chart()).iter(f"{{{C['c']}}}numFmt")}
    assert '#,##0.0"시간"' in formats


def test_lying_bars_begin_at_the_top() -> None:
    axis = tree(chart(ChartKind.BAR)).find(".//c:catAx", C)
    assert axis.find("c:scaling/c:orientation", C).get("val") == "maxMin"


def test_segments_too_small_for_their_value_have_none() -> None:
    small = ChartData(
        kind=ChartKind.STACKED_COLUMN,
        labels=("1",),
        series=(Series(name="a", values=(100.0,)), Series(name="b", values=(0.5,))),
    )
    first, second = tree(small).findall(".//c:ser", C)
    assert first.find("c:dLbls/c:showVal", C).get("val") == "1"
    assert second.find("c:dLbls", C) is None


def test_the_frame_says_what_the_chart_shows() -> None:
    frame = shown(written(chart()))
    assert (
        frame._element.find(
            ".//p:cNvPr", {"p": "http://schemas.openxmlformats.org/presentationml/2006/main"}
        ).get("descr")
        == "3시간과 4시간"
    )
