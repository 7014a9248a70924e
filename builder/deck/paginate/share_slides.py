"""Topics of a few words share a slide with their neighbours."""

from collections.abc import Sequence
from dataclasses import replace

from builder.content import Blocks, Heading, Inlines, Text, plain_text
from builder.deck.compose import ContentDraft, Draft
from builder.deck.paginate.emptiness import units_bulk
from builder.deck.paginate.unit import PanelUnit, TableUnit, TextUnit, Unit
from builder.deck.paginate.units import Detail, to_units

_LONELY = 4.0
"""Lines that leave a slide nearly empty."""
_TOGETHER = 13.0
"""Lines that several topics may have on one slide, their titles counted."""
_TITLE = 1.5
_ROW = 1.2
_LONGEST_TITLE = 40
_BETWEEN = " · "
_LEVEL = 3


def share_slides(drafts: Sequence[Draft], language: str) -> tuple[Draft, ...]:
    """Return the drafts with neighbours of a few words joined, each under its title inside the slide.

    Topics of one parent take its title, others both of theirs. Steps, what the author marked as optional, and
    what stands before a forced slide break are left alone.
    """
    shared: list[Draft] = []
    already = False
    for draft in drafts:
        joined = _joined(shared[-1], draft, language, already=already) if shared else None
        already = joined is not None
        if joined is None:
            shared.append(draft)
        else:
            shared[-1] = joined
    return tuple(shared)


def _joined(one: Draft, other: Draft, language: str, *, already: bool) -> ContentDraft | None:
    """Return the two as one, None where they stay apart; `already` tells that `one` holds several topics."""
    if not isinstance(one, ContentDraft) or not isinstance(other, ContentDraft):
        return None
    title = _title(one, other)
    if not title or not _may_share(one) or not _may_share(other) or one.ends or _is_continued(other):
        return None
    bulks = [_bulk(draft.blocks, language) for draft in (one, other)]
    if min(bulks) > _LONELY or sum(bulks) + 2 * _TITLE > _TOGETHER:
        return None
    blocks = (*(one.blocks if already else _titled(one, title)), *_titled(other, title))
    return replace(
        one,
        key=min(one.key, other.key, key=len),
        title=title,
        blocks=blocks,
        notes=one.notes + other.notes,
        ends=other.ends,
    )


def _title(one: ContentDraft, other: ContentDraft) -> Inlines:
    """Return what the two are called together, nothing where they can't be."""
    if one.parent and one.parent == other.parent:
        return one.parent
    if other.parent and other.parent == one.title:
        return one.title
    if one.parent or other.parent or one.title == other.title:
        return one.title if one.title == other.title else ()
    both = (*one.title, Text(_BETWEEN), *other.title)
    return both if len(plain_text(both)) <= _LONGEST_TITLE else ()


def _may_share(draft: ContentDraft) -> bool:
    return draft.minutes is None and not draft.optional and not draft.closing and bool(draft.blocks)


def _is_continued(draft: ContentDraft) -> bool:
    """Return whether a draft begins at a slide break that the author forced inside a topic."""
    return "r" in draft.key.rpartition("-")[2]


def _bulk(blocks: Blocks, language: str) -> float:
    """Return about how many lines blocks take, more than any slide holds where there is a figure."""
    return sum(map(_unit_bulk, to_units(blocks, Detail(), language)))


def _unit_bulk(unit: Unit) -> float:
    match unit:
        case TextUnit() | PanelUnit():
            return units_bulk((unit,))
        case TableUnit():
            return _ROW * (len(unit.block.rows) + 1)
        case _:
            return float("inf")


def _titled(draft: ContentDraft, title: Inlines) -> Blocks:
    if draft.title == title:
        return draft.blocks
    return (Heading(level=_LEVEL, inlines=draft.title, span=draft.span), *draft.blocks)
