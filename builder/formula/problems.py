"""What is wrong with the formulas of a text."""

from collections.abc import Iterable, Iterator, Sequence
from functools import partial

from builder.content import Block, Math, MathBlock, walk_blocks, walk_inlines
from builder.diagnostics import Code, Problem, Severity, Span
from builder.formula.read import Refusal, read_formula


def formula_problems(blocks: Iterable[Block], text: str) -> tuple[Problem, ...]:
    """Return what is wrong with each formula in `blocks`; `text` is the file that they were read from."""
    return tuple(_problems(tuple(blocks), text))


def _problems(blocks: Sequence[Block], text: str) -> Iterator[Problem]:
    found = [(math, block) for math, block in walk_inlines(tuple(blocks)) if isinstance(math, Math)]
    alone = [block for block in walk_blocks(blocks) if isinstance(block, MathBlock)]
    if not found and not alone:
        return
    place = partial(_place, text.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    for math, block in found:
        refusal = read_formula(math.latex, display=False)
        if isinstance(refusal, Refusal):
            yield _problem(refusal, place(block.span, math.latex, refusal.offset))
    for block in alone:
        refusal = read_formula(block.latex, display=True)
        if isinstance(refusal, Refusal):
            yield _problem(refusal, place(block.span, block.latex, refusal.offset))


def _place(lines: Sequence[str], span: Span, latex: str, offset: int) -> Span:
    """Return where the character at `offset` of `latex` stands, as near as its block's lines tell."""
    pieces = latex.split("\n")
    before = latex[:offset].split("\n")
    for number in range(span.line, span.last_line + 1):
        if (first := _indent(lines, number, pieces[0])) is not None and pieces[0].strip():
            # The formula's further lines may have lost the room before them.
            last = number + len(before) - 1
            indent = first if len(before) == 1 else _indent(lines, last, pieces[len(before) - 1]) or 0
            return Span(path=span.path, line=last, column=indent + len(before[-1]) + 1)
    return Span(path=span.path, line=span.line, column=span.column)


def _indent(lines: Sequence[str], number: int, piece: str) -> int | None:
    """Return how many characters stand before `piece` in the line of that number, None where it isn't there."""
    line = lines[number - 1] if number <= len(lines) else ""
    found = line.find(piece.strip())
    return found - (len(piece) - len(piece.lstrip())) if found >= 0 else None


def _problem(refusal: Refusal, span: Span) -> Problem:
    return Problem(
        code=Code.FORMULA_REFUSED,
        severity=Severity.ERROR,
        message=refusal.message,
        span=span,
        hint=refusal.hint,
    )
