"""The shipped template as it is bound, and the promises it makes."""

import pickle
import subprocess
import sys
from pathlib import Path

import pytest

from builder.deck.bind import Template, bind_template
from builder.deck.bind.ground import read_backdrop
from builder.deck.bind.master import EDGES, read_layouts, read_masters
from builder.deck.bind.open_package import open_package
from builder.deck.bind.text_area import read_text_colours
from builder.deck.colour import contrast
from builder.deck.geometry import Purpose, TextArea
from builder.theme import PURPOSES, Theme, load_deck, load_theme, shipped_folder
from tests.deck.bind_samples import parts_of, shipped_deck, shipped_theme

ROOT = Path(__file__).parents[2]
CHECKED = bind_template(shipped_deck(), shipped_theme())
TEMPLATE: Template = CHECKED.value
LAYOUTS = TEMPLATE.geometry.layouts
READABLE = 4.5


SETS = ("default", "plain", "dark")


def theme_of(name: str) -> Theme:
    return load_theme(name, search=[shipped_folder()]).value


def deck_of(name: str) -> bytes:
    return load_deck(theme_of(name))


def areas(purpose: Purpose) -> tuple[TextArea, ...]:
    layout = LAYOUTS[purpose]
    return tuple(area for area in (layout.title, layout.subtitle, *layout.bodies) if area is not None)


@pytest.mark.parametrize("name", SETS)
def test_it_is_rebuilt_to_the_same_bytes(name: str, tmp_path: Path) -> None:
    out = tmp_path / "deck.pptx"
    subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "build_template.py"), name, "--out", str(out)],
        check=True,
        env={"PYTHONPATH": str(ROOT)},
    )
    assert out.read_bytes() == deck_of(name)


@pytest.mark.parametrize("name", SETS)
def test_every_set_has_the_same_layouts_in_the_same_places(name: str) -> None:
    checked = bind_template(deck_of(name), theme_of(name))
    assert checked.problems == ()
    for purpose, layout in checked.value.geometry.layouts.items():
        assert (layout.name, layout.title, layout.bodies, layout.free) == (
            LAYOUTS[purpose].name,
            LAYOUTS[purpose].title,
            LAYOUTS[purpose].bodies,
            LAYOUTS[purpose].free,
        )


def test_every_purpose_has_the_layout_made_for_it() -> None:
    assert CHECKED.problems == ()
    assert {str(purpose) for purpose in Purpose} == set(PURPOSES)
    assert {str(purpose): layout.name for purpose, layout in LAYOUTS.items()} == shipped_theme().layouts


def test_it_is_a_wide_slide_with_the_rail_along_its_upper_edge() -> None:
    geometry = TEMPLATE.geometry
    assert (geometry.width, geometry.height) == (960, 540)
    assert geometry.rail is not None
    assert (geometry.rail.y, geometry.rail.width, geometry.rail.height) == (0, 960, 20)


@pytest.mark.parametrize("purpose", Purpose)
def test_nothing_stands_on_the_rail_or_off_the_slide(purpose: Purpose) -> None:
    geometry = TEMPLATE.geometry
    assert geometry.rail is not None
    for box in (*(area.box for area in areas(purpose)), LAYOUTS[purpose].free):
        assert geometry.slide.holds(box)
        assert box.y >= geometry.rail.bottom


@pytest.mark.parametrize("purpose", Purpose)
def test_the_free_box_is_clear_of_title_and_footers(purpose: Purpose) -> None:
    layout = LAYOUTS[purpose]
    assert layout.title is not None
    title, free = layout.title.box, layout.free
    assert free.y >= title.bottom or free.x >= title.right
    assert free.bottom <= 508
    assert free.width >= 480
    assert free.height >= 180


@pytest.mark.parametrize("purpose", Purpose)
def test_a_title_has_room_for_two_lines(purpose: Purpose) -> None:
    title = LAYOUTS[purpose].title
    assert title is not None
    style = title.levels[0]
    assert style.bold
    assert style.size >= 30
    assert 2 * style.size * 1.2 * style.line_spacing <= title.inner.height


