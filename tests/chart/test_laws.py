"""What holds for every chart."""

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from builder.chart import (
    ChartColours,
    ChartData,
    ChartKind,
    Series,
    chart_alt,
    draw_chart,
    labelled,
    read_chart,
)
from builder.chart.scale import ticks
from tests.chart.reading import FENCE

_slowly = settings(deadline=None, max_examples=60)
_SIGNS = "abz가나 ,;:\t\n\"'-%.0123456789[]{}&*|#<>\\\u0000\ud800"


@st.composite
def charts(draw: st.DrawFn) -> ChartData:
    kind = draw(st.sampled_from(ChartKind))
    count = draw(st.integers(1, 12))
    low = 0.0 if kind.round else -1e6
    numbers = st.one_of(st.none(), st.floats(low, 1e6).map(lambda value: round(value, 3)))
    words = st.text(alphabet="가나다 abc<&>🚀", max_size=20)
    series = [
        Series(name=draw(words), values=(1.0, *(draw(numbers) for _ in range(count - 1))))
        for _ in range(1 if kind.round else draw(st.integers(1, 4)))
    ]
    labels = tuple(draw(words) for _ in range(count))
    return ChartData(kind=kind, labels=labels, series=tuple(series), title=draw(words), unit=draw(words))


@_slowly
@given(
    st.one_of(
        st.text(), st.text(alphabet=_SIGNS, max_size=120), st.text(alphabet=_SIGNS).map("labels: ".__add__)
    )
)
def test_reading_never_fails_on_any_text(text: str) -> None:
    checked = read_chart(text, FENCE)
    assert checked.value is not None or len(checked.problems) == 1
    for problem in checked.problems:
        assert problem.span.line > FENCE.line
        assert problem.span.column >= 1


@_slowly
@given(st.integers(1, 5_000), st.sampled_from(["[", "{", "- ", "{a: ", "? ", "!!a ", '"', "|\n "]))
def test_reading_never_fails_on_deep_text(depth: int, sign: str) -> None:
    assert read_chart("series: " + sign * depth, FENCE).value is None


@_slowly
@given(charts())
def test_a_drawing_is_well_formed_and_always_the_same(chart: ChartData) -> None:
    drawings = [
        draw_chart(
            chart, width=487, colours=ChartColours(), families=("Pretendard",), alt=chart_alt(chart, "ko")
        )
        for _ in range(2)
    ]
    assert drawings[0] == drawings[1]
    etree.fromstring(drawings[0].svg)
    assert drawings[0].height > 0


@_slowly
@given(charts().filter(lambda chart: not chart.kind.round))
def test_the_axis_reaches_every_value_in_even_steps(chart: ChartData) -> None:
    marks = ticks(chart)
    assert 2 <= len(marks) <= 6
    if not chart.kind.stacked:
        assert marks[0] <= min(chart.numbers)
        assert max(chart.numbers) <= marks[-1]
    steps = [after - before for before, after in pairwise(marks)]
    assert max(steps) - min(steps) <= 1e-6 * max(abs(mark) for mark in marks)


@_slowly
@given(charts().filter(lambda chart: not chart.kind.round), st.floats(100, 900), st.floats(100, 500))
def test_only_values_that_are_there_are_written(chart: ChartData, width: float, height: float) -> None:
    for series in chart.series:
        shown = labelled(chart, series, width, height, 14)
        assert len(shown) == len(series.values)
        assert not any(room for room, value in zip(shown, series.values, strict=True) if value is None)
