"""A formula as Office mathematics: `m:oMath` (ECMA-376 Part 1, 22.1)."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from builder.deck.write.escape import escape
from builder.deck.write.languages import ENGLISH, KOREAN
from builder.deck.write.shape import solid
from builder.formula import Formula
from builder.formula.formula import (
    Accent,
    Applied,
    Coloured,
    Fence,
    Fraction,
    Grid,
    Limits,
    Node,
    Phantom,
    Role,
    Root,
    Row,
    Scripts,
    Space,
    Strike,
    Struck,
    Styled,
    Symbol,
    Words,
)
from builder.formula.operators import BIG, INTEGRALS, Kind, kind_of
from builder.formula.to_text import COMBINING

MATH_FACE = "Cambria Math"
MATH_MARK = "<a14:m "
"""How an equation begins in a slide's tree."""

_M = "http://schemas.openxmlformats.org/officeDocument/2006/math"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_A14 = "http://schemas.microsoft.com/office/drawing/2010/main"
_FACE = f'<a:latin typeface="{MATH_FACE}" panose="02040503050406030204" pitchFamily="18" charset="0"/>'
_WORD_FACES = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class MathLook:
    """How the letters of an equation look."""

    size: float
    fill: str = ""
    """The letters' colour as a DrawingML fill; empty inherits the paragraph's."""
    bold: bool = False


def formula_xml(formula: Formula, look: MathLook) -> str:
    """Return the formula for a paragraph: an equation that can be edited, in PowerPoint 2010 and later.

    One that stands by itself is alone in its paragraph and in the middle of it (MS-ODRAWXML 2.5.1.1, 22.1.2.78).
    """
    inside = f"<m:oMath>{_write(formula.body, look)}</m:oMath>"
    if formula.display:
        inside = (
            f'<m:oMathPara><m:oMathParaPr><m:jc m:val="centerGroup"/></m:oMathParaPr>{inside}</m:oMathPara>'
        )
    return f'{MATH_MARK}xmlns:a14="{_A14}" xmlns:m="{_M}">{inside}</a14:m>'


def alternate(shape: str, plain: str) -> str:
    """Return a shape with equations, and the one without for programs older than PowerPoint 2010.

    PowerPoint chooses between whole shapes (ECMA-376 Part 3, 7.5), never inside one.
    """
    return (
        # LibreOffice asks for the prefix a14 and then draws no equation inside a text; by another it takes the plain one.
        f'<mc:AlternateContent xmlns:mc="{_MC}"><mc:Choice xmlns:m14="{_A14}" Requires="m14">{shape}</mc:Choice>'
        f"<mc:Fallback>{plain}</mc:Fallback></mc:AlternateContent>"
    )


def _write(node: Node, look: MathLook) -> str:
    match node:
        case Row(items):
            return _row(items, look)
        case Symbol():
            return _sum(node, (), look) if node.text in BIG else _symbol(node, look)
        case Words():
            return _words(node, look)
        case Space(width):
            return _run(_space(width), look, style="p") if _space(width) else ""
        case Fraction():
            kind = "" if node.ruled else '<m:type m:val="noBar"/>'
            return _element("f", kind, look, num=node.above, den=node.below)
        case Root(body, degree):
            hidden = "" if degree else '<m:degHide m:val="1"/>'
            return _element("rad", hidden, look, deg=degree or Row(()), e=body)
        case Scripts() | Limits():
            return _sum(node, (), look) if _is_sum(node) else _with_limits(node, look)
        case Accent():
            return _accent(node, look)
        case Fence():
            return _fence(node, look)
        case Grid():
            return _grid(node, look)
        case Applied(function, operand):
            return _element("func", "", look, fName=function, e=operand)
        case Struck(body, strike):
            return _element("borderBox", _STRIKES[strike], look, e=body)
        case Phantom(body):
            return _element("phant", '<m:show m:val="0"/>', look, e=body)
        case Coloured(body, colour):
            return _write(body, replace(look, fill=solid(colour)))
        case Styled(body):
            return _write(body, look)


def _row(items: Sequence[Node], look: MathLook) -> str:
    """Return things side by side, each sum with what it sums over."""
    parts: list[str] = []
    place = 0
    while place < len(items):
        item = items[place]
        end = place + 1
        if _is_sum(item):
            end = _end_of_operand(items, place + 1)
            parts.append(_sum(item, items[place + 1 : end], look))
        else:
            parts.append(_write(item, look))
        place = end
    return "".join(parts)


