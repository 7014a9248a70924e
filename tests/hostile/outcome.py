"""What becomes of a hostile course: what is said of it, and what is made."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from builder.course import load_courses, shown_path
from builder.diagnostics import Failure, Problem, Severity
from builder.language import Message, translate
from builder.pipeline import build_output
from tests.pipeline.building import BOTH

LONGEST = 300
"""Letters of a message that are kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a build of a course came to."""

    said: tuple[str, ...]
    """A line for each error and warning, in English: where, how bad, which code, what."""
    codes: frozenset[str]
    products: tuple[Path, ...]


def build_course(course: Path) -> Outcome:
    """Build the course in its own folder, in this process, and return what came of it."""
    problems: list[Problem] = []
    refused: tuple[str, ...] = ()
    try:
        loaded = load_courses([course], course)
        problems += loaded.problems
        for each in loaded.value:
            problems += build_output([each], course.parent / "products", BOTH, workers=1)[1].problems
    except Failure as failure:
        refused = (f"refused: {_text(failure.message, course)}",)
    products = tuple(sorted(path for path in course.parent.glob("products/**/*") if path.is_file()))
    return Outcome(
        said=(*_lines(problems, course), *refused),
        codes=frozenset(problem.code for problem in problems),
        products=tuple(path for path in products if path.suffix in {".pptx", ".pdf", ".html"}),
    )


def _lines(problems: list[Problem], course: Path) -> Iterator[str]:
    for problem in dict.fromkeys(problems):
        if problem.severity is Severity.NOTE:  # What pacing left to the notes is no harm.
            continue
        place = f"{Path(problem.span.path).name}:{problem.span.line}"
        yield f"{place}: {problem.severity}[{problem.code}]: {_text(problem.message, course)}"


def _text(message: Message | str, course: Path) -> str:
    text = translate(message, "en")
    for place in (shown_path(course), str(course), str(course.parent)):
        text = text.replace(place, "…")
    return text if len(text) <= LONGEST else text[:LONGEST] + "…"
