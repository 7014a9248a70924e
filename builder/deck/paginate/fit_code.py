"""Code on a slide: as large as its longest line allows, wrapped with a mark, split between lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from builder.content import CodeBlock, CodeKind, CodeToken, highlight
from builder.deck.geometry import Box
from builder.deck.slide import CODE_PITCH, CODE_STRIP, CodeFrame, CodeLine, CodeRun
from builder.text import cell_width, code_columns, face, wrap_code

PADDING = 12.0
_SIZES = (18.0, 17.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0, 10.0)
_COMFORTABLE = 14.0
"""Points from which larger code doesn't help the room."""
_TAB = 4
_EXPLAINS = 100
"""What it costs to part a comment from the line below, in columns of depth."""
_TERMINALS = frozenset({"console", "shell-session", "terminal", "ps1con", "doscon", "pycon"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FittedCode:
    """Code set at one size, its lines already wrapped."""

    lines: tuple[CodeLine, ...]
    size: float
    caption: str
    terminal: bool

    @property
    def line_height(self) -> float:
        return self.size * CODE_PITCH

    @property
    def height(self) -> float:
        return self.height_of(len(self.lines))

    def height_of(self, count: int) -> float:
        """Return the height of a panel that holds `count` lines, in points."""
        return count * self.line_height + 2 * PADDING + (CODE_STRIP if self.caption else 0.0)

    def frame(self, box: Box, lines: slice) -> CodeFrame:
        """Return those lines on a panel at the top of `box`, as wide as it."""
        chosen = self.lines[lines]
        return CodeFrame(
            box=Box(x=box.x, y=box.y, width=box.width, height=self.height_of(len(chosen))),
            lines=chosen,
            size=self.size,
            padding=PADDING,
            caption=self.caption,
            terminal=self.terminal,
        )


def fit_code(block: CodeBlock, width: float, height: float, mono: str, floor: float) -> FittedCode:
    """Return the code at the largest size at which no line wraps and all lines fit on one slide.

    Where no size does that, it is the one that takes the fewest slides without wrapping, the largest of those,
    but not below the one that is comfortable to read; only where every size wraps is it the smallest.
    """
    lines = _tokens(block)
    widest = max((cell_width(_text(line)) for line in lines), default=0)
    whole = _set(block, lines, _SIZES[0], widest or 1)
    best: FittedCode | None = None
    fewest = 0
    for size in _sizes(floor):
        if widest > _columns(width, mono, size):
            continue
        fitted = replace(whole, size=size)
        if fitted.height <= height:
            return fitted
        if best is None or size >= _COMFORTABLE:
            # Splitting between lines beats wrapping, and few slides beat large letters.
            count = len(split_code(fitted, height))
            if best is None or count < fewest:
                best, fewest = fitted, count
    smallest = _sizes(floor)[-1]
    return best or _set(block, lines, smallest, _columns(width, mono, smallest))


def _sizes(floor: float) -> tuple[float, ...]:
    return tuple(size for size in _SIZES if size >= floor) or _SIZES[:1]


def _columns(width: float, mono: str, size: float) -> int:
    return code_columns(width - 2 * PADDING, face(mono, mono=True), size)


def split_code(code: FittedCode, height: float) -> tuple[slice, ...]:
    """Return the stretches of lines that fit `height`, preferring to break at blank and shallow lines."""
    most = max(1, int((height - code.height_of(0)) / code.line_height))
    # As many slides as it takes, none much fuller than the others.
    slides = -(-len(code.lines) // most)
    even = max(1, -(-len(code.lines) // slides))
    aims = {min(most, even + more) for more in range(4)} | {most}
    return min((_split(code.lines, aim) for aim in sorted(aims)), key=len)


def _split(lines: Sequence[CodeLine], aim: int) -> tuple[slice, ...]:
    ends = [0]
    while len(lines) - ends[-1] > aim:
        ends.append(_best_end(lines, ends[-1], ends[-1] + aim))
    ends.append(len(lines))
    return tuple(slice(start, end) for start, end in pairwise(ends) if end > start)


def _best_end(lines: Sequence[CodeLine], start: int, reach: int) -> int:
    """Return where to break at or before `reach`, in the last third: at a blank line, else the shallowest.

    A comment stays with what it explains.
    """
    earliest = start + max(1, (reach - start) * 2 // 3)
    return min(range(reach, earliest - 1, -1), key=lambda end: (_hurt(lines, end), -end))


def _hurt(lines: Sequence[CodeLine], end: int) -> int:
    return _depth(lines[end]) + (_EXPLAINS if _is_comment(lines[end - 1]) else 0)


def _is_comment(line: CodeLine) -> bool:
    runs = [run for run in line.runs if run.text.strip()]
    return bool(runs) and all(run.kind == CodeKind.COMMENT for run in runs)


def _depth(line: CodeLine) -> int:
    text = "".join(run.text for run in line.runs)
    if line.continued:
        return 1_000
    return len(text) - len(text.lstrip()) if text.strip() else -1


def _tokens(block: CodeBlock) -> tuple[tuple[CodeToken, ...], ...]:
    return highlight(block.text.expandtabs(_TAB), block.language)


def _text(line: Sequence[CodeToken]) -> str:
    return "".join(token.text for token in line)


def _set(block: CodeBlock, lines: Sequence[Sequence[CodeToken]], size: float, columns: int) -> FittedCode:
    lit = lit_lines(block.attributes.get("hl_lines"), len(lines))
    return FittedCode(
        lines=tuple(piece for i, line in enumerate(lines, 1) for piece in _wrap(line, i, columns, i in lit)),
        size=size,
        caption=block.attributes.get("title"),
        terminal=block.language in _TERMINALS,
    )


def lit_lines(value: str, count: int) -> frozenset[int]:
    """Return the lines that `2-4 7` or `2-4,7` names, counted from 1; what isn't a number names none."""
    lit: set[int] = set()
    for part in value.replace(",", " ").split():
        first, _, last = part.partition("-")
        if first.isdecimal() and (last or first).isdecimal():
            lit.update(range(int(first), min(int(last or first), count) + 1))
    return frozenset(lit)


def _wrap(line: Sequence[CodeToken], number: int, columns: int, lit: bool) -> Iterator[CodeLine]:
    """Yield the line in pieces that fit `columns` cells, each piece with the tokens it is made of."""
    text = _text(line)
    at = 0
    for place, piece in enumerate(wrap_code(text, columns)):
        body = piece if place == 0 else piece.lstrip(" ")
        at = text.index(body, at) if body else at
        runs = tuple(_runs(line, at, at + len(body)))
        indent = piece[: len(piece) - len(body)]
        yield CodeLine(
            runs=(CodeRun(text=indent), *runs) if indent else runs,
            number=number,
            lit=lit,
            continued=place > 0,
        )
        at += len(body)


def _runs(line: Sequence[CodeToken], start: int, end: int) -> Iterator[CodeRun]:
    at = 0
    for token in line:
        text = token.text[max(0, start - at) : max(0, end - at)]
        if text:
            yield CodeRun(text=text, kind=token.kind)
        at += len(token.text)
