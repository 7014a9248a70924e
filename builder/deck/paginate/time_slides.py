"""The seconds of each slide."""

from collections.abc import Iterator

from builder.deck.compose import (
    AgendaDraft,
    ContentDraft,
    DiscussionDraft,
    Draft,
    DraftSection,
    PhaseDraft,
    TitleDraft,
)
from builder.deck.paginate.body import Body
from builder.deck.paginate.notes import unit_text
from builder.deck.paginate.pace import Paced
from builder.deck.paginate.seconds import share_seconds
from builder.deck.paginate.unit import (
    ChartUnit,
    CodeUnit,
    DiagramUnit,
    FigureUnit,
    FormulaUnit,
    TableUnit,
    TextUnit,
)
from builder.text import spoken_seconds

_LEAST_WEIGHT = 15.0
_FIGURE_SECONDS = {
    DiagramUnit: 40.0,
    ChartUnit: 30.0,
    FormulaUnit: 20.0,
    FigureUnit: 25.0,
    TableUnit: 25.0,
    CodeUnit: 40.0,
}
"""What a figure takes to be explained, beside its words: an estimate; only the proportions matter."""
_OPENER_WEIGHT = 20.0


def time_slides(
    section: DraftSection, paced: Paced, language: str
) -> Iterator[tuple[Draft, tuple[Body, ...], tuple[int, ...]]]:
    """Yield each draft with its slides and their seconds; a step keeps its minutes exactly."""
    made = [(draft, bodies) for draft, bodies in paced.bodies if bodies]
    fixed = {i: _step_seconds(draft) for i, (draft, _) in enumerate(made)}
    if section.seconds and sum(s for s in fixed.values() if s) > section.seconds:
        fixed = dict.fromkeys(fixed)
    free = section.seconds - sum(s for s in fixed.values() if s)
    loose = [
        _weight(draft, body, language)
        for i, (draft, bodies) in enumerate(made)
        if not fixed[i]
        for body in bodies
    ]
    if not loose and free:
        # Steps that leave time over: it goes to all of them in proportion.
        fixed = dict.fromkeys(fixed)
        free = section.seconds
        loose = [_weight(draft, body, language) for draft, bodies in made for body in bodies]
    shares = iter(share_seconds(free, loose) if section.seconds else (0,) * len(loose))
    for i, (draft, bodies) in enumerate(made):
        seconds = fixed[i]
        if seconds:
            weights = [_weight(draft, body, language) for body in bodies]
            yield draft, bodies, share_seconds(seconds, weights)
        else:
            yield draft, bodies, tuple(next(shares) for _ in bodies)


def _step_seconds(draft: Draft) -> int | None:
    match draft:
        case ContentDraft(minutes=minutes) if minutes:
            return minutes * 60
        case _:
            return None


def _weight(draft: Draft, body: Body, language: str) -> float:
    """Return about how many seconds a slide takes: its words spoken, its figures explained."""
    if isinstance(draft, PhaseDraft | TitleDraft | AgendaDraft):
        return _OPENER_WEIGHT
    if isinstance(draft, DiscussionDraft):
        return sum(step.minutes * 60.0 for step in draft.steps) or 240.0
    words = sum(spoken_seconds(unit_text(unit), language) for unit in (*body.units, *body.kept))
    hidden = sum(line.spoken for unit in body.units if isinstance(unit, TextUnit) for line in unit.lines)
    figures = sum(_FIGURE_SECONDS.get(type(unit), 0.0) for unit in body.units)
    return max(_LEAST_WEIGHT, words + 0.5 * hidden + figures)
