"""Runs of text: `a:r` (ECMA-376 Part 1, 21.1.2.3.8)."""

from collections.abc import Iterator
from dataclasses import dataclass

from builder.deck.emoji import EMOJI_FACES, by_emoji
from builder.deck.ligatures import letters_apart
from builder.deck.slide import Line, Run, Tone
from builder.deck.write.canvas import Canvas
from builder.deck.write.escape import escape
from builder.deck.write.formula_xml import MathLook, formula_xml
from builder.deck.write.languages import ENGLISH, KOREAN, by_language, main_language
from builder.deck.write.link import safe_address
from builder.deck.write.shape import solid

_BREAK = "\v"

# MS-ODRAWXML 2.24.3.7: without it PowerPoint paints every link in the theme's colour, readable there or not.
_OWN_COLOUR = (
    '<a:extLst><a:ext uri="{A12FA001-AC4F-418D-AE19-62706E023703}"><ahyp:hlinkClr'
    ' xmlns:ahyp="http://schemas.microsoft.com/office/drawing/2018/hyperlinkcolor" val="tx"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """How the runs of a text look where they say nothing themselves."""

    ground: str
    """The colour behind the text; every colour is made readable on it."""
    ink: str | None = None
    """The colour of plain text; None inherits the placeholder's."""
    faces: bool = True
    """Whether the theme's faces must be named, because nothing is inherited."""
    bold: bool = False
    sized: bool = True
    """False in speaker notes: the notes master gives the size."""
    tinted: bool = True
    """False in titles, whose ground may be a shape of the layout's: code and links keep the title's colour."""
    jumps: bool = True
    """False in speaker notes, where a click leads nowhere."""


def runs_xml(line: Line, voice: Voice, canvas: Canvas) -> str:
    """Return the runs of `line` and the size at which typing goes on."""
    bold = line.bold or voice.bold
    runs = "".join(_run(run, line.size, voice, canvas, bold=bold) for run in line.runs)
    return runs + _end(line.size, voice, canvas, bold=bold)


def _run(run: Run, size: float, voice: Voice, canvas: Canvas, *, bold: bool) -> str:
    # A title is the slide's name and notes can't hold equations: both are plain text.
    if run.formula is not None and canvas.equations and voice.sized and voice.tinted:
        look = MathLook(size=size, fill=_colour(run, voice, canvas, linked=False), bold=bold or run.bold)
        return formula_xml(run.formula, look)
    click = _click(run, voice, canvas)
    inside = _colour(run, voice, canvas, linked=bool(click)), click
    parts: list[str] = []
    for place, text in enumerate(run.text.split(_BREAK)):
        if place:
            parts.append(f"<a:br>{_end(size, voice, canvas, bold=bold, tag='a:rPr')}</a:br>")
        for piece, tag, emoji in _pieces(run, text, canvas, linked=bool(click)):
            attributes = _attributes(tag, size if voice.sized else None, run, bold=bold)
            attributes += "" if run.code else letters_apart(piece)
            faces = EMOJI_FACES if emoji else _faces(run, voice, canvas)
            parts.append(
                f"<a:r><a:rPr{attributes}>{inside[0]}{faces}{inside[1]}</a:rPr><a:t>{escape(piece)}</a:t></a:r>"
            )
    return "".join(parts)


def _pieces(run: Run, text: str, canvas: Canvas, *, linked: bool) -> Iterator[tuple[str, str, bool]]:
    """Yield the text in pieces of one language and kind of face: language tag, and whether it is emoji."""
    if linked and text:
        # A link in pieces would be as many links to whoever moves through them by keyboard.
        yield text, main_language(text, canvas.language), False
        return
    for part, emoji in by_emoji(text):
        if emoji or run.code or run.formula:
            yield from ((part, ENGLISH, emoji),) if part else ()
        else:
            yield from ((piece, tag, False) for piece, tag in by_language(part, canvas.language) if piece)


def _attributes(tag: str, size: float | None, run: Run | None = None, *, bold: bool = False) -> str:
    """Return the attributes of `a:rPr` (ECMA-376 Part 1, 21.1.2.3.9), dirty ones left out."""
    other = KOREAN if tag == ENGLISH else ENGLISH
    text = f' lang="{tag}" altLang="{other}"'
    if size is not None:
        text += f' sz="{round(size * 100)}"'
    if bold or (run and run.bold):
        text += ' b="1"'
    if run is None:
        return text
    if run.italic:
        text += ' i="1"'
    if run.strike:
        text += ' strike="sngStrike"'
    if run.raised:
        text += ' baseline="30000"'
    if run.code or run.formula:
        text += ' noProof="1"'
    return text


def _colour(run: Run, voice: Voice, canvas: Canvas, *, linked: bool) -> str:
    palette = canvas.palette
    if not voice.tinted:
        return solid(voice.ink) if voice.ink else ""
    if run.tone is not Tone.PLAIN:
        return solid(palette.tones[run.tone].on(voice.ground))
    if run.code:
        return solid(palette.code_span.on(voice.ground))
    if linked and run.link:
        return solid(palette.link.on(voice.ground))
    return solid(voice.ink) if voice.ink else ""


def _faces(run: Run, voice: Voice, canvas: Canvas) -> str:
    if run.code:
        latin, korean = canvas.mono
    elif voice.faces:
        latin, korean = "+mn-lt", "+mn-ea"
    else:
        return ""
    return f'<a:latin typeface="{escape(latin)}"/><a:ea typeface="{escape(korean)}"/>'


def _click(run: Run, voice: Voice, canvas: Canvas) -> str:
    if run.jump and voice.jumps and (relation := canvas.relations.jump(run.jump)):
        return (
            f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump">{_OWN_COLOUR}</a:hlinkClick>'
        )
    address = safe_address(run.link) if run.link else None
    if address and (relation := canvas.relations.link(address)):
        return f'<a:hlinkClick r:id="{relation}">{_OWN_COLOUR}</a:hlinkClick>'
    return ""


def _end(size: float, voice: Voice, canvas: Canvas, *, bold: bool, tag: str = "a:endParaRPr") -> str:
    return f"<{tag}{_attributes(canvas.language, size if voice.sized else None, bold=bold)}/>"
