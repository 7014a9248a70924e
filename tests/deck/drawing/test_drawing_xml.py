import io
from functools import cache

import pytest
from lxml import etree
from pptx import Presentation

from builder.deck.drawing import drawing_xml
from builder.diagram import Box, Connector, Drawing, Geometry, fitted
from tests.deck.drawing.xml_reading import A, P, number, one, parsed, value
from tests.diagram.sample import NAMES, drawn, load_sample
from tests.ooxml.lint import lint

BOX = (381_000, 1_000_000, 11_430_000, 5_000_000)
FONTS = ("Segoe UI", "맑은 고딕")
FIRST = 20


@cache
def sample(name: str) -> Drawing:
    return fitted(drawn(load_sample(name)), 900, 393)


def group_of(drawing: Drawing, **more: dict[str, str]) -> etree._Element:
    made = drawing_xml(drawing, box=BOX, first_id=FIRST, name="그림", alt='a "b" & <c>', fonts=FONTS, **more)
    return parsed(made.xml)


@pytest.mark.parametrize("name", NAMES)
def test_a_deck_with_the_drawing_is_sound(name: str) -> None:
    presentation = Presentation()
    slide = presentation.slides.add_slide(presentation.slide_layouts[5])
    slide.shapes.title.text = name
    slide.shapes._spTree.append(group_of(sample(name)))
    data = io.BytesIO()
    presentation.save(data)
    ours = [problem for problem in lint(data.getvalue()) if "slides/slide1.xml" in problem]
    assert ours == []


@pytest.mark.parametrize("name", NAMES)
def test_the_ids_follow_each_other(name: str) -> None:
    drawing = sample(name)
    made = drawing_xml(drawing, box=BOX, first_id=FIRST, name="x", alt="y", fonts=FONTS)
    ids = [number(shape, "id") for shape in group_of(drawing).iter(f"{P}cNvPr")]
    assert ids == list(range(FIRST, made.next_id))


@pytest.mark.parametrize("name", NAMES)
def test_glued_ends_lie_on_the_site_they_name(name: str) -> None:
    group = group_of(sample(name))
    shapes = {number(one(shape, f".//{P}cNvPr"), "id"): shape for shape in group.iter(f"{P}sp")}
    for connector in group.iter(f"{P}cxnSp"):
        for tag in ("stCxn", "endCxn"):
            glue = connector.find(f".//{A}{tag}")
            if glue is not None:
                assert number(glue, "idx") < sites(shapes[number(glue, "id")])


def sites(shape: etree._Element) -> int:
    """How many sites a shape has, by presetShapeDefinitions.xml."""
    preset = shape.find(f".//{A}prstGeom")
    if preset is None:
        return len(shape.findall(f".//{A}cxn"))
    known = {"rect": 4, "roundRect": 4, "diamond": 4, "trapezoid": 4, "can": 5, "ellipse": 8, "hexagon": 6}
    return {**known, "parallelogram": 6}[value(preset, "prst")]


def test_every_link_of_a_tree_is_a_glued_connector() -> None:
    group = group_of(sample("flowchart_trees"))
    links = [shape for shape in sample("flowchart_trees").shapes if isinstance(shape, Connector)]
    assert len(list(group.iter(f"{P}cxnSp"))) == len(links)
    assert len(list(group.iter(f"{A}stCxn"))) == len(list(group.iter(f"{A}endCxn"))) == len(links)


def test_the_group_tells_what_it_shows() -> None:
    properties = one(group_of(sample("pie")), f"{P}nvGrpSpPr/{P}cNvPr")
    assert (value(properties, "name"), value(properties, "descr")) == ("그림", 'a "b" & <c>')


