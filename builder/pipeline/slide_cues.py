"""Where a deck's slides stand in its source."""

from collections.abc import Mapping

from builder.deck.slide import Deck
from builder.handout import SlideCue


def slide_cues(deck: Deck) -> Mapping[int, SlideCue]:
    """Return line of the source → the slides that begin there."""
    cues: dict[int, SlideCue] = {}
    for number, slide in enumerate(deck.slides, 1):
        line = slide.span.line
        before = cues.get(line)
        cues[line] = SlideCue(
            first=before.first if before else number,
            last=number,
            start=before.start if before else slide.start,
        )
    return cues
