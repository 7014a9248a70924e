"""What `watch` and `serve` have in common: their options, and how a round of building is told."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from builder.cli import options
from builder.cli.tell import tell_made, tell_removed
from builder.cli.voice import Voice

if TYPE_CHECKING:
    from builder.serve import Rebuilder, Round

F = TypeVar("F", bound=Callable[..., Any])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the command line asks of every round."""

    paths: tuple[Path, ...]
    output: Path | None
    start: dt.time | None
    jobs: int | None
    template: str | None
    only: str | None
    editions: tuple[str, ...]
    booklets: tuple[str, ...]

    def rebuilder(self) -> "Rebuilder":
        """Return what builds, again and again, what was asked for."""
        from builder.cli.kinds import kinds_of
        from builder.pipeline import BuildOptions, ProductKind
        from builder.serve import Rebuilder

        # A booklet sets all of its handouts once more: while somebody writes, only who asks for it waits for it.
        unasked = frozenset() if self.booklets else {ProductKind.BOOKLET}
        return Rebuilder(
            paths=tuple(path.absolute() for path in self.paths),
            here=Path.cwd(),
            output=self.output and self.output.absolute(),
            options=BuildOptions(
                products=kinds_of(self.only) - unasked,
                editions=self.editions,
                booklets=self.booklets,
                start=self.start,
                template=self.template or "",
            ),
            workers=self.jobs,
        )


def round_options(command: F) -> F:
    """Add the options of a command that builds again and again."""
    for option in (
        options.booklet,
        options.edition,
        options.only,
        options.template,
        options.jobs,
        options.verbose,
        options.language,
        options.start,
        options.output,
        options.paths,
    ):
        command = option(command)
    return command


def tell_round(done: "Round", voice: Voice) -> None:
    """Print what a round of building came to."""
    if done.failure is not None:
        voice.fail(done.failure)
        return
    tell_removed(done.removed, voice)
    voice.forget()
    voice.show_problems(done.problems)
    tell_made(done.made, done.fresh, done.seconds, voice)
