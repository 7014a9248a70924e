"""Inlines as runs of a slide."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from builder.content import (
    CodeSpan,
    Emphasis,
    FootnoteMark,
    Image,
    Inline,
    Inlines,
    LineBreak,
    Link,
    Math,
    Strike,
    Strong,
    Text,
)
from builder.deck.slide import Run
from builder.formula import Refusal, read_formula, to_text

_PLAIN = Run(text="")
FORCED_BREAK = "\v"


def to_runs(inlines: Inlines, style: Run = _PLAIN) -> tuple[Run, ...]:
    """Return the runs that show `inlines`; neighbours that are set alike are one run."""
    runs: list[Run] = []
    for run in _runs(inlines, style):
        if runs and run.formula is None and replace(runs[-1], text=run.text) == run:
            runs[-1] = replace(run, text=runs[-1].text + run.text)
        elif run.text:
            runs.append(run)
    return tuple(runs)


def runs_text(runs: Iterable[Run]) -> str:
    """Return the characters of `runs`."""
    return "".join(run.text for run in runs)


def _runs(inlines: Inlines, style: Run) -> Iterator[Run]:
    for inline in inlines:
        yield from _inline(inline, style)


def _inline(inline: Inline, style: Run) -> Iterator[Run]:
    match inline:
        case Text(text):
            yield replace(style, text=text)
        case CodeSpan(text):
            yield replace(style, text=text, code=True)
        case Math(latex):
            yield _math(latex, style)
        case LineBreak():
            yield replace(style, text=FORCED_BREAK)
        case FootnoteMark(number):
            yield replace(style, text=str(number), raised=True)
        case Image():
            yield replace(style, text=inline.alt)
        case Strong(children):
            yield from _runs(children, replace(style, bold=True))
        case Emphasis(children):
            yield from _runs(children, replace(style, italic=True))
        case Strike(children):
            yield from _runs(children, replace(style, strike=True))
        case Link():
            yield from _runs(inline.children, replace(style, link=inline.address))


def _math(latex: str, style: Run) -> Run:
    """Return the formula, or its source as code where it can't be read."""
    formula = read_formula(latex, display=False)
    if isinstance(formula, Refusal):
        return replace(style, text=latex, code=True)
    return replace(style, text=to_text(formula) or latex, formula=formula)
