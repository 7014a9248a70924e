from itertools import pairwise

import pytest

from builder.diagram import (
    Box,
    Connector,
    Dash,
    Geometry,
    Head,
    Palette,
    Role,
    draw_mermaid,
    scale_into,
    smallest_text,
)
from tests.diagram.sample import SLIDE_HEIGHT, SLIDE_WIDTH, drawn, load_sample


def node(source: str, name: str) -> Box:
    return next(shape for shape in drawn(source).shapes if isinstance(shape, Box) and shape.id == name)


def links(source: str) -> list[Connector]:
    return [shape for shape in drawn(source).shapes if isinstance(shape, Connector)]


def test_shapes_keep_what_they_mean() -> None:
    source = (
        "graph LR\n a[x] --> b{x} --> c[(x)] --> d([x]) --> e{{x}}\n f[/x/] --> g[[x]] --> h((x)) --> i[/x\\]"
    )
    found = [shape.geometry for shape in drawn(source).shapes if isinstance(shape, Box)]
    assert set(found) == {
        Geometry.ROUND,
        Geometry.DIAMOND,
        Geometry.CYLINDER,
        Geometry.HEXAGON,
        Geometry.PARALLELOGRAM,
        Geometry.SUBROUTINE,
        Geometry.ELLIPSE,
        Geometry.TRAPEZOID,
    }


def test_the_colours_an_author_gives_are_kept() -> None:
    box = node("graph TD\n a[x]\n style a fill:#FDE,stroke:navy,stroke-width:3px,stroke-dasharray:5 5", "a")
    assert box.fill is not None
    assert box.stroke is not None
    assert (box.fill.colour, box.stroke.colour, box.stroke.width) == ("FFDDEE", "000080", 3)
    assert box.stroke.dash is Dash.DASHED


def test_a_class_colours_its_nodes() -> None:
    box = node("graph TD\n a[x]:::hot\n classDef hot fill:tomato,color:#fff", "a")
    assert box.fill is not None
    assert box.text is not None
    assert (box.fill.colour, box.text.lines[0][0].colour) == ("FF6347", "FFFFFF")


def test_words_on_a_dark_fill_turn_light() -> None:
    box = node("graph TD\n a[x]\n style a fill:#0d1b2a", "a")
    assert box.text is not None
    assert box.text.lines[0][0].colour == "FFFFFF"


def test_everything_else_has_the_colours_of_the_palette() -> None:
    palette = Palette(surface="AABBCC", border="112233", line="445566", text="010203")
    checked = draw_mermaid("graph TD\n a --> b", max_width=800, max_height=400, palette=palette)
    assert checked.value is not None
    colours = {shape.stroke.colour for shape in checked.value.shapes if isinstance(shape, Connector)}
    fills = {shape.fill.colour for shape in checked.value.shapes if isinstance(shape, Box) and shape.fill}
    assert (colours, fills) == ({"445566"}, {"AABBCC"})


def test_links_have_the_ends_and_dashes_of_their_arrows() -> None:
    dotted, thick, both, open_end = links("graph LR\n a -.-> b\n c ==> d\n e <--> f\n g --- h")
    assert dotted.stroke.dash is Dash.DASHED
    assert thick.stroke.width > dotted.stroke.width
    assert (both.begin_head, both.end_head) == (Head.TRIANGLE, Head.TRIANGLE)
    assert (open_end.begin_head, open_end.end_head) == (Head.NONE, Head.NONE)


def test_a_link_knows_its_boxes_and_its_words() -> None:
    link = links("graph LR\n a[하나] -->|그리고| b[둘]")[0]
    assert (link.begin, link.end, link.label, link.name) == ("a", "b", "그리고", "하나 → 둘")


def test_groups_hold_their_nodes() -> None:
    shapes = {
        shape.id: shape
        for shape in drawn(load_sample("flowchart_subgraphs")).shapes
        if isinstance(shape, Box)
    }
    groups = [shape for shape in shapes.values() if shape.role is Role.CONTAINER]
    outer = max(groups, key=lambda group: group.frame.width * group.frame.height)
    assert [group.name for group in groups] == ["관측성 스택", "시각화", "저장", "수집"]
    assert all(outer.frame.holds(shapes[name].frame) for name in "ABCDE")


def test_markup_in_labels_becomes_styled_runs() -> None:
    box = node('graph TD\n a["`**굵게** 그리고 *기울임*`"]', "a")
    assert box.text is not None
    assert [(run.text.strip(), run.bold, run.italic) for run in box.text.lines[0]] == [
        ("굵게", True, False),
        ("그리고", False, False),
        ("기울임", False, True),
    ]


def test_a_line_break_starts_a_line() -> None:
    box = node("graph TD\n a[하나<br/>둘<br>셋]", "a")
    assert box.text is not None
    assert ["".join(run.text for run in line) for line in box.text.lines] == ["하나", "둘", "셋"]