@pytest.mark.parametrize("purpose", Purpose)
def test_text_is_large_and_its_lines_are_open(purpose: Purpose) -> None:
    for area in areas(purpose):
        assert all(level.size >= 16 for level in area.levels)
        assert (area.latin, area.korean) in {
            ("Malgun Gothic", "Malgun Gothic"),
            ("Consolas", "Malgun Gothic"),
        }
    for body in LAYOUTS[purpose].bodies:
        assert all(1.05 <= level.line_spacing <= 1.15 for level in body.levels)


def test_five_list_levels_hang_from_real_bullets() -> None:
    levels = LAYOUTS[Purpose.CONTENT].bodies[0].levels
    assert [level.size for level in levels] == [22, 18, 16, 16, 16]
    assert [level.bullet for level in levels] == ["•", "–", "•", "–", "•"]
    assert [level.indent for level in levels] == [20, 40, 58, 76, 94]
    assert all(level.first_indent < 0 < level.space_before for level in levels)


@pytest.mark.parametrize("name", SETS)
def test_every_text_stands_out_from_what_is_behind_it(name: str) -> None:
    package = open_package(deck_of(name))
    masters = read_masters(package, "ppt/presentation.xml")
    checked = 0
    for layout in read_layouts(package, masters):
        for placeholder in layout.placeholders:
            ground = read_backdrop(layout, placeholder)
            # A footer has one line of one level.
            colours = read_text_colours(layout, placeholder)
            for colour in colours[:1] if placeholder.kind in EDGES else colours:
                assert contrast(colour, ground) >= READABLE, (layout.name, placeholder.name, colour, ground)
                checked += 1
    assert checked > 100


def dark_purposes(name: str) -> set[Purpose]:
    grounds = bind_template(deck_of(name), theme_of(name)).value.grounds
    return {purpose for purpose, ground in grounds.items() if ground.dark}


def test_covers_are_dark_and_the_others_light() -> None:
    assert dark_purposes("default") == {Purpose.TITLE, Purpose.PHASE}
    assert dark_purposes("plain") == set()
    assert dark_purposes("dark") == set(Purpose)


def test_every_layout_carries_footer_date_and_number() -> None:
    for edges in TEMPLATE.edges.values():
        assert sorted(edge.kind for edge in edges) == ["dt", "ftr", "sldNum"]
        assert {edge.kind for edge in edges} < EDGES


def test_code_stands_in_a_monospaced_face() -> None:
    assert LAYOUTS[Purpose.CODE].bodies[0].latin == "Consolas"
    assert TEMPLATE.geometry.mono == ("Consolas", "Malgun Gothic")


def test_it_carries_no_slides_no_shrinking_text_and_nobody_s_name() -> None:
    parts = parts_of(shipped_deck())
    assert not [
        name for name in parts if name.startswith(("ppt/slides/", "docProps/", "ppt/printerSettings"))
    ]
    assert not [name for name, data in parts.items() if b"normAutofit" in data or b"creator" in data]
    assert TEMPLATE.dropped_slides == 0


def test_a_bound_template_travels_to_other_processes() -> None:
    again = pickle.loads(pickle.dumps(TEMPLATE))  # noqa: S301 - our own bytes
    assert again.geometry == TEMPLATE.geometry
    assert again.data == TEMPLATE.data


def test_binding_twice_gives_the_same_bytes() -> None:
    assert bind_template(shipped_deck(), shipped_theme()).value.data == TEMPLATE.data
    assert bind_template(TEMPLATE.data, shipped_theme()).value.data == TEMPLATE.data


def test_its_layouts_and_placeholders_are_the_listed_ones() -> None:
    """The list beside this test shows in a review what changed in the binary file."""
    lines = []
    package = open_package(shipped_deck())
    for layout in read_layouts(package, read_masters(package, "ppt/presentation.xml")):
        lines.append(f"{layout.index} {layout.name} [{layout.kind}]")
        for placeholder in layout.placeholders:
            box = layout.box(placeholder)
            assert box is not None
            place = " ".join(f"{length:g}" for length in (box.x, box.y, box.width, box.height))
            lines.append(f"    {placeholder.kind} {placeholder.idx} {placeholder.name}: {place}")
    listed = (Path(__file__).parent / "default_layouts.txt").read_text(encoding="utf-8")
    assert "\n".join(lines) + "\n" == listed
