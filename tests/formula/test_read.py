"""LaTeX as a tree."""

import pytest

from builder.formula import to_text
from builder.formula.formula import (
    Accent,
    Applied,
    Fence,
    Fraction,
    Grid,
    Limits,
    Role,
    Root,
    Row,
    Scripts,
    Side,
    Symbol,
    Words,
)
from tests.formula.reading import formula_of, refusal_of


def letter(text: str) -> Symbol:
    return Symbol(text, Role.VARIABLE)


def test_letters_numbers_and_signs_stand_in_a_row() -> None:
    squared = Scripts(letter("c"), sup=Symbol("2", Role.NUMBER))
    row = (letter("E"), Symbol("=", Role.OPERATOR), letter("m"), squared)
    assert formula_of("E = mc^2").body == Row(row)


def test_a_fraction_and_a_root() -> None:
    assert formula_of(r"\frac{a}{b}").body == Fraction(letter("a"), letter("b"))
    assert formula_of(r"\sqrt[3]{x}").body == Root(letter("x"), Symbol("3", Role.NUMBER))


def test_limits_stand_below_a_sum_by_itself_and_beside_one_in_a_line() -> None:
    sign, i = Symbol("∑", Role.OPERATOR, tight=True), letter("i")
    assert formula_of(r"\sum_i", display=True).body == Limits(sign, below=i)
    assert formula_of(r"\sum_i", display=False).body == Scripts(sign, sub=i)
    assert formula_of(r"\sum\limits_i", display=False).body == Limits(sign, below=i)


def test_limits_stand_beside_a_sum_in_a_fraction() -> None:
    body = formula_of(r"\frac{\sum_i}{n}").body
    assert isinstance(body, Fraction)
    assert isinstance(body.above, Scripts)


def test_tall_brackets_hold_what_they_hold() -> None:
    assert formula_of(r"\left( \frac{a}{b} \right)").body == Fence(
        "(", ")", (Fraction(letter("a"), letter("b")),)
    )
    half = formula_of(r"\left. a \right|").body
    assert half == Fence("", "|", (letter("a"),))
    parted = formula_of(r"\left\{ x \middle| y \right\}").body
    assert parted == Fence("{", "}", (letter("x"), letter("y")), ("|",))


def test_a_matrix_is_a_grid_in_brackets_whatever_follows_it() -> None:
    body = formula_of(r"\begin{pmatrix} a & b \\ c & d \end{pmatrix}, x").body
    assert isinstance(body, Row)
    fence = body.items[0]
    assert isinstance(fence, Fence)
    assert fence.parts == (
        Grid(((letter("a"), letter("b")), (letter("c"), letter("d"))), (Side.CENTRE, Side.CENTRE)),
    )


def test_equations_below_each_other_are_aligned() -> None:
    body = formula_of(r"\begin{aligned} a &= b \\ c &= d \end{aligned}").body
    assert isinstance(body, Grid)
    assert body.aligned
    assert body.sides == (Side.RIGHT, Side.LEFT)


def test_a_function_takes_its_operand() -> None:
    body = formula_of(r"\log n").body
    assert body == Applied(Symbol("log", Role.NAME), letter("n"))


def test_korean_letters_are_words() -> None:
    assert formula_of("가용성").body == Words("가용성")
    assert formula_of(r"\text{CPU 사용률}").body == Words("CPU\u00a0사용률")


def test_accents_and_braces() -> None:
    assert formula_of(r"\hat{y}").body == Accent(letter("y"), "ˆ")
    under = formula_of(r"\underbrace{x}_{n}").body
    assert under == Limits(Accent(letter("x"), "⏟", under=True, wide=True), below=letter("n"))


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        ("E = mc^2", "E = mc²"),
        (r"\frac{a+b}{2}", "(a + b)/2"),
        (r"\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ"),
        (r"\sqrt{2} \sqrt[3]{a+b}", "√2∛(a + b)"),
        (r"O(n \log n)", "O(n log n)"),
        (r"\sin(x)", "sin(x)"),
        (r"x^{2^3} y_{max}", "x^(2³)yₘₐₓ"),
        (r"\hat{y} = \mathbf{W}x", "ŷ = Wx"),
        (r"\mathbb{R}", "ℝ"),
        (r"\text{가용성} = 99.9\%", "가용성 = 99.9%"),
        (r"\begin{cases} x & x>0 \\ -x & \text{그 외} \end{cases}", "{x, x > 0; −x, 그 외"),
        (r"a \quad b \, c", "a b c"),
        (r"f'(x)", "f′(x)"),
        (r"\phantom{x}", ""),
        (r"a \tag{1}", "a (1)"),
    ],
)
def test_a_formula_can_be_said_in_plain_text(latex: str, text: str) -> None:
    assert to_text(formula_of(latex)) == text


@pytest.mark.parametrize(
    ("latex", "offset"),
    [
        (r"a + \foo", 4),
        (r"\frac{a", 7),
        ("x^", 2),
        ("a }", 2),
        (r"\left( x", 8),
        ("a & b", 2),
        (r"가 + \없음", 4),
        ("", 0),
    ],
)
def test_what_cannot_be_read_is_refused_where_it_goes_wrong(latex: str, offset: int) -> None:
    assert refusal_of(latex).offset == offset


@pytest.mark.parametrize(
    "latex",
    [
        r"\newcommand{\x}[1]{\x{#1#1}}\x{a}",
        r"\def\a{\a\a}\a",
        "x" * 4_000,
        "x^{" * 60 + "x" + "}" * 60,
        r"\sqrt" * 500 + "x",
    ],
)
def test_a_formula_that_would_never_end_is_refused(latex: str) -> None:
    assert str(refusal_of(latex).message)
