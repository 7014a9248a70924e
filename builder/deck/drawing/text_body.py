"""Words as DrawingML text (ECMA-376 Part 1, 21.1.2)."""

import re
from dataclasses import dataclass
from html import escape

from builder.deck.drawing.paint import Scheme, emu, solid_xml
from builder.deck.emoji import EMOJI_FACES, by_emoji
from builder.deck.ligatures import letters_apart
from builder.diagram import Align, Frame, Line, Run, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What all words of a drawing share."""

    latin: str
    east_asian: str
    scheme: Scheme


@dataclass(frozen=True, slots=True, kw_only=True)
class Insets:
    """The distance of words from the text rectangle of their shape, in EMU."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


_HANGUL = re.compile(r"[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]")
# What XML 1.0 (2.2) has no place for.
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def text_body(text: Text, writing: Writing, insets: Insets, *, top: bool = False) -> str:
    """Return the words with explicit sizes; the drawing already broke its lines.

    Those of a container may wrap, should another font be wider; a frame as narrow as its words must not.
    """
    wrap = "square" if top else "none"
    return (
        f'<p:txBody><a:bodyPr wrap="{wrap}" lIns="{insets.left}" tIns="{insets.top}" rIns="{insets.right}"'
        f' bIns="{insets.bottom}" rtlCol="0" anchor="{"t" if top else "ctr"}"><a:noAutofit/></a:bodyPr>'
        f"<a:lstStyle/><a:p>{_paragraph(text)}{_runs(text, writing)}</a:p></p:txBody>"
    )


def insets_for(text: Text, rectangle: Frame, *, top: bool = False) -> Insets:
    """Return the insets that put the words at `text.frame` inside a shape's text `rectangle`."""
    frame = text.frame
    across, down = frame.centre.x - rectangle.centre.x, frame.centre.y - rectangle.centre.y
    left, right = max(0.0, 2 * across), max(0.0, -2 * across)
    if text.align is not Align.CENTRE:
        left, right = max(0.0, frame.x - rectangle.x), max(0.0, rectangle.right - frame.right)
    above, below = max(0.0, 2 * down), max(0.0, -2 * down)
    if top:
        above, below = max(0.0, frame.y - rectangle.y), 0.0
    return Insets(left=emu(left), top=emu(above), right=emu(right), bottom=emu(below))


def attribute(text: str) -> str:
    """Return `text` fit to stand in an XML attribute."""
    return escape(_FORBIDDEN.sub("", text)).replace("\n", " ").replace("\t", " ")


_ALIGNMENTS = {Align.LEFT: "l", Align.CENTRE: "ctr", Align.RIGHT: "r"}


def _paragraph(text: Text) -> str:
    align = _ALIGNMENTS[text.align]
    if len(text.lines) < 2:
        return f'<a:pPr algn="{align}"/>'
    pitch = round(text.pitch * 100)
    return f'<a:pPr algn="{align}"><a:lnSpc><a:spcPts val="{pitch}"/></a:lnSpc></a:pPr>'


def _runs(text: Text, writing: Writing) -> str:
    parts: list[str] = []
    for place, line in enumerate(text.lines):
        if place:
            parts.append(_break(line, writing))
        parts.extend(_run(run, writing) for run in line)
    return "".join(parts)


def _break(line: Line, writing: Writing) -> str:
    size = max((run.size for run in line), default=12.0)
    return f'<a:br><a:rPr lang="en-US" sz="{_size(size)}"/></a:br>'


def _run(run: Run, writing: Writing) -> str:
    language = 'lang="ko-KR" altLang="en-US"' if _HANGUL.search(run.text) else 'lang="en-US" altLang="ko-KR"'
    marks = (' b="1"' if run.bold else "") + (' i="1"' if run.italic else "")
    faces = (
        f'<a:latin typeface="{attribute(writing.latin)}"/><a:ea typeface="{attribute(writing.east_asian)}"/>'
    )
    return "".join(
        f'<a:r><a:rPr {language} sz="{_size(run.size)}"{marks}{letters_apart(part)} dirty="0">'
        f"{solid_xml(run.colour, 1.0, writing.scheme)}{EMOJI_FACES if emoji else faces}</a:rPr>"
        f"<a:t>{escape(_FORBIDDEN.sub('', part), quote=False)}</a:t></a:r>"
        for part, emoji in by_emoji(run.text)
    )


def _size(points: float) -> int:
    # ST_TextFontSize goes from 1 to 4000 points, in hundredths; halves of a point are what people set.
    return max(100, int(points * 10 + 1e-6) * 10)
