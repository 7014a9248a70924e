"""How a build goes on: plain lines, and at a terminal what runs now."""

import os
import pty
import subprocess
import sys
from pathlib import Path

from tests.cli.running import ROOT, classdeck
from tests.cli.test_start_up import imported
from tests.pipeline.building import DECKS, built, copied

DAY = "week1/day1"


def at_a_terminal(*arguments: str) -> str:
    """Return what `classdeck` shows on a terminal of its own."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "builder", *arguments],
        cwd=ROOT,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "120", "LANG": "en_US.UTF-8", "LANGUAGE": "en"},
        stdin=theirs,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            more = os.read(ours, 65_536)
        except OSError:
            break
        if not more:
            break
        shown += more
    os.close(ours)
    process.wait()
    return shown.decode("utf-8", "replace")


def test_elsewhere_each_product_is_a_plain_line(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    run = classdeck("build", root / "slides" / DAY / "session_01.md", "--only", "deck", cwd=tmp_path)
    first = run.stderr.splitlines()[0]
    assert first.startswith("tiny/output/week1/day1/session_01.pptx  ")
    assert "\x1b" not in run.stderr
    assert "/1" not in run.stderr


def test_a_terminal_shows_the_count_and_what_runs_now(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    shown = at_a_terminal("build", str(root), "--only", "deck", "--lang", "en")
    assert "4/4" in shown
    assert "0:00:0" in shown
    assert "day1/session_01.md" in shown
    lines = [line.rpartition("\r")[2] for line in shown.replace("\r\n", "\n").splitlines()]
    assert sum("session_01.pptx" in line for line in lines) == 2


def test_the_display_is_only_loaded_where_something_is_made(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    built(root, DECKS)
    assert "rich" not in imported("build", str(root), "--only", "deck")


def test_the_output_folder_has_a_short_option(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    session = root / "slides" / DAY / "session_01.md"
    assert classdeck("build", session, "--only", "deck", "-o", "elsewhere", cwd=tmp_path).returncode == 0
    assert (tmp_path / "elsewhere" / DAY / "session_01.pptx").is_file()