def _is_sum(node: Node) -> bool:
    match node:
        case Symbol(text):
            return text in BIG
        case Scripts(base, before=False) | Limits(base):
            return isinstance(base, Symbol) and base.text in BIG
        case _:
            return False


def _end_of_operand(items: Sequence[Node], start: int) -> int:
    """Return where what a sum works on ends: at the next relation, plus or minus, or closing bracket."""
    for place in range(start, len(items)):
        item = items[place]
        if isinstance(item, Symbol) and place > start:
            kind = kind_of(item)
            if kind in {Kind.RELATION, Kind.CLOSING, Kind.PUNCTUATION} or item.text in "+−±":
                return place
    return len(items)


def _sum(node: Node, operand: Sequence[Node], look: MathLook) -> str:
    """Return a sum, product or integral; without anything to work on it is a sign with scripts.

    PowerPoint shows a dotted box in the place of what is missing.
    """
    base = node if isinstance(node, Symbol) else node.base if isinstance(node, Scripts | Limits) else None
    if not isinstance(base, Symbol):
        return _write(node, look)
    below, above = _ends(node)
    if not operand:
        return _with_limits(node, look) if isinstance(node, Scripts | Limits) else _symbol(base, look)
    beside = (
        "subSup"
        if isinstance(node, Scripts) or (base.text in INTEGRALS and not isinstance(node, Limits))
        else "undOvr"
    )
    hidden = ("" if below else '<m:subHide m:val="1"/>') + ("" if above else '<m:supHide m:val="1"/>')
    properties = f'<m:chr m:val="{base.text}"/><m:limLoc m:val="{beside}"/>{hidden}'
    return _element(
        "nary", properties, look, sub=below or Row(()), sup=above or Row(()), e=Row(tuple(operand))
    )


def _ends(node: Node) -> tuple[Node | None, Node | None]:
    match node:
        case Scripts(_, sub, sup):
            return sub, sup
        case Limits(_, below, above):
            return below, above
        case _:
            return None, None


def _element(tag: str, properties: str, look: MathLook, **children: Node) -> str:
    """Return an element with its properties, and its children in their order."""
    inside = "".join(f"<m:{name}>{_write(child, look)}</m:{name}>" for name, child in children.items())
    return f"<m:{tag}><m:{tag}Pr>{properties}{_control(look)}</m:{tag}Pr>{inside}</m:{tag}>"


def _with_limits(node: Scripts | Limits, look: MathLook) -> str:
    return _scripts(node, look) if isinstance(node, Scripts) else _limits(node, look)


def _scripts(scripts: Scripts, look: MathLook) -> str:
    base, sub, sup = _plain_base(scripts.base), scripts.sub, scripts.sup
    if scripts.before:
        return _element("sPre", "", look, sub=sub or Row(()), sup=sup or Row(()), e=base)
    if sub and sup:
        return _element("sSubSup", "", look, e=base, sub=sub, sup=sup)
    if sub:
        return _element("sSub", "", look, e=base, sub=sub)
    return _element("sSup", "", look, e=base, sup=sup or Row(()))


def _plain_base(node: Node) -> Node:
    """Return a base that shows no dotted box where it is empty."""
    return Symbol("\u200b", Role.OPERATOR) if node == Row(()) else node


def _limits(limits: Limits, look: MathLook) -> str:
    inner = _write_base(limits.base, look)
    for tag, limit in (("limLow", limits.below), ("limUpp", limits.above)):
        if limit is not None:
            inner = (
                f"<m:{tag}><m:{tag}Pr>{_control(look)}</m:{tag}Pr><m:e>{inner}</m:e>"
                f"<m:lim>{_write(limit, look)}</m:lim></m:{tag}>"
            )
    return inner


def _write_base(node: Node, look: MathLook) -> str:
    return _symbol(node, look) if isinstance(node, Symbol) else _write(node, look)


def _accent(accent: Accent, look: MathLook) -> str:
    side = "bot" if accent.under else "top"
    if accent.mark == "_":
        return _element("bar", f'<m:pos m:val="{side}"/>', look, e=accent.body)
    if accent.mark in COMBINING and not accent.under:
        return _element("acc", f'<m:chr m:val="{COMBINING[accent.mark]}"/>', look, e=accent.body)
    # 22.1.2.41: below is where a sign stands that doesn't say so.
    place = "" if accent.under else '<m:pos m:val="top"/><m:vertJc m:val="bot"/>'
    sign = f'<m:chr m:val="{escape(accent.mark)}"/>{place}'
    return _element("groupChr", sign, look, e=accent.body)


