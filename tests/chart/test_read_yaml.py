"""Charts written as YAML."""

import pytest

from builder.chart import ChartKind, Series
from tests.chart.reading import chart_of, refused_at

SERIES = """\
type: stacked-bar
title: 예산
unit: 억
labels: [플랫폼, 보안]
series:
  - name: 인건비
    values: [12, 8]
  - name: 장비
    values: [5, null]
"""


def test_series_are_listed_with_their_names() -> None:
    chart = chart_of(SERIES)
    assert (chart.kind, chart.title, chart.unit) == (ChartKind.STACKED_BAR, "예산", "억")
    assert chart.labels == ("플랫폼", "보안")
    assert chart.series == (
        Series(name="인건비", values=(12.0, 8.0)),
        Series(name="장비", values=(5.0, None)),
    )


def test_series_may_be_a_mapping() -> None:
    chart = chart_of("labels: [a, b]\nseries:\n  x: [1, 2]\n  y: [3, 4]\n")
    assert [series.name for series in chart.series] == ["x", "y"]


def test_one_series_may_be_a_list_or_a_mapping_of_labels() -> None:
    assert chart_of("labels: [a, b]\nvalues: [1, 2]").series[0].values == (1.0, 2.0)
    chart = chart_of("type: pie\ndata:\n  이론: 40\n  실습: 60\n")
    assert (chart.labels, chart.series[0].values) == (("이론", "실습"), (40.0, 60.0))


def test_keys_have_korean_names_too() -> None:
    chart = chart_of("종류: 꺾은선\n항목: [1월, 2월]\n계열:\n  - 이름: 방문\n    값: [3, 4]\n")
    assert (chart.kind, chart.labels, chart.series[0].name) == (ChartKind.LINE, ("1월", "2월"), "방문")


@pytest.mark.parametrize(
    ("source", "place"),
    [
        ("labels: [a\nseries: [1]", (2, 7)),
        ("labels: [a]\nseries: [1, 2]", (2, 9)),
        ("labels: [a]\nseries:\n  - name: x\n    values: [y]\n", (4, 14)),
        ("labels: a\nseries: [1]", (1, 9)),
        ("labels: [a]\nseries:\n  - [1]\n", (3, 5)),
        ("labels: [[a]]\nseries: [1]", (1, 10)),
        ("labels: []\nseries: []", (1, 1)),
        ("- labels: [a]\nseries: [1]", (2, 1)),
    ],
)
def test_what_makes_no_chart_is_refused_where_it_goes_wrong(source: str, place: tuple[int, int]) -> None:
    assert refused_at(source) == place


def test_aliases_cost_no_more_than_they_are_long() -> None:
    bomb = "a: &a [1]\n" + "".join(
        f"b{i}: &b{i} [*{'a' if i == 0 else f'b{i - 1}'}, *a]\n" for i in range(40)
    )
    assert refused_at(bomb + "labels: *b39\nseries: [1]") == (40, 6)
