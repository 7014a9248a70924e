"""The same jobs in one process and in several."""

import os
import pickle
import threading
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

import pytest

from builder.course import load_courses
from builder.pipeline import BuildOptions, build_output, executors, prepare_build
from builder.pipeline.digest import Files
from builder.pipeline.executors import InProcess, available_cores, open_executor, open_pool, start_method
from builder.pipeline.load_job import load_job
from builder.pipeline.look import load_look
from builder.pipeline.run_job import run_job
from tests.pipeline.building import BOTH, DECKS, built, copied, made, snapshot

T = TypeVar("T")


def resent(value: T) -> T:
    """Return what arrives in another process."""
    arrived: T = pickle.loads(pickle.dumps(value))  # noqa: S301 - our own bytes
    return arrived


def test_parallel_equals_serial(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    courses = load_courses([root], root).value
    _, serial = build_output(courses, tmp_path / "serial", BOTH, workers=1)
    _, parallel = build_output(courses, tmp_path / "parallel", BOTH, workers=2)
    assert snapshot(tmp_path / "serial") == snapshot(tmp_path / "parallel")
    names = [each.target.name for each in serial.built]
    assert names == [each.target.name for each in parallel.built]
    assert len(names) == len(set(names)) >= 8


def test_a_job_gives_the_same_bytes_wherever_it_runs(tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    plan = prepare_build(load_courses([root], root).value, tmp_path / "output", BuildOptions()).plan
    for task in plan.stale:
        loaded = load_job(task, load_look(task.theme), Files(tmp_path, {}))
        here = run_job(loaded.job)
        sent = run_job(resent(loaded.job))
        assert [each.data for each in here.artefacts] == [each.data for each in sent.artefacts]
        assert resent(here) == here


def test_few_jobs_are_done_in_this_process() -> None:
    with open_executor(2) as (executor, ahead):
        assert (isinstance(executor, InProcess), ahead) == (True, 1)


def test_one_worker_is_this_process() -> None:
    with open_executor(100, 1) as (executor, _):
        assert executor.submit(os.getpid).result() == os.getpid()


def test_workers_are_other_processes() -> None:
    with open_executor(3, 2) as (executor, ahead):
        assert executor.submit(os.getpid).result() != os.getpid()
        assert ahead == 4


def test_there_is_a_core() -> None:
    assert available_cores() >= 1


def test_this_process_hands_on_what_a_call_raises() -> None:
    future = InProcess().submit(int, "no number")
    with pytest.raises(ValueError, match="no number"):
        future.result()


def test_a_worker_that_dies_doesnt_stop_the_others() -> None:
    with open_pool(2) as pool:
        with pytest.raises(BrokenExecutor):
            pool.submit(os._exit, 1).result()
        assert pool.submit(os.getpid).result() != os.getpid()


def test_a_worker_that_has_done_its_share_is_replaced(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "LIFETIME", 2)
    with open_pool(1) as pool:
        workers = [pool.submit(os.getpid).result() for _ in range(5)]
    assert len(set(workers)) == 3
    assert workers[0] == workers[1] != workers[2]


def test_calls_that_wait_for_a_worker_survive_its_replacement(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors, "LIFETIME", 1)
    with open_pool(2) as pool:
        futures = [pool.submit(pow, 2, number) for number in range(7)]
        assert [future.result() for future in futures] == [2**number for number in range(7)]


def test_a_process_with_threads_isnt_copied() -> None:
    over = threading.Event()
    thread = threading.Thread(target=over.wait)
    thread.start()
    try:
        assert start_method() in {"forkserver", "spawn"}
        with open_pool(1) as pool:
            assert pool.submit(pow, 2, 3).result() == 8
    finally:
        over.set()
        thread.join()


def test_a_build_survives_a_pool_that_breaks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    @contextmanager
    def broken(jobs: int, workers: int | None = None, scheduler: str = "") -> Iterator[tuple[Executor, int]]:
        with open_pool(2) as pool:
            with pytest.raises(BrokenExecutor):
                pool.submit(os._exit, 1).result()
            yield pool, 2

    monkeypatch.setattr(executors, "open_executor", broken)
    root = copied("tiny", tmp_path)
    report = built(root / "slides/en", DECKS)
    assert (made(report), report.problems) == (["en/week1/day1/session_01.pptx"], ())
