"""Which layouts the template's own sample slides stand on."""

from collections.abc import Sequence
from dataclasses import dataclass

from builder.deck.bind.master import SlideLayout
from builder.deck.bind.names import path, qn
from builder.deck.bind.package import Package


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """The layouts of the sample slides, by their parts, in the slides' order."""

    layouts: tuple[str, ...] = ()

    def opening(self, layout: SlideLayout, layouts: Sequence[SlideLayout]) -> float:
        """Return how well `layout` goes with the first sample slide, from 0 to 1: that is the template's cover."""
        if not self.layouts:
            return 0.0
        first = next((each for each in layouts if each.part == self.layouts[0]), None)
        if first is None or first.master.part != layout.master.part:
            return 0.0
        return 1.0 if first.part == layout.part else 0.6

    def shown(self, layout: SlideLayout, layouts: Sequence[SlideLayout]) -> float:
        """Return whether sample slides after the first stand on `layout` (1), or on its master at least (0.6)."""
        later = self.layouts[1:]
        if layout.part in later:
            return 1.0
        masters = {each.master.part for each in layouts if each.part in later}
        return 0.6 if layout.master.part in masters else 0.0


def read_samples(package: Package, presentation: str) -> Samples:
    """Return what the slides of `presentation` stand on; they must be there still."""
    arrows = package.by_id(presentation)
    listed = package.tree(presentation).findall(path("p:sldIdLst", "p:sldId"))
    slides = (arrows.get(element.get(qn("r:id"), "")) for element in listed)
    found = (package.targets(arrow.target, "slideLayout")[:1] for arrow in slides if arrow is not None)
    return Samples(layouts=tuple(part for parts in found for part in parts))
