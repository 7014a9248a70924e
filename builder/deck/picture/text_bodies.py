"""Text bodies → lines of SVG text, broken where PowerPoint breaks them."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape as escape_html
from itertools import accumulate

from lxml import etree

from builder.deck.bind.colours import read_colour, theme_colour
from builder.deck.bind.measure import read_number
from builder.deck.bind.names import qn
from builder.deck.geometry import Box
from builder.deck.picture.numbers import n, points
from builder.deck.picture.sheet import Sheet
from builder.deck.picture.text_styles import ParagraphStyle, TextStyles
from builder.text import LINE_PITCH, TextRun, face
from builder.text.break_lines import both_ways

_BREAK = "\v"
_BASELINE = 0.8
"""How far down its line the baseline is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Piece:
    """Characters set alike."""

    text: str
    size: float
    css: str
    run: TextRun


@dataclass(frozen=True, slots=True, kw_only=True)
class _Paragraph:
    """A paragraph, broken into lines; lengths in points."""

    pieces: tuple[_Piece, ...]
    spans: tuple[tuple[int, int], ...]
    pitch: float
    before: float
    after: float
    left: float
    first: float
    """Where its first line begins, from `left`."""
    align: str
    bullet: str
    """The bullet with its look, as the content of an SVG text; empty for none."""
    hang: float
    """Where the bullet stands, from `left`."""

    @property
    def height(self) -> float:
        return self.pitch * len(self.spans)


def body_svg(body: etree._Element | None, box: Box, styles: TextStyles, sheet: Sheet) -> str:
    """Return the words of a text body in `box`."""
    if body is None:
        return ""
    left, top, right, bottom = (
        read_number(styles.body(f"{side}Ins", usual)) / 12_700
        for side, usual in zip("ltrb", ("91440", "45720", "91440", "45720"), strict=True)
    )
    inner = box.inset(left, top, right, bottom)
    width = inner.width if styles.body("wrap", "square") != "none" else 10_000.0
    return paragraphs_svg(body, inner, styles, sheet, anchor=styles.body("anchor", "t"), width=width)


def paragraphs_svg(
    body: etree._Element, inner: Box, styles: TextStyles, sheet: Sheet, *, anchor: str, width: float
) -> str:
    """Return the paragraphs in the box `inner`; `anchor` is `t`, `ctr` or `b`, lines break at `width`."""
    counts: dict[int, int] = {}
    laid = [_laid(each, width, styles, sheet, counts) for each in body.iterfind(qn("a:p"))]
    if not any(piece.text.strip() for each in laid for piece in each.pieces):
        return ""
    total = sum(each.height + each.after for each in laid) + sum(each.before for each in laid[1:])
    y = inner.y + {"ctr": (inner.height - total) / 2, "b": inner.height - total}.get(anchor, 0.0)
    parts: list[str] = []
    for place, each in enumerate(laid):
        y += each.before if place else 0.0
        parts += _lines(each, inner, y)
        y += each.height + each.after
    return "".join(parts)


def _laid(
    paragraph: etree._Element, width: float, styles: TextStyles, sheet: Sheet, counts: dict[int, int]
) -> _Paragraph:
    own = paragraph.find(qn("a:pPr"))
    style = styles.level(own)
    pieces = tuple(_pieces(paragraph, style, styles, sheet))
    size = max(piece.size for piece in pieces)
    left, first = (read_number(style.get(name)) / 12_700 for name in ("marL", "indent"))
    bullet = _bullet(style, own, pieces[0], sheet, counts)
    hang, first = (first, 0.0) if bullet else (0.0, first)
    spans = both_ways(tuple(piece.run for piece in pieces), max(10.0, width - left), first)[-1]
    return _Paragraph(
        pieces=pieces,
        spans=spans,
        pitch=_spacing(style.find("a:lnSpc"), size, LINE_PITCH * size),
        before=_spacing(style.find("a:spcBef"), size, 0.0),
        after=_spacing(style.find("a:spcAft"), size, 0.0),
        left=left,
        first=first,
        align=style.get("algn") or "l",
        bullet=bullet,
        hang=hang,
    )


def _spacing(element: etree._Element | None, size: float, usual: float) -> float:
    """Return a spacing in points: so many points, or so much of a line (ECMA-376 Part 1, 21.1.2.2.5)."""
    if element is None or len(element) == 0:
        return usual
    value = read_number(element[0].get("val"))
    if element[0].tag == qn("a:spcPts"):
        return value / 100
    return value / 100_000 * LINE_PITCH * size


def _pieces(
    paragraph: etree._Element, style: ParagraphStyle, styles: TextStyles, sheet: Sheet
) -> Iterator[_Piece]:
    some = False
    for element in paragraph:
        if element.tag in {qn("a:r"), qn("a:fld"), qn("a:br")}:
            some = True
            said = element.findtext(qn("a:t")) or ""
            if element.tag == qn("a:fld") and element.get("type") == "slidenum" and sheet.number:
                said = str(sheet.number)
            text = _BREAK if element.tag == qn("a:br") else said
            yield _piece(text, style.runs(element.find(qn("a:rPr"))), styles, sheet)
    if not some:
        yield _piece("", style.runs(paragraph.find(qn("a:endParaRPr"))), styles, sheet)


