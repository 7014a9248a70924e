from builder.diagram import Box, Connector, Drawing, Label, Role, smallest_text
from tests.diagram.sample import SLIDE_HEIGHT, SLIDE_WIDTH, drawn, load_sample

LONG = load_sample("sequence_long")
MESSAGES = LONG.count("->>")


def test_a_long_sequence_goes_on_in_the_next_column_under_the_same_participants() -> None:
    drawing = drawn(LONG)
    assert readable(drawing) >= 10
    heads = [shape for shape in drawing.shapes if isinstance(shape, Box) and shape.name == "결제"]
    assert len(heads) == 2
    assert heads[0].frame.right < heads[1].frame.x
    assert heads[0].frame.y == heads[1].frame.y


def test_every_message_stands_in_one_column_with_its_words_right_over_it() -> None:
    drawing = drawn(LONG)
    messages = [shape for shape in drawing.shapes if isinstance(shape, Connector) and shape.label]
    assert len(messages) == MESSAGES
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    for message in messages:
        if len(message.route) == 2:
            left, right = sorted(point.x for point in message.route)
            over = [
                label
                for label in labels
                if label.name == message.label
                and left <= label.text.frame.centre.x <= right
                and 0 <= message.route[0].y - label.text.frame.bottom < 12
            ]
            assert len(over) == 1, message.label


def test_lifelines_run_straight_down_inside_the_boxes_around_participants() -> None:
    drawing = drawn(load_sample("sequence_boxes"), height=1000)
    heads = {shape.id for shape in drawing.shapes if isinstance(shape, Box) and shape.role is Role.NODE}
    lines = [shape for shape in drawing.shapes if isinstance(shape, Connector) and shape.begin in heads]
    assert len(lines) >= 4
    for line in lines:
        assert len({round(point.x, 1) for point in line.route}) == 1
        assert line.end in heads


def test_a_short_sequence_stays_in_one_column() -> None:
    drawing = drawn("sequenceDiagram\nA->>B: one\nB-->>A: two")
    assert sum(isinstance(shape, Box) and shape.name == "A" for shape in drawing.shapes) == 2
    assert drawing.width < drawing.height * 2


def readable(drawing: Drawing) -> float:
    """Return the size of the smallest words on a slide."""
    return smallest_text(drawing) * min(SLIDE_WIDTH / drawing.width, SLIDE_HEIGHT / drawing.height)