@pytest.mark.parametrize("name", NAMES)
def test_the_group_stands_in_the_middle_of_its_box(name: str) -> None:
    frame = one(group_of(sample(name)), f"{P}grpSpPr/{A}xfrm")
    (left, top), (width, height) = (
        [number(one(frame, f"{A}{tag}"), part) for part in parts]
        for tag, parts in (("off", ("x", "y")), ("ext", ("cx", "cy")))
    )
    assert abs(2 * left + width - (2 * BOX[0] + BOX[2])) <= 4
    assert abs(2 * top + height - (2 * BOX[1] + BOX[3])) <= 4
    assert width <= BOX[2] + 2
    assert height <= BOX[3] + 2


def test_a_drawing_larger_than_its_box_is_made_smaller() -> None:
    wide = drawn("graph LR\n " + " --> ".join(f"a{number}" for number in range(9)))
    narrow = drawing_xml(wide, box=(0, 0, 1_000_000, 1_000_000), first_id=2, name="x", alt="y", fonts=FONTS)
    assert 'cx="1000000"' in narrow.xml


def test_every_run_names_its_size_language_and_both_fonts() -> None:
    group = group_of(sample("flowchart_shapes"))
    runs = list(group.iter(f"{A}rPr"))
    assert runs
    for run in runs:
        assert number(run, "sz") >= 100
        assert value(run, "lang") in {"ko-KR", "en-US"}
    for word in group.iter(f"{A}r"):
        faces = [value(one(word, f"{A}rPr/{A}{tag}"), "typeface") for tag in ("latin", "ea")]
        assert tuple(faces) == FONTS


def test_korean_words_are_marked_as_korean() -> None:
    runs = group_of(drawn("graph LR\n a[배포] --> b[deploy]")).iter(f"{A}r")
    assert [value(one(run, f"{A}rPr"), "lang") for run in runs] == ["ko-KR", "en-US"]


def test_the_colours_of_the_theme_stay_the_themes() -> None:
    group = group_of(drawn("graph LR\n a --> b"), scheme={"51607C": "tx2", "F1F6FF": "bg2"})
    assert {value(colour, "val") for colour in group.iter(f"{A}schemeClr")} == {"tx2", "bg2"}


def test_shapes_are_the_presets_people_know() -> None:
    group = group_of(
        drawn("graph LR\n a[x] --> b{x} --> c([x])\n d((x))\n e[(x)]\n f{{x}}\n g[/x/]\n h[/x\\]")
    )
    found = {value(shape, "prst") for shape in group.iter(f"{A}prstGeom")}
    shapes = {"roundRect", "diamond", "ellipse", "can", "hexagon", "parallelogram", "trapezoid"}
    assert shapes | {"straightConnector1"} == found


def test_a_shape_without_a_site_where_a_link_ends_brings_its_own() -> None:
    group = group_of(drawn("graph TD\n a{{x}} --> b[(x)]"))
    assert [len(shape.findall(f".//{A}cxn")) for shape in group.iter(f"{P}sp")] == [4, 4]
    assert len(list(group.iter(f"{A}stCxn"))) == len(list(group.iter(f"{A}endCxn"))) == 1


def test_words_stand_where_the_drawing_has_them() -> None:
    """The middle of the text rectangle with its insets is the middle of the words."""
    drawing = fitted(drawn("graph TD\n a[(database)] --> b[/slanted\\]"), 900, 393)
    group = group_of(drawing)
    boxes = [shape for shape in drawing.shapes if isinstance(shape, Box)]
    assert {box.geometry for box in boxes} == {Geometry.CYLINDER, Geometry.TRAPEZOID}
    for body in group.iter(f"{A}bodyPr"):
        assert value(body, "anchor") == "ctr"
        assert value(body, "wrap") == "none"
        assert all(number(body, name) >= 0 for name in ("lIns", "tIns", "rIns", "bIns"))


def test_control_characters_do_not_reach_the_xml() -> None:
    group = group_of(drawn('graph TD\n a["x\x0b\ufffey"]'))
    assert "".join(str(word.text) for word in group.iter(f"{A}t")) == "x  y"
