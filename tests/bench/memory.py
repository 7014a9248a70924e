"""How much memory the processes of a command hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

_EVERY = 0.1
"""Seconds between two looks; the kernel keeps the most that a process ever held."""


@contextmanager
def largest_of(leader: int) -> Iterator[list[float]]:
    """Yield a list that fills with the megabytes of the largest process of the session that `leader` leads.

    The kernel tells it in /proc; where there is none, the list stays empty.
    """
    sizes: list[float] = []
    ended = Event()

    def look() -> None:
        while not ended.wait(_EVERY):
            sizes.extend(_sizes(leader))

    watch = Thread(target=look, daemon=True)
    watch.start()
    try:
        yield sizes
    finally:
        ended.set()
        watch.join()


def _sizes(leader: int) -> Iterator[float]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # The name of a program stands in brackets and may hold blanks (proc(5)).
            fields = (folder / "stat").read_text(errors="replace").rpartition(")")[2].split()
            if int(fields[3]) == leader:
                yield _peak((folder / "status").read_text(errors="replace"))
        except (OSError, ValueError):
            continue


def _peak(status: str) -> float:
    """Return the most that the process held, in megabytes; a process that is ending holds nothing."""
    lines = (line.split() for line in status.splitlines())
    return next((int(line[1]) / 1024 for line in lines if line[0] == "VmHWM:"), 0.0)
