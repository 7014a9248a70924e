"""Inlines → HTML."""

import re
from html import escape
from typing import assert_never
from urllib.parse import unquote

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
    inner_inlines,
    plain_text,
)
from builder.handout.field import FieldKind, field_html
from builder.handout.formula_html import formula_html
from builder.handout.keep_words import break_monsters, keep_words
from builder.handout.other_language import other_language
from builder.handout.pen import Pen
from builder.handout.picture_html import picture_html


def inlines_html(inlines: Inlines, pen: Pen) -> str:
    """Return the HTML of a run of text."""
    return "".join(
        _JOINER + _inline(inline, pen) if _continues(before, inline) else _inline(inline, pen)
        for before, inline in zip((None, *inlines), inlines, strict=False)
    )


_JOINER = "\u2060"
_HANGUL = re.compile("[가-힣]")


def _continues(before: Inline | None, inline: Inline) -> bool:
    """Return whether a Korean particle follows a bold, linked or monospaced word, from which it must not part."""
    return (
        isinstance(inline, Text)
        and _HANGUL.match(inline.text) is not None
        and isinstance(before, Strong | Emphasis | Strike | Link | CodeSpan | Math)
    )


def _inline(inline: Inline, pen: Pen) -> str:
    match inline:
        case Text(text):
            return _text(text, pen)
        case Strong(children):
            return f"<strong>{inlines_html(children, pen)}</strong>"
        case Emphasis(children):
            return f"<em>{inlines_html(children, pen)}</em>"
        case Strike(children):
            return f"<s>{inlines_html(children, pen)}</s>"
        case CodeSpan(text):
            return f"<code>{escape(break_monsters(text), quote=False)}</code>"
        case Math(latex):
            return formula_html(latex, pen, display=False)
        case Link():
            return _link(inline, pen)
        case Image():
            return picture_html(inline, pen, inline=True)
        case LineBreak():
            return "<br>"
        case FootnoteMark(number):
            return _footnote_mark(number, pen)
        case _:
            assert_never(inline)


_BLANK = re.compile(r"_{4,}")
_BOX = re.compile(r"(?<![\w\])])\[[ \u00a0]\](?![\w(\[])")
_EMS_PER_UNDERSCORE = 0.55
_BLANK_EMS = (3.0, 20.0)


def _text(text: str, pen: Pen) -> str:
    pieces = other_language(keep_words(text), pen.language)
    return "".join(
        f'<span lang="{other}">{_words(piece, pen)}</span>' if other else _words(piece, pen)
        for piece, other in pieces
    )


def _words(text: str, pen: Pen) -> str:
    written = escape(text, quote=False)
    if "\\" in text:
        written = written.replace("\\", '<span class="backslash">\\</span>')
    if "_" in text:
        written = _BLANK.sub(lambda match: blank_html(len(match[0]), pen), written)
    if pen.worksheet and "[" in text:
        written = _BOX.sub(lambda match: tick_box_html(pen), written)
    return written


def blank_html(underscores: int, pen: Pen) -> str:
    """Return a gap to write in, as wide as its underscores within reason."""
    least, most = _BLANK_EMS
    width = f"width: {min(max(underscores * _EMS_PER_UNDERSCORE, least), most):.1f}em"
    if pen.fields is not None:
        return field_html(FieldKind.LINE, pen, style=width)
    return f'<span class="blank" style="{width}">\u00a0</span>'


def tick_box_html(pen: Pen, *, ticked: bool = False) -> str:
    """Return a box to tick."""
    if pen.fields is not None:
        return field_html(FieldKind.TICKED if ticked else FieldKind.BOX, pen)
    return f'<span class="tick-box">{_TICKED if ticked else _OPEN}</span>'


_TICKED = "✓"
_OPEN = "\u00a0"


_BREAK_AFTER = re.compile(r"(?<=[/.,:=_?&-])(?=[^\s/.,:=_?&-]{3})")
_SHORT_ADDRESS = 18


def _breakable(text: str) -> str:
    """Return an address that may break after its punctuation."""
    if len(text) <= _SHORT_ADDRESS:
        return escape(text, quote=False)
    return "<wbr>".join(escape(break_monsters(piece), quote=False) for piece in _BREAK_AFTER.split(text))


def _link(link: Link, pen: Pen) -> str:
    words = inlines_html(link.children, pen) or escape(break_monsters(link.address))
    if not link.address.startswith(("http://", "https://", "mailto:")):
        product = pen.links.get(link.address.removeprefix("./"))
        return f'<a href="{escape(product)}">{words}</a>' if product else words
    shown = _shown_address(link.address)
    if any(isinstance(each, Image) for each in inner_inlines(link.children)):
        # PDF/UA-1 has no figure inside a link: the address becomes the link.
        return f'{words} <a class="address" href="{escape(link.address)}">{_breakable(shown)}</a>'
    anchor = f'<a href="{escape(link.address)}">{words}</a>'
    if not pen.addresses or shown in {plain_text(link.children), _shown_address(plain_text(link.children))}:
        return anchor
    return f'{anchor} <span class="address">{_breakable(shown)}</span>'


def _shown_address(address: str) -> str:
    """Return an address as one would type it: without the scheme, Korean letters readable."""
    bare = re.sub(r"^(?:https?://|mailto:)", "", address)
    return unquote(bare, errors="replace").rstrip("/")


def _footnote_mark(number: int, pen: Pen) -> str:
    shown = pen.footnotes.get(number)
    return f'<sup><a class="mark" href="#note-{shown}">{shown}</a></sup>' if shown else ""
