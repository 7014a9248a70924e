"""Figures as text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


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
        "Written by `scripts/bench --write`. Whole processes, medians of runs taken in turns; a ratio compares two\n"
        "figures of one run on one machine, and only ratios mean something elsewhere.",
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


def percent(value: float, whole: float) -> str:
    return f"{100 * value / whole:.1f} %"


def _table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [header, ["---", *["---:"] * (len(header) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
