"""A formula → the MathML that ziamath draws best."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from builder.formula.formula import (
    Accent,
    Applied,
    Coloured,
    Fence,
    Formula,
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
from builder.formula.operators import BIG, opens, room_around

WORDS_TAG = "words"
"""An element of ours: text in a face that isn't the formula's."""


def to_mathml(formula: Formula, size: float) -> Element:
    """Return the formula as a `math` element; lengths in it are for letters of `size`."""
    root = Element("math", display="block" if formula.display else "inline")
    root.append(_Writer(size).element(formula.body))
    return root


class _Writer:
    def __init__(self, size: float) -> None:
        self.size = size

    def element(self, node: Node) -> Element:
        match node:
            case Symbol():
                return self.symbol(node)
            case Words():
                return _words(node)
            case Space(width):
                return self.space(width)
            case Row(items):
                return self.row(items)
            case Fraction():
                return self.fraction(node)
            case Root(body, degree):
                return self.parent("mroot", body, degree) if degree else self.parent("msqrt", body)
            case Scripts():
                return self.scripts(node)
            case Limits():
                return self.limits(node)
            case Accent():
                return self.accent(node)
            case Fence():
                return self.fence(node)
            case Grid():
                return self.grid(node)
            case Applied(function, operand):
                return self.applied(function, operand)
            case Struck(body, strike):
                element = self.parent("menclose", body)
                element.set("notation", _STRIKES[strike])
                return element
            case Phantom(body):
                return self.parent("mphantom", body)
            case Coloured(body) | Styled(body):
                return self.dressed(node, body)

    def parent(self, tag: str, *children: Node) -> Element:
        element = Element(tag)
        element.extend(self.element(child) for child in children)
        return element

    def row(self, items: Iterable[Node]) -> Element:
        return self.parent("mrow", *items)

    def symbol(self, symbol: Symbol) -> Element:
        if symbol.role is not Role.OPERATOR:
            # An identifier of several letters would get spaces of its own.
            tag = {Role.VARIABLE: "mi", Role.NUMBER: "mn", Role.NAME: "mtext"}[symbol.role]
            return _leaf(tag, symbol.text)
        element = _leaf("mo", symbol.text)
        if symbol.text not in BIG:
            element.set("stretchy", "false")
        for side, room in zip(("lspace", "rspace"), room_around(symbol), strict=True):
            element.set(side, self.length(room))
        if symbol.size > 1:
            element.set("minsize", self.length(symbol.size))
            element.set("maxsize", self.length(symbol.size))
        return element

    def space(self, width: float) -> Element:
        return Element("mspace", width=self.length(width))

    def length(self, ems: float) -> str:
        # An em is a third too wide in ziamath, which takes sizes for points and lengths for pixels.
        return f"{ems * self.size:.3f}px"

    def dressed(self, node: Coloured | Styled, body: Node) -> Element:
        element = self.row((body,))
        if isinstance(node, Coloured):
            element.set("mathcolor", f"#{node.colour}")
        else:
            element.set("displaystyle", str(node.display).lower())
        return element

    def fraction(self, fraction: Fraction) -> Element:
        element = self.parent("mfrac", fraction.above, fraction.below)
        if not fraction.ruled:
            element.set("linethickness", "0")
        if fraction.display is not None:
            element.set("displaystyle", str(fraction.display).lower())
        return element

    def scripts(self, scripts: Scripts) -> Element:
        base, sub, sup = scripts.base, scripts.sub, scripts.sup
        if scripts.before:
            before = Scripts(Row(()), sub, sup)
            return self.row((before, base))
        if sub and sup:
            return self.parent("msubsup", base, sub, sup)
        return self.parent("msub", base, sub) if sub else self.parent("msup", base, sup or Row(()))

    def limits(self, limits: Limits) -> Element:
        base, below, above = limits.base, limits.below, limits.above
        if below and above:
            element = self.parent("munderover", base, below, above)
        else:
            element = (
                self.parent("munder", base, below) if below else self.parent("mover", base, above or Row(()))
            )
        if isinstance(base, Symbol) and base.text not in BIG:
            # What carries an arrow or a word keeps the room around it.
            before, behind = room_around(base)
            element[0].attrib.update(lspace="0", rspace="0")
            return self.between(before, element, behind)
        return element

    def between(self, before: float, element: Element, behind: float) -> Element:
        row = Element("mrow")
        row.extend((self.space(before), element, self.space(behind)))
        return row

    def accent(self, accent: Accent) -> Element:
        tag, flag = ("munder", "accentunder") if accent.under else ("mover", "accent")
        element = self.parent(tag, accent.body)
        element.set(flag, "true")
        mark = _leaf("mo", _MARKS.get(accent.mark, accent.mark))
        mark.set("stretchy", str(accent.wide).lower())
        mark.attrib.update(lspace="0", rspace="0")
        element.append(mark)
        return element

    def fence(self, fence: Fence) -> Element:
        row = Element("mrow")
        self._bracket(row, fence.opening, "prefix")
        for place, part in enumerate(fence.parts):
            if place:
                self._bracket(row, fence.dividers[place - 1], "infix")
            row.append(self.element(part))
        self._bracket(row, fence.closing, "postfix")
        return row

    def _bracket(self, row: Element, text: str, form: str) -> None:
        if text:
            bracket = SubElement(row, "mo", form=form, stretchy="true", fence="true", lspace="0", rspace="0")
            bracket.text = text

    def grid(self, grid: Grid) -> Element:
        gaps = [
            self.length(0.0 if grid.aligned and place % 2 == 0 else 1.0) for place in range(len(grid.sides))
        ]
        table = Element(
            "mtable",
            columnalign=" ".join(grid.sides),
            columnspacing=" ".join(gaps) or "0",
            rowspacing=self.length(0.75 if grid.aligned else 0.55),
        )
        if grid.aligned:
            table.set("displaystyle", "true")
        for cells in grid.rows:
            row = SubElement(table, "mtr")
            for cell, side in zip(cells, grid.sides, strict=True):
                row.append(self.cell(cell, side))
        return table

    def cell(self, cell: Node, side: str) -> Element:
        element = Element("mtd", columnalign=side)
        element.append(self.element(cell))
        return element

    def applied(self, function: Node, operand: Node) -> Element:
        row = self.parent("mrow", function)
        if not opens(operand):
            row.append(self.space(_AFTER_FUNCTION))
        row.append(self.element(operand))
        return row


def _words(words: Words) -> Element:
    if any(not _in_math_font(character) for character in words.text):
        element = _leaf(WORDS_TAG, words.text.replace("\u00a0", " "))
        if words.bold:
            element.set("bold", "true")
        return element
    element = _leaf("mtext", words.text)
    variant = {(True, False): "bold", (False, True): "italic", (True, True): "bold-italic"}.get(
        (words.bold, words.italic)
    )
    if variant:
        element.set("mathvariant", variant)
    return element


def _in_math_font(character: str) -> bool:
    return character < "\u0250" or "\u0370" <= character <= "\u03ff" or "\u2000" <= character <= "\u2bff"


def _leaf(tag: str, text: str) -> Element:
    element = Element(tag)
    element.text = text
    return element


_AFTER_FUNCTION = 0.22
"""More than TeX's thin space: ziamath cuts text off at its last letter's ink."""
# Marks as ziamath looks for them: it draws its own line for the horizontal bar.
_MARKS = {"_": "\u2015", "\u20d7": "\u20d7"}
_STRIKES = {
    Strike.BOX: "box",
    Strike.UP: "updiagonalstrike",
    Strike.DOWN: "downdiagonalstrike",
    Strike.CROSS: "updiagonalstrike downdiagonalstrike",
}
