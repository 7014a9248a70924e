"""Formulas: LaTeX as a tree, in plain text, and as a drawing."""

from builder.formula.draw import FormulaDrawing, FormulaSize, draw_formula, measure_formula
from builder.formula.formula import Formula
from builder.formula.problems import formula_problems
from builder.formula.read import Refusal, read_formula
from builder.formula.to_text import to_text

__all__ = [
    "Formula",
    "FormulaDrawing",
    "FormulaSize",
    "Refusal",
    "draw_formula",
    "formula_problems",
    "measure_formula",
    "read_formula",
    "to_text",
]
