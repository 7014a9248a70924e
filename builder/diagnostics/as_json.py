"""Problems as JSON, for programs."""

import json
from collections import Counter
from collections.abc import Sequence

from builder.diagnostics.problem import Problem, Severity
from builder.language import translate


def as_json(problems: Sequence[Problem], *, language: str) -> str:
    """Return `{"format": 1, "counts": {severity: n}, "problems": […]}`; lines and columns count from 1."""
    counts = Counter(problem.severity for problem in problems)
    report = {
        "format": 1,
        "counts": {str(severity): counts[severity] for severity in Severity},
        "problems": [_record(problem, language) for problem in problems],
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _record(problem: Problem, language: str) -> dict[str, str | int | bool]:
    span = problem.span
    return {
        "path": span.path,
        "line": span.line,
        "column": span.column,
        "endLine": span.last_line,
        "severity": str(problem.severity),
        "code": str(problem.code),
        "message": translate(problem.message, language),
        "hint": "" if problem.hint is None else translate(problem.hint, language),
        "fixable": problem.mendable,
    }
