"""The project's own commands, as a user runs them."""

import sys
from pathlib import Path

from tests.bench.course_copies import DAY, ROOT
from tests.bench.stopwatch import MADE, Run, timed


def classdeck(*arguments: str | Path, folder: Path = ROOT) -> Run:
    """Return what the command takes; the code under test is this work tree's."""
    command = [sys.executable, "-c", _START, *arguments]
    return timed(command, folder, MADE)


def build(course: Path, output: Path, *options: str) -> Run:
    """Return what a build of the course's day takes."""
    return classdeck("build", course / DAY, "--output", output, *options, folder=course)


_START = f"import sys; sys.path[0] = {str(ROOT)!r}; from builder.cli import main; main()"
