"""A build that is stopped at any moment leaves whole files, and the next one finishes."""

import io
import signal
import subprocess
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from builder.pipeline.stamps import JOURNAL, STAMPS, Stamp, load_stamps, note_stamp
from tests.pipeline.building import DECKS, built, copied, made, planned, snapshot

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("products", [1, 2, 3])
def test_a_killed_build_leaves_whole_products(products: int, tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    output = root / "output"
    command = [sys.executable, "-m", "builder", "build", str(root), "--only", "deck", "-j", "1"]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE)
    assert process.stderr is not None
    for _ in range(products):
        process.stderr.readline()
    process.send_signal(signal.SIGKILL)
    process.communicate()
    left = snapshot(output)
    assert len(left) >= products
    for data in left.values():
        assert zipfile.ZipFile(io.BytesIO(data)).testzip() is None
    report = built(root)
    assert report.problems == ()
    assert not list(output.rglob("*.new.*"))
    assert len(snapshot(output)) == 4
    assert {name: data for name, data in snapshot(output).items() if name in left} == left
    assert not list(output.rglob("*.part"))


def test_what_a_killed_build_had_done_isnt_done_again(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    output = root / "output"
    built(root)
    lines = [(name, stamp) for name, stamp in load_stamps(output).products.items()]
    (output / STAMPS).unlink()
    for name, stamp in lines[:2]:
        note_stamp(output, name, stamp)
    assert made(built(root)) == sorted(name for name, _ in lines[2:])


def test_a_product_that_was_noted_but_not_written_is_still_ours(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    output = root / "output"
    built(root)
    name = "week1/day1/session_01.pptx"
    noted = load_stamps(output).products[name]
    note_stamp(output, name, replace(noted, written="0" * 64))
    assert {t.name: str(t.reason) for t in planned(root).targets if t.stale} == {
        name: "the last build was stopped"
    }
    report = built(root)
    assert (made(report), report.problems) == ([name], ())
    assert not list(output.rglob("*.new.*"))


def test_a_journal_that_was_cut_off_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    note_stamp(tmp_path, "a.pptx", Stamp(written="1"))
    note_stamp(tmp_path, "b.pptx", Stamp(written="2"))
    journal = tmp_path / JOURNAL
    journal.write_bytes(journal.read_bytes()[:-9])
    assert list(load_stamps(tmp_path).products) == ["a.pptx"]


def test_two_builds_of_one_folder_dont_meet(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    command = [sys.executable, "-c", _HOLD, str(root / "output")]
    holder = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
    assert holder.stdout is not None
    holder.stdout.readline()
    run = subprocess.run(
        [sys.executable, "-m", "builder", "build", str(root), "--lang", "en"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    holder.kill()
    holder.communicate()
    assert run.returncode == 1
    assert "another build is writing to" in run.stderr
    assert made(built(root, DECKS))


_HOLD = """
import sys, time
from pathlib import Path
from builder.pipeline.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    time.sleep(60)
"""
