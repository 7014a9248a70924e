"""Formulas as equations, and what stands in for them."""

from dataclasses import replace
from typing import Any

import pytest
from lxml import etree

from builder.deck.geometry import Box
from builder.deck.slide import FormulaFrame, Run
from builder.deck.write.formula_xml import MathLook, formula_xml
from builder.formula import to_text
from tests.deck.write.decks import NS, body, line, render, slide, tree, words
from tests.formula.reading import LATEX, formula_of
from tests.ooxml.lint import lint

M = {
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    **NS,
}
LOOK = MathLook(size=20)


def math_of(latex: str, *, display: bool = True) -> Any:
    return etree.fromstring(
        f'<x xmlns:a="{NS["a"]}">{formula_xml(formula_of(latex, display=display), LOOK)}</x>'
    )


def text_of(root: Any) -> str:
    return "".join(text.text for text in root.iterfind(".//m:t", M))


def framed(latex: str) -> bytes:
    frame = FormulaFrame(box=Box(x=60, y=140, width=600, height=90), formula=formula_of(latex), size=28)
    return render(slide("식", frame))


def in_line(latex: str) -> bytes:
    formula = formula_of(latex, display=False)
    return render(slide("식", body(line("값은 ", Run(text=to_text(formula), formula=formula), " 이다"))))


@pytest.mark.parametrize("latex", LATEX)
def test_a_formula_passes_the_lint_by_itself_and_in_a_line(latex: str) -> None:
    assert lint(framed(latex)) == ()
    assert lint(in_line(latex)) == ()


def test_a_formula_by_itself_is_a_paragraph_of_mathematics() -> None:
    assert math_of("x").find(".//m:oMathPara/m:oMath", M) is not None
    assert math_of("x", display=False).find(".//m:oMathPara", M) is None


@pytest.mark.parametrize(
    ("latex", "path"),
    [
        (r"\frac{a}{b}", "m:f/m:num"),
        (r"\binom{a}{b}", "m:d/m:e/m:f/m:fPr/m:type[@m:val='noBar']"),
        (r"\sqrt{a}", "m:rad/m:radPr/m:degHide[@m:val='1']"),
        (r"\sqrt[3]{a}", "m:rad/m:deg/m:r"),
        ("a_1^2", "m:sSubSup/m:sub"),
        (r"{}_a^b X", "m:sSubSup/m:e"),
        (r"\prescript{a}{b}{C}", "m:sPre/m:sub"),
        (r"\sum_{i=1}^n i", "m:nary/m:naryPr/m:limLoc[@m:val='undOvr']"),
        (r"\int_0^1 x", "m:nary/m:naryPr/m:limLoc[@m:val='subSup']"),
        (r"\max_x", "m:limLow/m:lim"),
        (r"\sin x", "m:func/m:fName"),
        (r"\hat{y}", "m:acc/m:accPr/m:chr"),
        (r"\overline{y}", "m:bar/m:barPr/m:pos[@m:val='top']"),
        (r"\overbrace{y}", "m:groupChr/m:groupChrPr/m:pos[@m:val='top']"),
        (r"\left[ a \right)", "m:d/m:dPr/m:endChr[@m:val=')']"),
        (r"\begin{matrix} a & b \\ c & d \end{matrix}", "m:m/m:mr/m:e"),
        (r"\boxed{a}", "m:borderBox/m:e"),
        (r"\phantom{a}", "m:phant/m:phantPr/m:show[@m:val='0']"),
    ],
)
def test_each_form_is_written_as_office_writes_it(latex: str, path: str) -> None:
    assert math_of(latex).find(f".//m:oMath/{path}", M) is not None


def test_a_sum_takes_what_it_sums_up_to_the_next_sign() -> None:
    root = math_of(r"\sum_i a_i b + c = d")
    assert text_of(root.find(".//m:nary/m:e", M)) == "aib"
    assert text_of(root) == "iaib+c=d"


def test_a_sum_of_nothing_leaves_no_empty_box() -> None:
    root = math_of(r"\sum_i = x")
    assert root.find(".//m:nary", M) is not None or root.find(".//m:limLow", M) is not None
    assert math_of(r"\sum_i").find(".//m:nary", M) is None


def test_korean_words_are_ordinary_text_in_a_korean_face() -> None:
    (run,) = math_of(r"\text{가용성}").iterfind(".//m:r", M)
    assert run.find("m:rPr/m:nor", M) is not None
    assert run.find("a:rPr", M).get("lang") == "ko-KR"
    assert run.find("a:rPr/a:ea", M) is not None


def test_older_programs_get_outlines_and_words() -> None:
    root = tree(framed(r"\text{가용성} = \frac{a}{b}"))
    (choice,) = root.iterfind(".//mc:Choice", M)
    (fallback,) = root.iterfind(".//mc:Fallback", M)
    assert choice.find(".//m:oMath", M) is not None
    assert fallback.find(".//m:oMath", M) is None
    assert words(fallback) == "가용성"
    assert len(list(fallback.iterfind(".//a:path", M))) == 4


def test_a_shape_with_a_formula_in_a_line_has_a_plain_one_beside_it() -> None:
    root = tree(in_line("x^2"))
    (fallback,) = root.iterfind(".//mc:Fallback", M)
    assert words(fallback) == "값은 x² 이다"
    ids = {element.get("id") for element in root.iterfind(".//mc:Choice//p:cNvPr", M)}
    assert ids == {element.get("id") for element in root.iterfind(".//mc:Fallback//p:cNvPr", M)}


def test_a_title_stays_plain_text() -> None:
    formula = formula_of("x^2", display=False)
    made = slide("식")
    title = made.title
    lines = (line("값 ", Run(text="x²", formula=formula), size=32),)
    root = tree(render(replace(made, title=replace(title, lines=lines))))
    assert root.find(".//m:oMath", M) is None
    assert words(root).startswith("값 x²")


def test_the_same_formula_is_always_the_same() -> None:
    assert framed(LATEX[3]) == framed(LATEX[3])


def test_frames_strikes_and_colours_stand_in_the_drawn_formula_too() -> None:
    root = tree(framed(r"\boxed{E} + \cancel{x} = \color{red}{y}"))
    (fallback,) = root.iterfind(".//mc:Fallback", M)
    fills = [fill.get("val") for fill in fallback.iterfind(".//p:spPr/a:solidFill/a:srgbClr", M)]
    assert "FF0000" in fills
    assert len(set(fills)) == 2
    # Four sides of the frame, the strike, E, x, two signs; y is red.
    assert len(list(fallback.iterfind(".//a:path", M))) == 10
