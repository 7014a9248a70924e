"""How much of a phase its slides may show: at most one slide a minute."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from builder.content import Blocks, Inlines, Text
from builder.deck.compose import ContentDraft, DiscussionDraft, Draft, DraftSection
from builder.deck.paginate.body import Body
from builder.deck.paginate.runs import to_runs
from builder.deck.paginate.unit import DiagramUnit, FigureUnit, TableUnit, TextLine, TextUnit
from builder.deck.paginate.units import EVERYTHING, Detail, list_depth, parents

Bodies = tuple[tuple[Draft, tuple[Body, ...]], ...]
"""Each draft of a section with its slides."""
Make = Callable[[Draft, Detail], tuple[Body, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paced:
    """A section's slides; `levels` of its lists are shown, `folded` slides moved to the notes whole."""

    bodies: Bodies
    depth: int
    levels: int
    folded: int

    @property
    def moved(self) -> bool:
        """Whether anything was left to the notes for want of time."""
        return self.levels < self.depth or self.folded > 0


def pace_section(
    section: DraftSection,
    most: int | None,
    make: Make,
) -> Paced:
    """Return the section's slides, at most `most` of them where that is a number.

    Optional items move to the notes first, then the deepest list level, level by level; before a level moves,
    it is tried on its parents' lines. Slides that this leaves over show topics at more detail again, and then
    the first items of topics. Where even the top level makes too many slides, whole slides fold into the notes
    of the slide before them.
    """
    depth = max((list_depth(blocks) for blocks in _blocks(section.drafts)), default=0)
    details = (Detail(), *_reduced(depth)) if most is not None else (Detail(),)
    tried: list[tuple[Detail, Bodies]] = []
    for detail in details:
        made = tuple((draft, make(draft, detail)) for draft in section.drafts)
        bodies = made if detail.optional else _without_optional(made)
        left = _count(made) - _count(bodies)
        if most is None or _count(bodies) <= most:
            restored = bodies if most is None else _restored((detail, bodies), tried, most, make)
            return Paced(bodies=restored, depth=depth, levels=min(depth, detail.levels), folded=left)
        if not detail.optional:
            tried.append((detail, bodies))
    surplus = _count(bodies) - max(1, most or 1)
    return Paced(
        bodies=_folded(bodies, surplus),
        depth=depth,
        levels=min(depth, details[-1].levels),
        folded=left + surplus,
    )


def _restored(
    paced: tuple[Detail, Bodies], fuller: Sequence[tuple[Detail, Bodies]], most: int, make: Make
) -> Bodies:
    """Return the section with those topics at more detail for which there are slides left, a step at a time.

    `fuller` are the section's slides at each higher detail, the fullest first. What then is left goes to the
    first items of the topics, in their order.
    """
    detail, bodies = paced
    chosen = list(bodies)
    details = [detail] * len(chosen)
    spare = most - _count(bodies)
    for higher, more in reversed(fuller):
        growth = [len(new[1]) - len(old[1]) for new, old in zip(more, chosen, strict=True)]
        for place in sorted(range(len(chosen)), key=lambda place: (growth[place], place)):
            if growth[place] <= spare:
                chosen[place] = more[place]
                details[place] = higher
                spare -= growth[place]
    for place, (draft, slides) in enumerate(chosen):
        if spare and isinstance(draft, ContentDraft):
            opened = _opened(draft, slides, details[place], spare, make)
            spare -= len(opened) - len(slides)
            chosen[place] = draft, opened
    return tuple(chosen)


def _opened(
    draft: ContentDraft, slides: tuple[Body, ...], detail: Detail, spare: int, make: Make
) -> tuple[Body, ...]:
    """Return a topic's slides, at most `spare` more of them, with as many of its first items in full as fit.

    Where those would be few, a topic whose items are all alike is better.
    """
    items = parents(draft.blocks) if detail.levels < EVERYTHING else 0
    low, high = 0, items
    while low < high:
        middle = (low + high + 1) // 2
        made = make(draft, replace(detail, further=middle))
        if len(made) <= len(slides) + spare:
            low, best = middle, made
        else:
            high = middle - 1
    return best if low > _FEW * items else slides


