"""Starting is light: nothing that makes products is imported before a product has to be made."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.running import ROOT
from tests.pipeline.building import DECKS, built, copied

HEAVY = (
    "pptx",
    "lxml",
    "weasyprint",
    "quickjs",
    "markdown_it",
    "pygments",
    "PIL",
    "jinja2",
    "yaml",
    "icalendar",
    "rich",
    "starlette",
    "uvicorn",
    "watchfiles",
    "multiprocessing",
    "concurrent",
    "distributed",
)

READERS = (
    "builder.content.blocks",
    "builder.lesson.check",
    "builder.course.day_pacing",
    "builder.site.view",
    "builder.pipeline.run_build",
)
"""What reads and makes, of classdeck's own."""


def imported(*arguments: str) -> set[str]:
    """Return the packages and modules that a run of `classdeck` imports."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "builder", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    names = {
        line.rpartition("|")[2].strip() for line in run.stderr.splitlines() if line.startswith("import time:")
    }
    return names | {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("build", "--help"), ("check", "--help")])
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert imported(*arguments).isdisjoint(HEAVY)


def test_a_build_with_nothing_to_do_imports_nothing_heavy(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    built(root, DECKS)
    assert imported("build", str(root), "--only", "deck").isdisjoint((*HEAVY, *READERS))


def test_a_build_that_reads_imports_what_reads(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    assert imported("build", str(root), "--only", "deck", "-j", "1").issuperset(READERS[:2])
