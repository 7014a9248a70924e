"""How the command line speaks: in the user's language, on stderr."""

import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import click

from builder.diagnostics import Failure, Problem, Severity, by_place, format_problem
from builder.language import Message, msg, reader_language, translate


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Speaks to one user."""

    language: str
    verbose: bool = False
    """Whether notes are shown and not only counted."""
    color: bool | None = None
    _texts: dict[str, str | None] = field(default_factory=dict)

    def say(self, message: Message | str) -> None:
        """Print a line on stderr."""
        click.echo(translate(message, self.language) if isinstance(message, Message) else message, err=True)

    def words(self, message: Message) -> str:
        """Return the message in the user's language."""
        return translate(message, self.language)

    def show_problems(self, problems: Iterable[Problem]) -> None:
        """Print the problems in reading order, each with its line, and how many there are of each severity."""
        ordered = by_place(problems)
        for problem in ordered:
            if self.verbose or problem.severity is not Severity.NOTE:
                text = self.text_of(problem.span.path)
                said = format_problem(problem, text, language=self.language, color=self.paints())
                click.echo(said, err=True)
        if ordered:
            self.say(self._count(ordered))

    def fail(self, failure: Failure) -> None:
        """Print why a run cannot go on."""
        head = (
            click.style(self.words(msg("error:")), fg="red", bold=True)
            if self.paints()
            else self.words(msg("error:"))
        )
        self.say(f"{head} {self.words(failure.message)}")
        if failure.hint is not None:
            self.say(f"  = {self.words(failure.hint)}")

    def _count(self, problems: Sequence[Problem]) -> Message:
        count = {s: sum(problem.severity is s for problem in problems) for s in Severity}
        return msg(
            "errors: {errors}, warnings: {warnings}, notes: {notes}",
            errors=count[Severity.ERROR],
            warnings=count[Severity.WARNING],
            notes=count[Severity.NOTE],
        )

    def forget(self) -> None:
        """Read files anew before their lines are shown: they may have changed."""
        self._texts.clear()

    def text_of(self, path: str) -> str | None:
        """Return the file that a problem stands in, for its line to be shown."""
        if path not in self._texts:
            self._texts[path] = _load_text(path)
        return self._texts[path]

    def paints(self, *, out: bool = False) -> bool:
        """Return whether what is printed, on stdout where `out` is set, has colours."""
        if self.color is not None:
            return self.color
        stream = sys.stdout if out else sys.stderr
        return stream.isatty() and not os.environ.get("NO_COLOR")


def make_voice(language: str | None, *, verbose: bool = False) -> Voice:
    """Return the voice for `--lang`, else for the user's locale."""
    return Voice(language=reader_language(language), verbose=verbose)


def _load_text(path: str) -> str | None:
    from builder.content import decode

    try:
        # A link may lead to what nobody meant to show.
        data = Path(path).read_bytes() if path and not Path(path).is_symlink() else b""
    except OSError:
        return None
    # A line of a PowerPoint file or a picture says nothing.
    return None if not data or b"\0" in data[:_LOOKED_AT] else decode(data, path).value.text


_LOOKED_AT = 1000
