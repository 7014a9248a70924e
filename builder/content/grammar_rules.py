"""Rules for markdown-it: ours, and those of its own that would lose text or time on hostile input."""

import re
from typing import TYPE_CHECKING

from markdown_it.rules_block.table import escapedSplit
from markdown_it.rules_block.table import table as gfm_table
from markdown_it.rules_inline import emphasis as commonmark_emphasis
from markdown_it.rules_inline import image as commonmark_image

from builder.content.container_lines import ContainerLines

if TYPE_CHECKING:
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

DEEPEST = 40
"""Blocks within blocks; a list counts two levels. What is deeper is kept as one paragraph."""

_DEEPEST_ALT = 3


def container(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Read `::: name` up to its closing line; drop a closing line that closes nothing."""
    found: ContainerLines = state.env["containers"]
    if start not in found.closing and start not in found.strays:
        return False
    if state.is_code_block(start) or state.src[state.bMarks[start] + state.tShift[start]] != ":":
        return False
    if silent:
        return True
    if start in found.strays:
        token = state.push("stray_colons", "", 0)
        token.map = [start, start + 1]
        state.line = start + 1
        return True
    _push_container(state, start, end, found.closing[start])
    return True


def _push_container(state: "StateBlock", start: int, end: int, closing: int | None) -> None:
    after = _end_of_block(state, start + 1, end)
    closed = closing is not None and closing < after
    after = closing if closed and closing is not None else after
    token = state.push("container_open", "div", 1)
    line = _text_of(state, start)
    token.info = line.lstrip(":").strip()
    token.markup = line[: len(line) - len(line.lstrip(":"))]
    token.map = [start, after + 1 if closed else after]
    token.meta = {"closed": closed}
    parent, last = state.parentType, state.lineMax
    state.parentType, state.lineMax = "container", after
    state.md.block.tokenize(state, start + 1, after)
    state.parentType, state.lineMax = parent, last
    state.push("container_close", "div", -1)
    state.line = after + 1 if closed else after


def math_block(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Read what stands between lines that begin and end with two dollars, without a blank line."""
    first = _text_of(state, start)
    if state.is_code_block(start) or not first.startswith("$$"):
        return False
    line, text = start, first.rstrip()[2:]
    latex = []
    while not text.endswith("$$"):
        latex.append(text)
        line += 1
        if line >= end or state.isEmpty(line) or state.sCount[line] < state.blkIndent:
            return False
        text = _text_of(state, line).rstrip()
    if silent:
        return True
    token = state.push("math_block", "math", 0)
    token.content = "\n".join([*latex, text[:-2]]).strip()
    token.map = [start, line + 1]
    state.line = line + 1
    return True


def table(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Read a table; cells beyond the header's last one join it rather than vanish (GFM 0.29, 4.10)."""
    before = len(state.tokens)
    if not gfm_table(state, start, end, silent):
        return False
    cells: list[Token] = []
    width = 0
    for token in state.tokens[before:] if not silent else ():
        if token.type == "inline":
            cells.append(token)
        elif token.type == "tr_close":
            width = width or len(cells)
            _join_overflow(state, cells, width)
            cells = []
    return True


def _join_overflow(state: "StateBlock", cells: "list[Token]", width: int) -> None:
    row, _ = cells[0].map or [0, 0]
    parts = [cells[-1].content, *_cells(_text_of(state, row))[width:]]
    cells[-1].content = " | ".join(part.strip() for part in parts)


def too_deep(state: "StateBlock", start: int, end: int, silent: bool) -> bool:
    """Take the rest of a block that lies too deep as it stands."""
    if state.level < DEEPEST or silent:
        return False
    after = _end_of_block(state, start, end)
    token = state.push("too_deep", "", 0)
    token.content = state.getLines(start, after, state.blkIndent, False)
    token.map = [start, after]
    state.line = after
    return True


def image(state: "StateInline", silent: bool) -> bool:
    """Read a picture; pictures within its alternative text are read a few levels deep only."""
    depth = state.env.get("alt_depth", 0)
    if depth > _DEEPEST_ALT:
        return False
    state.env["alt_depth"] = depth + 1
    try:
        return commonmark_image(state, silent)
    finally:
        state.env["alt_depth"] = depth


def math_inline(state: "StateInline", silent: bool) -> bool:
    """Read mathematics between dollars, single or double, without spaces inside them.

    No letter or digit may touch them from outside: `$HOME/bin:$PATH` and `$5` are text.
    """
    source, start = state.src, state.pos
    if source[start] != "$" or (start > 0 and _LATIN.match(source[start - 1])):
        return False
    mark = "$$" if source.startswith("$$", start) else "$"
    end = source.find(mark, start + len(mark), state.posMax)
    while end > 0 and _is_escaped(source, end):
        end = source.find(mark, end + 1, state.posMax)
    latex = source[start + len(mark) : end]
    after = end + len(mark)
    if end < 0 or not latex or latex != latex.strip() or _LATIN.match(source[after : after + 1]):
        return False
    if not silent:
        state.push("math_inline", "math", 0).content = latex
    state.pos = after
    return True


def _is_escaped(source: str, place: int) -> bool:
    first = place
    while first > 0 and source[first - 1] == "\\":
        first -= 1
    return (place - first) % 2 == 1


_LATIN = re.compile(r"[A-Za-z0-9]")


def emphasis(state: "StateInline", silent: bool) -> bool:
    """Read stars so that they also work between a mark and a Korean particle: `**파드(Pod)**는`.

    CommonMark takes a star behind a mark and before a letter for an opening one, since other scripts put a
    space there. Where East Asian text stands on one side, it may open or close whatever stands on the other.
    """
    start = state.pos
    if not commonmark_emphasis.tokenize(state, silent):
        return False
    before = state.src[start - 1] if start > 0 else " "
    after = state.src[state.pos] if state.pos < state.posMax else " "
    if state.src[start] == "*":
        for delimiter in state.delimiters[start - state.pos :]:
            delimiter.open |= _EAST_ASIAN.match(before) is not None and not after.isspace()
            delimiter.close |= _EAST_ASIAN.match(after) is not None and not before.isspace()
    return True


_EAST_ASIAN = re.compile(r"[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef]")


def _end_of_block(state: "StateBlock", line: int, end: int) -> int:
    """Return the first line from `line` that no longer belongs to the enclosing item or quote."""
    while line < end and (state.isEmpty(line) or state.sCount[line] >= state.blkIndent):
        line += 1
    return line


def _text_of(state: "StateBlock", line: int) -> str:
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _cells(row: str) -> list[str]:
    cells = escapedSplit(row.strip())
    if cells and not cells[0]:
        cells.pop(0)
    if cells and not cells[-1]:
        cells.pop()
    return cells
