"""Pictures side by side, in rows, by the author's measure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builder.content import Attributes, Image
from builder.deck.geometry import Box
from builder.deck.paginate.fit_pictures import fit_pictures

BOX = Box(x=50, y=100, width=800, height=400)


def picture(**values: str) -> Image:
    return Image(alt="x", address="a.png", attributes=Attributes(values=tuple(values.items())))


def test_pictures_side_by_side_are_equally_high() -> None:
    one, other = fit_pictures([picture()] * 2, [(200, 100), (300, 300)], BOX)
    assert one.box.height == pytest.approx(other.box.height)
    assert one.box.width == pytest.approx(2 * one.box.height)
    assert one.box.right < other.box.x


def test_four_wide_pictures_stand_in_two_rows() -> None:
    fitted = fit_pictures([picture()] * 4, [(800, 400)] * 4, BOX)
    assert len({each.box.y for each in fitted}) == 2


def test_three_tall_pictures_stand_in_one() -> None:
    assert len({each.box.y for each in fit_pictures([picture()] * 3, [(300, 500)] * 3, BOX)}) == 1


@pytest.mark.parametrize(
    ("values", "size"),
    [
        ({}, (200, 100)),
        ({"width": "50%"}, (400, 200)),
        ({"width": "5cm"}, (5 * 72 / 2.54, 5 * 72 / 2.54 / 2)),
        ({"height": "90"}, (135, 67.5)),
        ({"width": "4000px"}, (800, 400)),
        ({"fit": "contain"}, (800, 400)),
        ({"fit": "none"}, (100, 50)),
        ({"width": "wide"}, (200, 100)),
    ],
)
def test_a_picture_is_as_large_as_its_author_says(values: dict[str, str], size: tuple[float, float]) -> None:
    (fitted,) = fit_pictures([picture(**values)], [(100, 50)], BOX)
    assert (fitted.box.width, fitted.box.height) == pytest.approx(size)


def test_a_picture_that_covers_its_box_loses_what_is_over() -> None:
    (fitted,) = fit_pictures([picture(fit="cover")], [(400, 400)], BOX)
    assert (fitted.box.width, fitted.box.height) == (800, 400)
    assert fitted.crop == pytest.approx((0, 0.25, 0, 0.25))


@given(
    st.lists(st.tuples(st.floats(1, 5000), st.floats(1, 5000)), min_size=1, max_size=6),
    st.floats(150, 900),
    st.floats(110, 500),
)
def test_pictures_keep_their_shape_and_stay_in_their_box(
    sizes: list[tuple[float, float]], width: float, height: float
) -> None:
    box = Box(x=10, y=20, width=width, height=height)
    fitted = fit_pictures([picture()] * len(sizes), sizes, box)
    assert len(fitted) == len(sizes)
    for each, (own_width, own_height) in zip(fitted, sizes, strict=True):
        assert box.holds(each.box)
        assert each.box.width / each.box.height == pytest.approx(own_width / own_height, rel=1e-6)
