"""Which layout of a template serves which purpose."""

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from builder.deck.bind.ground import read_ground
from builder.deck.bind.layout_names import find_named
from builder.deck.bind.layout_words import TYPES, is_called
from builder.deck.bind.main_boxes import main_boxes
from builder.deck.bind.master import MEDIA, TEXTS, Placeholder, SlideLayout
from builder.deck.bind.number_placeholders import TITLES
from builder.deck.bind.reason import Reason
from builder.deck.bind.samples import Samples
from builder.deck.bind.unrest import unrest
from builder.deck.colour import contrast
from builder.deck.geometry import Box, Purpose
from builder.diagnostics import Code, Problem, Severity
from builder.language import msg
from builder.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    layout: SlideLayout
    reason: Reason


def choose_layouts(
    layouts: Sequence[SlideLayout], theme: Theme, slide: Box, samples: Samples | None = None
) -> tuple[Mapping[Purpose, Choice], tuple[Problem, ...]]:
    """Return a layout for every purpose that has one, or a purpose close by that has; and what was missed.

    A layout that the theme names comes first. Then the best by type, which is the same in every language, by
    placeholders and by name; among those alike, the one that the template's own sample slides use. Purposes may
    be left out only where no layout can hold content at all.
    """
    chosen: dict[Purpose, Choice] = {}
    problems: list[Problem] = []
    judge = _Judge(layouts, slide, samples or Samples())
    kin = _is_kin(layouts, theme)
    for purpose in (Purpose.CONTENT, *(purpose for purpose in Purpose if purpose is not Purpose.CONTENT)):
        # What an extended set says of its own deck says nothing of a stranger.
        named = theme.layouts.get(purpose) if kin or _speaks_of(theme, purpose) else None
        found = None if named is None else find_named(layouts, named)
        if named is not None and found is None and _speaks_of(theme, purpose):
            problems.append(_misnamed(theme, purpose, named, layouts))
        best = found or judge.best(purpose)
        if best is not None:
            chosen[purpose] = Choice(layout=best, reason=Reason.NAMED if found else _reason(best, purpose))
        if purpose is Purpose.CONTENT and best is not None:
            judge.home = best.master.part
    for purpose, nearest in _NEAREST.items():
        near = next((n for n in nearest if n in chosen), None)
        if purpose not in chosen and near is not None:
            chosen[purpose] = Choice(layout=chosen[near].layout, reason=Reason.NEAREST)
    problems.extend(_missing(theme, chosen))
    return chosen, tuple(problems)


# In an order in which each nearest one is settled before it is asked for.
_NEAREST: Mapping[Purpose, tuple[Purpose, ...]] = MappingProxyType(
    {
        Purpose.TITLE: (Purpose.CONTENT,),
        Purpose.PHASE: (Purpose.CONTENT,),
        Purpose.AGENDA: (Purpose.CONTENT,),
        Purpose.CODE: (Purpose.CONTENT,),
        Purpose.PICTURE: (Purpose.CONTENT,),
        Purpose.TABLE: (Purpose.CONTENT,),
        Purpose.TWO_CONTENT: (Purpose.CONTENT,),
        Purpose.DISCUSSION: (Purpose.TWO_CONTENT, Purpose.CONTENT),
        Purpose.CLOSING: (Purpose.CONTENT,),
    }
)
# What a deck isn't quite right without; the others are served well by plain content.
_WANTED = frozenset({Purpose.TITLE, Purpose.CONTENT, Purpose.PHASE})

