"""Decks of the sample day in one build beside pandoc's eight."""

import importlib
import shutil
import subprocess
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.commands import classdeck
from tests.bench.course_copies import ROOT, sessions_of
from tests.bench.report import Section, compared
from tests.bench.stopwatch import Run, in_turns, side_by_side

LANES = 2
_TITLE = "Eight decks, beside pandoc"


def against_pandoc(rounds: int) -> Section:
    pandoc = _newest_pandoc()
    if pandoc is None:
        return Section(
            title=_TITLE, text="Not measured: pandoc isn't installed (`pip install --group bench`)."
        )
    with TemporaryDirectory() as name:
        asked = subprocess.run([pandoc, "--version"], capture_output=True, text=True, check=True)
        return _compared(pandoc, asked.stdout.split()[1], Path(name), rounds)


def _compared(pandoc: str, version: str, work: Path, rounds: int) -> Section:
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
        **_marp(sessions, work),
    }
    figures = in_turns(works, rounds)
    text = (
        "The eight sessions of the sample day as decks. classdeck measures and fits every slide and draws the\n"
        "diagrams; pandoc leaves them as code. pandoc needs a process a deck."
    )
    return compared(_TITLE, text, figures, alone, memory=True)


def _marp(sessions: Sequence[Path], work: Path) -> Mapping[str, Callable[[], Run]]:
    """Return the work of Marp, which exports pictures of slides, where it is installed."""
    marp = shutil.which("marp")
    if marp is None:
        return {}
    eight: list[list[str | Path]] = [
        [marp, session, "--pptx", "--allow-local-files", "--output", work / f"{session.stem}.marp.pptx"]
        for session in sessions
    ]
    return {"Marp, one after the other": lambda: side_by_side(eight, sessions[0].parent, 1)}


def _newest_pandoc() -> str | None:
    """Return the pandoc that PyPI's pypandoc_binary brings, else the system's."""
    try:
        # Only whoever measures installs it.
        found: str = importlib.import_module("pypandoc").get_pandoc_path()
    except ImportError:
        return shutil.which("pandoc")
    return found
