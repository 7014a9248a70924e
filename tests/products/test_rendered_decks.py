"""Every deck, printed by LibreOffice, shows all of its words inside their frames, the page, and clear of others."""

from functools import cache
from pathlib import Path

import pytest

from tests.products.findings import Finding, Kind, find_faults
from tests.products.made import Made
from tests.products.slide_frames import load_slides
from tests.products.sources import Source, sources

SMALLEST = 10.0
"""Points; a label of a drawing may be as small, other text is larger."""

every_source = pytest.mark.parametrize("source", sources(), ids=lambda source: source.name)


@every_source
def test_every_word_of_a_slide_is_on_its_page(source: Source, made: Made) -> None:
    assert faults(source, made, Kind.MISSING) == []


@every_source
def test_no_word_reaches_over_the_edge_of_its_page(source: Source, made: Made) -> None:
    assert faults(source, made, Kind.OFF_PAGE) == []


@every_source
def test_no_word_leaves_its_frame(source: Source, made: Made) -> None:
    assert faults(source, made, Kind.OUTSIDE) == []


@every_source
def test_no_word_touches_another_text_or_the_footer(source: Source, made: Made) -> None:
    assert faults(source, made, Kind.COLLISION, Kind.FOOTER) == []


@every_source
def test_nothing_on_a_slide_covers_another_thing(source: Source, made: Made) -> None:
    assert faults(source, made, Kind.OVERLAP) == []


@every_source
def test_no_text_is_too_small_to_read(source: Source, made: Made) -> None:
    slides = enumerate(load_slides(made.deck(source)), 1)
    sizes = ((n, frame.name, frame.smallest) for n, slide in slides for frame in slide.frames)
    assert [each for each in sizes if each[2] < SMALLEST] == []


def faults(source: Source, made: Made, *kinds: Kind) -> list[str]:
    found = _faults(made.deck(source), made.pages(source))
    return [str(each) for each in found if each.kind in kinds]


@cache
def _faults(deck: Path, pages: Path) -> tuple[Finding, ...]:
    return find_faults(deck, pages)
