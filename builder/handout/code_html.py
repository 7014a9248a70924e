"""Code → HTML that wraps and never cuts."""

import re
import unicodedata
from dataclasses import replace
from html import escape

from builder.content import CodeBlock, CodeKind, CodeToken, highlight
from builder.handout.field import FieldKind, field_html
from builder.handout.pen import Pen

_LONG_LINE = 88
"""Columns; a longer line may wrap, and then hangs so that its second row isn't taken for a new line."""

_WHOLE = 12
"""Lines; a listing of so few stays on one page."""

# Korean coding faces give these a full width, where every editor shows a single column.
_NARROW = re.compile(r"[\u2010-\u2027\u2190-\u21ff\u2500-\u259f\u25a0-\u25ff\u2713-\u2718\u00b7]+")
# WeasyPrint takes minutes to find a place to break such a word, as in an encoded key.
_MONSTER = re.compile(r"\S{240}")
_LINE_DRAWING = re.compile(r"[\u2500-\u257f]")


def code_html(block: CodeBlock, pen: Pen) -> str:
    """Return a listing with its title, coloured by its language, its lit lines marked."""
    lit = _line_numbers(block.attributes.get("hl_lines"))
    lines = highlight(block.text, block.language)
    written = [_line(line, pen, lit=i in lit) for i, line in enumerate(lines, start=1)]
    title = block.attributes.get("title")
    head = f'<p class="code-title">{escape(title)}</p>' if title else ""
    kind = " drawing" if _LINE_DRAWING.search(block.text) else ""
    kind += " whole" if len(lines) <= _WHOLE else ""
    return f'<div class="code{kind}">{head}<pre><code>{_join(written)}</code></pre></div>'


def _line(tokens: tuple[CodeToken, ...], pen: Pen, *, lit: bool) -> tuple[str, bool]:
    """Return a line's HTML and whether it is set as a block of its own."""
    text = "".join(token.text for token in tokens)
    if _MONSTER.search(text):
        pieces = (text[i : i + _LONG_LINE] for i in range(0, len(text), _LONG_LINE))
        return "".join(f'<span class="piece">{escape(piece, quote=False)}</span>' for piece in pieces), True
    if pen.fields is not None and _BLANK.search(text):
        return "".join(_with_fields(token, replace(pen, prompt=text.strip())) for token in tokens), lit
    written = "".join(_token(token) for token in tokens)
    if lit:
        return f'<span class="lit">{written or " "}</span>', True
    if _columns(text) > _LONG_LINE:
        return f'<span class="long">{written}</span>', True
    return written, False


_BLANK = re.compile("_{4,}")


def _with_fields(token: CodeToken, pen: Pen) -> str:
    """Return a token whose blanks are fields, as wide as their underscores."""
    return _BLANK.sub(
        lambda match: field_html(FieldKind.LINE, pen, style=f"width: {len(match[0])}ch"), _token(token)
    )


def _token(token: CodeToken) -> str:
    written = _NARROW.sub(r'<span class="narrow">\g<0></span>', escape(token.text, quote=False))
    return written if token.kind in _UNCOLOURED else f'<span class="t-{token.kind.value}">{written}</span>'


_UNCOLOURED = frozenset({CodeKind.PLAIN, CodeKind.NAME, CodeKind.PUNCTUATION})


def _join(lines: list[tuple[str, bool]]) -> str:
    """Return the lines together; a block ends its line by itself."""
    pieces: list[str] = []
    for i, (written, is_block) in enumerate(lines):
        last = i == len(lines) - 1
        pieces.append(written if is_block or last else f"{written}\n")
    return "".join(pieces)


def _columns(line: str) -> int:
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in line)


def _line_numbers(ranges: str) -> frozenset[int]:
    """Return the numbers that `2-4 7` or `2-4,7` names."""
    found: set[int] = set()
    for first, last in re.findall(r"(\d{1,5})(?:-(\d{1,5}))?", ranges):
        found.update(range(int(first), int(last or first) + 1))
    return frozenset(found)
