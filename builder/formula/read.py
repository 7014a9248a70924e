"""LaTeX → a formula."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING
from xml.etree import ElementTree

from builder.formula.formula import Formula
from builder.formula.from_mathml import TooDeep, read_mathml
from builder.language import Message, msg

if TYPE_CHECKING:
    from math_core import LatexToMathML

LONGEST = 3_000
"""Characters: a longer formula is a mistake, and one nested that deep would end the process that reads it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Why a formula can't be read, and where in it."""

    message: Message
    hint: Message
    offset: int = 0
    """Characters before the place."""


@lru_cache(maxsize=1024)
def read_formula(latex: str, *, display: bool) -> Formula | Refusal:
    """Return what `latex` says, in the commands that KaTeX and amsmath share; a Refusal where it can't be read.

    `display` tells a formula that stands by itself from one in a line of text.
    """
    if refusal := _forbidden(latex):
        return refusal
    # Places must stay what they are, so that what no text holds gives way to spaces.
    mathml = _mathml(_UNREADABLE.sub(" ", latex), display)
    if isinstance(mathml, Refusal):
        return mathml
    try:
        body = read_mathml(mathml, display=display)
    except (ElementTree.ParseError, TooDeep):
        return Refusal(
            message=msg("the formula is nested too deep"), hint=msg("split the formula in several")
        )
    return Formula(latex=latex, display=display, body=body)


_UNREADABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _forbidden(latex: str) -> Refusal | None:
    if not latex.strip():
        return Refusal(message=msg("the formula is empty"), hint=msg("write LaTeX between the dollars"))
    if len(latex) > LONGEST:
        return Refusal(message=msg("the formula is too long"), hint=msg("split the formula in several"))
    # A command that names itself twice doubles its argument until no memory is left.
    if found := _DEFINITION.search(latex):
        return Refusal(
            message=msg("a formula can't define commands"),
            hint=msg("write out what {name} stands for", name=found[0]),
            offset=found.start(),
        )
    return None


_DEFINITION = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|[gex]?def|let|futurelet|DeclareMathOperator)(?![a-zA-Z])\*?"
)


def _mathml(latex: str, display: bool) -> str | Refusal:
    from math_core import LatexError

    # Only a numbered equation has a place for a tag.
    tagged = r"\tag" in latex and r"\begin{" not in latex
    before, after = _EQUATION if tagged else ("", "")
    try:
        return _converter().convert_with_local_state(before + latex + after, displaystyle=display)
    except LatexError as error:
        return _refusal(str(error), len(before), latex)


_EQUATION = (r"\begin{equation}", r"\end{equation}")


@cache
def _converter() -> "LatexToMathML":
    """Return the one converter of this process."""
    from math_core import LatexToMathML

    return LatexToMathML(fancy_error=False, allow_unreliable_rendering=True, macros=dict(_MACROS))


_MACROS: Mapping[str, str] = MappingProxyType(
    {
        "substack": r"\begin{matrix}#1\end{matrix}",
        "smash": "#1",
        "mathstrut": "",
        "nonumber": "",
        "degree": r"^\circ",
        "R": r"\mathbb{R}",
        "N": r"\mathbb{N}",
        "Z": r"\mathbb{Z}",
    }
)
"""Commands that KaTeX or amsmath have and the converter has not."""


def _refusal(said: str, before: int, latex: str) -> Refusal:
    """Return what math-core said, `before` characters having been put before the formula."""
    place, _, reason = said.partition(": ")
    offset = min(max(0, int(place) - before), len(latex)) if place.isdecimal() else 0
    if found := re.match(r'Unknown command "(\\[^"]*)"', reason):
        message = msg("there is no command {name} in formulas", name=found[1])
        hint = msg("see that it is spelled right, or say it with other commands")
    elif found := re.match(r'Expected closing token "([^"]*)", but reached end', reason):
        message = msg("the formula lacks a closing {token}", token=found[1])
        hint = msg("close what it opens")
    elif "reached end of input" in reason:
        message = msg("the formula ends too early")
        hint = msg("finish it: a ^, a _ or a command at its end needs something to stand with")
    elif found := re.match(r'Unmatched closing token: "([^"]*)"', reason):
        message = msg("{token} closes nothing", token=found[1])
        hint = msg("delete it, or open what it closes")
    else:
        message = msg("the formula can't be read: {reason}", reason=reason.rstrip("."))
        hint = msg("compare it with https://katex.org/docs/supported")
    return Refusal(message=message, hint=hint, offset=offset)
