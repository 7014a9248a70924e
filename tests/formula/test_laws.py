"""What holds for every formula."""

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from builder.formula import Formula, Refusal, draw_formula, measure_formula, read_formula, to_text
from tests.formula.reading import LATEX

_slowly = settings(deadline=None, max_examples=40)
_PIECES = (
    *(
        "a",
        "x",
        "1",
        "2.5",
        "+",
        "=",
        "<",
        "(",
        ")",
        "[",
        "|",
        ",",
        "한글",
        "&",
        "\\\\",
        "{",
        "}",
        "^",
        "_",
        "'",
        " ",
    ),
    *(
        r"\frac",
        r"\sqrt",
        r"\sum",
        r"\int",
        r"\left(",
        r"\right)",
        r"\text{가}",
        r"\hat",
        r"\overline",
        r"\lim",
        r"\log",
    ),
    *(
        r"\begin{matrix}",
        r"\end{matrix}",
        r"\begin{cases}",
        r"\end{cases}",
        r"\quad",
        r"\color{red}",
        r"\not",
        r"\tag{1}",
    ),
    *(
        "🚀",
        "\u200d",
        "\u0000",
        "\ud800",
        "$",
        "#",
        "~",
        "%",
        r"\%",
        r"\mathbf",
        r"\underbrace",
        r"\binom",
        r"\middle|",
    ),
)
_FORMS = (
    (r"\frac{", "}{", "}"),
    ("{", "}^{", "}"),
    ("", " + ", ""),
    (r"\sum_{", "} ", ""),
    (r"\sqrt[", "]{", "}"),
    (r"\left( ", " , ", r" \right)"),
)
_whole = st.recursive(
    st.sampled_from(("a", "x_1", "3", r"\pi", r"\text{가}", r"\alpha")),
    lambda inner: st.tuples(st.sampled_from(_FORMS), inner, inner).map(
        lambda form: form[0][0] + form[1] + form[0][1] + form[2] + form[0][2]
    ),
    max_leaves=8,
)


@_slowly
@given(
    st.one_of(st.text(max_size=60), st.lists(st.sampled_from(_PIECES), max_size=14).map("".join)),
    st.booleans(),
)
def test_reading_never_fails_on_any_text(latex: str, display: bool) -> None:
    read = read_formula(latex, display=display)
    if isinstance(read, Refusal):
        assert 0 <= read.offset <= len(latex)
    else:
        assert isinstance(to_text(read), str)


@_slowly
@given(st.one_of(_whole, st.sampled_from(LATEX)), st.booleans())
def test_what_can_be_read_can_be_drawn(latex: str, display: bool) -> None:
    read = read_formula(latex, display=display)
    assert isinstance(read, Formula)
    size = measure_formula(read)
    assert size.width > 0
    assert size.height > 0
    etree.fromstring(draw_formula(read, colour="000000", families=()).svg)


@_slowly
@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join), st.booleans())
def test_whatever_is_read_is_drawn_without_fail(latex: str, display: bool) -> None:
    read = read_formula(latex, display=display)
    if isinstance(read, Formula):
        etree.fromstring(draw_formula(read, colour="000000", families=()).svg)
