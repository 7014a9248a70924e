"""Two decks, slide by slide."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from builder.deck.compare.read_deck import SlideText


@dataclass(frozen=True, slots=True, kw_only=True)
class TextChange:
    """Lines that went, and lines that came."""

    removed: tuple[str, ...] = ()
    added: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.removed or self.added)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideChange:
    """What happened to one slide; numbers count from 1."""

    number: int | None
    """Its place in the edited deck, None where it is gone."""
    before: int | None
    """Its place in the deck it is compared with, None where it is new."""
    title: str
    title_before: str = ""
    """What it was called, where that changed."""
    moved: bool = False
    """Whether it stands in another order among the slides that both decks have."""
    texts: TextChange = TextChange()
    notes: TextChange = TextChange()
    pictures: bool = False
    """Whether its pictures or charts are others."""


def compare_decks(before: Sequence[SlideText], after: Sequence[SlideText]) -> tuple[SlideChange, ...]:
    """Return what is different in `after`, in its order, slides that are gone at the place where they stood.

    Slides are the same by their keys; one without is found by its words, because some programs drop keys.
    """
    partners = _partners(before, after)
    moved = _moved([partners[place] for place in range(len(after)) if place in partners])
    changes = [
        (place, 1, _changed(before, after, place, partners[place], moved))
        if place in partners
        else (place, 1, SlideChange(number=place + 1, before=None, title=after[place].title))
        for place in range(len(after))
    ]
    changes += [(_stood(old, partners), 0, _gone(before, old)) for old in _left(before, partners)]
    return tuple(change for _, _, change in sorted(changes, key=lambda each: each[:2]) if change is not None)


def _gone(before: Sequence[SlideText], old: int) -> SlideChange:
    return SlideChange(number=None, before=old + 1, title=before[old].title)


def _left(before: Sequence[SlideText], partners: Mapping[int, int]) -> Iterator[int]:
    taken = set(partners.values())
    return (old for old in range(len(before)) if old not in taken)


def _stood(old: int, partners: Mapping[int, int]) -> int:
    """Return the place in the edited deck before which a slide that is gone would stand."""
    return 1 + max((place for place, partner in partners.items() if partner < old), default=-1)


def _changed(
    before: Sequence[SlideText], after: Sequence[SlideText], place: int, old: int, moved: frozenset[int]
) -> SlideChange | None:
    one, other = before[old], after[place]
    change = SlideChange(
        number=place + 1,
        before=old + 1,
        title=other.title,
        title_before=one.title if one.title != other.title else "",
        moved=old in moved,
        texts=_text_change(one.texts, other.texts),
        notes=_text_change(one.notes, other.notes),
        pictures=one.pictures != other.pictures,
    )
    same = (one.title, one.texts, one.notes, one.pictures) == (
        other.title,
        other.texts,
        other.notes,
        other.pictures,
    )
    return None if same and not change.moved else change


def _text_change(before: Sequence[str], after: Sequence[str]) -> TextChange:
    removed: list[str] = []
    added: list[str] = []
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, i, j, k, m in matcher.get_opcodes():
        if kind != "equal":
            removed += before[i:j]
            added += after[k:m]
    return TextChange(removed=tuple(removed), added=tuple(added))


def _partners(before: Sequence[SlideText], after: Sequence[SlideText]) -> dict[int, int]:
    """Return the place of each slide of `after` that was there before → its place then.

    A slide that was copied has its key twice: the copy that changed least is the slide itself.
    """
    places = {slide.key: place for place, slide in enumerate(before) if slide.key}
    partners: dict[int, int] = {}
    for key, old in places.items():
        copies = [place for place, slide in enumerate(after) if slide.key == key]
        if copies:
            partners[max(copies, key=lambda place: _likeness(before[old], after[place]))] = old
    strangers = [place for place, slide in enumerate(after) if not slide.key]
    for place in strangers:
        free = list(_left(before, partners))
        best = max(free, key=lambda old: _likeness(before[old], after[place]), default=None)
        if best is not None and _likeness(before[best], after[place]) >= _ALIKE:
            partners[place] = best
    return partners


_ALIKE = 0.6
"""From this share of common words on, a slide without a key is taken for the one before."""


def _likeness(one: SlideText, other: SlideText) -> float:
    first, second = (" ".join((slide.title, slide.title, *slide.texts)).split() for slide in (one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() if first or second else 1.0


def _moved(order: Sequence[int]) -> frozenset[int]:
    """Return those that must move to bring `order` into its own order: the fewest there can be."""
    tails: list[int] = []
    lengths: list[int] = []
    for value in order:
        place = bisect_left(tails, value)
        tails[place : place + 1] = [value]
        lengths.append(place)
    wanted, still, limit = len(tails) - 1, set[int](), len(order) and max(order) + 1
    for value, length in zip(reversed(order), reversed(lengths), strict=True):
        if length == wanted and value < limit:
            still.add(value)
            wanted, limit = wanted - 1, value
    return frozenset(order) - still
