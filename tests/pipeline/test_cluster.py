"""The same jobs on a Dask cluster: a real scheduler with real workers, on the loopback of this machine."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from pathlib import Path
from time import monotonic, sleep

import distributed
import pytest

from builder.course import load_courses
from builder.diagnostics import Failure
from builder.pipeline import Built, Listener, build_output, cluster
from builder.pipeline.executors import open_executor
from tests.pipeline.building import DECKS, copied, snapshot

ROOT = Path(__file__).parents[2]


def started(*arguments: str) -> subprocess.Popen[bytes]:
    """Return a process of Dask, which gives a task up after the second worker that it ends."""
    environment = {**os.environ, "DASK_DISTRIBUTED__SCHEDULER__ALLOWED_FAILURES": "1"}
    command = [sys.executable, "-m", *arguments, "--no-dashboard"]
    return subprocess.Popen(
        command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


class Workers:
    """The workers of a scheduler."""

    def __init__(self, scheduler: str) -> None:
        self.command = ("distributed.cli.dask_worker", scheduler, "--nthreads", "1", "--no-nanny")
        self.scheduler = scheduler
        self.all: list[subprocess.Popen[bytes]] = []

    def two(self) -> list[subprocess.Popen[bytes]]:
        """Return two workers that answer; those that were lost are replaced."""
        alive = [worker for worker in self.all if worker.poll() is None]
        self.all += [started(*self.command) for _ in range(2 - len(alive))]
        until = monotonic() + 60
        while self.count() != 2 and monotonic() < until:
            sleep(0.05)
        return [worker for worker in self.all if worker.poll() is None]

    def count(self) -> int:
        with distributed.Client(self.scheduler, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            return len(client.scheduler_info(-1)["workers"])


@pytest.fixture(scope="module")
def workers(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workers]:
    file = tmp_path_factory.mktemp("dask") / "scheduler.json"
    scheduler = started(
        "distributed.cli.dask_scheduler", "--host", "127.0.0.1", "--port", "0", "--scheduler-file", str(file)
    )
    processes = [scheduler]
    try:
        until = monotonic() + 60
        while not file.exists() and monotonic() < until:
            sleep(0.05)
        workers = Workers(json.loads(file.read_text())["address"])
        processes = workers.all
        yield workers
    finally:
        for process in (*processes, scheduler):
            process.kill()
            process.wait()


class Killer(Listener):
    """Kills a worker when the first product is written."""

    def __init__(self, victim: subprocess.Popen[bytes]) -> None:
        self.victim = victim
        self.names: list[str] = []

    def built(self, built: Built) -> None:
        self.names.append(built.target.name)
        if len(self.names) == 1:
            self.victim.kill()
            self.victim.wait()


def test_a_scheduler_without_workers_is_a_clear_problem(
    workers: Workers, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    with pytest.raises(Failure, match="has no workers"), cluster.open_cluster(workers.scheduler):
        pass


def test_workers_with_another_classdeck_are_named(workers: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    both = workers.two()
    monkeypatch.setattr(cluster, "fingerprint", lambda: "of something newer")
    named = r"differs on workers: tcp://127\.0\.0\.1:\d+ \(\d"
    with pytest.raises(Failure, match=named) as failure, cluster.open_cluster(workers.scheduler):
        pass
    assert str(failure.value).count("tcp://") == len(both)
    assert cluster.run_call(b"", "of something older") == b""


def test_a_build_on_a_cluster_survives_the_loss_of_a_worker(workers: Workers, tmp_path: Path) -> None:
    root = copied("tiny", tmp_path)
    courses = load_courses([root], root).value
    _, here = build_output(courses, tmp_path / "here", DECKS, workers=1)
    killer = Killer(workers.two()[0])
    _, there = build_output(courses, tmp_path / "there", DECKS, killer, scheduler=workers.scheduler)
    assert there.problems == here.problems
    assert snapshot(tmp_path / "there") == snapshot(tmp_path / "here")
    assert killer.names == [built.target.name for built in here.built]
    assert len(killer.names) == 4
    assert killer.victim.returncode == -signal.SIGKILL


def test_what_ends_every_worker_is_given_up(workers: Workers) -> None:
    both = workers.two()
    with cluster.open_cluster(workers.scheduler) as (executor, _), pytest.raises(BrokenExecutor):
        executor.submit(os._exit, 1).result()
    assert [worker.wait() for worker in both] == [1, 1]


def test_a_scheduler_that_nobody_started_is_a_clear_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cluster, "PATIENCE", 1)
    unanswered = r"no Dask scheduler answers at tcp://127\.0\.0\.1:9: "
    with pytest.raises(Failure, match=unanswered), open_executor(8, scheduler="tcp://127.0.0.1:9"):
        pass


def test_an_address_that_is_none_is_a_clear_problem() -> None:
    unanswered = "no Dask scheduler answers at nonsense://here"
    with pytest.raises(Failure, match=unanswered), open_executor(8, scheduler="nonsense://here"):
        pass


def test_without_dask_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(Failure) as failure, open_executor(8, scheduler="tcp://127.0.0.1:9"):
        pass
    assert "classdeck[dask]" in str(failure.value.hint)
