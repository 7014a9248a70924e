"""Where jobs run: in this process, or in a pool of others."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
T = TypeVar("T")

FEW = 2
"""So many jobs aren't worth the start of a process."""


class InProcess(Executor):
    """Runs a call at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


@contextmanager
def open_executor(jobs: int, workers: int | None = None) -> Iterator[tuple[Executor, int]]:
    """Yield an executor for so many jobs, and how many of them may wait for it at a time.

    `workers` is how many processes there may be; None for one a core.
    """
    most = min(workers or available_cores(), jobs)
    if most < 2 or (workers is None and jobs <= FEW):
        yield InProcess(), 1
        return
    with open_pool(most) as pool:
        yield pool, 2 * most


@contextmanager
def open_pool(workers: int) -> Iterator[Executor]:
    """Yield a pool of processes that have imported what makes products; they end with the block."""
    pool = ProcessPoolExecutor(workers, mp_context=_context(), initializer=_leave_interrupts)
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


def _context() -> multiprocessing.context.BaseContext:
    if sys.platform in {"win32", "darwin"}:
        return multiprocessing.get_context("spawn")
    # A server that has imported everything once hands out workers at once, and copies no threads of this process.
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["builder.pipeline.warm_imports"])
    return context


def _leave_interrupts() -> None:
    """Let only the main process answer Ctrl-C; it ends its workers itself."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
