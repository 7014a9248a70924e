"""What holds for every drawing, whatever the author wrote."""

import math
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from builder.diagram import (
    Box,
    Connector,
    Drawing,
    Frame,
    Label,
    Outline,
    Point,
    Role,
    bounds,
    draw_mermaid,
    fitted,
    largest_text,
    polyline_of,
    text_extent,
    to_svg,
)
from tests.diagram.sample import NAMES, SLIDE_HEIGHT, SLIDE_WIDTH, drawn, load_sample

FAMILY = "Malgun Gothic"

WORDS = st.text(st.sampled_from("가나다라 ABCdef 123 .,!?-👍"), min_size=1, max_size=24).filter(str.strip)
IDS = st.sampled_from([f"n{number}" for number in range(9)])
LINKS = st.sampled_from(["-->", "---", "-.->", "==>", "<-->", "--o", "--x"])
SHAPES = st.sampled_from(
    [('["', '"]'), ('("', '")'), ('{"', '"}'), ('[("', '")]'), ('(["', '"])'), ('{{"', '"}}')]
)


@st.composite
def flowcharts(draw: st.DrawFn) -> str:
    """Flowcharts with labels, links and groups of all sorts."""
    lines = [f"flowchart {draw(st.sampled_from(['TB', 'LR', 'BT', 'RL']))}"]
    for name in draw(st.sets(IDS, min_size=1)):
        before, after = draw(SHAPES)
        lines.append(f"{name}{before}{draw(WORDS)}{after}")
    for _ in range(draw(st.integers(0, 10))):
        label = f'|"{draw(WORDS)}"|' if draw(st.booleans()) else ""
        lines.append(f"{draw(IDS)} {draw(LINKS)}{label} {draw(IDS)}")
    if draw(st.booleans()):
        lines += [f'subgraph g1 ["{draw(WORDS)}"]', *draw(st.sets(IDS, min_size=1, max_size=4)), "end"]
    return "\n".join(lines)


@pytest.mark.parametrize("name", NAMES)
def test_the_laws_hold_for_every_kind(name: str) -> None:
    drawing = drawn(load_sample(name))
    words_stay_in_their_boxes(drawing)
    connectors_touch_their_boxes(drawing)
    everything_is_on_the_sheet(drawing)
    line_ends_stand_at_their_lines(drawing)
    boxes_have_names_of_their_own(drawing)


@settings(max_examples=60, deadline=None)
@given(flowcharts())
def test_the_laws_hold_for_any_flowchart(source: str) -> None:
    drawing = drawn(source, height=200)
    words_stay_in_their_boxes(drawing)
    connectors_touch_their_boxes(drawing)
    everything_is_on_the_sheet(drawing)
    nodes_stand_apart(drawing)
    line_ends_stand_at_their_lines(drawing)
    boxes_have_names_of_their_own(drawing)


@settings(max_examples=40, deadline=None)
@given(flowcharts(), st.floats(60, 2000), st.floats(60, 2000))
def test_a_fitted_drawing_fits(source: str, width: float, height: float) -> None:
    drawing = fitted(drawn(source), width, height, largest=20)
    assert drawing.width <= width * 1.0001
    assert drawing.height <= height * 1.0001
    assert largest_text(drawing) <= 20.001
    words_stay_in_their_boxes(drawing)


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=200))
def test_no_source_ends_in_a_traceback(source: str) -> None:
    checked = draw_mermaid(source, max_width=SLIDE_WIDTH, max_height=SLIDE_HEIGHT)
    assert (checked.value is None) == any(problem.code == "diagram-refused" for problem in checked.problems)


@pytest.mark.parametrize(
    "kind", ["graph TD", "sequenceDiagram", "pie", "stateDiagram-v2", "mindmap", "gantt"]
)
@settings(max_examples=15, deadline=None)
@given(rest=st.text(st.sampled_from("AB가 \n:->[](){}|\"'%;#<>/\\x00\ud800"), max_size=60))
def test_no_half_written_diagram_ends_in_a_traceback(kind: str, rest: str) -> None:
    checked = draw_mermaid(f"{kind}\n{rest}", max_width=SLIDE_WIDTH, max_height=SLIDE_HEIGHT)
    if checked.value is not None:
        etree.fromstring(to_svg(checked.value, font_family="sans-serif"))


@pytest.mark.parametrize("name", NAMES)
def test_the_same_source_gives_the_same_drawing(name: str) -> None:
    assert drawn(load_sample(name)) == drawn(load_sample(name))


