"""Where jobs run: in this process, or in a pool of others."""

import gc
import importlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

FEW = 2
"""So many jobs aren't worth the start of a process."""
LIFETIME = 64
"""So many jobs a process does; then a fresh one takes its place, so that memory stays bounded."""


class InProcess(Executor):
    """Runs a call at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


class Pool(Executor):
    """Runs calls in processes that share what this one has loaded, where the system can do that.

    Processes that have done their share, or of which one died, are replaced by fresh ones.
    """

    def __init__(self, workers: int) -> None:
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._given = 0

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        """Return the call's future; where the pool is due for replacement, wait for all calls before it."""
        if self._given >= self._workers * LIFETIME:
            self.shutdown()
        self._given += 1
        with suppress(BrokenExecutor):
            return self._processes().submit(fn, *args, **kwargs)
        self.shutdown()
        return self._processes().submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        if self._pool is not None:
            self._pool.shutdown(wait, cancel_futures=cancel_futures)
        self._pool, self._given = None, 0

    def _processes(self) -> ProcessPoolExecutor:
        if self._pool is None:
            # What is there now stays, in the processes as well: nobody need search it for garbage.
            gc.freeze()
            self._pool = ProcessPoolExecutor(self._workers, mp_context=_context(), initializer=_begin)
        return self._pool


@contextmanager
def open_executor(
    jobs: int, workers: int | None = None, scheduler: str = ""
) -> Iterator[tuple[Executor, int]]:
    """Yield an executor for so many jobs, and how many of them may wait for it at a time.

    `workers` is how many processes there may be on this machine, None for one a core. `scheduler` is the address
    of a Dask scheduler whose workers do the jobs instead; raises Failure where it can't be used.
    """
    if scheduler:
        from builder.pipeline.cluster import open_cluster

        with open_cluster(scheduler) as opened:
            yield opened
        return
    most = min(workers or available_cores(), jobs)
    if most < 2 or (workers is None and jobs <= FEW):
        yield InProcess(), 1
        return
    with open_pool(most) as pool:
        yield pool, 2 * most


@contextmanager
def open_pool(workers: int) -> Iterator[Executor]:
    """Yield a pool of processes; they end with the block."""
    pool = Pool(workers)
    try:
        yield pool
    except BaseException:
        pool.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    pool.shutdown()


def available_cores() -> int:
    """Return how many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def start_method() -> str:
    """Return how processes are made: copied from this one, from a server without threads, or started anew.

    A copy has read and imported what this process has; a copy of one thread may wait for ever for what another held.
    """
    if sys.platform in {"win32", "darwin"}:
        return "spawn"
    return "forkserver" if _has_threads() else "fork"


def _has_threads() -> bool:
    try:
        # Those of libraries count as well.
        return sum(1 for _ in Path("/proc/self/task").iterdir()) > 1
    except OSError:
        return threading.active_count() > 1


def _context() -> multiprocessing.context.BaseContext:
    context = multiprocessing.get_context(start_method())
    if context.get_start_method() == "fork":
        importlib.import_module(_WARM)
    else:
        context.set_forkserver_preload([_WARM])
    return context


_WARM = "builder.pipeline.warm_imports"


def _begin() -> None:
    """Let only the main process answer Ctrl-C, which ends its workers itself; leave garbage to `run_job`."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End when the main process does: one that was killed can't tell its workers, and they would wait for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
