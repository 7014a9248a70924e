"""Formulas as outlines."""

import subprocess
import sys

import pytest
from lxml import etree

from builder.formula import draw_formula, measure_formula
from builder.formula.draw import FormulaDrawing
from tests.formula.reading import LATEX, formula_of

SVG = "{http://www.w3.org/2000/svg}"


def drawn(latex: str, *, display: bool = True) -> FormulaDrawing:
    return draw_formula(formula_of(latex, display=display), colour="1F2A44", families=("Noto Sans KR",))


@pytest.mark.parametrize("latex", LATEX)
def test_a_drawing_is_as_large_as_it_was_measured(latex: str) -> None:
    drawing = drawn(latex)
    root = etree.fromstring(drawing.svg)
    left, top, width, height = map(float, root.get("viewBox", "").split())
    assert drawing.size == measure_formula(formula_of(latex))
    assert width / height == pytest.approx(drawing.size.width / drawing.size.height, rel=0.01)
    for path in root.iter(f"{SVG}path"):
        numbers = [float(part) for part in path.get("d", "").split() if part not in {"M", "L", "Q", "C", "Z"}]
        assert min(numbers[::2]) >= left - 1
        assert max(numbers[::2]) <= left + width + 1
        assert min(numbers[1::2]) >= top - 1
        assert max(numbers[1::2]) <= top + height + 1


@pytest.mark.parametrize("latex", LATEX)
def test_a_drawing_is_always_the_same(latex: str) -> None:
    assert drawn(latex) == drawn(latex)


def test_korean_words_stay_words() -> None:
    root = etree.fromstring(drawn(r"\text{정상 시간} + x").svg)
    assert [element.text for element in root.iter(f"{SVG}text")] == ["정상 시간"]
    assert len(list(root.iter(f"{SVG}path"))) == 2


def test_a_drawing_is_named_by_its_text_and_painted_in_one_colour() -> None:
    root = etree.fromstring(drawn("E = mc^2").svg)
    assert root.findtext(f"{SVG}title") == "E = mc²"
    assert {element.get("fill") for element in root.iter() if element.get("fill")} == {"#1F2A44"}


def test_an_own_colour_stays() -> None:
    root = etree.fromstring(drawn(r"a + \color{red}{b}").svg)
    assert "#FF0000" in {path.get("fill") for path in root.iter(f"{SVG}path")}


def test_a_formula_by_itself_is_taller_than_one_in_a_line() -> None:
    latex = r"\sum_{i=1}^n \frac{1}{i}"
    in_line = measure_formula(formula_of(latex, display=False))
    assert measure_formula(formula_of(latex)).height > 1.3 * in_line.height


def test_brackets_grow_with_what_they_hold() -> None:
    plain = measure_formula(formula_of(r"(\begin{matrix} a \\ b \\ c \end{matrix})"))
    tall = drawn(r"\left(\begin{matrix} a \\ b \\ c \end{matrix}\right) + 1")
    assert tall.size.height == pytest.approx(plain.height, rel=0.25)
    first = next(etree.fromstring(tall.svg).iter(f"{SVG}path")).get("d", "")
    numbers = [float(part) for part in first.split() if part not in {"M", "L", "Q", "C", "Z"}]
    assert max(numbers[1::2]) - min(numbers[1::2]) > 40


def test_drawing_imports_no_second_reader_of_latex_and_leaves_ziamath_whole() -> None:
    code = (
        "import sys; from tests.formula.reading import formula_of; from builder.formula import measure_formula\n"
        "measure_formula(formula_of('x')); print('latex2mathml' in sys.modules)\n"
        "from ziamath.tex import tex2mml; print(tex2mml('x').startswith('<math'))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "True"]
