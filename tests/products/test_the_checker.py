"""The checker of rendered decks sees each mistake of a deck made by hand, and nothing in a slide without one."""

import pytest

from tests.products.bad_deck import number_of
from tests.products.findings import Kind, find_faults
from tests.products.made import Made

SEEN = {
    "none": set(),
    "long": {Kind.OUTSIDE},
    "cut": {Kind.OFF_PAGE, Kind.MISSING},
    "gone": {Kind.MISSING},
    "footer": {Kind.FOOTER},
    "on text": {Kind.OUTSIDE, Kind.COLLISION},
    "table": {Kind.OUTSIDE},
    "boxes": {Kind.OVERLAP},
}


@pytest.mark.parametrize("mistake", SEEN)
def test_a_mistake_is_seen(mistake: str, made: Made) -> None:
    faults = find_faults(made.bad_deck, made.bad_pages)
    assert {fault.kind for fault in faults if fault.slide == number_of(mistake)} == SEEN[mistake]
