from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from builder.diagram import Box, Connector, Drawing, Frame, Label, Role, smallest_text
from tests.diagram.sample import SLIDE_HEIGHT, SLIDE_WIDTH, drawn, load_sample


def test_a_chain_with_a_way_back_is_folded_and_the_way_back_runs_between_its_rows() -> None:
    drawing = drawn(load_sample("flowchart_feedback"))
    scale = min(SLIDE_WIDTH / drawing.width, SLIDE_HEIGHT / drawing.height)
    assert smallest_text(drawing) * scale >= 10
    back = next(shape for shape in links(drawing) if (shape.begin, shape.end) == ("R5", "P1"))
    assert len(back.route) > 2
    no_link_runs_through_a_node(drawing)


@settings(max_examples=25, deadline=None)
@given(
    st.integers(6, 24),
    st.lists(st.tuples(st.integers(0, 23), st.integers(0, 23)), max_size=2),
    st.sampled_from(["TB", "LR"]),
)
def test_no_link_of_a_long_chain_runs_through_a_node(
    length: int, more: list[tuple[int, int]], direction: str
) -> None:
    lines = [
        f"  n{place}[Step {place} of many] --> n{place + 1}[Step {place + 1} of many]"
        for place in range(length)
    ]
    lines += [
        f"  n{one % length} --> n{other % length}" for one, other in more if one % length != other % length
    ]
    no_link_runs_through_a_node(drawn("\n".join([f"flowchart {direction}", *lines])))


def test_words_go_with_their_link_to_the_next_row() -> None:
    steps = [
        f"  subgraph g{g}\n  a{g}[첫 단계 {g}] --> b{g}[둘째 단계 {g}] --> c{g}[셋째 단계 {g}]\n  end"
        for g in range(4)
    ]
    ties = ["  c0 -->|개선| a1", "  c1 -->|자동화| a2", "  c2 -->|확장| a3", "  c3 -.->|다시| a0"]
    drawing = drawn("\n".join(["flowchart LR", *steps, *ties]))
    words = {shape.name: shape.text.frame for shape in drawing.shapes if isinstance(shape, Label)}
    nodes = [shape.frame for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.NODE]
    assert any(link.label and len(link.route) > 4 for link in links(drawing))
    for link in links(drawing):
        if link.label:
            frame = words[link.label]
            assert any(_meet(frame, leg) for leg in legs(link)), link.label
            assert not any(_meet(frame, node) for node in nodes), link.label


def legs(link: Connector) -> list[Frame]:
    return [
        Frame(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by)).grown(0.1)
        for (ax, ay), (bx, by) in pairwise(link.route)
    ]


def links(drawing: Drawing) -> list[Connector]:
    return [shape for shape in drawing.shapes if isinstance(shape, Connector)]


def no_link_runs_through_a_node(drawing: Drawing) -> None:
    nodes = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.NODE]
    for link in links(drawing):
        for node in nodes:
            if node.id not in (link.begin, link.end):
                for (ax, ay), (bx, by) in pairwise(link.route):
                    leg = Frame(min(ax, bx), min(ay, by), abs(ax - bx), abs(ay - by))
                    assert not _meet(leg, node.frame.grown(-1)), (link.name, node.name)


def _meet(one: Frame, other: Frame) -> bool:
    return one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
