"""The Open XML SDK finds nothing in our decks, for the newest Office and an old one."""

from pathlib import Path

import pytest

from tests.ooxml.mutations import MUTATIONS, mutated
from tests.ooxml.samples import SAMPLES, formulas_deck, save_sample
from tests.ooxml.validators import validate


@pytest.mark.parametrize("office", ["Office2010", "Microsoft365"])
@pytest.mark.parametrize("name", SAMPLES)
def test_a_deck_passes(name: str, office: str, tmp_path: Path) -> None:
    assert validate(save_sample(name, tmp_path), office) == ()


@pytest.mark.parametrize("office", ["Office2013", "Microsoft365"])
def test_a_deck_with_formulas_passes(office: str, tmp_path: Path) -> None:
    path = tmp_path / "formulas.pptx"
    path.write_bytes(formulas_deck())
    assert validate(path, office) == ()


def test_a_broken_deck_doesnt_pass(tmp_path: Path) -> None:
    path = save_sample("plain", tmp_path)
    path.write_bytes(mutated(path.read_bytes(), MUTATIONS["faces before the colour"]))
    assert validate(path) != ()
