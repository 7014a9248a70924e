"""Letters that a font may join."""

import pytest

from builder.deck.ligatures import letters_apart


@pytest.mark.parametrize("text", ["Efficiency", "config", "flow", "Node Affinity"])
def test_letters_that_may_join_are_kept_apart(text: str) -> None:
    assert letters_apart(text) == ' spc="10"'


@pytest.mark.parametrize("text", ["클러스터", "Scheduling", "", "f i"])
def test_other_text_is_left_as_it_is(text: str) -> None:
    assert letters_apart(text) == ""