def test_the_direction_stays_where_the_words_can_be_read() -> None:
    first, second = (node("graph TD\n a --> b --> c", name).frame for name in "ab")
    assert first.bottom < second.y


def test_the_direction_turns_where_the_words_would_be_too_small() -> None:
    source = "graph TD\n" + "\n".join(
        f" a{number} --> a{number + 1}\n a{number} --> b{number}" for number in range(7)
    )
    first, second = (node(source, name).frame for name in ("a0", "a1"))
    assert first.right < second.x


def test_trees_without_a_link_stand_in_rows() -> None:
    source = load_sample("flowchart_trees")
    drawing = drawn(source)
    tops = {round(node(source, name).frame.y) for name in "AEIM"}
    assert len(tops) == 2
    assert smallest_text(drawing) * scale_into(drawing, SLIDE_WIDTH, SLIDE_HEIGHT) > 13


def test_a_long_chain_goes_on_in_the_next_row_or_column() -> None:
    drawing = drawn(load_sample("flowchart_chain"))
    assert smallest_text(drawing) * scale_into(drawing, SLIDE_WIDTH, SLIDE_HEIGHT) > 10
    assert any(len(shape.route) == 6 for shape in drawing.shapes if isinstance(shape, Connector))


def test_branches_leave_from_the_middle_of_a_side_and_bend_at_one_level() -> None:
    branches = links("graph TD\n a --> b\n a --> c\n a --> d")
    assert len({branch.route[0] for branch in branches}) == 1
    assert len({branch.route[1].y for branch in branches if len(branch.route) == 4}) == 1


def test_a_link_that_skips_a_level_passes_beside_the_node_between() -> None:
    source = "graph TD\n a[first] --> b[a rather wide node]\n b --> c[last]\n a --> c"
    box = node(source, "b").frame
    skipping = next(link for link in links(source) if (link.begin, link.end) == ("a", "c"))
    upright = [one.x for one, other in pairwise(skipping.route) if one.y < box.y and other.y > box.bottom]
    assert upright
    assert all(x < box.x or x > box.right for x in upright)


def test_lifelines_run_from_head_to_foot() -> None:
    source = "sequenceDiagram\n participant A\n participant B\n A->>B: hello"
    lifelines = [link for link in links(source) if link.begin and link.end]
    assert [(line.begin, line.end) for line in lifelines] == [("A 2", "A"), ("B 2", "B")]


def test_a_title_above_the_diagram_is_its_title() -> None:
    assert drawn("---\ntitle: 배포 흐름\n---\ngraph TD\n a --> b").title == "배포 흐름"
    assert drawn('pie title 시간\n "a": 1').title == "시간"


def test_a_date_axis_does_not_depend_on_today() -> None:
    source = "gantt\n dateFormat YYYY-MM-DD\n a: 2024-01-01, 3d\n b: 2d"
    assert drawn(source) == drawn(source)


def test_words_between_the_boxes_of_a_c4_diagram_leave_the_boxes_clear() -> None:
    drawing = drawn(load_sample("c4"))
    boxes = [shape.frame for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.NODE]
    words = [shape.frame for shape in drawing.shapes if isinstance(shape, Box) and shape.name == "label"]
    assert words
    for frame in words:
        assert not any(
            min(frame.right, box.right) - max(frame.x, box.x) > 1
            and min(frame.bottom, box.bottom) - max(frame.y, box.y) > 1
            for box in boxes
        )


@pytest.mark.parametrize(
    "name", ["quadrant", "xychart", "treemap", "packet", "c4", "sequence_boxes", "sankey"]
)
def test_charts_and_wide_diagrams_can_be_read_on_a_slide(name: str) -> None:
    drawing = drawn(load_sample(name))
    assert smallest_text(drawing) * scale_into(drawing, SLIDE_WIDTH, SLIDE_HEIGHT) >= 10


def test_an_author_s_size_of_a_chart_stays() -> None:
    size = "%%{init: {'quadrantChart': {'chartWidth': 300, 'chartHeight': 300}}}%%\n"
    drawing = drawn(size + load_sample("quadrant"))
    assert (drawing.width, drawing.height) == (300, 300)


def test_bars_are_pale_under_a_line_of_values_and_full_without_one() -> None:
    bars = "xychart-beta\n x-axis [a, b]\n bar [4, 8]"
    alone, under = ({bar.fill for bar in bars_of(source)} for source in (bars, f"{bars}\n line [3, 9]"))
    assert {fill.opacity for fill in alone if fill} == {1.0}
    assert all(fill.opacity < 0.6 for fill in under if fill)


def bars_of(source: str) -> list[Box]:
    shapes = drawn(source).shapes
    return [shape for shape in shapes if isinstance(shape, Box) and shape.geometry is Geometry.RECTANGLE]
