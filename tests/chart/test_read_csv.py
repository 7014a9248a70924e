"""Charts written as comma-separated values."""

import pytest

from builder.chart import ChartKind, Series, read_chart
from builder.content import Attributes
from builder.diagnostics import Code, Severity, Span
from tests.chart.reading import FENCE, chart_of, problem_of, refused_at

WEEKS = "type: column\ntitle: 이론, 실습\nunit: 시간\n주차,이론,실습\n1주,3,4\n2주,2,6.5\n"


def test_settings_stand_above_a_table_with_names() -> None:
    chart = chart_of(WEEKS)
    assert (chart.kind, chart.title, chart.unit, chart.corner) == (
        ChartKind.COLUMN,
        "이론, 실습",
        "시간",
        "주차",
    )
    assert chart.labels == ("1주", "2주")
    assert chart.series == (
        Series(name="이론", values=(3.0, 2.0)),
        Series(name="실습", values=(4.0, 6.5)),
    )


def test_settings_have_korean_names_too() -> None:
    chart = chart_of("종류: 원\n제목: 비중\n단위: %\n이론,40\n실습,60\n")
    assert (chart.kind, chart.title, chart.unit) == (ChartKind.PIE, "비중", "%")


def test_what_the_fence_says_in_braces_serves_where_the_source_says_nothing() -> None:
    attributes = Attributes(values=(("type", "line"), ("title", "위"), ("unit", "ms")))
    chart = chart_of("title: 아래\na,b\nx,1", attributes)
    assert (chart.kind, chart.title, chart.unit) == (ChartKind.LINE, "아래", "ms")


def test_two_columns_need_no_names() -> None:
    chart = chart_of("type: pie\n이론, 40%\n실습, 60%")
    assert chart.labels == ("이론", "실습")
    assert chart.series == (Series(name="", values=(40.0, 60.0)),)
    assert chart.unit == "%"


@pytest.mark.parametrize("text", ["a\tb\nx\t1", "a;b\nx;1", 'a,b\n"x",1', "a , b\n x ,  1", "a,b\r\nx,1\r\n"])
def test_cells_are_parted_by_commas_tabs_or_semicolons(text: str) -> None:
    chart = chart_of(text)
    assert (chart.labels, chart.series) == (("x",), (Series(name="b", values=(1.0,)),))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12.0),
        ("-3", -3.0),
        ("−3", -3.0),
        ("1.25", 1.25),
        (".5", 0.5),
        ('"1,200"', 1200.0),
        ("1200000", 1_200_000.0),
        ("", None),
        ("-", None),
        ("n/a", None),
    ],
)
def test_numbers_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert chart_of(f"a,b\nx,{text}\ny,7").series[0].values == (value, 7.0)


@pytest.mark.parametrize(
    ("cells", "unit"), [("3시간,4시간", "시간"), ("₩3,₩4", "₩"), ("3 ms,4ms", "ms"), ("3,4", "")]
)
def test_a_unit_that_all_numbers_carry_is_the_charts(cells: str, unit: str) -> None:
    one, other = cells.split(",")
    chart = chart_of(f"a,b\nx,{one}\ny,{other}")
    assert (chart.unit, chart.series[0].values) == (unit, (3.0, 4.0))


def test_bars_stand_where_their_labels_have_room_and_lie_where_they_have_none() -> None:
    assert chart_of("type: bar\na,b\n1주,1\n2주,2").kind is ChartKind.COLUMN
    long = (
        "설정 오류로 생긴 장애와 그 영향,1\n노드 자원 부족으로 밀려난 파드,2\n이미지를 받지 못한 컨테이너,3"
    )
    assert chart_of(f"type: bar\na,b\n{long}").kind is ChartKind.BAR
    assert chart_of(f"type: stacked\na,b\n{long}").kind is ChartKind.STACKED_BAR
    assert chart_of(f"type: column\na,b\n{long}").kind is ChartKind.COLUMN


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("a,b\nx,y", (2, 3)),
        ("a,b\nx,1,200", (2, 5)),
        ("a,b,c\n\nx,1", (3, 1)),
        ("type: donat\na,b\nx,1", (1, 7)),
        ("a,b\nx,3시간\ny,4분", (3, 3)),
        ("type: pie\na,b,c\nx,1,2", (2, 5)),
        ("type: pie\na,b\nx,1\ny,-2", (4, 3)),
        ("type: pie\na,b\nx,0", (3, 3)),
        ("", (1, 1)),
        ("type: bar", (1, 1)),
        ("a,b", (1, 1)),
    ],
)
def test_what_makes_no_chart_is_refused_where_it_goes_wrong(source: str, place: tuple[int, int]) -> None:
    assert refused_at(source) == place


def test_a_refusal_is_an_error_with_a_hint() -> None:
    problem = problem_of("a,b\nx,1,200")
    assert (problem.code, problem.severity) == (Code.CHART_REFUSED, Severity.ERROR)
    assert problem.hint is not None
    assert '"1,200"' in str(problem.hint)


def test_a_setting_that_no_chart_has_is_left_out_with_a_warning() -> None:
    checked = read_chart("colour: red\na,b\nx,1", FENCE)
    assert checked.value is not None
    assert [(problem.code, problem.span) for problem in checked.problems] == [
        (Code.UNKNOWN_KEY, Span(path=FENCE.path, line=11, column=1))
    ]


def test_the_column_counts_from_where_the_fence_is_indented() -> None:
    checked = read_chart("a,b\nx,y", Span(path="a.md", line=3, column=5))
    assert checked.problems[0].span == Span(path="a.md", line=5, column=7)


def test_more_than_anyone_can_read_is_refused() -> None:
    rows = "\n".join(f"{number},1" for number in range(61))
    assert problem_of(f"a,b\n{rows}").code is Code.CHART_REFUSED
