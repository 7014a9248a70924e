"""Throughput, memory and growth over many generated sessions."""

from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.commands import classdeck
from tests.bench.course_copies import make_course
from tests.bench.report import Section, ratio, seconds
from tests.bench.stopwatch import Run


def many_sessions(sessions: int) -> Section:
    """Return the figures of `sessions` sessions with one and two workers, and of half as many."""
    half = max(1, sessions // 2)
    with TemporaryDirectory() as folder:
        work = Path(folder)
        large, small = make_course(work / "large", sessions), make_course(work / "small", half)
        runs = {
            (half, "1 worker"): _build(small, work / "a", "-j", "1"),
            (sessions, "1 worker"): _build(large, work / "b", "-j", "1"),
            (sessions, "2 workers"): _build(large, work / "c", "-j", "2"),
            (sessions, "nothing to do"): _build(large, work / "c"),
        }
    base = sessions / runs[sessions, "1 worker"].seconds
    return Section(
        title="Many sessions",
        text="Generated from the sample's sessions, no two with the same words; decks and handouts, one run of each.",
        header=("sessions", "with", "time", "sessions a second", "ratio", "processor a session", "memory"),
        rows=tuple(
            (
                str(count),
                name,
                seconds(run.seconds),
                f"{count / run.seconds:.2f}",
                ratio(count / run.seconds, base),
                seconds(run.processor / count),
                f"{run.megabytes:.0f} MB",
            )
            for (count, name), run in runs.items()
        ),
    )


def _build(course: Path, output: Path, *options: str) -> Run:
    return classdeck("build", course, "--output", output, *options, folder=course)
