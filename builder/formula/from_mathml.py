"""MathML Core, as math-core writes it, → the model of a formula."""

import re
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from xml.etree import ElementTree

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
    Side,
    Space,
    Strike,
    Struck,
    Styled,
    Symbol,
    Words,
)
from builder.formula.operators import BIG, INTEGRALS

DEEPEST = 40
"""Elements within elements."""

Element = ElementTree.Element
APPLY = "\u2061"
_NO_BRACKET = "\u2063"


class TooDeep(Exception):
    """Raised for a formula within a formula within …, more than DEEPEST times."""


def read_mathml(mathml: str, *, display: bool) -> Node:
    """Return the formula; raises TooDeep, or ElementTree.ParseError for what isn't XML."""
    # Written by the converter from at most LONGEST characters: there is no document type and no entity in it but this.
    root = ElementTree.fromstring(mathml.replace("&ApplyFunction;", APPLY))  # noqa: S314
    if _depth(root) > DEEPEST:
        raise TooDeep
    _move_limits(root, display)
    return _row(root)


def _depth(root: Element) -> int:
    depth, level = 0, [root]
    while level:
        depth += 1
        level = [child for element in level for child in element]
    return depth


def _move_limits(element: Element, display: bool) -> None:
    """Put the limits of sums to their corners wherever there isn't room for a formula of its own (MathML Core, 3.2.5.3)."""
    display = {"true": True, "false": False}.get(element.get("displaystyle", ""), display)
    if element.tag in _MOVED and not display and _moves(element[0]):
        element.tag = _MOVED[element.tag]
    # The parts of a fraction and all scripts are set smaller; a base stays as large as what it stands in.
    smaller = element.tag in {"mfrac", "msub", "msup", "msubsup", *_MOVED, "mmultiscripts", "mroot"}
    for place, child in enumerate(element):
        is_base = place == 0 and element.tag != "mfrac"
        _move_limits(child, display and (is_base or not smaller))


def _moves(base: Element) -> bool:
    return base.tag == "mo" and _text(base) in BIG - INTEGRALS and base.get("movablelimits") != "false"


_MOVED = MappingProxyType({"munder": "msub", "mover": "msup", "munderover": "msubsup"})


def _node(element: Element) -> Node:
    read = _READERS.get(element.tag, _row)
    node = read(element)
    if (colour := _style(element, "color")) and re.fullmatch("#[0-9A-Fa-f]{6}", colour):
        return Coloured(node, colour[1:].upper())
    if element.tag == "mrow" and "displaystyle" in element.attrib:
        return Styled(node, element.get("displaystyle") == "true")
    return node


def _row(element: Element) -> Node:
    """Return the children side by side, or the brackets that they begin and end with."""
    items = [_node(child) for child in element]
    first, last = (element[0], element[-1]) if len(element) > 1 else (None, None)
    if element.tag == "mrow" and _stretches(first) and _stretches(last):
        return _fence(element, items)
    return _joined(items)


def _stretches(element: Element | None) -> bool:
    """Return whether an operator is a bracket of `\\left` or `\\right`."""
    if element is None or element.tag != "mo" or _text(element) not in _BRACKETS:
        return False
    return not element.attrib.keys() & {"stretchy", "minsize", "form"}


_BRACKETS = frozenset((*"()[]{}|‖⟨⟩⌈⌉⌊⌋⟦⟧/\\↑↓↕⇑⇓⇕⎰⎱⟮⟯", _NO_BRACKET))


def _fence(element: Element, items: Sequence[Node]) -> Node:
    parts: list[list[Node]] = [[]]
    dividers: list[str] = []
    for child, item in zip(element[1:-1], items[1:-1], strict=True):
        if child.tag == "mo" and child.get("stretchy") == "true":
            dividers.append(_text(child))
            parts.append([])
        else:
            parts[-1].append(item)
    opening, closing = (_text(end).replace(_NO_BRACKET, "") for end in (element[0], element[-1]))
    fence = Fence(opening, closing, tuple(_joined(part) for part in parts), tuple(dividers))
    before, behind = element[0].get("lspace", ""), element[-1].get("rspace", "")
    return _joined([Space(_ems(before)), fence, Space(_ems(behind))])


