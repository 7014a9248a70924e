"""Kinds of operators, and the room that belongs around each (The TeXbook, chapter 18)."""

from enum import Enum, auto

from builder.formula.formula import Fence, Node, Role, Row, Symbol


class Kind(Enum):
    """TeX's classes of symbols."""

    ORDINARY = auto()
    BIG = auto()
    BINARY = auto()
    RELATION = auto()
    OPENING = auto()
    CLOSING = auto()
    PUNCTUATION = auto()


_ROOM = {Kind.BIG: (0, 3), Kind.BINARY: (4, 4), Kind.RELATION: (5, 5), Kind.PUNCTUATION: (0, 3)}
"""Before and behind, in eighteenths of an em."""


def kind_of(symbol: Symbol) -> Kind:
    """Return what sort of operator a symbol is; other symbols are ordinary."""
    if symbol.role is not Role.OPERATOR:
        return Kind.ORDINARY
    return _KINDS.get(symbol.text, Kind.RELATION if _is_arrow(symbol.text) else Kind.ORDINARY)


def room_around(symbol: Symbol) -> tuple[float, float]:
    """Return the room before and behind a symbol, in em."""
    before, behind = (0, 0) if symbol.tight else _ROOM.get(kind_of(symbol), (0, 0))
    return before / 18, behind / 18


def opens(node: Node) -> bool:
    """Return whether a thing begins with a bracket, as the operand of a function may."""
    match node:
        case Row(items) if items:
            return opens(items[0])
        case Symbol():
            return kind_of(node) is Kind.OPENING
        case Fence(opening):
            return bool(opening)
        case _:
            return False


INTEGRALS = frozenset("∫∬∭⨌∮∯∰")
BIG = frozenset("∑∏∐⋃⋂⨁⨂⨀⨄⨆⋁⋀") | INTEGRALS
"""Operators over a range, set larger than what they work on."""

_BINARY = "+−-±∓×÷⋅·∗*∘•∪∩∧∨⊕⊖⊗⊙∖⊎⊓⊔⋆†‡⊞⊟⊠"
_RELATIONS = "=≠<>≤≥≪≫≈≃≅≡∼∝∈∉∋⊂⊃⊆⊇⊄⊊⊥∥∣|≔≕≺≻⪯⪰⊢⊨≐:⩽⩾≲≳≜⟹⟸⟺⇒⇐⇔∴∵"
_KINDS = {
    **dict.fromkeys(_BINARY, Kind.BINARY),
    **dict.fromkeys(_RELATIONS, Kind.RELATION),
    **dict.fromkeys("([{⟨⌈⌊⟦⟮", Kind.OPENING),
    **dict.fromkeys(")]}⟩⌉⌋⟧⟯!", Kind.CLOSING),
    **dict.fromkeys(",;", Kind.PUNCTUATION),
    **dict.fromkeys(BIG, Kind.BIG),
    # `|` is a bracket more often than a relation, which is written \mid.
    "|": Kind.ORDINARY,
    "‖": Kind.ORDINARY,
}


def _is_arrow(text: str) -> bool:
    return len(text) == 1 and ("\u2190" <= text <= "\u21ff" or "\u27f0" <= text <= "\u27ff")
