"""Paragraphs: `a:p` (ECMA-376 Part 1, 21.1.2.2.6)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.content import Align
from builder.deck.geometry import LevelStyle, TextArea
from builder.deck.indent import line_indent
from builder.deck.slide import Bullet, Line, Run
from builder.deck.write.canvas import Canvas
from builder.deck.write.emu import emu
from builder.deck.write.escape import escape
from builder.deck.write.numbering import number_starts
from builder.deck.write.run import Voice, runs_xml
from builder.deck.write.shape import srgb
from builder.text import LINE_PITCH

DEEPEST = 8
"""The deepest list level, counted from 0 (ECMA-376 Part 1, 20.1.10.72)."""

_OWN_BULLET = "•"
# Other signs of a template belong to a symbol face, and mean something else in an everyday one.
_PLAIN_BULLETS = frozenset("•‣◦–—-▪■●○►▶→")
_BULLET_FACE = "Arial"
# Wingdings' boxes, as PowerPoint's own bullet gallery has them: the Unicode ones are emoji in many faces, and
# then lose their colour or don't show at all.
_CHECKBOXES = {Bullet.DONE: "þ", Bullet.OPEN: "¨"}
_CHECKBOX_FACE = '<a:buFont typeface="Wingdings" pitchFamily="2" charset="2"/>'
_ALIGNMENTS = {Align.LEFT: "l", Align.CENTER: "ctr", Align.RIGHT: "r"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """Where paragraphs stand, and so what must be said of each."""

    voice: Voice
    area: TextArea | None = None
    inherits: bool = False
    """True inside a placeholder: its layout already says bullets, indents and spacing."""
    align: Align = Align.NONE
    exact: bool = False
    """True in a table: LibreOffice would space a cell's lines by the metrics of whatever font it has."""
    bullet: str = ""
    """The colour of bullets and numbers; empty leaves the text's, or in a placeholder the layout's."""


def paragraphs_xml(lines: Sequence[Line], setting: Setting, canvas: Canvas) -> str:
    """Return `lines`, or one empty paragraph where there are none: a text body must have one."""
    if not lines:
        return "<a:p/>"
    starts = number_starts(lines)
    return "".join(
        f"<a:p>{_properties(line, start, setting)}{runs_xml(_typed(line, start), setting.voice, canvas)}</a:p>"
        for line, start in zip(lines, starts, strict=True)
    )


def _typed(line: Line, start: int | None) -> Line:
    """Return `line` with its number as text where PowerPoint has no such number."""
    if line.bullet is not Bullet.NUMBER or start is not None:
        return line
    return replace(line, runs=(Run(text=f"{line.number}. "), *line.runs))


def _properties(line: Line, start: int | None, setting: Setting) -> str:
    style = setting.area.level(line.level) if setting.area else None
    attributes = f' lvl="{min(line.level, DEEPEST)}"' if line.level else ""
    bullet = ""
    if not (setting.inherits and style and _is_layouts_own(line, style)):
        left, first = line_indent(line, setting.area)
        attributes += f' marL="{emu(left)}" indent="{emu(first)}"'
        bullet = _bullet(line, start, style, setting.bullet)
    align = setting.align if line.align is Align.NONE else line.align
    if align is not Align.NONE:
        attributes += f' algn="{_ALIGNMENTS[align]}"'
    inside = _spacing(line, None if setting.inherits else style, exact=setting.exact) + bullet
    return f"<a:pPr{attributes}>{inside}</a:pPr>" if inside else f"<a:pPr{attributes}/>" if attributes else ""


def _is_layouts_own(line: Line, style: LevelStyle) -> bool:
    """Return whether the placeholder's own style already sets the bullet and the indents of `line`."""
    if line.bullet is Bullet.TEMPLATE:
        return bool(style.bullet) and style.first_indent < 0
    return line.bullet is Bullet.NONE and not (
        line.level or style.bullet or style.indent or style.first_indent
    )


def _bullet(line: Line, start: int | None, style: LevelStyle | None, colour: str) -> str:
    ink = f"<a:buClr>{srgb(colour)}</a:buClr>" if colour else ""
    match line.bullet:
        case Bullet.NUMBER if start is not None:
            begin = f' startAt="{start}"' if start > 1 else ""
            return f'{ink}<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPeriod"{begin}/>'
        case Bullet.DONE | Bullet.OPEN:
            return f'{ink}{_CHECKBOX_FACE}<a:buChar char="{_CHECKBOXES[line.bullet]}"/>'
        case Bullet.TEMPLATE:
            sign = style.bullet if style and style.bullet in _PLAIN_BULLETS else _OWN_BULLET
            return f'{ink}<a:buFont typeface="{_BULLET_FACE}"/><a:buChar char="{escape(sign)}"/>'
        case _:
            return "<a:buNone/>"


def _spacing(line: Line, style: LevelStyle | None, *, exact: bool) -> str:
    before = line.space_before if line.space_before is not None or style is None else style.space_before
    text = f"<a:lnSpc>{_points_value(line.size * LINE_PITCH)}</a:lnSpc>" if exact else ""
    if style and style.line_spacing != 1:
        text += f'<a:lnSpc><a:spcPct val="{round(style.line_spacing * 100_000)}"/></a:lnSpc>'
    if before is not None:
        text += _points("a:spcBef", before)
    return text + (_points("a:spcAft", style.space_after) if style else "")


def _points(tag: str, points: float) -> str:
    return f"<{tag}>{_points_value(points)}</{tag}>"


def _points_value(points: float) -> str:
    return f'<a:spcPts val="{max(0, round(points * 100))}"/>'
