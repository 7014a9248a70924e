"""Figures as text."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from tests.bench.stopwatch import Run


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One comparison: a table and what must be known to read it."""

    title: str
    text: str
    header: tuple[str, ...] = ()
    rows: tuple[tuple[str, ...], ...] = ()


def to_markdown(machine: str, sections: Iterable[Section]) -> str:
    """Return the page of figures."""
    parts = [
        "# Benchmarks",
        "Written by `scripts/bench --write`. Whole processes from start to exit, medians of runs taken in turns; a\n"
        "ratio compares two figures of one run on one machine, and only ratios mean something elsewhere. Processor\n"
        "time is that of all processes and cores together, memory that of the largest process. classdeck's modules are\n"
        "compiled first, as pip leaves them.",
        machine,
    ]
    for section in sections:
        parts += [f"## {section.title}", section.text]
        if section.rows:
            parts.append(_table(section.header, section.rows))
    return "\n\n".join(parts) + "\n"


def seconds(value: float) -> str:
    """Return a time with three digits that count: `12.3 s`, `1.23 s`, `45.6 ms`."""
    if value >= 10:
        return f"{value:.1f} s"
    return f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms"


def ratio(value: float, base: float) -> str:
    return f"{value / base:.2f}"


def compared(
    title: str, text: str, figures: Mapping[str, Run], base: str, *, memory: bool = False
) -> Section:
    """Return the section that sets each figure beside the one called `base`."""
    rows = tuple(
        (
            name,
            seconds(run.seconds),
            ratio(run.seconds, figures[base].seconds),
            seconds(run.processor),
            ratio(run.processor, figures[base].processor),
            *([f"{run.megabytes:.0f} MB"] if memory else []),
        )
        for name, run in figures.items()
    )
    header = ("command", "time", "ratio", "processor", "ratio", *(["memory"] if memory else []))
    return Section(title=title, text=text, header=header, rows=rows)


def percent(value: float, whole: float) -> str:
    return f"{100 * value / whole:.1f} %"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
