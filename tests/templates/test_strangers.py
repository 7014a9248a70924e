"""What other programs leave in their templates, and what becomes of it."""

import io
import re

from pptx import Presentation

from builder.deck.bind import Reason, bind_template
from builder.deck.bind.layout_names import unique_names
from builder.deck.geometry import Purpose
from builder.theme import load_theme, shipped_folder
from tests.deck.bind_samples import MASTER, cut, edited, layout, parts_of, shipped_deck, swap, unnamed_theme
from tests.ooxml.lint import lint
from tests.templates.makes import MAKES


def test_shapes_that_share_a_number_get_one_each() -> None:
    data = edited({MASTER: swap('id="2" name="Title"', 'id="0" name="Title"')})
    bound = bind_template(data, unnamed_theme()).value.data
    numbers = re.findall(rb'<p:cNvPr id="(\d+)"', parts_of(bound)[MASTER])
    assert len(set(numbers)) == len(numbers)
    assert b"0" not in numbers


def test_an_east_asian_face_without_hangul_gives_way_everywhere() -> None:
    theme = swap('<a:ea typeface="Malgun Gothic"/>', '<a:ea typeface="DejaVu Sans"/>')
    style = swap('<a:ea typeface="+mn-ea"/>', '<a:ea typeface="Noto Sans CJK SC"/>')
    bound = bind_template(edited({"ppt/theme/theme1.xml": theme, MASTER: style}), unnamed_theme()).value
    assert bound.foreign_faces == ("DejaVu Sans", "Noto Sans CJK SC")
    parts = parts_of(bound.data)
    assert b"DejaVu Sans" not in parts["ppt/theme/theme1.xml"]
    assert b'<a:ea typeface="+mn-ea"/>' in parts[MASTER]
    assert b"Noto Sans CJK SC" not in parts[MASTER]
    assert bound.geometry.layout(Purpose.CONTENT).bodies[0].korean == "Malgun Gothic"


def test_layouts_of_one_name_are_told_apart_by_a_number() -> None:
    assert unique_names(["Title", "Content", "title ", "Code #2"]) == (
        "Title #1",
        "Content",
        "title  #2",
        "Code #2",
    )


def test_a_numbered_name_means_that_layout() -> None:
    presentation = Presentation(io.BytesIO(MAKES["wide"]()))
    for place in (1, 3):
        presentation.slide_layouts[place].name = "Content"
    buffer = io.BytesIO()
    presentation.save(buffer)
    theme = unnamed_theme()
    for number, place in ((1, 1), (2, 3)):
        named = type(theme)(name="own", layouts={"content": f"content #{number}"})
        template = bind_template(buffer.getvalue(), named).value
        assert template.reasons[Purpose.CONTENT] is Reason.NAMED
        assert template.geometry.layout(Purpose.CONTENT).index == place
    beyond = type(theme)(name="own", layouts={"content": "content #3"})
    assert bind_template(buffer.getvalue(), beyond).value.reasons[Purpose.CONTENT] is not Reason.NAMED


def test_the_names_of_the_default_deck_bind_copies_of_it_and_no_stranger() -> None:
    """Who changes the shipped deck in PowerPoint keeps its layouts; another deck may call its own alike."""
    theme = load_theme("plain", search=[shipped_folder()]).value
    copy = edited({layout(7): cut(r' type="picTx"')})
    assert bind_template(copy, theme).value.reasons[Purpose.PICTURE] is Reason.NAMED
    stranger = bind_template(MAKES["wide"](), theme).value
    assert stranger.reasons[Purpose.CONTENT] is Reason.TYPED


def test_nothing_is_drawn_over_the_panel_beside_the_text() -> None:
    template = bind_template(MAKES["narrow"](), unnamed_theme()).value
    assert template.geometry.layout(Purpose.CONTENT).free.x >= 460


def test_a_bound_template_stays_in_order() -> None:
    assert lint(bind_template(shipped_deck(), unnamed_theme()).value.data) == ()