def _joined(items: Sequence[Node]) -> Node:
    """Return things side by side: functions with what they are applied to, Korean letters as words."""
    kept: list[Node] = []
    for item in items:
        last = kept[-1] if kept else None
        if isinstance(last, Symbol) and last.text == APPLY and len(kept) > 1:
            kept[-2:] = [Applied(kept[-2], item)]
        elif isinstance(item, Row):
            kept += item.items
        elif isinstance(item, Words) and isinstance(last, Words) and _alike(item, last):
            kept[-1] = Words(last.text + item.text, item.bold, item.italic)
        elif isinstance(item, Symbol) and item.text == "." and _are_dots(kept):
            kept[-2:] = [Symbol("…", Role.OPERATOR, tight=True)]
        elif item != Space(0.0):
            kept.append(item)
    kept = [item for item in kept if not (isinstance(item, Symbol) and item.text == APPLY)]
    return kept[0] if len(kept) == 1 else Row(tuple(kept))


def _alike(one: Words, other: Words) -> bool:
    return (one.bold, one.italic) == (other.bold, other.italic)


def _are_dots(kept: Sequence[Node]) -> bool:
    return len(kept) > 1 and all(isinstance(item, Symbol) and item.text == "." for item in kept[-2:])


def _text(element: Element) -> str:
    """Return the characters, without the selectors that choose between shapes of one letter."""
    return re.sub("[\ufe00-\ufe0f]", "", "".join(element.itertext()))


def _style(element: Element, key: str) -> str:
    found = re.search(rf"(?:^|;)\s*{key}\s*:\s*([^;]*)", element.get("style", ""))
    return found[1].strip() if found else ""


def _ems(text: str) -> float:
    found = re.fullmatch(r"(-?[0-9.]+)em", text.strip())
    return float(found[1]) if found else 0.0


def _identifier(element: Element) -> Node:
    text = _text(element)
    if _EAST_ASIAN.match(text):
        return Words(text)
    upright = len(text) > 1 or element.get("mathvariant") == "normal" or not text.isalpha()
    return Symbol(text, Role.NAME if upright else Role.VARIABLE)


_EAST_ASIAN = re.compile("[\u1100-\u11ff\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff00-\uffef]")


def _number(element: Element) -> Node:
    return Symbol(_text(element), Role.NUMBER)


def _operator(element: Element) -> Node:
    # What stands in a script, and a sign before a number, has no room around it.
    text = _text(element)
    tight = element.get("rspace") == "0" and (element.get("lspace") == "0" or text in {",", ";"})
    size = _ems(element.get("minsize", "")) or 1.0
    return Symbol(text, Role.OPERATOR, tight, size)


def _words(element: Element) -> Node:
    inner = {child.tag for child in element}
    return Words(_text(element), bold="b" in inner, italic="i" in inner or "em" in inner)


def _space(element: Element) -> Node:
    return Space(_ems(element.get("width", "")) or _ems(_style(element, "margin-left")))


def _fraction(element: Element) -> Node:
    ruled = element.get("linethickness") not in {"0", "0em", "0pt"}
    display = {"true": True, "false": False}.get(element.get("displaystyle", ""))
    return Fraction(_node(element[0]), _node(element[1]), ruled, display)


def _root(element: Element) -> Node:
    if element.tag == "msqrt":
        return Root(_joined([_node(child) for child in element]))
    return Root(_node(element[0]), _node(element[1]))


def _scripts(element: Element) -> Node:
    base, *scripts = map(_node, element)
    match element.tag:
        case "msub":
            return Scripts(base, sub=scripts[0])
        case "msup":
            return Scripts(base, sup=scripts[0])
        case _:
            return Scripts(base, sub=scripts[0], sup=scripts[1])


