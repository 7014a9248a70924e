"""What the author chose not to hear of, in `course.toml` or at the place."""

from collections.abc import Collection

from builder.content import Source
from builder.content.check import Silences, is_silenced, read_silences
from builder.diagnostics import Problem


class Hush:
    """Knows which problems of a course are silenced."""

    def __init__(self, codes: Collection[str]) -> None:
        self._codes = frozenset(codes)
        self._files: dict[str, Silences] = {}

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is wrong with the silences themselves."""
        return tuple(problem for silences in self._files.values() for problem in silences.problems)

    def listen(self, source: Source) -> None:
        """Take note of the comments of a file."""
        self._files[source.path] = read_silences(source)

    def hears(self, problem: Problem) -> bool:
        """Return whether nobody silenced the problem."""
        silences = self._files.get(problem.span.path)
        return problem.code not in self._codes and not (silences and is_silenced(problem, silences))
