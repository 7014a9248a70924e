"""Times of whole processes and of calls, taken in turns so that a slow minute of the machine hits all alike."""

import subprocess
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from tests.bench.memory import largest_of

MADE = (0, 1)
"""The exit codes of a build that ran to its end; 1 says that it has problems to tell."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    seconds: float
    megabytes: float = 0.0
    """The most memory that any one of the processes held."""

    def __add__(self, other: "Run") -> "Run":
        return Run(seconds=self.seconds + other.seconds, megabytes=max(self.megabytes, other.megabytes))


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """The median of several runs."""

    seconds: float
    megabytes: float


def timed(command: Sequence[str | Path], folder: Path, codes: Sequence[int] = (0,)) -> Run:
    """Return what the process took, with all that it starts; raise where its exit code isn't one of `codes`."""
    began = perf_counter()
    process = subprocess.Popen(
        [str(part) for part in command],
        cwd=folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    with largest_of(process.pid) as largest:
        _, said = process.communicate()
    seconds = perf_counter() - began
    if process.returncode not in codes:
        raise RuntimeError(
            f"{command[0]} ended with {process.returncode}: {said.decode(errors='replace')[-800:]}"
        )
    return Run(seconds=seconds, megabytes=max(largest, default=0.0))


def side_by_side(commands: Sequence[Sequence[str | Path]], folder: Path, lanes: int) -> Run:
    """Return what the processes take with `lanes` of them at a time."""
    from concurrent.futures import ThreadPoolExecutor

    began = perf_counter()
    with ThreadPoolExecutor(lanes) as threads:
        runs = list(threads.map(lambda command: timed(command, folder), commands))
    return Run(seconds=perf_counter() - began, megabytes=max(run.megabytes for run in runs))


def in_turns(works: Mapping[str, Callable[[], Run]], rounds: int) -> Mapping[str, Figure]:
    """Return the median of `rounds` runs of each work: A B C, A B C, …"""
    runs: dict[str, list[Run]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            runs[name].append(work())
    return {name: middle(done) for name, done in runs.items()}


def middle(runs: Sequence[Run]) -> Figure:
    return Figure(
        seconds=median(run.seconds for run in runs), megabytes=median(run.megabytes for run in runs)
    )
