"""`scripts/bench`: take the figures and print them, or write them to docs/benchmarks.md."""

import argparse
import compileall
import os
import platform
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from tests.bench.against_chromium import against_chromium
from tests.bench.against_pandoc import against_pandoc
from tests.bench.builds import builds, start_up
from tests.bench.course_copies import ROOT
from tests.bench.fitting import diagrams, fitting
from tests.bench.growth import growth
from tests.bench.many_sessions import many_sessions
from tests.bench.profiles import profiles
from tests.bench.report import Section, to_markdown

PAGE = Path("docs/benchmarks.md")


def main() -> None:
    asked = _arguments()
    works: Mapping[str, Callable[[], Section]] = {
        "start-up": lambda: start_up(asked.rounds),
        "builds": lambda: builds(asked.rounds),
        "pandoc": lambda: against_pandoc(asked.rounds),
        "chromium": lambda: against_chromium(asked.rounds),
        "fitting": lambda: fitting(asked.rounds),
        "diagrams": lambda: diagrams(asked.rounds),
        "growth": lambda: growth(asked.rounds),
        "many": lambda: many_sessions(asked.sessions),
    }
    unknown = set(asked.only) - set(works)
    if unknown:
        sys.exit(f"no such benchmark: {', '.join(sorted(unknown))}; there are {', '.join(works)}")
    # As pip leaves a package that it installs: its modules compiled, however this Python was told to run.
    compileall.compile_dir(ROOT / "builder", quiet=1)
    sections: list[Section] = []
    for name, work in works.items():
        if not asked.only or name in asked.only:
            sys.stderr.write(f"measuring: {name}\n")
            sections.append(work())
    if asked.profile:
        sections += profiles()
    page = to_markdown(_machine(), sections)
    if asked.write:
        (ROOT / PAGE).write_text(page, encoding="utf-8")
    sys.stdout.write(page)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("only", nargs="*", help="the benchmarks to take; all without any")
    parser.add_argument("--rounds", type=int, default=5, help="runs of each command (5)")
    parser.add_argument(
        "--sessions", type=int, default=48, help="generated sessions of the largest course (48)"
    )
    parser.add_argument("--profile", action="store_true", help="tell where the time goes as well")
    parser.add_argument("--write", action="store_true", help=f"write the figures to {PAGE}")
    return parser.parse_args()


def _machine() -> str:
    cores = len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count()
    versions = ", ".join(f"{name} {version(name)}" for name in ("weasyprint", "python-pptx", "lxml"))
    return (
        f"Python {platform.python_version()}, {platform.system()} {platform.machine()}, {cores} cores; {versions}.\n"
        f"Processes that wanted a core while this was measured, on average of the last minutes: {_load()}."
    )


def _load() -> str:
    return f"{os.getloadavg()[2]:.0f}" if hasattr(os, "getloadavg") else "unknown"


main()