def _piece(text: str, style: ParagraphStyle, styles: TextStyles, sheet: Sheet) -> _Piece:
    size = read_number(style.get("sz"), 1800) / 100
    bold = style.get("b") in _YES or (style.get("b") is None and styles.bold)
    latin, korean = (_face(style, sheet, script) for script in ("latin", "ea"))
    fill = next((found for each in style.chain if (found := sheet.fill(each)) is not None), None)
    colour = fill[0] if fill else styles.ink or theme_colour("tx1", sheet.theme, sheet.colour_map) or "000000"
    mono = latin in _MONO
    css = f"font-family:{_families(latin, korean, mono=mono)};font-size:{n(size)}px;fill:#{colour}"
    css += ";font-weight:700" if bold else ""
    css += ";font-style:italic" if style.get("i") in _YES else ""
    css += ";text-decoration:line-through" if style.get("strike") not in {None, "noStrike"} else ""
    if read_number(style.get("baseline")) > 0:
        css += ";baseline-shift:super"
        size *= 0.66
    return _Piece(text=text, size=size, css=css, run=TextRun(text, face(latin, bold=bold, mono=mono), size))


_YES = frozenset({"1", "true"})
_MONO = frozenset({"Consolas", "Courier New", "D2Coding", "JetBrains Mono", "Cascadia Mono", "Menlo"})


def _face(style: ParagraphStyle, sheet: Sheet, script: str) -> str:
    named = style.find(f"a:{script}")
    said = "" if named is None else named.get("typeface", "")
    return sheet.face(said or ("+mn-lt" if script == "latin" else "+mn-ea"), script)


def _families(latin: str, korean: str, *, mono: bool) -> str:
    """Return the faces in the order in which they are tried; the last is the system's own."""
    stand_ins = (
        ("D2Coding", "Noto Sans Mono CJK KR")
        if mono
        else ("Malgun Gothic", "Noto Sans KR", "Noto Sans CJK KR")
    )
    names = dict.fromkeys((latin, korean, *stand_ins))
    quoted = ",".join("'" + name.translate(_UNSAFE) + "'" for name in names if name)
    return quoted + (",monospace" if mono else ",sans-serif")


_UNSAFE = str.maketrans(dict.fromkeys("'\"<>&;{}\\"))


def _bullet(
    style: ParagraphStyle, own: etree._Element | None, piece: _Piece, sheet: Sheet, counts: dict[int, int]
) -> str:
    level = int(read_number(own.get("lvl"))) if own is not None else 0
    for deeper in [each for each in counts if each > level]:
        del counts[deeper]
    kind = style.first(("a:buNone", "a:buChar", "a:buAutoNum"))
    if kind is None or kind.tag == qn("a:buNone") or not piece.text:
        counts.pop(level, None)
        return ""
    colour = style.find("a:buClr")
    fill = read_colour(colour, sheet.theme, sheet.colour_map) if colour is not None else ""
    css = f'style="{piece.css}{f";fill:#{fill}" if fill else ""}"'
    if kind.tag == qn("a:buAutoNum"):
        start = int(read_number(kind.get("startAt"), 1))
        counts[level] = counts[level] + 1 if level in counts else start
        return f"<tspan {css}>{counts[level]}.</tspan>"
    counts.pop(level, None)
    sign = (
        _SYMBOLS.get(kind.get("char", ""), kind.get("char", ""))
        if _is_symbol(style)
        else kind.get("char", "")
    )
    return f"<tspan {css}>{escape_html(sign)}</tspan>"


_SYMBOLS = {"þ": "☑", "¨": "☐", "§": "▪", "ü": "✓", "Ø": "➢", "q": "❑", "v": "❖", "l": "●", "n": "■"}
"""What Wingdings shows, in Unicode."""


def _is_symbol(style: ParagraphStyle) -> bool:
    named = style.find("a:buFont")
    return named is not None and named.get("typeface", "").startswith("Wingdings")


def _lines(paragraph: _Paragraph, inner: Box, top: float) -> Iterator[str]:
    """Yield the paragraph's lines, `top` being the upper edge of the first."""
    for place, (start, end) in enumerate(paragraph.spans):
        y = n(top + (place + _BASELINE) * paragraph.pitch)
        if paragraph.bullet and place == 0:
            hang = n(inner.x + paragraph.left + paragraph.hang)
            yield f'<text x="{hang}" y="{y}">{paragraph.bullet}</text>'
        words = "".join(_words(paragraph, start, end))
        if words:
            anchor, x = _anchor(paragraph, inner, paragraph.first if place == 0 else 0.0)
            yield f'<text x="{n(x)}" y="{y}"{anchor} xml:space="preserve">{words}</text>'


def _anchor(paragraph: _Paragraph, inner: Box, first: float) -> tuple[str, float]:
    left = inner.x + paragraph.left + first
    if paragraph.align == "ctr":
        return ' text-anchor="middle"', (left + inner.right) / 2
    if paragraph.align == "r":
        return ' text-anchor="end"', inner.right
    return "", left


def _words(paragraph: _Paragraph, start: int, end: int) -> Iterator[str]:
    places = list(accumulate((len(piece.text) for piece in paragraph.pieces), initial=0))
    last = len("".join(piece.text for piece in paragraph.pieces)[start:end].rstrip(" ")) + start
    for piece, begin in zip(paragraph.pieces, places, strict=False):
        text = piece.text[max(0, start - begin) : max(0, last - begin)].strip(_BREAK)
        if text:
            yield f'<tspan style="{piece.css}">{escape_html(text)}</tspan>'


def insets(cell: etree._Element) -> tuple[float, float, float, float]:
    """Return the margins of a table's cell (`a:tcPr`): left, top, right, bottom."""
    return (
        points(cell, "marL", 7.2),
        points(cell, "marT", 3.6),
        points(cell, "marR", 7.2),
        points(cell, "marB", 3.6),
    )
