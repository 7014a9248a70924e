"""Work that takes too long, or too much memory, is given up.

A worker that hangs on one text would keep every other product from being made.
"""

import ctypes
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import process_time, sleep


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one piece of work may use."""

    seconds: float = 90.0
    """Of the processor, so that a busy machine doesn't count; the largest real sessions take three."""
    megabytes: int = 2_000
    """Of memory, beyond what the process held before."""


LIMITS = Limits()


class GivenUp(BaseException):
    """Raised inside work that has used up its limits; nothing that expects ordinary exceptions swallows it."""


@contextmanager
def deadline(limits: Limits = LIMITS) -> Iterator[None]:
    """Raise GivenUp in the block once it has used more than its limits.

    Python code is stopped between two of its steps; a single call of a library in C runs to its end first.
    """
    watch = _Watch(threading.get_ident(), limits)
    thread = threading.Thread(target=watch.run, daemon=True)
    thread.start()
    try:
        yield
    finally:
        watch.stop()


class _Watch:
    def __init__(self, thread: int, limits: Limits) -> None:
        self._thread = thread
        self._limits = limits
        self._began = process_time()
        self._held = _megabytes()
        self._lock = threading.Lock()
        self._over = threading.Event()
        self._raised = False

    def run(self) -> None:
        """Look at the clock and at the memory until the work is over, or has to be."""
        while not self._over.wait(_AGAIN if self._raised else _PAUSE):
            if process_time() - self._began > self._limits.seconds or self._grown() > self._limits.megabytes:
                with self._lock:
                    if not self._over.is_set():
                        # Raised again and again: what a destructor or a library's callback meets is lost.
                        self._raised = True
                        _raise_in(self._thread)

    def stop(self) -> None:
        """End the watch; an exception that is already on its way arrives before this returns."""
        with self._lock:
            self._over.set()
        if self._raised and not isinstance(sys.exception(), GivenUp):
            for _ in range(_ARRIVAL):
                sleep(0.001)

    def _grown(self) -> int:
        return _megabytes() - self._held


_PAUSE = 0.05
"""Seconds between two looks."""
_AGAIN = 0.5
"""Seconds until an exception that was raised in vain is raised again."""
_ARRIVAL = 1000
"""Milliseconds; an exception arrives at the thread's next step."""


def _raise_in(thread: int) -> None:
    ctypes.pythonapi.PyThreadState_SetAsyncExc(ctypes.c_ulong(thread), ctypes.py_object(GivenUp))


def _megabytes() -> int:
    """Return how much memory this process holds, 0 where the system doesn't say."""
    try:
        with open("/proc/self/statm", "rb") as file:  # noqa: PTH123 - twenty times a second
            return int(file.read().split()[1]) * _PAGE // 1_000_000
    except (OSError, ValueError, IndexError):
        return 0


_PAGE = 4096
