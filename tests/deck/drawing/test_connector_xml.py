"""A stored transform and a preset must show the route: decoded here as PowerPoint does it."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from builder.deck.drawing.connector_xml import course
from builder.diagram import Bend, Connector, Frame, Point, Stroke
from tests.deck.drawing.xml_reading import A, number, one, parsed, value

LENGTHS = st.floats(-400, 400).filter(lambda length: abs(length) > 20)
PLACES = st.builds(Point, st.floats(0, 800), st.floats(0, 400))


def connector(*route: Point, bend: Bend = Bend.ANGULAR) -> Connector:
    return Connector(name="x", route=route, stroke=Stroke("000000"), begin="a", end="b", bend=bend)


@given(PLACES, PLACES)
def test_a_straight_line_runs_between_its_ends(start: Point, end: Point) -> None:
    assert_shows((start, end))


@given(PLACES, LENGTHS, LENGTHS, st.booleans())
def test_an_elbow_bends_at_its_corner(start: Point, across: float, down: float, upright: bool) -> None:
    end = Point(start.x + across, start.y + down)
    corner = Point(start.x, end.y) if upright else Point(end.x, start.y)
    assert_shows((start, corner, end))


@given(PLACES, LENGTHS, LENGTHS, st.floats(0.05, 0.95), st.booleans())
def test_a_double_elbow_bends_where_the_route_does(
    start: Point, across: float, down: float, share: float, upright: bool
) -> None:
    end = Point(start.x + across, start.y + down)
    if upright:
        level = start.y + down * share
        corners = (Point(start.x, level), Point(end.x, level))
    else:
        level = start.x + across * share
        corners = (Point(level, start.y), Point(level, end.y))
    assert_shows((start, *corners, end))


def test_a_route_with_more_corners_is_a_freeform() -> None:
    route = (Point(0, 0), Point(10, 0), Point(10, 20), Point(-10, 20), Point(-10, 40), Point(0, 40))
    assert not course(connector(*route)).native


def test_an_elbow_that_nothing_holds_is_a_freeform() -> None:
    loose = Connector(name="x", route=(Point(0, 0), Point(9, 0), Point(9, 9)), stroke=Stroke("000000"))
    assert not course(loose).native


def test_an_elbow_gives_way_to_a_box_on_its_middle() -> None:
    route = (Point(0, 0), Point(0, 20), Point(80, 20), Point(80, 100))
    assert course(connector(*route)).native
    assert not course(connector(*route), [Frame(30, 40, 20, 20)]).native


def test_an_s_becomes_a_curved_connector() -> None:
    curve = (Point(0, 0), Point(0, 50), Point(90, 50), Point(90, 100))
    assert 'prst="curvedConnector3"' in course(connector(*curve, bend=Bend.CURVED)).geometry


def test_another_curve_stays_a_freeform() -> None:
    bow = (Point(0, 0), Point(80, 0), Point(80, 100), Point(0, 100))
    assert not course(connector(*bow, bend=Bend.CURVED)).native


def assert_shows(route: tuple[Point, ...]) -> None:
    found = course(connector(*route))
    assert found.native
    shown = decoded(found.transform, found.geometry)
    assert len(shown) == len(route)
    for place, corner in zip(shown, route, strict=True):
        assert math.dist(place, corner) < 0.02, (shown, route)


def decoded(transform: str, geometry: str) -> list[tuple[float, float]]:
    """Return the points, in points, that ECMA-376 says these are."""
    frame, preset = parsed(transform), parsed(geometry)
    left, top = (number(one(frame, f"{A}off"), name) / 12700 for name in "xy")
    width, height = (number(one(frame, f"{A}ext"), name) / 12700 for name in ("cx", "cy"))
    points = path(preset, width, height)
    if frame.get("flipH") == "1":
        points = [(width - x, y) for x, y in points]
    if frame.get("flipV") == "1":
        points = [(x, height - y) for x, y in points]
    angle = math.radians(number(frame, "rot") / 60_000)
    return [
        (
            math.cos(angle) * (x - width / 2) - math.sin(angle) * (y - height / 2) + width / 2 + left,
            math.sin(angle) * (x - width / 2) + math.cos(angle) * (y - height / 2) + height / 2 + top,
        )
        for x, y in points
    ]


def path(preset: etree._Element, width: float, height: float) -> list[tuple[float, float]]:
    """The path of presetShapeDefinitions.xml."""
    match value(preset, "prst"):
        case "straightConnector1":
            return [(0, 0), (width, height)]
        case "bentConnector2":
            return [(0, 0), (width, 0), (width, height)]
        case "bentConnector3":
            middle = width * int(value(one(preset, f".//{A}gd"), "fmla").removeprefix("val ")) / 100_000
            return [(0, 0), (middle, 0), (middle, height), (width, height)]
        case other:
            pytest.fail(f"unexpected {other}")
