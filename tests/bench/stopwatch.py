"""Times of whole processes and of calls, taken in turns so that a slow minute of the machine hits all alike."""

import ctypes
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from resource import struct_rusage
from statistics import median
from time import perf_counter

MADE = (0, 1)
"""The exit codes of a build that ran to its end; 1 says that it has problems to tell."""

_KILOBYTES = 1024 if sys.platform == "linux" else 1024 * 1024
"""What `ru_maxrss` has to be divided by for megabytes (getrusage(2) of Linux and of macOS)."""
_PR_SET_CHILD_SUBREAPER = 36


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What a command and all that it started took."""

    seconds: float
    processor: float
    """Seconds of processor time, of all cores: what other work on the machine hardly changes."""
    megabytes: float
    """The most memory that any one of the processes held."""


def timed(command: Sequence[str | Path], folder: Path, codes: Sequence[int] = (0,)) -> Run:
    """Return what the command takes; raise where its exit code isn't one of `codes`."""
    _adopt_orphans()
    began = perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    assert process.stderr is not None
    with process.stderr:
        said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - began
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in codes:
        said_last = said.decode(errors="replace")[-800:]
        raise RuntimeError(f"{command[0]} ended with {process.returncode}: {said_last}")
    return _run(seconds, [used, *_orphans(process.pid)])


def side_by_side(commands: Sequence[Sequence[str | Path]], folder: Path, lanes: int) -> Run:
    """Return what the commands take with `lanes` of them at a time."""
    began = perf_counter()
    with ThreadPoolExecutor(lanes) as threads:
        runs = list(threads.map(lambda command: timed(command, folder), commands))
    return Run(
        seconds=perf_counter() - began,
        processor=sum(run.processor for run in runs),
        megabytes=max(run.megabytes for run in runs),
    )


def in_turns(works: Mapping[str, Callable[[], Run]], rounds: int) -> Mapping[str, Run]:
    """Return the medians of `rounds` runs of each work: A B C, A B C, …"""
    runs: dict[str, list[Run]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            runs[name].append(work())
    return {name: _middle(done) for name, done in runs.items()}


def _middle(runs: Sequence[Run]) -> Run:
    return Run(
        seconds=median(run.seconds for run in runs),
        processor=median(run.processor for run in runs),
        megabytes=median(run.megabytes for run in runs),
    )


def _run(seconds: float, used: Sequence[struct_rusage]) -> Run:
    return Run(
        seconds=seconds,
        processor=sum(each.ru_utime + each.ru_stime for each in used),
        megabytes=max(each.ru_maxrss for each in used) / _KILOBYTES,
    )


@cache
def _adopt_orphans() -> None:
    """Have the kernel of Linux give this process what a command leaves behind, so that its time is counted.

    The server that workers are forked from outlives its build by a moment (prctl(2)).
    """
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def _orphans(group: int) -> Iterator[struct_rusage]:
    """Wait for what is left of a command's processes and yield what each used with its own children."""
    while True:
        try:
            yield os.wait4(-group, 0)[2]
        except ChildProcessError:
            return