_FEW = 0.2
"""Of a topic's items."""


def _reduced(depth: int) -> Iterator[Detail]:
    yield Detail(levels=EVERYTHING, optional=False)
    for levels in range(depth - 1, 0, -1):
        yield Detail(levels=levels, optional=False, joined=True)
        yield Detail(levels=levels, optional=False)


def _blocks(drafts: Sequence[Draft]) -> Iterator[Blocks]:
    for draft in drafts:
        if isinstance(draft, ContentDraft):
            yield draft.blocks
        elif isinstance(draft, DiscussionDraft):
            yield draft.question
            yield from (step.blocks for step in draft.steps)


def _count(bodies: Bodies) -> int:
    return sum(len(slides) for _, slides in bodies)


def _folded(bodies: Bodies, surplus: int) -> Bodies:
    """Return the section with `surplus` slides fewer, each kept in the notes of the one before it."""
    slides = [list(made) for _, made in bodies]
    drafts = [draft for draft, _ in bodies]
    for _ in range(surplus):
        place = _cheapest(slides)
        if place is None:
            break
        _fold(slides, drafts, *place)
    return tuple((draft, tuple(made)) for draft, made in zip(drafts, slides, strict=True))


def _without_optional(bodies: Bodies) -> Bodies:
    """Return the section without the topics that may be left out, each in the notes of the slide before it."""
    slides = [list(made) for _, made in bodies]
    drafts = [draft for draft, _ in bodies]
    for place, draft in enumerate(drafts):
        if isinstance(draft, ContentDraft) and draft.optional and any(slides[:place]):
            for at in range(len(slides[place]) - 1, -1, -1):
                _fold(slides, drafts, place, at)
    return tuple((draft, tuple(made)) for draft, made in zip(drafts, slides, strict=True))


def _fold(slides: list[list[Body]], drafts: Sequence[Draft], draft: int, at: int) -> None:
    """Move a slide to the notes of the one before it."""
    body = slides[draft].pop(at)
    heading = full_title(drafts[draft].title, body.title)
    line = TextLine(runs=to_runs(heading), heading=heading)
    place, number = _before(slides, draft, at)
    slides[place][number] = slides[place][number].keeping(
        (TextUnit(lines=(line,)), *body.units, *body.spoken, *body.kept)
    )


def full_title(topic: Inlines, own: Inlines | None) -> Inlines:
    """Return a slide's own heading behind the topic's title."""
    return (*topic, Text(" › "), *own) if own else topic


def _cheapest(slides: Sequence[Sequence[Body]]) -> tuple[int, int] | None:
    """Return the slide that the class misses least: a later one of the longest topic, text before figures."""
    choices = [
        (len(made) < 2, _shows_figure(body), -len(made), -draft, -at)
        for draft, made in enumerate(slides)
        for at, body in enumerate(made)
        if (draft, at) != _first(slides) and (at > 0 or len(made) < 2)
    ]
    if not choices:
        return None
    *_, draft, at = min(choices)
    return -draft, -at


def _shows_figure(body: Body) -> bool:
    return any(isinstance(unit, DiagramUnit | FigureUnit | TableUnit) for unit in body.units)


def _first(slides: Sequence[Sequence[Body]]) -> tuple[int, int]:
    return next((draft, 0) for draft, made in enumerate(slides) if made)


def _before(slides: Sequence[Sequence[Body]], draft: int, at: int) -> tuple[int, int]:
    """Return the place of the slide before the one that stood at `at` of `draft`."""
    if at > 0:
        return draft, at - 1
    earlier = next(d for d in range(draft - 1, -1, -1) if slides[d])
    return earlier, len(slides[earlier]) - 1
