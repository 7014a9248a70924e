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
)


def imported(*arguments: str) -> set[str]:
    """Return the packages that a run of `classdeck` imports."""
    run = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "builder", *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    names = (
        line.rpartition("|")[2].strip() for line in run.stderr.splitlines() if line.startswith("import time:")
    )
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("build", "--help"), ("check", "--help")])
def test_help_imports_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert imported(*arguments).isdisjoint(HEAVY)


def test_a_build_with_nothing_to_do_imports_nothing_heavy(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    built(root, DECKS)
    assert imported("build", str(root), "--only", "deck").isdisjoint(HEAVY)
