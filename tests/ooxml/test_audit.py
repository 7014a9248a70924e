"""openxml-audit finds nothing in our decks."""

from pathlib import Path

import pytest

from tests.ooxml.samples import SAMPLES, save_sample
from tests.ooxml.validators import audit


@pytest.mark.parametrize("name", SAMPLES)
def test_a_deck_passes(name: str, tmp_path: Path) -> None:
    assert audit(save_sample(name, tmp_path)) == ()
