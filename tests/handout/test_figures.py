"""Formulas and charts of a handout."""

import re

import pytest

from builder.handout import illustrate, render_html
from tests.handout.sample import body_of, default_theme, handout_of


def test_a_formula_in_a_line_is_a_picture_on_the_lines_baseline() -> None:
    body = body_of("값은 $x_1^2$ 이다")
    found = re.search(r'<img class="formula" src="asset:formula-1.svg" alt="([^"]*)" style="([^"]*)">', body)
    assert found is not None
    assert found[1] == "x₁²"
    assert re.search(r"vertical-align: -0\.\d+em", found[2])


def test_a_formula_by_itself_has_a_paragraph() -> None:
    body = body_of("$$\n\\frac{a}{b}\n$$")
    assert re.search(r'<p class="math-block"><img class="formula" [^>]*alt="a/b"', body)
    assert "vertical-align" not in body


def test_a_formula_that_stands_twice_is_drawn_once() -> None:
    handout = handout_of("# T\n\n$a$ 와 $a$, $b$\n\n| $a$ |\n|---|\n| $b$ |\n")
    shown = illustrate(handout, {}, default_theme()).value
    assert sorted(shown.formulas) == [("a", False), ("b", False)]
    assert {picture.name for picture in shown.formulas.values()} <= render_html(
        handout, default_theme(), shown
    ).assets.keys()


@pytest.mark.parametrize("source", [r"$\frac{a$", "$$\n\\foo\n$$"])
def test_a_formula_that_cannot_be_read_stands_as_code(source: str) -> None:
    body = body_of(source)
    assert '<code class="math">' in body
    assert "formula-1.svg" not in body
