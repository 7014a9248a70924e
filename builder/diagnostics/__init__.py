"""Problems, where they stand, and how they are shown."""

from builder.diagnostics.code import Code
from builder.diagnostics.edit import Edit, apply_edits
from builder.diagnostics.excerpt import cell_width, format_problem
from builder.diagnostics.failure import Failure
from builder.diagnostics.line_end import LINE_END
from builder.diagnostics.problem import Checked, Problem, Severity, by_place
from builder.diagnostics.span import Span
from builder.diagnostics.unknown_codes import unknown_codes

__all__ = [
    "LINE_END",
    "Checked",
    "Code",
    "Edit",
    "Failure",
    "Problem",
    "Severity",
    "Span",
    "apply_edits",
    "by_place",
    "cell_width",
    "format_problem",
    "unknown_codes",
]
