"""Slides and notes as text, so that a change in what is written shows in review.

After a change that is meant, `python -m tests.deck.write.test_slide_goldens` writes them anew.
"""

from pathlib import Path

import pytest

from tests.deck.write.decks import PICTURES, every_kind, normalised, render, reopened

GOLDENS = Path(__file__).parent / "goldens"
NUMBERS = range(1, len(every_kind().slides) + 1)


def slide_text(number: int) -> str:
    return normalised(reopened(render(every_kind(), PICTURES)).slides[number - 1]._element)


def notes_text(number: int) -> str:
    return normalised(reopened(render(every_kind(), PICTURES)).slides[number - 1].notes_slide._element)


@pytest.mark.parametrize("number", NUMBERS)
def test_a_slide_is_written_as_its_golden_says(number: int) -> None:
    assert slide_text(number) == (GOLDENS / f"slide{number}.xml").read_text(encoding="utf-8")


def test_notes_are_written_as_their_golden_says() -> None:
    assert notes_text(2) == (GOLDENS / "notes2.xml").read_text(encoding="utf-8")


def write_goldens() -> None:
    for number in NUMBERS:
        (GOLDENS / f"slide{number}.xml").write_text(slide_text(number), encoding="utf-8")
    (GOLDENS / "notes2.xml").write_text(notes_text(2), encoding="utf-8")


if __name__ == "__main__":
    write_goldens()