def words_stay_in_their_boxes(drawing: Drawing) -> None:
    for shape in drawing.shapes:
        if isinstance(shape, Box) and shape.text is not None:
            assert shape.frame.holds(text_extent(shape.text, FAMILY), 1.6), shape.name
        elif isinstance(shape, Label):
            width, height = text_extent(shape.text, FAMILY)[2:]
            assert width <= shape.text.frame.width + 1.0, shape.name
            assert height <= shape.text.frame.height + 1.0, shape.name


def connectors_touch_their_boxes(drawing: Drawing) -> None:
    boxes = {shape.id: shape for shape in drawing.shapes if isinstance(shape, Box)}
    for shape in drawing.shapes:
        if isinstance(shape, Connector):
            for name, end in ((shape.begin, shape.route[0]), (shape.end, shape.route[-1])):
                if name is not None:
                    assert distance(end, polyline_of(boxes[name])) < 0.6, shape.name
            if drawing.kind == "flowchart":
                assert shape.begin is not None, shape.name
                assert shape.end is not None, shape.name


def everything_is_on_the_sheet(drawing: Drawing) -> None:
    sheet = Frame(0, 0, drawing.width, drawing.height)
    for shape in drawing.shapes:
        if isinstance(shape, Box):
            assert sheet.holds(shape.frame, 2), shape.name
        elif isinstance(shape, Connector) and shape.bend == "angular":
            assert all(sheet.holds(Frame(*point, 0, 0), 2) for point in shape.route), shape.name


def nodes_stand_apart(drawing: Drawing) -> None:
    nodes = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.NODE]
    for place, one in enumerate(nodes):
        for other in nodes[:place]:
            apart = one.frame.x >= other.frame.right or other.frame.x >= one.frame.right
            assert apart or one.frame.y >= other.frame.bottom or other.frame.y >= one.frame.bottom


def line_ends_stand_at_their_lines(drawing: Drawing) -> None:
    ends = [
        place
        for shape in drawing.shapes
        if isinstance(shape, Connector)
        for place in (shape.route[0], shape.route[-1])
    ]
    for shape in drawing.shapes:
        if isinstance(shape, Outline) and shape.name == "line end":
            frame = bounds(shape.steps).grown(20)
            assert any(frame.holds(Frame(*end, 0, 0)) for end in ends)


def boxes_have_names_of_their_own(drawing: Drawing) -> None:
    ids = [shape.id for shape in drawing.shapes if isinstance(shape, Box)]
    assert all(ids)
    assert len(ids) == len(set(ids))


def distance(point: Point, line: list[Point]) -> float:
    return min(_to_leg(point, a, b) for a, b in pairwise(line))


def _to_leg(point: Point, a: Point, b: Point) -> float:
    length = math.dist(a, b)
    if length == 0:
        return math.dist(point, a)
    along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / length / length
    along = min(1.0, max(0.0, along))
    return math.dist(point, (a.x + along * (b.x - a.x), a.y + along * (b.y - a.y)))


@st.composite
def sequences(draw: st.DrawFn) -> tuple[str, int]:
    """Return a sequence diagram of many messages, in blocks of all sorts, and how many they are."""
    lines, messages = ["sequenceDiagram"], 0
    names = [f"p{number}" for number in range(draw(st.integers(2, 5)))]
    lines += [f"  participant {name} as {draw(WORDS)}" for name in names]
    for _ in range(draw(st.integers(1, 8))):
        opening = draw(
            st.sampled_from(["", "alt 경우", "loop 반복", "opt maybe", "rect rgb(230,240,255)", "par 함께"])
        )
        lines += [f"  {opening}"] if opening else []
        for _ in range(draw(st.integers(1, 5))):
            one, other = draw(st.sampled_from(names)), draw(st.sampled_from(names))
            lines.append(
                f"    {one}{draw(st.sampled_from(['->>', '-->>', '-)', '-x']))}{other}: {draw(WORDS)}"
            )
            messages += 1
        lines += [f"    Note over {names[0]},{names[-1]}: {draw(WORDS)}"] if draw(st.booleans()) else []
        lines += ["  end"] if opening else []
    return "\n".join(lines), messages


@settings(max_examples=40, deadline=None)
@given(sequences(), st.floats(150, 400))
def test_the_laws_hold_for_any_sequence(sequence: tuple[str, int], height: float) -> None:
    source, messages = sequence
    drawing = drawn(source, height=height)
    words_stay_in_their_boxes(drawing)
    connectors_touch_their_boxes(drawing)
    everything_is_on_the_sheet(drawing)
    boxes_have_names_of_their_own(drawing)
    assert (
        sum(isinstance(shape, Connector) and shape.label is not None for shape in drawing.shapes) == messages
    )
