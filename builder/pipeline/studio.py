"""Draws a deck's diagrams and knows the size of its pictures."""

from collections.abc import Mapping

from builder.content import Diagram
from builder.diagnostics import Problem
from builder.diagram import Drawing, Palette, draw_mermaid, fitted, placed_problem
from builder.pipeline.slide_picture import SlidePicture


class SlideStudio:
    """The studio of one deck (`builder.deck.paginate.Studio`); collects what is wrong with the diagrams."""

    def __init__(
        self, pictures: Mapping[str, SlidePicture], palette: Palette, family: str, language: str
    ) -> None:
        self._pictures = pictures
        self._palette = palette
        self._family = family
        self._language = language
        self._drawn: dict[tuple[str, int, int], Drawing | None] = {}
        self._problems: dict[Problem, None] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the diagrams drawn so far, each mistake once."""
        return tuple(self._problems)

    def drawing(self, block: Diagram, width: float, height: float) -> Drawing | None:
        key = (block.source, round(width), round(height))
        if key not in self._drawn:
            checked = draw_mermaid(
                block.source,
                max_width=width,
                max_height=height,
                palette=self._palette,
                family=self._family,
                language=self._language,
            )
            self._problems |= dict.fromkeys(placed_problem(problem, block) for problem in checked.problems)
            self._drawn[key] = fitted(checked.value, width, height) if checked.value else None
        return self._drawn[key]

    def picture_size(self, address: str) -> tuple[float, float] | None:
        picture = self._pictures.get(address)
        return (picture.width, picture.height) if picture else None
