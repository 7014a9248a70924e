"""Builds inside this process, with watches on their steps."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time
from typing import Any
from unittest.mock import patch

from builder.course import load_courses
from builder.handout import Html, render_html
from builder.pipeline import BuildOptions, ProductKind, build_output
from tests.bench.course_copies import DAY, sessions_of

ALL = frozenset(ProductKind)

# Some rooms export a function by the name of its module, which hides the module from an import.
make_deck = import_module("builder.pipeline.make_deck")
make_handout = import_module("builder.pipeline.make_handout")
studio = import_module("builder.pipeline.studio")
illustrate = import_module("builder.handout.illustrate")
slide_xml = import_module("builder.deck.write.slide_xml")


def build_here(
    course: Path, products: frozenset[ProductKind] = ALL, *, sources: Sequence[Path] = ()
) -> float:
    """Build the course's day, or only `sources`, to a new folder in this process; return its seconds of processor time."""
    with TemporaryDirectory() as output:
        began = process_time()
        courses = load_courses(sources or [course / DAY], course)
        build_output(courses.value, Path(output), BuildOptions(products=products), workers=1)
        return process_time() - began


def handout_pages(course: Path) -> tuple[Html, ...]:
    """Return the HTML of the handouts of the day's sessions."""
    pages: list[Html] = []

    def keep(*arguments: Any, **named: Any) -> Html:
        pages.append(render_html(*arguments, **named))
        return pages[-1]

    with patch.object(make_handout, "render_html", keep):
        build_here(course, frozenset({ProductKind.HANDOUT}), sources=sessions_of(course))
    return tuple(pages)


@dataclass(slots=True)
class Watches:
    """Seconds of processor time, summed."""

    fitting: float = 0.0
    """Laying out decks, without what drawing their diagrams took."""
    shapes: list[float] = field(default_factory=list)
    """Writing each drawing of a deck as native shapes."""
    diagrams: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    """Drawing each diagram for its deck and its handout, by its source."""


@contextmanager
def watched() -> Iterator[Watches]:
    """Yield watches that run during builds in this process."""
    watches = Watches()

    def laid(_: tuple[Any, ...], spent: float) -> None:
        watches.fitting += spent

    def drawn(arguments: tuple[Any, ...], spent: float) -> None:
        watches.fitting -= spent
        watches.diagrams[arguments[1].source] += spent

    def illustrated(arguments: tuple[Any, ...], spent: float) -> None:
        watches.diagrams[arguments[0].source] += spent

    def written(_: tuple[Any, ...], spent: float) -> None:
        watches.shapes.append(spent)

    with ExitStack() as stack:
        for owner, name, tell in (
            (make_deck, "paginate", laid),
            (studio.SlideStudio, "drawing", drawn),
            (illustrate, "draw_diagram", illustrated),
            (slide_xml, "drawing_xml", written),
        ):
            stack.enter_context(patch.object(owner, name, _watching(getattr(owner, name), tell)))
        yield watches


def _watching(
    function: Callable[..., Any], tell: Callable[[tuple[Any, ...], float], None]
) -> Callable[..., Any]:
    def call(*arguments: Any, **named: Any) -> Any:
        began = process_time()
        try:
            return function(*arguments, **named)
        finally:
            tell(arguments, process_time() - began)

    return call
