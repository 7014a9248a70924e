"""What is different between two decks."""

from hypothesis import given
from hypothesis import strategies as st

from builder.deck.compare import SlideText, TextChange, compare_decks


def slide(key: str, title: str = "", *texts: str, notes: tuple[str, ...] = ()) -> SlideText:
    return SlideText(key=key, title=title or key, texts=texts, notes=notes)


DECK = (slide("a", "Aims"), slide("b", "Branches", "one", "two", notes=("Say it.",)), slide("c", "Close"))


def test_the_same_deck_is_no_change() -> None:
    assert compare_decks(DECK, DECK) == ()


def test_changed_words_are_told_line_by_line() -> None:
    after = (DECK[0], slide("b", "Branching", "one", "three", notes=("Say it.", "Wait.")), DECK[2])
    (change,) = compare_decks(DECK, after)
    assert (change.number, change.before, change.moved) == (2, 2, False)
    assert (change.title_before, change.title) == ("Branches", "Branching")
    assert change.texts == TextChange(removed=("two",), added=("three",))
    assert change.notes == TextChange(added=("Wait.",))


def test_a_new_slide_and_one_that_is_gone() -> None:
    after = (DECK[0], slide("", "My own"), DECK[2])
    gone, new = compare_decks(DECK, after)
    assert (gone.number, gone.before, gone.title) == (None, 2, "Branches")
    assert (new.number, new.before, new.title) == (2, None, "My own")


def test_only_the_slide_that_was_moved_is_told() -> None:
    (change,) = compare_decks(DECK, (DECK[2], DECK[0], DECK[1]))
    assert (change.number, change.before, change.moved) == (1, 3, True)


def test_a_copied_slide_is_new_and_its_original_isnt() -> None:
    copy = slide("b", "Branches again", "one")
    (change,) = compare_decks(DECK, (DECK[0], copy, DECK[1], DECK[2]))
    assert (change.number, change.before, change.title) == (2, None, "Branches again")


def test_slides_that_lost_their_keys_are_known_by_their_words() -> None:
    bare = tuple(slide("", each.title, *each.texts, notes=each.notes) for each in DECK)
    assert compare_decks(DECK, bare) == ()


KEYS = st.lists(st.sampled_from("abcdefgh"), unique=True, max_size=8)


@given(KEYS, KEYS)
def test_every_slide_of_both_decks_is_accounted_for(old: list[str], new: list[str]) -> None:
    changes = compare_decks([slide(key) for key in old], [slide(key) for key in new])
    assert {change.title for change in changes if change.before is None} == set(new) - set(old)
    assert {change.title for change in changes if change.number is None} == set(old) - set(new)
    moved = {change.title for change in changes if change.moved}
    assert [key for key in old if key in new and key not in moved] == [
        key for key in new if key in old and key not in moved
    ]