# A cover's body, however large, isn't where content goes, and a slide of a title alone is no cover.
_APART: Mapping[str, Purpose | None] = MappingProxyType(
    {"title": Purpose.TITLE, "secHead": Purpose.PHASE, "titleOnly": None, "blank": None}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shape:
    """What stands on a layout, as shares of the slide."""

    title: Placeholder | None
    subtitle: bool
    bodies: tuple[Box, ...]
    media: int
    share: float
    """The largest body's share of the slide's area."""
    vertical: bool


class _Judge:
    """Says which of a template's layouts serves a purpose best."""

    def __init__(self, layouts: Sequence[SlideLayout], slide: Box, samples: Samples) -> None:
        self.layouts = layouts
        self.slide = slide
        self.samples = samples
        self.home = ""
        """The master of the layout chosen for content."""

    def best(self, purpose: Purpose) -> SlideLayout | None:
        scored = [(self.score(layout, purpose), layout) for layout in self.layouts]
        best, found = max(scored, key=lambda pair: pair[0], default=(0.0, None))
        return found if best > 0 else None

    def score(self, layout: SlideLayout, purpose: Purpose) -> float:
        """Return how well `layout` serves `purpose`; 0 means that it doesn't."""
        shape = _shape(layout, self.slide)
        named = is_called(layout.name, purpose)
        types = TYPES.get(purpose, ())
        typed = 6.0 - types.index(layout.kind) if layout.kind in types else 0.0
        fit = _fit(shape, purpose)
        if shape.vertical or fit <= 0 or (layout.kind in _APART and purpose is not _APART[layout.kind]):
            return 0.0
        # The first of equals is the one the trainer put first; one with room to spare is the better of two bodies.
        if not (typed or named or _plain(purpose)):
            return 0.0
        return max(_LAST_CHOICE, typed + 4.0 * named + fit + shape.share + self.look(layout, purpose))

    def look(self, layout: SlideLayout, purpose: Purpose) -> float:
        """Return what speaks for one of several layouts alike: each master of LibreOffice's has the same."""
        if purpose in _COVERS:
            return _LIKED * self.samples.opening(layout, self.layouts)
        home = _LIKED * (layout.master.part == self.home)
        shown = self.samples.shown(layout, self.layouts) / 2
        clear = min(1.0, _contrast(layout) / _CLEAR) / 2
        return home + shown + clear + _master_room(layout, self.slide) - unrest(layout, self.slide)


_LIKED = 1.5
_CLEAR = 3.0
"""The least contrast of large text with its ground (WCAG 2.2, 1.4.3); with more, the trainer's order counts."""


def _contrast(layout: SlideLayout) -> float:
    ground = read_ground(layout)
    return contrast(ground.background, ground.text)


_COVERS = frozenset({Purpose.TITLE, Purpose.PHASE})


def _master_room(layout: SlideLayout, slide: Box) -> float:
    """Return a bonus for a master with a large body: in LibreOffice, covers have a master of their own."""
    body = layout.master.placeholder("body")
    if body is None or body.box is None:
        return 0.0
    return 2.0 * body.box.width * body.box.height / (slide.width * slide.height)


def _plain(purpose: Purpose) -> bool:
    """Return whether placeholders alone can tell that a layout serves `purpose`."""
    return purpose in {Purpose.TITLE, Purpose.CONTENT, Purpose.TWO_CONTENT}


def _fit(shape: _Shape, purpose: Purpose) -> float:
    """Return 0 where the placeholders rule `purpose` out."""
    bodies, cover = len(shape.bodies), shape.title is not None and shape.title.kind == "ctrTitle"
    if shape.title is None:
        return 0.0
    match purpose:
        case Purpose.TITLE:
            bare = bodies <= 1 and shape.share < _ROOMY
            return _LAST_CHOICE + 2.0 * cover + shape.subtitle if cover or shape.subtitle or bare else 0.0
        case Purpose.PHASE:
            return 1.0 if bodies <= 1 else 0.0
        case Purpose.TWO_CONTENT:
            return 2.0 if bodies == 2 and shape.share >= _ROOMY / 2 and _beside(shape.bodies) else 0.0
        case Purpose.DISCUSSION:
            return 1.0 if bodies >= 2 and shape.share >= _ROOMY / 2 else 0.0
        case _:
            return 2.0 if bodies == 1 and not cover and not shape.media and shape.share >= _ROOMY else 0.0


# A body that holds a slide's content takes at least this share of it.
_ROOMY = 0.25
_LAST_CHOICE = 0.1


def _reason(layout: SlideLayout, purpose: Purpose) -> Reason:
    """Return what tells most clearly that `layout` serves `purpose`."""
    if layout.kind in TYPES.get(purpose, ()):
        return Reason.TYPED
    return Reason.CALLED if is_called(layout.name, purpose) else Reason.SHAPED


def _shape(layout: SlideLayout, slide: Box) -> _Shape:
    placed = [(p, box) for p in layout.placeholders if (box := layout.box(p)) is not None]
    bodies = main_boxes([box for p, box in placed if p.kind in TEXTS])
    area = slide.width * slide.height or 1.0
    return _Shape(
        title=next((p for p, _ in placed if p.kind in TITLES), None),
        subtitle=any(p.kind == "subTitle" for p, _ in placed),
        bodies=bodies,
        media=sum(p.kind in MEDIA for p, _ in placed),
        share=max((box.width * box.height / area for box in bodies), default=0.0),
        vertical=any(p.vertical and p.kind in TEXTS | TITLES for p, _ in placed),
    )


def _beside(boxes: tuple[Box, ...]) -> bool:
    left, right = sorted(boxes, key=lambda box: box.x)
    return right.x >= left.right - left.width * 0.2


def _is_kin(layouts: Sequence[SlideLayout], theme: Theme) -> bool:
    """Return whether the deck has most of the layouts that the sets name: then it was made from theirs."""
    known = sum(find_named(layouts, name) is not None for name in theme.layouts.values())
    return 2 * known > len(theme.layouts)


def _speaks_of(theme: Theme, purpose: Purpose) -> bool:
    """Return whether the set that brings the deck, or one that extends it, names the layout."""
    key = f"layouts.{purpose}"
    return key not in theme.places or theme.deck_folder is None or theme.decides(key)


def _misnamed(theme: Theme, purpose: Purpose, name: str, layouts: Sequence[SlideLayout]) -> Problem:
    names = [layout.name for layout in layouts]
    near = difflib.get_close_matches(name, names, n=1, cutoff=0.5)
    hint = (
        msg("did you mean {name}?", name=near[0])
        if near
        else msg("it has: {names}", names=", ".join(names) or "-")
    )
    return Problem(
        code=Code.MISSING_LAYOUT,
        severity=Severity.WARNING,
        message=msg(
            "the template has no layout {name} for {purpose} slides", name=name, purpose=str(purpose)
        ),
        hint=hint,
        span=theme.place(f"layouts.{purpose}"),
    )


def _missing(theme: Theme, chosen: Mapping[Purpose, Choice]) -> Iterator[Problem]:
    """Yield a problem for each layout that serves purposes it isn't made for."""
    served: dict[tuple[str, Severity], list[str]] = {}
    for purpose, choice in chosen.items():
        if choice.reason is Reason.NEAREST:
            severity = Severity.WARNING if purpose in _WANTED else Severity.NOTE
            served.setdefault((choice.layout.name, severity), []).append(str(purpose))
    for (instead, severity), purposes in served.items():
        yield Problem(
            code=Code.MISSING_LAYOUT,
            severity=severity,
            message=msg(
                "the template has no layout for {purposes} slides; {instead} serves them",
                purposes=", ".join(purposes),
                instead=instead or "-",
            ),
            hint=msg('name one under [layouts] in template.toml: {purpose} = "…"', purpose=purposes[0]),
            span=theme.place("layouts"),
        )
