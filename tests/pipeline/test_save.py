"""Files are there whole or not at all."""

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from builder.diagnostics import Code, Failure
from builder.pipeline import save
from tests.pipeline.building import built, copied, made

ROOT = Path(__file__).parents[2]


def test_a_file_is_written_with_its_folders(tmp_path: Path) -> None:
    path = tmp_path / "a/b/강의.pptx"
    save(path, b"deck")
    assert path.read_bytes() == b"deck"
    assert [each.name for each in path.parent.iterdir()] == ["강의.pptx"]


def test_everyone_may_read_what_the_umask_allows(tmp_path: Path) -> None:
    before = os.umask(0o027)
    try:
        save(tmp_path / "a.pdf", b"")
    finally:
        os.umask(before)
    assert (tmp_path / "a.pdf").stat().st_mode & 0o777 == 0o640


def test_a_folder_that_cant_be_made_is_one_clear_failure(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(Failure, match="nothing can be written to") as failure:
        save(tmp_path / "output/a.pdf", b"")
    assert "--output" in str(failure.value.hint)


def test_a_target_that_cant_be_replaced_leaves_it_and_no_rest(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").mkdir()
    with pytest.raises(Failure, match=r"a\.pdf can't be replaced"):
        save(tmp_path / "a.pdf", b"")
    assert [each.name for each in tmp_path.iterdir()] == ["a.pdf"]


def test_what_is_left_of_a_killed_save_is_written_over(tmp_path: Path) -> None:
    (tmp_path / ".a.pdf.part").write_bytes(b"half of it")
    save(tmp_path / "a.pdf", b"whole")
    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == {"a.pdf": b"whole"}


def test_a_product_that_cant_be_replaced_doesnt_stop_the_others(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    (root / "output/week1/day1/session_01.pptx").mkdir(parents=True)
    report = built(root)
    assert [problem.code for problem in report.problems] == [Code.CANNOT_WRITE]
    assert len(made(report)) == 3
    (root / "output/week1/day1/session_01.pptx").rmdir()
    assert made(built(root)) == ["week1/day1/session_01.pptx"]


def test_a_full_disk_is_one_problem_and_loses_nothing(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    old = root / "output/week1/day1/session_01.pptx"
    built(root)
    before = old.read_bytes()
    (root / "course.toml").write_text('title = "다른 과정"\n', encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-m", "builder", "build", str(root), "--only", "deck", "--lang", "en"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        # A limit of the size of files is the nearest thing to a full disk that a test can make.
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000)),
    )
    assert run.returncode == 1
    assert run.stderr.count("nothing can be written to") >= 1
    assert "Traceback" not in run.stderr
    assert old.read_bytes() == before
    assert not list(root.rglob("*.part"))
    report = built(root)
    assert report.problems == ()
    assert not list(root.rglob("*.new.*"))
