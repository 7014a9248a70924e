"""Whatever stops a build, nothing is lost, and it is said in one clear sentence."""

import io
import os
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from time import monotonic, sleep

import pytest

from tests.cli.running import ROOT, classdeck
from tests.pipeline.building import built, copied, made, snapshot

DAY = "week1/day1"
PATIENCE = 60.0


def start(root: Path) -> subprocess.Popen[str]:
    """Start a build in two processes, in a group of their own."""
    command = [sys.executable, "-m", "builder", "build", str(root), "--only", "deck", "-j", "2"]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, start_new_session=True)


def wait_until_nobody_is_left(group: int) -> None:
    """Wait until every process of the group has ended."""
    end = monotonic() + PATIENCE
    while True:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return
        assert monotonic() < end, "a process is left"
        sleep(0.05)


def check_whole(output: Path) -> None:
    """Check that nothing half lies there."""
    assert not list(output.rglob("*.part"))
    for data in snapshot(output).values():
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_no_process_and_no_half_file(
    how: signal.Signals, tmp_path: Path
) -> None:
    root = copied("tiny", tmp_path)
    process = start(root)
    assert process.stderr is not None
    assert ".pptx" in process.stderr.readline()
    process.send_signal(how)
    process.communicate(timeout=PATIENCE)
    assert process.returncode != 0
    wait_until_nobody_is_left(process.pid)
    if how is signal.SIGINT:
        check_whole(root / "output")
    assert built(root).problems == ()
    assert len(snapshot(root / "output")) == 4
    check_whole(root / "output")
    assert made(built(root)) == []


def test_ctrl_c_says_nothing_but_that_it_ended(tmp_path: Path) -> None:
    process = start(copied("tiny", tmp_path))
    assert process.stderr is not None
    process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=PATIENCE)
    assert "Traceback" not in said


@pytest.mark.parametrize("folder", ["/proc/classdeck", "taken/output"])
def test_a_folder_that_cant_be_written_to_is_said_once(folder: str, tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    (tmp_path / "taken").write_text("a file", encoding="utf-8")
    run = classdeck("build", root, "--only", "deck", "-o", folder, cwd=tmp_path)
    assert run.returncode == 1
    assert run.stderr.count("nothing can be written to") == 1
    assert "--output" in run.stderr
    assert "Traceback" not in run.stderr


def test_an_output_that_is_a_file_is_said_and_stays(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    (root / "output").write_text("mine", encoding="utf-8")
    run = classdeck("build", root, "--only", "deck", cwd=tmp_path)
    assert (run.returncode, "nothing can be written to" in run.stderr) == (1, True)
    assert (root / "output").read_text(encoding="utf-8") == "mine"
    asked = classdeck("build", root, "-o", root / "output", cwd=tmp_path)
    assert asked.returncode == 2
    assert "Traceback" not in asked.stderr


@pytest.mark.parametrize("place", ["slides/out", "slides", "."])
def test_products_among_the_sources_lose_nothing(place: str, tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    mine = root / place / DAY / "session_01.pptx"
    mine.parent.mkdir(parents=True, exist_ok=True)
    mine.write_bytes(b"my own deck")
    sources = {path: path.read_bytes() for path in root.rglob("*.md")}
    for _ in range(2):
        run = classdeck("build", root, "--only", "deck", "-o", root / place, cwd=tmp_path)
        assert run.returncode == 0, run.stderr
    assert "made: 0" in run.stderr
    assert mine.read_bytes() == b"my own deck"
    assert (mine.parent / "session_01.new.pptx").is_file()
    assert {path: path.read_bytes() for path in root.rglob("*.md")} == sources
    assert classdeck("clean", root, "-o", root / place, cwd=tmp_path).returncode == 0
    assert mine.read_bytes() == b"my own deck"
    assert {path: path.read_bytes() for path in root.rglob("*.md")} == sources
