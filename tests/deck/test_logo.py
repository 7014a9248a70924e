"""A set's logo on the slides' layouts."""

import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from builder.deck.bind import LogoPicture, Logos, bind_template
from builder.deck.geometry import EMU_PER_POINT, Box
from builder.diagnostics import Code, Problem
from builder.theme import Logo
from tests.deck.bind_samples import layout, parts_of, shipped_deck, shipped_theme
from tests.ooxml.lint import lint

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="200" height="50"><rect width="200" height="50" fill="#c00"/></svg>'


def picture(colour: str = "red", size: tuple[int, int] = (300, 100)) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, colour).save(buffer, "PNG")
    return buffer.getvalue()


LIGHT, DARK = (LogoPicture(data=picture(colour), suffix=".png", shape=3.0) for colour in ("red", "white"))
LOGO = Logo(file=Path("logo.png"), alt="Acme")


def with_logo(logo: Logo = LOGO, logos: Logos | None = None) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    theme = replace(shipped_theme(), logo=logo)
    checked = bind_template(shipped_deck(), theme, logos or Logos(light=LIGHT, dark=DARK))
    return parts_of(checked.value.data), checked.problems


def places(parts: dict[str, bytes]) -> dict[int, Box]:
    """Return the place of the logo on each layout that has one, in points."""
    found = {}
    for number in range(1, 11):
        logo = re.search(
            rb'name="Logo".*?<a:off x="(\d+)" y="(\d+)"/><a:ext cx="(\d+)" cy="(\d+)"/>',
            parts[layout(number)],
        )
        if logo:
            x, y, width, height = (int(value) / EMU_PER_POINT for value in logo.groups())
            found[number] = Box(x=x, y=y, width=width, height=height)
    return found


def test_every_layout_carries_it_and_the_title_a_larger_one() -> None:
    found = places(with_logo()[0])
    assert set(found) == set(range(1, 11))
    assert (found[1].height, found[4].height) == (48, 24)
    assert all(box.width == pytest.approx(3 * box.height) for box in found.values())


def test_it_stands_in_its_corner_beside_the_slide_number() -> None:
    box = places(with_logo()[0])[4]
    assert box.y > 500
    assert 700 < box.right <= 852


@pytest.mark.parametrize("place", ["top-left", "top-right", "bottom-left", "bottom-right"])
def test_it_covers_nothing_wherever_it_is_wanted(place: str) -> None:
    theme = shipped_theme()
    geometry = bind_template(shipped_deck(), theme).value.geometry
    assert geometry.rail is not None
    for number, box in places(with_logo(replace(LOGO, place=place))[0]).items():
        chosen = next(each for each in geometry.layouts.values() if each.index == number - 1)
        others = [
            geometry.rail,
            *(area.box for area in (chosen.title, chosen.subtitle, *chosen.bodies) if area),
        ]
        assert geometry.slide.holds(box)
        for other in others:
            apart = (
                box.x >= other.right or other.x >= box.right or box.y >= other.bottom or other.y >= box.bottom
            )
            assert apart, (number, box, other)


def test_it_may_stand_on_the_title_slide_alone() -> None:
    assert set(places(with_logo(replace(LOGO, slides="title"))[0])) == {1}
    assert places(with_logo(replace(LOGO, slides="none"))[0]) == {}


def test_dark_grounds_have_their_own_picture() -> None:
    parts, _ = with_logo()
    cover, content = (
        parts[f"ppt/slideLayouts/_rels/slideLayout{number}.xml.rels"].decode() for number in (1, 4)
    )
    shown = {name: parts[f"ppt/media/{name}"] for name in ("logo1.png", "logo2.png")}
    assert shown[next(name for name in shown if name in cover)] == DARK.data
    assert shown[next(name for name in shown if name in content)] == LIGHT.data


def test_a_drawing_stands_beside_its_picture() -> None:
    parts, _ = with_logo(logos=Logos(light=replace(LIGHT, svg=SVG), dark=DARK))
    assert [data for name, data in parts.items() if name.endswith(".svg")] == [SVG]
    assert b"svgBlip" in parts[layout(4)]
    assert b"image/svg+xml" in parts["[Content_Types].xml"]


def test_a_deck_with_a_logo_is_in_order() -> None:
    theme = replace(shipped_theme(), logo=LOGO)
    logos = Logos(light=replace(LIGHT, svg=SVG), dark=DARK)
    data = bind_template(shipped_deck(), theme, logos).value.data
    assert lint(data) == ()
    assert bind_template(shipped_deck(), theme, logos).value.data == data


def test_a_logo_without_room_is_a_problem() -> None:
    banner = LogoPicture(data=picture(size=(100, 100)), suffix=".png", shape=9.0)
    _, problems = with_logo(replace(LOGO, height=190.0), Logos(light=banner, dark=banner))
    assert {problem.code for problem in problems} == {Code.BAD_TEMPLATE}
    assert "has no room for the logo" in str(problems[0].message)