def _limits(element: Element) -> Node:
    base = _node(element[0])
    if all(child.tag == "mspace" for child in element[1:]):
        # What stretches the arrow under a label.
        return base
    if element[0].tag == "mo" and element[1].tag in {"mover", "munder"}:
        text = _text(element[0])
        base = Symbol(_LONG.get(text, text), Role.OPERATOR)
    match element.tag:
        case "munder" if element.get("accentunder") == "true":
            return _accent(base, element[1], under=True)
        case "mover" if element.get("accent") == "true":
            return _accent(base, element[1], under=False)
        case "munder":
            return Limits(base, below=_node(element[1]))
        case "mover":
            return Limits(base, above=_node(element[1]))
        case _:
            return Limits(base, below=_node(element[1]), above=_node(element[2]))


def _accent(base: Node, mark: Element, *, under: bool) -> Node:
    text = _text(mark)
    wide = mark.get("stretchy") == "true" or text in _WIDE
    # The converter draws a line over and under with the same letter, the low line.
    return Accent(base, _LINES.get(text, text), under, wide)


_LONG = MappingProxyType({"→": "⟶", "←": "⟵", "↔": "⟷", "⇒": "⟹", "⇐": "⟸", "⇔": "⟺"})
"""Arrows that carry a label."""
_WIDE = frozenset("→←↔⇒⇐⏞⏟⏜⏝⎴⎵")
_LINES = MappingProxyType({"\u0332": "_", "\u203e": "_"})


def _prescripts(element: Element) -> Node:
    """Return a base with scripts behind it and before it."""
    tags = [child.tag for child in element]
    cut = tags.index("mprescripts") if "mprescripts" in tags else len(tags)
    node = _node(element[0])
    for children, before in ((element[1:cut], False), (element[cut + 1 :], True)):
        for place in range(0, len(children) - 1, 2):
            sub, sup = (_script(child) for child in children[place : place + 2])
            if sub or sup:
                node = Scripts(node, sub, sup, before)
    return node


def _script(element: Element) -> Node | None:
    node = _node(element)
    return None if node == Row(()) else node


def _grid(element: Element) -> Node:
    """Return the cells; an equation's own number follows it after a wide gap."""
    rows: list[list[Node]] = []
    sides: list[Side] = []
    for row in element:
        cells = [cell for cell in row if not (_style(cell, "width") == "50%" and not len(cell))]
        rows.append([_cell(cell) for cell in cells])
        sides = max(sides, [_side(cell) for cell in cells], key=len)
    width = len(sides)
    filled = tuple((*row, *[Row(())] * (width - len(row))) for row in rows)
    if len(filled) == 1 and width == 1:
        return filled[0][0]
    if not filled or not width:
        return Row(())
    return Grid(filled, tuple(sides), aligned=element.get("displaystyle") == "true")


def _cell(cell: Element) -> Node:
    node = _row(cell)
    numbered = _style(cell, "width") == "50%"
    return _joined([Space(2.0), node]) if numbered else node


def _side(cell: Element) -> Side:
    text = _style(cell, "text-align")
    return Side(text) if text in set(Side) else Side.CENTRE


def _struck(element: Element) -> Node:
    body = _joined([_node(child) for child in element if not child.get("class")])
    return Struck(body, _STRIKES.get(element.get("notation", ""), Strike.BOX))


_STRIKES: Mapping[str, Strike] = MappingProxyType(
    {
        "updiagonalstrike": Strike.UP,
        "downdiagonalstrike": Strike.DOWN,
        "updiagonalstrike downdiagonalstrike": Strike.CROSS,
    }
)


def _phantom(element: Element) -> Node:
    return Phantom(_joined([_node(child) for child in element]))


def _padded(element: Element) -> Node:
    return _joined(
        [
            Space(_ems(_style(element, "padding-left"))),
            *map(_node, element),
            Space(_ems(_style(element, "padding-right"))),
        ]
    )


_READERS: Mapping[str, Callable[[Element], Node]] = MappingProxyType(
    {
        "mi": _identifier,
        "mn": _number,
        "mo": _operator,
        "mtext": _words,
        "mspace": _space,
        "mfrac": _fraction,
        "msqrt": _root,
        "mroot": _root,
        **dict.fromkeys(("msub", "msup", "msubsup"), _scripts),
        **dict.fromkeys(("munder", "mover", "munderover"), _limits),
        "mmultiscripts": _prescripts,
        "mtable": _grid,
        "menclose": _struck,
        "mphantom": _phantom,
        "mpadded": _padded,
    }
)