def _fence(fence: Fence, look: MathLook) -> str:
    divider = fence.dividers[0] if fence.dividers else ""
    signs = "".join(
        f'<m:{name} m:val="{escape(sign)}"/>'
        for name, sign in (("begChr", fence.opening), ("sepChr", divider), ("endChr", fence.closing))
    )
    parts = "".join(f"<m:e>{_write(part, look)}</m:e>" for part in fence.parts)
    return f"<m:d><m:dPr>{signs}{_control(look)}</m:dPr>{parts}</m:d>"


def _grid(grid: Grid, look: MathLook) -> str:
    columns = "".join(
        f'<m:mc><m:mcPr><m:count m:val="1"/><m:mcJc m:val="{side}"/></m:mcPr></m:mc>' for side in grid.sides
    )
    # 22.1.2.17: rule 3 takes the gap in twentieths of a point.
    gaps = '<m:cGpRule m:val="3"/><m:cGp m:val="60"/>' if grid.aligned else ""
    rows = "".join(
        f"<m:mr>{''.join(f'<m:e>{_write(cell, look)}</m:e>' for cell in cells)}</m:mr>" for cells in grid.rows
    )
    return f'<m:m><m:mPr><m:plcHide m:val="1"/>{gaps}<m:mcs>{columns}</m:mcs>{_control(look)}</m:mPr>{rows}</m:m>'


def _symbol(symbol: Symbol, look: MathLook) -> str:
    # Letters of the mathematical alphabets have their style in themselves.
    plain = symbol.role is not Role.VARIABLE or ord(symbol.text[0]) > 0x2000
    return _run(symbol.text, look, style="p" if plain else "i")


def _words(words: Words, look: MathLook) -> str:
    return _run(words.text, look, style="nor", bold=words.bold, italic=words.italic)


def _run(text: str, look: MathLook, *, style: str, bold: bool = False, italic: bool = False) -> str:
    normal = style == "nor"
    heavy = look.bold or bold
    if normal:
        properties = "<m:nor/>"
    else:
        properties = f'<m:sty m:val="{("bi" if style == "i" else "b") if heavy else style}"/>'
    korean = normal and any(letter >= "\u1100" for letter in text)
    language = f'lang="{KOREAN}" altLang="{ENGLISH}"' if korean else f'lang="{ENGLISH}"'
    slant = italic if normal else style == "i"
    return (
        f'<m:r><m:rPr>{properties}</m:rPr><a:rPr {language} sz="{round(look.size * 100)}"'
        f' b="{int(heavy)}" i="{int(slant)}">{look.fill}{_WORD_FACES if normal else _FACE}</a:rPr>'
        f'<m:t xml:space="preserve">{escape(text)}</m:t></m:r>'
    )


def _control(look: MathLook) -> str:
    """Return how what isn't a letter looks: a fraction's line, a root, brackets."""
    return (
        f'<m:ctrlPr><a:rPr lang="{ENGLISH}" sz="{round(look.size * 100)}" b="{int(look.bold)}" i="1">{look.fill}{_FACE}'
        "</a:rPr></m:ctrlPr>"
    )


def _space(width: float) -> str:
    """Return a space about `width` em wide."""
    quads = "\u2003" * int(width + 0.1)
    rest = width - len(quads)
    return quads + next((sign for least, sign in _SPACES if rest >= least), "")


_SPACES = ((0.45, "\u2002"), (0.3, "\u2004"), (0.24, "\u2005"), (0.2, "\u205f"), (0.1, "\u2009"))
_HIDE = '<m:hideTop m:val="1"/><m:hideBot m:val="1"/><m:hideLeft m:val="1"/><m:hideRight m:val="1"/>'
_STRIKES = {
    Strike.BOX: "",
    Strike.UP: f'{_HIDE}<m:strikeBLTR m:val="1"/>',
    Strike.DOWN: f'{_HIDE}<m:strikeTLBR m:val="1"/>',
    Strike.CROSS: f'{_HIDE}<m:strikeBLTR m:val="1"/><m:strikeTLBR m:val="1"/>',
}
