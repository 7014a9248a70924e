"""A chart's numbers, and what someone is told who can't see it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.chart import (
    ChartData,
    Series,
    axis_format,
    chart_alt,
    number_format,
    read_chart,
    share_chart,
    value_text,
)
from builder.chart.words import shares
from tests.chart.reading import FENCE, chart_of


@pytest.mark.parametrize(
    ("unit", "value", "text", "code"),
    [
        ("", 1234.0, "1,234", "#,##0"),
        ("%", 40.0, "40%", '#,##0"%"'),
        ("시간", 6.5, "6.5시간", '#,##0.0"시간"'),
        ("ms", 12.25, "12.25 ms", '#,##0.00" ms"'),
        ("₩", 1200.0, "₩1,200", '"₩"#,##0'),
        ('"', 1.0, '1"', "#,##0"),
        ("", -3.0, "−3", "#,##0"),
    ],
)
def test_a_value_is_written_with_its_unit(unit: str, value: float, text: str, code: str) -> None:
    chart = ChartData(
        kind=chart_of("a,b\nx,1").kind, labels=("x",), series=(Series(name="", values=(value,)),), unit=unit
    )
    assert (value_text(value, chart), number_format(chart)) == (text, code)


def test_all_values_have_as_many_decimals_as_the_finest_needs() -> None:
    chart = chart_of("a,b\nx,1\ny,2.5")
    assert [value_text(value, chart) for value in chart.numbers] == ["1.0", "2.5"]


def test_a_long_unit_stands_with_values_and_not_along_the_axis() -> None:
    assert axis_format(chart_of("unit: 동시 접속자\na,b\nx,1")) == "General"
    assert axis_format(chart_of("unit: 명\na,b\nx,1")) == 'General"명"'


def test_who_cannot_see_a_chart_is_told_its_kind_title_and_values() -> None:
    chart = chart_of("type: column\ntitle: 시간\nunit: 시간\n주차,이론,실습\n1주,3,4\n2주,2,\n")
    assert chart_alt(chart, "ko") == "세로 막대 차트: 시간. 이론: 1주 3시간, 2주 2시간; 실습: 1주 4시간"
    assert chart_alt(chart_of("type: pie\na,1\nb,3"), "en") == "Pie chart. a 1, b 3"


def test_nobody_is_told_more_than_they_would_listen_to() -> None:
    rows = "\n".join(f"아주 긴 이름의 항목 {number},{number}" for number in range(60))
    alt = chart_alt(chart_of(f"a,b\n{rows}"), "ko")
    assert len(alt) <= 900
    assert alt.endswith("…")


@given(st.lists(st.floats(0, 1e6), min_size=1, max_size=20).filter(lambda values: sum(values) > 1e-3))
def test_shares_sum_to_a_hundred(values: list[float]) -> None:
    assert sum(shares(Series(name="", values=tuple(values)))) == 100


def test_the_parts_of_a_day_are_a_ring() -> None:
    block = share_chart([("이론, 설명", 60), ("실습", 40), ("평가", 0)], span=FENCE, title="이론과 실습")
    chart = read_chart(block.source, block.span).value
    assert chart is not None
    assert (chart.kind, chart.labels, chart.unit) == ("doughnut", ("이론, 설명", "실습"), "%")
    assert (chart.title, chart.series[0].values) == ("이론과 실습", (60.0, 40.0))
