"""Remove products that nothing leads to any more, and keep what somebody edited."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from builder.course import shown_path
from builder.diagnostics import Code, Failure, Problem, Severity, Span
from builder.language import Message, msg
from builder.pipeline.build_report import unwritable
from builder.pipeline.owned import remove_files
from builder.pipeline.plan_removal import Removal
from builder.pipeline.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """What was removed, and what stayed."""

    files: tuple[tuple[Path, Message], ...] = ()
    """With the reason of each."""
    gone: frozenset[str] = frozenset()
    """The names of the products that are no longer there."""
    kept: Mapping[str, Stamp] = field(default_factory=dict)
    """The stamps of those that stayed, by their names."""
    problems: tuple[Problem, ...] = ()


def remove_gone(removals: Iterable[Removal], output: Path) -> Removed:
    """Remove the files of `removals` that nobody edited; what can't be removed or was edited is told and stays."""
    files: list[tuple[Path, Message]] = []
    gone: set[str] = set()
    kept: dict[str, Stamp] = {}
    problems: list[Problem] = []
    for removal in removals:
        problems += [_kept(path, removal.reason) for path in removal.edited]
        try:
            remove_files(removal.files, output)
        except Failure as failure:
            problems.append(unwritable(failure))
            continue
        files += [(path, removal.reason) for path in removal.files]
        if removal.edited:
            kept[removal.name] = _without(removal)
        else:
            gone.add(removal.name)
    return Removed(files=tuple(files), gone=frozenset(gone), kept=kept, problems=tuple(problems))


def _without(removal: Removal) -> Stamp:
    """Return the stamp of what stays."""
    beside = any(path.name == removal.stamp.beside for path in removal.edited)
    return removal.stamp if beside else replace(removal.stamp, beside="", beside_written="")


def _kept(path: Path, reason: Message) -> Problem:
    return Problem(
        code=Code.EDITED_PRODUCT,
        severity=Severity.WARNING,
        message=msg("{reason}, but it was edited by hand and is kept", reason=reason),
        span=Span(path=shown_path(path)),
        hint=msg("move it to another folder, or delete it"),
    )
