"""The lint finds what is broken, and nothing else."""

from pathlib import Path

import pytest

from tests.deck.write.decks import PICTURES, every_kind, render
from tests.ooxml.lint import lint
from tests.ooxml.mutations import MUTATIONS, TEXT, mutated, pack, unpack
from tests.ooxml.samples import SAMPLES, formulas_deck, save_sample


@pytest.fixture(scope="module")
def sound() -> bytes:
    return render(every_kind(), PICTURES)


def test_a_sound_deck_passes(sound: bytes) -> None:
    assert lint(sound) == ()
    assert lint(pack(unpack(sound))) == ()


def test_every_sample_passes(tmp_path: Path) -> None:
    for name in SAMPLES:
        assert lint(save_sample(name, tmp_path).read_bytes()) == ()
    assert lint(formulas_deck()) == ()


@pytest.mark.parametrize("name", MUTATIONS)
def test_a_broken_deck_is_caught(name: str, sound: bytes) -> None:
    assert lint(mutated(sound, MUTATIONS[name])) != ()


def test_a_part_that_stands_twice_is_caught(sound: bytes) -> None:
    files = unpack(sound)
    with pytest.warns(UserWarning, match="Duplicate name"):
        twice = pack(files, (TEXT, files[TEXT]))
    assert lint(twice) == (f"two parts are called {TEXT}",)


def test_what_is_no_package_is_said_to_be_none() -> None:
    assert lint(b"PK nothing") != ()
    assert lint(pack({"a.txt": b""})) == ("no [Content_Types].xml",)
