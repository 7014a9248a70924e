"""What a build did, and how what went wrong is told."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.course import shown_path
from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import Message
from builder.pipeline.stamps import Stamp
from builder.pipeline.target import Target

STOPPING = frozenset({Code.BUILD_FAILED, Code.CANNOT_WRITE, Code.DUPLICATE_SESSION})
"""The codes of errors for want of which a product wasn't made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A product as it was written."""

    target: Target
    path: Path
    size: int
    """Bytes."""
    seconds: float
    pages: int
    """Slides of a deck, pages of a handout."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build did."""

    built: tuple[Built, ...] = ()
    problems: tuple[Problem, ...] = ()
    stamps: Mapping[str, Stamp] = field(default_factory=dict)
    """The stamps of the products that were written, by their names."""
    gone: frozenset[str] = frozenset()
    """The names of products that were removed because nothing leads to them any more."""
    removed: tuple[tuple[Path, Message], ...] = ()
    """The files that were removed, each with its reason."""


def stored_problem(problem: Problem, output: Path) -> Problem:
    """Return the problem with its path relative to the output folder, as a stamp keeps it."""
    if not problem.span.path:
        return problem
    path = os.path.relpath(problem.span.path, output)
    return replace(problem, span=replace(problem.span, path=path))


def shown_problem(problem: Problem, output: Path) -> Problem:
    """Return the problem of a stamp with its path as it is shown to the author."""
    if not problem.span.path:
        return problem
    path = shown_path(Path(os.path.normpath(output / problem.span.path)))
    return replace(problem, span=replace(problem.span, path=path))


def unwritable(failure: Failure) -> Problem:
    """Return the failure to write something as a problem; the same for every file of a folder."""
    return Problem(
        code=Code.CANNOT_WRITE,
        severity=Severity.ERROR,
        message=failure.message,
        hint=failure.hint,
        span=Span(path=""),
    )
