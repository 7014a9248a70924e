"""Decks of the sample day in one build beside pandoc's eight."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.commands import classdeck
from tests.bench.course_copies import ROOT, sessions_of
from tests.bench.report import Section, compared
from tests.bench.stopwatch import Run, in_turns, side_by_side

LANES = 2


def against_pandoc(rounds: int) -> Section:
    with _newest_pandoc() as pandoc, TemporaryDirectory() as name:
        version = subprocess.run(
            [pandoc, "--version"], capture_output=True, text=True, check=True
        ).stdout.split()[1]
        return _compared(pandoc, version, Path(name), rounds)


def _compared(pandoc: Path, version: str, work: Path, rounds: int) -> Section:
    sessions = sessions_of(ROOT)
    count = iter(range(1_000_000))
    eight: list[list[str | Path]] = [
        [pandoc, session, "--from", "markdown", "--output", work / f"{session.stem}.pptx"]
        for session in sessions
    ]

    def ours(*options: str) -> Run:
        return classdeck("build", *sessions, "--only", "deck", "--output", work / str(next(count)), *options)

    alone = f"pandoc {version}, one after the other"
    works = {
        "classdeck, one build": ours,
        "classdeck, one process (`-j 1`)": lambda: ours("-j", "1"),
        alone: lambda: side_by_side(eight, sessions[0].parent, 1),
        f"pandoc {version}, {LANES} at a time": lambda: side_by_side(eight, sessions[0].parent, LANES),
    }
    figures = in_turns(works, rounds)
    text = (
        "The eight sessions of the sample day as decks. classdeck measures and fits every slide and draws the\n"
        "diagrams; pandoc leaves them as code. pandoc needs a process a deck."
    )
    return compared("Eight decks, beside pandoc", text, figures, alone, memory=True)


@contextmanager
def _newest_pandoc() -> Iterator[Path]:
    """Yield the pandoc that PyPI's newest pypandoc_binary brings, in an environment that is thrown away."""
    with TemporaryDirectory() as folder:
        python = Path(folder) / "bin/python"
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        subprocess.run([python, "-m", "pip", "install", "--quiet", "pypandoc_binary"], check=True)
        asked: list[str | Path] = [python, "-c", "import pypandoc; print(pypandoc.get_pandoc_path())"]
        found = subprocess.run(asked, capture_output=True, text=True, check=True).stdout.strip()
        yield Path(found)
