"""Cold builds, builds with one change, and builds with nothing to do; what the commands take to start."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bench.commands import build, classdeck
from tests.bench.course_copies import DAY, ROOT, change, copy_course, sessions_of
from tests.bench.report import Section, compared
from tests.bench.stopwatch import Run, in_turns, timed

COLD = "cold: 8 sessions, day, page"
PYTHON = "`python -c pass`"


def builds(rounds: int) -> Section:
    with TemporaryDirectory() as folder:
        work = Path(folder)
        course = copy_course(work / "course")
        count = iter(range(1_000_000))
        # Each output is filled by the cold build, which always comes first.
        outputs = [work / "none"]

        def cold() -> Run:
            outputs.append(work / f"out{next(count)}")
            return build(course, outputs[-1])

        def one_change() -> Run:
            change(sessions_of(course)[0], next(count))
            return build(course, outputs[-1])

        works = {
            COLD: cold,
            "nothing to do": lambda: build(course, outputs[-1]),
            "one session changed": one_change,
        }
        figures = in_turns(works, rounds)
    text = "Decks, handouts, the day and the page, on all cores."
    return compared("Builds of the sample day", text, figures, COLD)


def start_up(rounds: int) -> Section:
    def python(code: str) -> Run:
        return timed([sys.executable, "-c", code], ROOT)

    works = {
        PYTHON: lambda: python("pass"),
        "`classdeck --version`": lambda: classdeck("--version"),
        "`classdeck --help`": lambda: classdeck("--help"),
        "`classdeck check` of the day": lambda: classdeck("check", DAY),
        "`classdeck schedule` of the day": lambda: classdeck("schedule", DAY),
    }
    figures = in_turns(works, 3 * rounds)
    text = "Commands that make nothing, beside Python that does nothing."
    return compared("Start-up", text, figures, PYTHON)
